import { expect, html } from '@open-wc/testing';
import { charterChanged } from '../../../src/protocol/charter.ts';
import { memberSearch } from '../../../src/protocol/member.ts';
import {
  memberAdmit,
  memberRemove,
  organizationAdmit,
  perimeterChanged,
  roomOpen,
  type Perimeter,
} from '../../../src/protocol/room.ts';
import type { CercleProjectRoom } from '../../../src/widgets/project-room/project-room.ts';
import '../../../src/widgets/project-room/project-room.ts';
import * as eg from '../../support/eg.ts';
import { buttonOf, clear, deep, drawn, place, wordsOf, write } from '../../support/placed.ts';
import { inRoom } from '../../support/scene.ts';
import { openState, refusal, scriptedSession } from '../../support/scripted-session.ts';

const content = html`<cercle-project-room room="launch"></cercle-project-room>`;
const [everyone, inside] = [eg.roomStream('launch', 'everyone'), eg.roomStream('launch', 'inside')];
const mia = eg.supplier({ id: 'mia', name: 'Mia Huber' });
const [exotic] = eg.perimeter().organizations as [Perimeter['organizations'][number]];
const alpenhof = {
  ...exotic,
  ...{ id: 'alpenhof', name: 'Alpenhof Vertrieb', affiliation: 'distributor' as const },
};

const dialogOf = (room: CercleProjectRoom, id: string) =>
  room.renderRoot.querySelector<HTMLDialogElement>(`#${id}`)!;
const inputsOf = (session: ReturnType<typeof inRoom>, intent: string) =>
  session.asked.filter(({ name }) => name === intent).map(({ input }) => input);
const optionsOf = (room: CercleProjectRoom) => deep(room, '[role="option"]');
const changePerimeter = (session: ReturnType<typeof inRoom>, ...organizations: (typeof exotic)[]) =>
  session.hear(
    eg.fact(perimeterChanged, { perimeter: eg.perimeter({ organizations }) }, { stream: inside }),
  );

async function lookFor(room: CercleProjectRoom, text: string): Promise<void> {
  write(deep(room, 'cercle-member-picker')[0]!.shadowRoot!.querySelector('input')!, text);
  await drawn(room);
}

/** The dialog in which Mia of Exotic Liquids is chosen. */
async function choosingMia(session = inRoom()) {
  session.script(memberSearch, () => ({
    ok: true,
    data: { members: [eg.supplier(), mia] },
  }));
  const room = await place<CercleProjectRoom>(session, content);
  buttonOf(room, 'Admit…').click();
  await drawn(room);
  await lookFor(room, 'M');
  optionsOf(room).at(-1)!.click();
  await drawn(room);
  return { session, room };
}

describe('the facilitator of a project room', () => {
  afterEach(clear);

  it('is offered those who are not in it', async () => {
    const { session, room } = await choosingMia();
    await lookFor(room, 'R');
    expect(optionsOf(room).map(wordsOf).join()).to.include('Mia Huber');
    expect(optionsOf(room).map(wordsOf).join()).not.to.include('Ravi Patel');
    expect(inputsOf(session, memberSearch.name).at(-1)).to.deep.equal({ query: 'R' });
  });

  it('admits one more of an organization that is admitted already', async () => {
    const { session, room } = await choosingMia();
    expect(wordsOf(dialogOf(room, 'admit'))).to.include(
      'Mia Huber will read what Exotic Liquids reads.',
    );
    buttonOf(room, 'Admit').click();
    await drawn(room);
    expect(inputsOf(session, memberAdmit.name)).to.deep.equal([
      { room: 'launch', member: 'mia', role: 'member' },
    ]);
    expect(inputsOf(session, organizationAdmit.name)).to.deep.equal([]);
  });

  it('admits an organization anew whose admission has ended', async () => {
    const session = inRoom();
    changePerimeter(session, { ...exotic, endedAt: eg.monday });
    const { room } = await choosingMia(session);
    expect(wordsOf(dialogOf(room, 'admit'))).to.include('This admits Exotic Liquids.');
    buttonOf(room, 'Admit').click();
    await drawn(room);
    expect(inputsOf(session, organizationAdmit.name)).to.deep.equal([
      { room: 'launch', organization: 'exotic', members: ['mia'] },
    ]);
  });

  it('is told why nobody was admitted, and no longer once they begin anew', async () => {
    const { session, room } = await choosingMia();
    session.script(memberAdmit, () => refusal('forbidden'));
    buttonOf(room, 'Admit').click();
    await drawn(room);
    const dialog = dialogOf(room, 'admit');
    expect(dialog.open).to.equal(true);
    expect(wordsOf(dialog)).to.include('You can read here, but not write.');
    buttonOf(dialog, 'Cancel').click();
    buttonOf(room, 'Remove Ravi Patel').click();
    await drawn(room);
    expect(dialog.open).to.equal(false);
    expect(wordsOf(dialogOf(room, 'remove'))).not.to.include('You can read here');
  });

  it('learns that the page allows neither, and nothing is asked', async () => {
    const { session, room } = await choosingMia();
    room.addEventListener('cercle-intent', (event) => event.preventDefault());
    buttonOf(room, 'Admit').click();
    await drawn(room);
    expect(wordsOf(dialogOf(room, 'admit'))).to.include('This page does not allow that.');
    dialogOf(room, 'admit').close();
    buttonOf(room, 'Remove Ravi Patel').click();
    await drawn(room);
    buttonOf(dialogOf(room, 'remove'), 'Remove').click();
    await drawn(room);
    expect(dialogOf(room, 'remove').open).to.equal(true);
    expect(wordsOf(dialogOf(room, 'remove'))).to.include('This page does not allow that.');
    expect(inputsOf(session, memberAdmit.name)).to.deep.equal([]);
    expect(inputsOf(session, memberRemove.name)).to.deep.equal([]);
  });

  it('removes nobody where they think better of it', async () => {
    const session = inRoom();
    const room = await place<CercleProjectRoom>(session, content);
    buttonOf(room, 'Remove Ravi Patel').click();
    await drawn(room);
    buttonOf(dialogOf(room, 'remove'), 'Cancel').click();
    expect(dialogOf(room, 'remove').open).to.equal(false);
    expect(inputsOf(session, memberRemove.name)).to.deep.equal([]);
  });

  it('chooses an employee as the sponsor of a new room', async () => {
    const session = inRoom();
    session.script(memberSearch, () => ({ ok: true, data: { members: [mia, eg.member()] } }));
    const room = await place<CercleProjectRoom>(
      session,
      html`<cercle-project-room></cercle-project-room>`,
    );
    await lookFor(room, 'a');
    expect(optionsOf(room).map(wordsOf)).to.deep.equal(['E Claire Fontaine Purchasing']);
  });

  it('keeps what they wrote of a new room where the page stops it', async () => {
    const { purpose, objective, rules, measures, reviewOn } = eg.charter();
    const values = {
      title: 'Winter box',
      ...{ 'charter.purpose': purpose, 'charter.objective': objective },
      ...{ 'charter.rules': rules.join('\n'), 'charter.reviewOn': reviewOn },
      ...Object.fromEntries(
        Object.entries(measures[0]!).map(([name, value]) => [`charter.measures.0.${name}`, value]),
      ),
      'charter.stages.0.name': 'Framing',
    };
    const draft = JSON.stringify({ values, sponsor: { id: 'claire', name: 'Claire Fontaine' } });
    const session = inRoom({ drafts: { room: draft } });
    const room = await place<CercleProjectRoom>(
      session,
      html`<cercle-project-room></cercle-project-room>`,
    );
    const asked: string[] = [];
    room.addEventListener('cercle-intent', (event) => {
      asked.push(event.intent);
      event.preventDefault();
    });
    buttonOf(room, 'Open the room').click();
    await drawn(room);
    expect(asked).to.deep.equal([roomOpen.name]);
    expect(inputsOf(session, roomOpen.name)).to.deep.equal([]);
    expect(wordsOf(room)).to.include('This page does not allow that.');
    expect(session.draft('room')).to.equal(draft);
  });
});

describe('a project room', () => {
  afterEach(clear);

  it('says that the sign-in has ended, or that it was never for this reader', async () => {
    const session = inRoom({ status: 'expired' });
    const room = await place<CercleProjectRoom>(session, content);
    expect(wordsOf(room)).not.to.include(eg.room().title);
    buttonOf(room, 'Try again').click();
    expect(session.asked.map(({ name }) => name)).to.deep.equal(['retry']);
    session.setStatus('refused');
    await drawn(room);
    expect(wordsOf(room)).to.include('There is nothing here for you to read.');
    expect(wordsOf(room)).not.to.include(eg.room().title);
  });

  it('follows its charter', async () => {
    const session = inRoom();
    const room = await place<CercleProjectRoom>(session, content);
    const charter = eg.charter({ purpose: 'To 200 shops, and by January.', measures: [] });
    session.hear(eg.fact(charterChanged, { room: 'launch', charter }, { stream: everyone }));
    await drawn(room);
    expect(wordsOf(room)).to.include('To 200 shops, and by January.');
    expect(wordsOf(room)).not.to.include(eg.charter().purpose);
    expect(wordsOf(room)).not.to.include('Shops delivered');
  });

  it('follows whom it admits, and says whether partners see each other where there are two', async () => {
    const session = inRoom();
    const room = await place<CercleProjectRoom>(session, content);
    expect(wordsOf(room)).not.to.include('The partners do not see each other.');
    changePerimeter(session, exotic, alpenhof);
    await drawn(room);
    expect(wordsOf(room)).to.include('Alpenhof Vertrieb');
    expect(wordsOf(room)).to.include('The partners do not see each other.');
    changePerimeter(session, exotic, { ...alpenhof, endedAt: eg.monday });
    await drawn(room);
    expect(wordsOf(room)).not.to.include('Alpenhof Vertrieb');
  });

  it('names the first of many, facilitators before all, and everyone when asked to', async () => {
    const people = ['Anna', 'Bruno', 'Carla', 'Dora'].map((name) =>
      eg.membership({ member: eg.member({ id: name.toLowerCase(), name }) }),
    );
    const session = scriptedSession({
      state: openState(
        {
          [eg.memberStream('claire')]: { accesses: [eg.access()] },
          [everyone]: {
            room: eg.roomState({ members: 5 }),
            memberships: [...people, eg.membership({ role: 'facilitator' })],
          },
          [inside]: {},
        },
        eg.page([]),
      ),
    });
    const room = await place<CercleProjectRoom>(session, content);
    expect(wordsOf(room)).to.match(/Claire Fontaine facilitator .*Anna .*Bruno .*2 others/);
    expect(wordsOf(room)).not.to.include('Dora');
    buttonOf(room, '2 others').click();
    await drawn(room);
    expect(wordsOf(room)).to.include('Dora');
    expect(wordsOf(room)).not.to.include('others');
  });

  it('lets go of one room when it is told to show another', async () => {
    const session = inRoom();
    const room = await place<CercleProjectRoom>(session, content);
    expect([...session.watchers.keys()]).to.include.members([everyone, inside]);
    room.room = 'another';
    await drawn(room);
    expect([...session.watchers.keys()]).to.deep.equal([]);
    expect(wordsOf(room)).to.include('There is nothing here for you to read.');
    room.room = 'launch';
    await drawn(room);
    expect(wordsOf(room)).to.include(eg.room().title);
  });
});
