import { expect, html } from '@open-wc/testing';

import { memberSearch } from '../../../src/protocol/member.ts';
import {
  memberAdmit,
  memberRemove,
  membershipEnded,
  membershipOpened,
  organizationAdmit,
  perimeterChanged,
  roomOpen,
  type Perimeter,
} from '../../../src/protocol/room.ts';
import type { CercleProjectRoom } from '../../../src/widgets/project-room/project-room.ts';
import '../../../src/widgets/project-room/project-room.ts';
import * as eg from '../../support/eg.ts';
import { buttonOf, clear, deep, drawn, place, wordsOf, write } from '../../support/placed.ts';
import { placeForm } from '../../support/room-form.ts';
import { inRoom } from '../../support/scene.ts';
import { refusal } from '../../support/scripted-session.ts';

const content = html`<cercle-project-room room="launch"></cercle-project-room>`;
const [everyone, inside] = [eg.roomStream('launch', 'everyone'), eg.roomStream('launch', 'inside')];
const mia = eg.supplier({ id: 'mia', name: 'Mia Huber' });
const [exotic] = eg.perimeter().organizations as [Perimeter['organizations'][number]];

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

  it('is offered those who are neither in it nor chosen', async () => {
    const { session, room } = await choosingMia();
    await lookFor(room, 'R');
    expect(optionsOf(room)).to.have.length(0);
    buttonOf(room, 'Leave out Mia Huber').click();
    await drawn(room);
    await lookFor(room, 'H');
    expect(optionsOf(room).map(wordsOf).join()).to.include('Mia Huber');
    expect(optionsOf(room).map(wordsOf).join()).not.to.include('Ravi Patel');
    expect(inputsOf(session, memberSearch.name).at(-1)).to.deep.equal({ query: 'H' });
  });

  it('admits one more of an organization that is admitted already', async () => {
    const { session, room } = await choosingMia();
    expect(wordsOf(dialogOf(room, 'admit'))).to.include('They read what is for everyone since');
    expect(wordsOf(dialogOf(room, 'admit'))).to.include(
      '“With Exotic Liquids”, from its beginning.',
    );
    buttonOf(room, 'Admit Mia Huber').click();
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
    expect(wordsOf(dialogOf(room, 'admit'))).to.include(
      'They read what is for everyone from now on, and write there: nothing from before.',
    );
    buttonOf(room, 'Admit Exotic Liquids and Mia Huber').click();
    await drawn(room);
    expect(inputsOf(session, organizationAdmit.name)).to.deep.equal([
      { room: 'launch', organization: 'exotic', members: ['mia'], role: 'member' },
    ]);
  });

  it('is told why nobody was admitted, and no longer once they begin anew', async () => {
    const { session, room } = await choosingMia();
    session.script(memberAdmit, () => refusal('forbidden'));
    buttonOf(room, 'Admit Mia Huber').click();
    await drawn(room);
    const dialog = dialogOf(room, 'admit');
    expect(dialog.open).to.equal(true);
    expect(wordsOf(dialog)).to.include('The room admits nobody from outside in this stage.');
    buttonOf(dialog, 'Cancel').click();
    buttonOf(room, 'Remove Ravi Patel').click();
    await drawn(room);
    expect(dialog.open).to.equal(false);
    expect(wordsOf(dialogOf(room, 'question'))).not.to.include('The room admits nobody');
  });

  it('learns that the page allows neither, and nothing is asked', async () => {
    const { session, room } = await choosingMia();
    room.addEventListener('cercle-intent', (event) => event.preventDefault());
    buttonOf(room, 'Admit Mia Huber').click();
    await drawn(room);
    expect(wordsOf(dialogOf(room, 'admit'))).to.include('This page does not allow that.');
    dialogOf(room, 'admit').close();
    buttonOf(room, 'Remove Ravi Patel').click();
    await drawn(room);
    buttonOf(dialogOf(room, 'question'), 'Remove').click();
    await drawn(room);
    expect(dialogOf(room, 'question').open).to.equal(true);
    expect(wordsOf(dialogOf(room, 'question'))).to.include('This page does not allow that.');
    expect(inputsOf(session, memberAdmit.name)).to.deep.equal([]);
    expect(inputsOf(session, memberRemove.name)).to.deep.equal([]);
  });

  it('goes on with the next person once one is removed, and with the heading after the last', async () => {
    const session = inRoom();
    session.script(memberRemove, ({ member }) => {
      const stream = member === 'ravi' ? eg.roomStream('launch', 'with:exotic') : everyone;
      session.hear(eg.fact(membershipEnded, { room: 'launch', member }, { stream }));
      return { ok: true, data: {} };
    });
    const room = await place<CercleProjectRoom>(session, content);
    const remove = async (name: string, button = `Remove ${name}`) => {
      buttonOf(room, button).click();
      await drawn(room);
      buttonOf(dialogOf(room, 'question'), button.split(' ')[0]!).click();
      await drawn(room);
      await drawn(room);
      expect(wordsOf(deep(room, '.people')[0]!)).not.to.include(name);
      const focused = room.shadowRoot!.activeElement!;
      return focused.getAttribute('aria-label') ?? wordsOf(focused);
    };
    expect(await remove('Nora Weiß')).to.equal('Remove Thomas Berger');
    expect(await remove('Ravi Patel')).to.equal('Remove Thomas Berger');
    expect(await remove('Thomas Berger')).to.equal('Leave this room');
    expect(await remove('Claire Fontaine', 'Leave this room')).to.equal('People 0');
  });

  it('is told what leaving means, and why the only facilitator cannot', async () => {
    const session = inRoom();
    session.script(memberRemove, () => refusal('invalid', { field: 'member' }));
    const room = await place<CercleProjectRoom>(session, content);
    buttonOf(room, 'Leave this room').click();
    await drawn(room);
    const dialog = dialogOf(room, 'question');
    expect(wordsOf(dialog)).to.include('Leave this room? You read nothing more of this room');
    buttonOf(dialog, 'Leave').click();
    await drawn(room);
    expect(dialog.open).to.equal(true);
    expect(wordsOf(dialog)).to.include('You are the only facilitator, and a room needs one.');
    expect(wordsOf(dialog)).not.to.include('The server could not read this');
  });

  it('is told that whom they chose can be admitted so no longer', async () => {
    const { session, room } = await choosingMia();
    session.script(memberAdmit, () => refusal('invalid', { field: 'member' }));
    buttonOf(room, 'Admit Mia Huber').click();
    await drawn(room);
    expect(wordsOf(dialogOf(room, 'admit'))).to.include('Look for them again.');
  });

  it('gives a colleague another role, in words that say what it may', async () => {
    const session = inRoom();
    session.script(memberAdmit, ({ member, role }) => {
      const membership = eg.membership({
        member: eg.member({ id: member, name: 'Nora Weiß' }),
        role,
      });
      session.hear(eg.fact(membershipOpened, { membership }, { stream: everyone }));
      return { ok: true, data: { membership } };
    });
    const room = await place<CercleProjectRoom>(session, content);
    const offered = deep(room, '.people .who button').map((button) => button.ariaLabel);
    expect(offered).to.deep.equal([
      'facilitator, change your role',
      'member, change the role of Nora Weiß',
      'member, change the role of Thomas Berger',
      'member, change the role of Ravi Patel',
    ]);
    buttonOf(room, 'member, change the role of Ravi Patel').click();
    await drawn(room);
    const dialog = dialogOf(room, 'question');
    const rolesIn = () => [...dialog.querySelectorAll<HTMLInputElement>('[name="role"]')];
    expect(rolesIn().map(({ value }) => value)).to.deep.equal(['member', 'reader']);
    buttonOf(dialog, 'Cancel').click();
    buttonOf(room, 'member, change the role of Nora Weiß').click();
    await drawn(room);
    expect(wordsOf(dialog)).to.include('admits people and removes them');
    rolesIn()
      .find(({ value }) => value === 'facilitator')!
      .click();
    await drawn(room);
    buttonOf(dialog, 'Give this role').click();
    await drawn(room);
    await drawn(room);
    expect(inputsOf(session, memberAdmit.name)).to.deep.equal([
      { room: 'launch', member: 'nora', role: 'facilitator' },
    ]);
    expect(dialog.open).to.equal(false);
    expect(wordsOf(room)).to.match(/Facilitation Claire Fontaine and Nora Weiß/);
    expect(room.shadowRoot!.activeElement!.ariaLabel).to.equal('Remove Nora Weiß');
  });

  it('removes nobody where they think better of it', async () => {
    const session = inRoom();
    const room = await place<CercleProjectRoom>(session, content);
    buttonOf(room, 'Remove Ravi Patel').click();
    await drawn(room);
    buttonOf(dialogOf(room, 'question'), 'Cancel').click();
    expect(dialogOf(room, 'question').open).to.equal(false);
    expect(inputsOf(session, memberRemove.name)).to.deep.equal([]);
  });

  it('chooses an employee as the sponsor of a new room', async () => {
    const session = inRoom();
    session.script(memberSearch, () => ({ ok: true, data: { members: [mia, eg.member()] } }));
    const room = await placeForm(session);
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
        measures.flatMap((measure, index) =>
          Object.entries(measure).map(([name, value]) => [
            `charter.measures.${index}.${name}`,
            value,
          ]),
        ),
      ),
    };
    const draft = JSON.stringify({ values, sponsor: { id: 'claire', name: 'Claire Fontaine' } });
    const session = inRoom({ drafts: { room: { text: draft } } });
    const room = await placeForm(session);
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
    expect(session.draft('room').text).to.equal(draft);
  });
});
