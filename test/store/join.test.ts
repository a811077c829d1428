import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { joinAsked, joinChanged, joinEnded } from '../../src/protocol/join.ts';
import { accessEnded } from '../../src/protocol/room.ts';
import { roomsActive, type ListedRoom } from '../../src/protocol/room-list.ts';
import { ownRequests, requestsTo } from '../../src/store/join.ts';
import { keepListing, listingOf, turnOfRooms } from '../../src/store/room-list.ts';
import { eraseStream, reduce, reduceSignal, replaceStream } from '../../src/store/slice.ts';
import * as eg from '../support/eg.ts';
import { openState } from '../support/scripted-session.ts';

const inside = eg.roomStream('launch', 'inside');
const mine = eg.memberStream('claire');
const request = (id: string, text: string | null = null) => ({
  ...{ room: 'launch', by: eg.member({ id }), at: eg.monday, text },
});
const ofClaire = (room: string) => ({
  ...{ room, askedAt: eg.monday, declinedAt: null, declinedBy: null, againAt: null },
});
const asking = (state: Parameters<typeof requestsTo>[0]) =>
  requestsTo(state, 'launch').map(({ by }) => by.id);

describe('requests to join', () => {
  const state = openState({
    [inside]: { requests: [request('nora')] },
    [mine]: { asked: [ofClaire('fair')] },
  });

  it('come and end as they are told, and stand once, whoever tells of them twice', () => {
    const told = ['ravi', 'nora'].reduce(
      (after, id) => reduce(after, eg.fact(joinAsked, { request: request(id, 'Again') })),
      state,
    );
    assert.deepEqual(asking(told), ['ravi', 'nora']);
    const ended = reduce(told, eg.fact(joinEnded, { room: 'launch', member: 'ravi' }));
    assert.deepEqual(asking(ended), ['nora']);
    assert.deepEqual(asking(replaceStream(ended, inside, { requests: [] })), []);
  });

  it('are gone with the stream in which they were told', () => {
    assert.deepEqual(asking(eraseStream(state, inside)), []);
    assert.equal(ownRequests(eraseStream(state, mine)).size, 0);
    assert.deepEqual(asking(eraseStream(state, mine)), ['nora']);
  });

  it('of the reader are what they were told last', () => {
    const own = { stream: mine };
    const asked = reduce(
      state,
      eg.fact(joinChanged, { room: 'labels', request: ofClaire('labels') }, own),
    );
    assert.deepEqual([...ownRequests(asked).keys()], ['fair', 'labels']);
    const ended = reduce(asked, eg.fact(joinChanged, { room: 'fair', request: null }, own));
    assert.deepEqual([...ownRequests(ended).keys()], ['labels']);
  });
});

describe('a list of rooms', () => {
  const question = { of: 'mine', order: 'activity', query: '' } as const;
  const rooms: ListedRoom[] = [];
  const listed = keepListing(openState({ [mine]: {} }), question, { rooms, total: 0, turn: 0 });

  it('is of another turn once something has happened that it shows', () => {
    const turn = turnOfRooms(listed);
    const data = { rooms: ['launch'] };
    const active = { type: roomsActive, member: 'claire', until: eg.monday, data };
    assert.equal(turnOfRooms(reduceSignal(listed, mine, active)), turn + 1);
    const ended = { room: 'launch', streams: [inside] };
    const out = reduce(listed, eg.fact(accessEnded, ended, { stream: mine }));
    assert.equal(turnOfRooms(out), turn + 1);
  });

  it('is kept by its question, and gone with the reader’s own stream', () => {
    assert.ok(listingOf(listed, question));
    assert.equal(listingOf(listed, { ...question, order: 'stage' }), undefined);
    assert.equal(listingOf(eraseStream(listed, mine), question), undefined);
    assert.ok(listingOf(eraseStream(listed, inside), question));
  });
});
