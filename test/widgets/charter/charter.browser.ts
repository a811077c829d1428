import { expect, html } from '@open-wc/testing';
import { charterChange, charterChanged } from '../../../src/protocol/charter-change.ts';
import { roomReview } from '../../../src/protocol/review.ts';
import { stageChange } from '../../../src/protocol/stage-change.ts';
import '../../../src/widgets/charter/charter.ts';
import type { CercleCharter } from '../../../src/widgets/charter/charter.ts';
import { inRoomAsItStands } from '../../support/charter-scene.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';
import { buttonOf, clear, drawn, place, wordsOf, write } from '../../support/placed.ts';
import { inRoom } from '../../support/scene.ts';
import { openState, refusal, scriptedSession } from '../../support/scripted-session.ts';

type Scripted = ReturnType<typeof scriptedSession>;
const content = html`<cercle-charter room="launch"></cercle-charter>`;
const dialogOf = (charter: CercleCharter) =>
  charter.renderRoot.querySelector<HTMLDialogElement>('#task')!;
const fieldOf = (charter: CercleCharter, name: string, value?: string) =>
  dialogOf(charter).querySelector<HTMLInputElement>(
    `[name="${name}"]${value === undefined ? '' : `[value="${value}"]`}`,
  )!;
const inputsOf = (session: Scripted, intent: string) =>
  session.asked.filter(({ name }) => name === intent).map(({ input }) => input);

/** Opens the dialog of a task, which is loaded when it is first asked for. */
async function begin(session: Scripted, task: string): Promise<CercleCharter> {
  const charter = await place<CercleCharter>(session, content);
  buttonOf(charter, task).click();
  await eventually(() => dialogOf(charter)?.open);
  return charter;
}

async function press(charter: CercleCharter, button: string): Promise<void> {
  buttonOf(dialogOf(charter), button).click();
  await drawn(charter);
}

describe('cercle-charter', () => {
  afterEach(clear);

  it('says what the room is for, where it stands, and what was agreed', async () => {
    const words = wordsOf(await place<CercleCharter>(inRoomAsItStands({}), content));
    expect(words).to.include(eg.charter().purpose);
    expect(words).to.include('Pilot in progress since 3 Nov');
    expect(words).to.include('Objective served Growth outside France');
    expect(words).to.include('Shops delivered 38 140 15 Dec');
  });

  it('says when its review is due, when it is late, and once the room is read-only for want of it', async () => {
    for (const [days, said] of [
      [20, ''],
      [30, 'Its review was due on 1 December 2026.'],
      [60, 'Nobody has reviewed this room: since 16 December 2026 it can only be read'],
    ] as const) {
      const charter = await place<CercleCharter>(inRoomAsItStands({ days }), content);
      const standing = charter.renderRoot.querySelector('.standing');
      if (said === '') expect(standing, `${days}`).to.equal(null);
      else expect(wordsOf(standing!)).to.include(said);
      clear();
    }
  });

  it('says what a draft, a closing and an archived room allow', async () => {
    for (const [name, said] of [
      ['draft', 'only colleagues read it yet'],
      ['closing', 'nothing new begins'],
      ['archived', 'Archived on 2 November 2026.'],
    ] as const) {
      const stages = [{ name, since: eg.monday }];
      const charter = await place<CercleCharter>(inRoomAsItStands({ stages }), content);
      expect(wordsOf(charter)).to.include(said);
      clear();
    }
  });

  it('is led by its facilitators; other employees see what it was, partners do not', async () => {
    const access = (role: 'member' | 'facilitator') => ({
      [eg.memberStream('claire')]: { accesses: [eg.access({ role })] },
      [eg.roomStream('launch', 'everyone')]: { room: eg.roomState(), memberships: [] },
    });
    const actionsOf = async (session: Scripted) =>
      [
        ...(await place<CercleCharter>(session, content)).renderRoot.querySelectorAll('.actions *'),
      ].map(wordsOf);
    const led = ['Change…', 'Next stage…', 'Review…', 'What it was'];
    expect(
      await actionsOf(scriptedSession({ state: openState(access('facilitator')) })),
    ).to.deep.equal(led);
    expect(await actionsOf(scriptedSession({ state: openState(access('member')) }))).to.deep.equal(
      led.slice(3),
    );
    const partner = { member: eg.supplier(), state: openState(access('member')) };
    expect(await actionsOf(scriptedSession(partner))).to.deep.equal([]);
    const archived = inRoomAsItStands({ stages: [{ name: 'archived', since: eg.monday }] });
    expect(await actionsOf(archived)).to.deep.equal(led.slice(3));
  });

  it('is changed in a form that has what it says, and keeps what is written until it is sent', async () => {
    const session = inRoomAsItStands({});
    const charter = await begin(session, 'Change…');
    expect(fieldOf(charter, 'charter.purpose').value).to.equal(eg.charter().purpose);
    write(fieldOf(charter, 'charter.purpose'), 'To 200 shops.');
    await drawn(charter);
    dialogOf(charter).close();
    clear();
    const again = await begin(session, 'Change…');
    expect(fieldOf(again, 'charter.purpose').value).to.equal('To 200 shops.');
    session.script(charterChange, ({ charter }) => ({
      ok: true,
      data: { charter: { ...charter, sponsor: eg.charter().sponsor } },
    }));
    await press(again, 'Change it');
    const { sponsor, ...rest } = eg.charter({ purpose: 'To 200 shops.' });
    expect(inputsOf(session, charterChange.name)).to.deep.equal([
      { room: 'launch', charter: { ...rest, sponsor: sponsor.id } },
    ]);
    await eventually(() => !dialogOf(again).open);
    expect(session.draft('charter/launch/change').text).to.equal('');
  });

  it('undoes nothing that others have changed since it was begun, says that it was begun before, and begins anew', async () => {
    const session = inRoomAsItStands({});
    const charter = await begin(session, 'Change…');
    write(fieldOf(charter, 'charter.purpose'), 'To 200 shops.');
    await drawn(charter);
    expect(wordsOf(dialogOf(charter))).not.to.include('began');
    await press(charter, 'Cancel');
    buttonOf(charter, 'Change…').click();
    await eventually(() => dialogOf(charter).open);
    expect(wordsOf(dialogOf(charter))).to.include('What you began here before. Begin anew');
    session.hear(
      eg.fact(
        charterChanged,
        { room: 'launch', charter: eg.charter({ objective: 'Growth in the north.' }) },
        { stream: eg.roomStream('launch', 'everyone') },
      ),
    );
    await drawn(charter);
    expect(wordsOf(dialogOf(charter))).to.include('as others have changed it since. Begin anew');
    session.script(charterChange, () => refusal('unavailable'));
    await press(charter, 'Change it');
    const [sent] = inputsOf(session, charterChange.name) as [{ charter: { objective: string } }];
    expect(sent.charter).to.include({
      purpose: 'To 200 shops.',
      objective: 'Growth in the north.',
    });
    await press(charter, 'Begin anew');
    expect(fieldOf(charter, 'charter.purpose').value).to.equal(eg.charter().purpose);
    expect(wordsOf(dialogOf(charter))).not.to.include('Begin anew');
  });

  it('says what is missing beside the field, and why it was refused', async () => {
    const session = inRoomAsItStands({});
    const charter = await begin(session, 'Change…');
    write(fieldOf(charter, 'charter.rules'), '');
    await press(charter, 'Change it');
    expect(wordsOf(dialogOf(charter))).to.include('Rules, one a line Write something here.');
    expect((charter.renderRoot as ShadowRoot).activeElement).to.equal(
      fieldOf(charter, 'charter.rules'),
    );
    write(fieldOf(charter, 'charter.rules'), 'One rule.');
    session.script(charterChange, () => refusal('unavailable'));
    await press(charter, 'Change it');
    expect(dialogOf(charter).querySelector('[role="alert"]')).not.to.equal(null);
    expect(fieldOf(charter, 'charter.rules').value).to.equal('One rule.');
  });

  it('does not close before it runs', async () => {
    const session = inRoomAsItStands({});
    const charter = await begin(session, 'Change…');
    write(fieldOf(charter, 'charter.plan.running'), '2027-05-01');
    write(fieldOf(charter, 'charter.plan.closing'), '2027-04-30');
    await press(charter, 'Change it');
    expect(wordsOf(dialogOf(charter))).to.include(
      'Closing A room closes after it has run: choose a later day.',
    );
    expect(inputsOf(session, charterChange.name)).to.deep.equal([]);
  });

  it('goes to another stage once what that allows was said', async () => {
    const session = inRoomAsItStands({});
    const charter = await begin(session, 'Next stage…');
    const words = wordsOf(dialogOf(charter));
    expect(words).to.include('It is in this stage now: Pilot.');
    expect(words).to.include('Running Everything is open that the charter promises.');
    expect(words).not.to.include('Draft');
    fieldOf(charter, 'stage', 'closing').click();
    session.script(stageChange, () => ({ ok: true, data: { stages: [] } }));
    await press(charter, 'Go there');
    expect(inputsOf(session, stageChange.name)).to.deep.equal([
      { room: 'launch', stage: 'closing' },
    ]);
  });

  it('is reviewed with its measures beside what was promised', async () => {
    const session = inRoomAsItStands({ days: 30 });
    const charter = await begin(session, 'Review…');
    expect(wordsOf(dialogOf(charter))).to.include('Shops delivered: 140 by 15 Dec 2026');
    await press(charter, 'Save the review');
    expect(wordsOf(dialogOf(charter))).to.include('Next review Choose a date.');
    write(fieldOf(charter, 'charter.measures.0.today'), '96');
    write(fieldOf(charter, 'charter.reviewOn'), '2027-03-01');
    write(fieldOf(charter, 'note'), 'Two shops wait for their labels.');
    await drawn(charter);
    await press(charter, 'Save the review');
    expect(inputsOf(session, roomReview.name)).to.deep.equal([
      {
        ...{ room: 'launch', outcome: 'keep', today: ['96', '2'], reviewOn: '2027-03-01' },
        note: 'Two shops wait for their labels.',
      },
    ]);
  });

  it('is reviewed with another charter in a form that has what it says', async () => {
    const session = inRoomAsItStands({ days: 30 });
    const charter = await begin(session, 'Review…');
    write(fieldOf(charter, 'note'), 'More shops than we thought.');
    fieldOf(charter, 'outcome', 'change').click();
    await drawn(charter);
    expect(fieldOf(charter, 'charter.purpose').value).to.equal(eg.charter().purpose);
    expect(fieldOf(charter, 'charter.rules').value).to.equal(eg.charter().rules.join('\n'));
    expect(fieldOf(charter, 'note').value).to.equal('More shops than we thought.');
  });

  it('is merged into a room that the reader facilitates as well', async () => {
    const session = inRoomAsItStands({ days: 30 });
    const charter = await begin(session, 'Review…');
    fieldOf(charter, 'outcome', 'merge').click();
    await drawn(charter);
    expect(wordsOf(dialogOf(charter))).to.include('You facilitate no other room.');
    await press(charter, 'Save the review');
    expect(wordsOf(dialogOf(charter))).to.include('Choose the room in which it goes on.');
    expect(inputsOf(session, roomReview.name)).to.deep.equal([]);
  });

  it('shows what it was, who changed what, and what its reviews came to', async () => {
    const charter = await begin(inRoomAsItStands({}), 'What it was');
    await eventually(() => wordsOf(dialogOf(charter)).includes('The charter was written'));
    const words = wordsOf(dialogOf(charter));
    expect(words).to.include('5 November 2026 Changed: purpose Claire Fontaine');
    expect(words).to.include('Changed: purpose, rules and next review on 1 March 2027');
    expect(words).to.include(`Before, purpose: ${eg.charter().purpose}`);
    expect(words).to.include('Before, purpose: To 140 shops.');
    expect(words).to.include(`Before, rules: ${eg.charter().rules.join(' ')}`);
    expect(words).to.include('Before, next review: 1 December 2026');
    expect(words).to.include('Reviewed: it goes on as it is');
    expect(words).to.include('38, where 140 was promised');
    expect(words).to.include('Two shops wait for their labels.');
  });

  it('waits, and says that it cannot be reached, and that there is nothing here', async () => {
    const waiting = await place<CercleCharter>(scriptedSession({ status: 'connecting' }), content);
    expect(waiting.renderRoot.querySelector('cercle-skeleton')).not.to.equal(null);
    clear();
    const away = await place<CercleCharter>(scriptedSession({ status: 'offline' }), content);
    expect(wordsOf(away)).to.include('The conversation cannot be reached.');
    clear();
    const another = html`<cercle-charter room="another"></cercle-charter>`;
    const absent = await place<CercleCharter>(inRoom(), another);
    expect(wordsOf(absent)).to.include('There is nothing here for you to read.');
  });
});
