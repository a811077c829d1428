import { expect, html } from '@open-wc/testing';
import {
  memberAdmit,
  memberRemove,
  membershipEnded,
  membershipOpened,
  organizationAdmit,
} from '../../../src/protocol/room.ts';
import { charterChanged } from '../../../src/protocol/charter-change.ts';
import { memberSearch } from '../../../src/protocol/member.ts';
import type { CercleProjectRoom } from '../../../src/widgets/project-room/project-room.ts';
import '../../../src/widgets/project-room/project-room.ts';
import { eventually } from '../../support/eventually.ts';
import * as eg from '../../support/eg.ts';
import { buttonOf, clear, deep, drawn, place, wordsOf, write } from '../../support/placed.ts';
import { inEmptyRoom, inRoom } from '../../support/scene.ts';
import { openState, refusal, scriptedSession } from '../../support/scripted-session.ts';

const content = html`<cercle-project-room room="launch"></cercle-project-room>`;
const dialogOf = (room: CercleProjectRoom, id: string) =>
  room.renderRoot.querySelector<HTMLDialogElement>(`#${id}`)!;
const inputsOf = (session: ReturnType<typeof inRoom>, intent: string) =>
  session.asked.filter(({ name }) => name === intent).map(({ input }) => input);

/** Looks somebody up in the dialog, and chooses the first who is found. */
async function pick(room: CercleProjectRoom, text: string): Promise<void> {
  const picker = deep(room, 'cercle-member-picker')[0]!;
  write(picker.shadowRoot!.querySelector('input')!, text);
  await drawn(room);
  deep(picker, '[role="option"]')[0]!.click();
  await drawn(room);
}

function whereSomeoneIsFound(found: Parameters<typeof eg.member>[0], make = eg.member) {
  const session = inRoom();
  session.script(memberSearch, () => ({ ok: true, data: { members: [make(found)] } }));
  return session;
}

describe('a project room', () => {
  afterEach(clear);

  it('shows what it is for, who facilitates it, whom it admits, and who is in it', async () => {
    const room = await place<CercleProjectRoom>(inRoom(), content);
    const words = wordsOf(room);
    for (const part of [eg.room().title, eg.charter().purpose, eg.charter().objective]) {
      expect(words).to.include(part);
    }
    expect(words).to.include('Facilitation Claire Fontaine');
    expect(words).to.match(/People 4 .*Maison Aubry 3 .*Exotic Liquids 1 .*Ravi Patel/);
    expect(deep(room, 'cercle-feed cercle-post-card, cercle-post-card').length).to.be.above(0);
    await eventually(() => wordsOf(room).includes('Inside: 3 colleagues and 1 person'));
    expect(wordsOf(room)).to.match(/Perimeter .*Exotic Liquids admitted on .*Files/);
  });

  it('says until when for all of an organization beside the name, or for all below', async () => {
    const partners = ['Jo Li', 'Maximiliane von Hohenstein-Langenfeld'].map((name) =>
      eg.membership({ member: eg.supplier({ id: name, name }) }),
    );
    for (const [role, width, isBelow] of [
      ['facilitator', 900, true],
      ['facilitator', 600, false],
      ['facilitator', 320, true],
      ['member', 900, false],
      ['member', 320, false],
    ] as const) {
      const session = scriptedSession({
        state: openState({
          [eg.memberStream('claire')]: { accesses: [eg.access({ role })] },
          [eg.roomStream('launch', 'everyone')]: {
            room: eg.roomState({ members: 2 }),
            memberships: partners,
          },
          [eg.roomStream('launch', 'inside')]: {},
        }),
      });
      const room = await place<CercleProjectRoom>(session, content);
      room.style.setProperty('width', `${width}px`);
      for (const row of deep(room, 'li .who')) {
        const [name, end] = [...row.children].map((part) => part.getBoundingClientRect());
        expect(end!.top >= name!.bottom, `${role}, ${width} px`).to.equal(isBelow);
      }
      room.remove();
    }
  });

  it('has the measures in two lines a row where it is narrow, in columns', async () => {
    const session = inRoom();
    const measures = [
      { name: 'Shops', today: '38', target: '140 of the 160 that want it', due: '2027-12-15' },
      {
        name: 'Days until an answer has come to a question',
        today: '5 h',
        target: '8 h',
        due: '2026-12-01',
      },
    ];
    const room = eg.room();
    const charter = eg.charter({ measures });
    session.hear(
      eg.fact(
        charterChanged,
        { room: room.id, charter },
        { stream: eg.roomStream('launch', 'everyone') },
      ),
    );
    const widget = await place<CercleProjectRoom>(session, content);
    widget.style.setProperty('width', '320px');
    const rows = deep(widget, '.measures tbody tr').map((row) =>
      [...row.children].map((cell) => cell.getBoundingClientRect()),
    );
    for (const [first, ...others] of rows) {
      for (const other of others) expect(other.top).to.be.at.least(first!.bottom);
      expect(new Set(others.map(({ top }) => top)).size).to.equal(1);
    }
    const [one, other] = deep(widget, '.measures tbody tr').map((row) =>
      [...row.children].map((cell) => cell.getBoundingClientRect()),
    );
    expect(one!.map(({ left }) => left)).to.deep.equal(other!.map(({ left }) => left));
    const [title, admit] = deep(widget, '.title > *').map((part) => part.getBoundingClientRect());
    expect(admit!.top).to.be.at.least(title!.bottom);
  });

  it('waits, and says that it cannot be reached, and that there is nothing here', async () => {
    const waiting = await place<CercleProjectRoom>(null, content);
    expect(deep(waiting, 'cercle-skeleton').length).to.be.above(0);
    const session = scriptedSession({ status: 'offline' });
    const away = await place<CercleProjectRoom>(session, content);
    buttonOf(away, 'Try now').click();
    expect(session.asked.map(({ name }) => name)).to.include('retry');
    const other = await place<CercleProjectRoom>(
      inRoom(),
      html`<cercle-project-room room="another"></cercle-project-room>`,
    );
    expect(wordsOf(other)).to.include('There is nothing here for you to read.');
  });

  it('lets its facilitators decide who is in it, and nobody else', async () => {
    const facilitated = await place<CercleProjectRoom>(inRoom(), content);
    expect(wordsOf(facilitated)).to.include('Admit…');
    const visited = await place<CercleProjectRoom>(inEmptyRoom(), content);
    expect(wordsOf(visited)).not.to.include('Admit…');
    expect(deep(visited, 'dialog')).to.have.length(0);
  });

  it('admits a colleague, after it has said what they will read', async () => {
    const session = whereSomeoneIsFound({ id: 'mei', name: 'Mei Dubois' });
    const room = await place<CercleProjectRoom>(session, content);
    buttonOf(room, 'Admit…').click();
    await drawn(room);
    await pick(room, 'Mei');
    expect(wordsOf(dialogOf(room, 'admit'))).to.include(
      'Mei Dubois will read everything in this room, from its beginning.',
    );
    session.script(memberAdmit, () => ({ ok: true, data: {} }));
    buttonOf(room, 'Admit Mei Dubois').click();
    await drawn(room);
    expect(inputsOf(session, memberAdmit.name)).to.deep.equal([
      { room: 'launch', member: 'mei', role: 'member' },
    ]);
    expect(dialogOf(room, 'admit').open).to.equal(false);
  });

  it('admits an organization with the first of its people', async () => {
    const session = whereSomeoneIsFound({ id: 'mia', name: 'Mia Huber' }, eg.distributor);
    const room = await place<CercleProjectRoom>(session, content);
    buttonOf(room, 'Admit…').click();
    await drawn(room);
    await pick(room, 'Mia');
    const { organization } = eg.distributor();
    expect(wordsOf(dialogOf(room, 'admit'))).to.include(
      `They read and write in “With ${organization.name}”, which begins now.`,
    );
    buttonOf(room, `Admit ${organization.name} and Mia Huber`).click();
    await drawn(room);
    expect(inputsOf(session, organizationAdmit.name)).to.deep.equal([
      { room: 'launch', organization: organization.id, members: ['mia'], role: 'member' },
    ]);
  });

  it('forgets whom it was about to admit once the dialog is opened again', async () => {
    const session = whereSomeoneIsFound({ id: 'mei', name: 'Mei Dubois' });
    const room = await place<CercleProjectRoom>(session, content);
    buttonOf(room, 'Admit…').click();
    await drawn(room);
    await pick(room, 'Mei');
    dialogOf(room, 'admit').close();
    buttonOf(room, 'Admit…').click();
    await drawn(room);
    const picker = deep(room, 'cercle-member-picker')[0]!;
    expect(picker.shadowRoot!.querySelector('input')!.value).to.equal('');
    buttonOf(room, 'Admit').click();
    expect(inputsOf(session, memberAdmit.name)).to.deep.equal([]);
  });

  it('removes somebody once that is confirmed, and says why where it is refused', async () => {
    const session = inRoom();
    const room = await place<CercleProjectRoom>(session, content);
    buttonOf(room, 'Remove Ravi Patel').click();
    await drawn(room);
    const dialog = dialogOf(room, 'question');
    expect(wordsOf(dialog)).to.include('Remove Ravi Patel?');
    session.script(memberRemove, () => refusal('forbidden'));
    buttonOf(dialog, 'Remove').click();
    await drawn(room);
    expect(dialog.open).to.equal(true);
    expect(wordsOf(dialog)).to.include('This is no longer yours to decide.');
    session.script(memberRemove, () => ({ ok: true, data: {} }));
    buttonOf(dialog, 'Remove').click();
    await drawn(room);
    expect(dialog.open).to.equal(false);
    expect(inputsOf(session, memberRemove.name).at(-1)).to.deep.equal({
      room: 'launch',
      member: 'ravi',
    });
  });

  it('shows who comes and who goes', async () => {
    const session = inRoom();
    const room = await place<CercleProjectRoom>(session, content);
    const membership = eg.membership({ member: eg.member({ id: 'mei', name: 'Mei Dubois' }) });
    const stream = eg.roomStream('launch', 'everyone');
    session.hear(eg.fact(membershipOpened, { membership }, { stream }));
    await drawn(room);
    expect(wordsOf(room)).to.include('Mei Dubois');
    session.hear(eg.fact(membershipEnded, { room: 'launch', member: 'mei' }, { stream }));
    await drawn(room);
    expect(wordsOf(room)).not.to.include('Mei Dubois');
  });

  it('leaves nothing behind when it is removed', async () => {
    const session = inRoom();
    const room = await place<CercleProjectRoom>(session, content);
    room.remove();
    expect([...session.watchers.keys()]).to.deep.equal([]);
    expect(session.listeners).to.equal(0);
  });
});
