import { expect, html } from '@open-wc/testing';
import type { TemplateResult } from 'lit';
import { charterChange } from '../../src/protocol/charter-change.ts';
import { joinAsk } from '../../src/protocol/join.ts';
import { roomList } from '../../src/protocol/room-list.ts';
import { memberEdit } from '../../src/protocol/member-edit.ts';
import { memberRemove, roomOpen } from '../../src/protocol/room.ts';
import type { QueuedIntent } from '../../src/store/send-queue.ts';
import '../../src/widgets/charter/charter.ts';
import '../../src/widgets/member-card/member-card.ts';
import '../../src/widgets/perimeter/perimeter.ts';
import '../../src/widgets/project-room/project-room.ts';
import '../../src/widgets/rooms/rooms.ts';
import * as eg from '../support/eg.ts';
import { eventually } from '../support/eventually.ts';
import { buttonOf, clear, deep, drawn, place, wordsOf } from '../support/placed.ts';
import { withPeople } from '../support/people-scene.ts';
import { inRoom } from '../support/scene.ts';
import { tellPerimeter } from '../support/told-perimeter.ts';
import type { ScriptedSession } from '../support/scripted-session.ts';

/** As it is kept over a reload. */
const refused = (name: string, title: string, input: object = {}): QueuedIntent => ({
  ...{ key: 'kept', name, input, at: eg.monday, state: 'refused', tries: 1, notBefore: 0 },
  draft: { text: '', title },
  error: { code: 'forbidden', message: '' },
});

interface Case {
  widget: TemplateResult;
  asked: QueuedIntent;
  /** With the reader's own card, say; that of one room unless told. */
  open?: (options: { queue: QueuedIntent[] }) => ScriptedSession;
  /** Without a connection there is nothing of its place to be seen. */
  isGone?: true;
}

const inOneRoom = (options: { queue: QueuedIntent[] }): ScriptedSession => {
  const session = inRoom(options);
  session.script(roomList, () => ({ ok: true, data: { rooms: [], total: 0 } }) as never);
  tellPerimeter(session);
  return session;
};

const cases: Record<string, Case> = {
  'the form that opens a room': {
    widget: html`<cercle-project-room></cercle-project-room>`,
    asked: refused(roomOpen.name, 'Launch'),
  },
  'a charter': {
    widget: html`<cercle-charter room="launch"></cercle-charter>`,
    asked: refused(charterChange.name, 'Change the charter', { room: 'launch' }),
  },
  'a room': {
    widget: html`<cercle-project-room room="launch"></cercle-project-room>`,
    asked: refused(memberRemove.name, 'Remove Ravi Patel?', { room: 'launch', member: 'ravi' }),
  },
  'a room that its reader has left': {
    widget: html`<cercle-project-room room="glass"></cercle-project-room>`,
    asked: refused(memberRemove.name, 'Remove Ravi Patel?', { room: 'glass', member: 'ravi' }),
    isGone: true,
  },
  'a list of rooms': {
    widget: html`<cercle-rooms></cercle-rooms>`,
    asked: refused(joinAsk.name, 'Ask to join Glass', { room: 'glass' }),
  },
  'a perimeter': {
    widget: html`<cercle-perimeter room="launch"></cercle-perimeter>`,
    asked: refused(memberRemove.name, 'Remove Ravi Patel?', { room: 'launch', member: 'ravi' }),
  },
  'one’s own card': {
    widget: html`<cercle-member-card member="claire"></cercle-member-card>`,
    asked: refused(memberEdit.name, 'Your card'),
    open: withPeople,
  },
};

describe('what waits for a connection', () => {
  afterEach(clear);

  for (const [where, { widget, asked, isGone, open = inOneRoom }] of Object.entries(cases)) {
    if (isGone) continue;
    it(`is said in ${where} while there is none, until it is taken back`, async () => {
      const { error, ...unsent } = asked;
      const session = open({ queue: [{ ...unsent, state: 'waiting' }] });
      const element = await place(session, widget);
      const lines = () => deep(element, 'p.waiting');
      await eventually(() => wordsOf(element).length > 40);
      expect(lines(), 'with a connection').to.have.length(0);
      session.setStatus('offline');
      await eventually(() => lines().length === 1);
      expect(wordsOf(lines()[0]!)).to.equal(
        `“${asked.draft!.title}” is sent once there is a connection. Take back`,
      );
      buttonOf(element, 'Take back').click();
      await drawn(element);
      expect(lines()).to.have.length(0);
      expect(session.queue).to.deep.equal([]);
    });
  }
});

describe('what was refused once nobody waited for the answer', () => {
  afterEach(clear);

  for (const [where, { widget, asked, open = inOneRoom }] of Object.entries(cases)) {
    it(`is said with why in ${where}, until it is discarded`, async () => {
      const session = open({ queue: [asked] });
      const element = await place(session, widget);
      const notices = () => deep(element, '.refused');
      await eventually(() => notices().length === 1);
      expect(wordsOf(notices()[0]!)).to.include(`“${asked.draft!.title}” was not taken.`);
      expect(getComputedStyle(notices()[0]!).display).to.equal('flex');
      buttonOf(element, 'Discard').click();
      await drawn(element);
      expect(notices()).to.have.length(0);
      expect(session.queue).to.deep.equal([]);
    });
  }

  it('is not kept of another room', async () => {
    const session = inOneRoom({
      queue: [refused(charterChange.name, 'Elsewhere', { room: 'glass' })],
    });
    const element = await place(session, html`<cercle-charter room="launch"></cercle-charter>`);
    await eventually(() => wordsOf(element).includes('Charter'));
    expect(deep(element, '.refused')).to.have.length(0);
  });
});
