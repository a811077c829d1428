/** Someone's rooms, and those that they may ask to join. */
import {
  joinAsk,
  joinAsked,
  joinChanged,
  joinWithdraw,
  type OwnRequest,
} from '../../src/protocol/join.ts';
import type { Member } from '../../src/protocol/member.ts';
import type { InputOf } from '../../src/protocol/registry.ts';
import { roomList, roomsActive, type ListedRoom } from '../../src/protocol/room-list.ts';
import '../../src/store/join.ts';
import { stageNames } from '../../src/protocol/stage.ts';
import * as eg from './eg.ts';
import { inRoom } from './scene.ts';
import { openState, refusal, scriptedSession, type ScriptedOptions } from './scripted-session.ts';

const hour = 3_600_000;
const day = 24 * hour;

export const listed = (overrides: Partial<ListedRoom> = {}): ListedRoom => ({
  ...{ id: 'launch', kind: 'project', title: 'Winter box in the Nordics', record: null },
  ...{ stage: 'pilot', purpose: 'Deliver the winter box to 140 shops before 15 December.' },
  ...{ role: 'member', activeAt: eg.monday, unread: 0, facilitators: [], request: null },
  ...overrides,
});

export const myRooms: readonly ListedRoom[] = [
  listed({ role: 'owner', unread: 12, activeAt: eg.monday - hour }),
  listed({
    ...{ id: 'labels', title: 'Labels that hold in the cold', stage: 'running', unread: 100 },
    purpose:
      'Find a glue that keeps paper labels on bottles at two degrees, before the cellars fill up.',
    activeAt: eg.monday - 2 * hour,
  }),
  listed({
    ...{ id: 'network', kind: 'network', title: 'Maison Aubry', stage: null, purpose: null },
    activeAt: eg.monday - day,
  }),
  listed({
    ...{ id: 'return', title: 'Glass that comes back', stage: 'draft', role: 'facilitator' },
    purpose: 'Take back one bottle of three.',
    activeAt: eg.monday - 3 * day,
  }),
  listed({
    ...{ id: 'order', kind: 'record', title: 'Purchase order 10248', stage: null, purpose: null },
    record: { name: 'erp:purchase-order/10248', url: '/orders/10248' },
    ...{ unread: 3, activeAt: eg.monday - 9 * day },
  }),
  listed({
    ...{ id: 'trucks', title: 'Fewer empty trucks', stage: 'archived' },
    purpose: 'Fill the way back from Kassel.',
    activeAt: eg.monday - 400 * day,
  }),
];

const outside = { role: null, activeAt: null };
export const openRooms: readonly ListedRoom[] = [
  listed({
    ...{ ...outside, id: 'cellar', title: 'A cellar without paper', stage: 'pilot' },
    purpose: 'Every move of a cask is written down once, where it happens.',
    facilitators: [{ id: 'thomas', name: 'Thomas Berger' }],
  }),
  listed({
    ...{ ...outside, id: 'fair', title: 'The fair in Basel', stage: 'running' },
    purpose: 'One stand for three houses.',
    facilitators: [
      { id: 'nora', name: 'Nora Weiß' },
      { id: 'thomas', name: 'Thomas Berger' },
    ],
  }),
];

/** As many rooms of one's own as somebody has who is in everything. */
export const manyRooms = (count: number): ListedRoom[] =>
  Array.from({ length: count }, (_, index) =>
    listed({
      ...{ id: `room-${index}`, title: `Room ${String(index + 1).padStart(3, '0')}` },
      ...{ stage: stageNames[index % 4]!, unread: index % 7 === 0 ? index % 50 : 0 },
      activeAt: eg.monday - index * hour,
    }),
  );

export interface RoomsOptions extends ScriptedOptions {
  mine?: readonly ListedRoom[];
  open?: readonly ListedRoom[];
  member?: Member;
}

/** A member of these rooms, in whose network those are open to be asked. What is listed may be changed afterwards. */
export function amongRooms({ mine = myRooms, open = openRooms, ...options }: RoomsOptions = {}) {
  const lists = { mine: [...mine], open: [...open] };
  const member = options.member ?? eg.member();
  const own = { stream: eg.memberStream(member.id) };
  const accesses = mine.map(({ id, title }) => eg.access({ room: eg.room({ id, title }) }));
  const session = scriptedSession({
    state: openState({ [own.stream]: { accesses, asked: [] } }),
    ...options,
  });
  session.script(roomList, (input) => ({ ok: true, data: pageOf(lists[input.of], input) }));
  /** What becomes of a request is told in the member's own stream. */
  const become = (room: string, request: OwnRequest | null) =>
    session.hear(eg.fact(joinChanged, { room, request }, own));
  session.script(joinAsk, ({ room }) => {
    const request = requestOf(room, session.now());
    become(room, request);
    return { ok: true, data: { request } };
  });
  session.script(joinWithdraw, ({ room }) => {
    become(room, null);
    return { ok: true, data: {} };
  });
  /** Something has happened in rooms of theirs. */
  const happen = (...rooms: string[]) =>
    session.signal(own.stream, {
      ...{ type: roomsActive, member: member.id, until: session.now() + 60_000, data: { rooms } },
    });
  /** Nobody may ask so soon again. */
  const refuse = () => session.script(joinAsk, () => refusal('too-many', { retryAfter: 3000 }));
  return { session, lists, become, happen, refuse };
}

/** The same, where the server does not answer what their rooms are, or says that it cannot. */
export function amongRoomsThatAreNotListed(how: 'never' | 'refused') {
  const { session } = amongRooms();
  session.script(roomList, () =>
    how === 'refused' ? refusal('unavailable') : new Promise(() => {}),
  );
  return session;
}

export const requestOf = (room: string, askedAt: number): OwnRequest => ({
  ...{ room, askedAt, declinedAt: null, declinedBy: null, againAt: null },
});

/** A request that was declined so many days ago. */
export const declinedOf = (room: string, days: number): OwnRequest => ({
  ...requestOf(room, eg.monday - (days + 2) * day),
  declinedAt: eg.monday - days * day,
  declinedBy: { id: 'thomas', name: 'Thomas Berger' },
  againAt: eg.monday + (7 - days) * day,
});

function pageOf(
  rooms: readonly ListedRoom[],
  { order, query = '', from, limit }: InputOf<typeof roomList>,
) {
  const place = ({ stage }: ListedRoom) => (stage ? stageNames.indexOf(stage) : stageNames.length);
  const found = rooms.filter(({ title }) => title.toLowerCase().includes(query.toLowerCase()));
  if (order === 'stage') found.sort((one, other) => place(one) - place(other));
  return { rooms: found.slice(from, from + limit), total: found.length };
}

/** The room `launch`, which a colleague and someone of an organization that is admitted ask to join. */
export function askingInRoom() {
  const session = inRoom();
  const nora = eg.member({ id: 'nora', name: 'Nora Weiß' });
  const at = eg.monday;
  for (const request of [
    { room: 'launch', by: nora, at, text: 'I pack the boxes.' },
    { room: 'launch', by: eg.supplier(), at, text: null },
  ]) {
    session.hear(eg.fact(joinAsked, { request }));
  }
  return session;
}
