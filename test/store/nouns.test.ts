import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { charterChanged } from '../../src/protocol/charter-change.ts';
import { stageChanged } from '../../src/protocol/stage-change.ts';
import { memberChanged } from '../../src/protocol/member.ts';
import { postComment, postCreate, postCreated } from '../../src/protocol/post.ts';
import {
  accessChanged,
  membershipEnded,
  membershipOpened,
  perimeterChanged,
  roomOpened,
} from '../../src/protocol/room.ts';
import { accesses, accessToRecord, keepAccess } from '../../src/store/access.ts';
import { applyOpened } from '../../src/store/frame.ts';
import { memberCard, presenceOf } from '../../src/store/member.ts';
import { pendingComments, pendingPosts } from '../../src/store/pending.ts';
import { applyPage } from '../../src/store/feed.ts';
import { membershipsOf, perimeterOf, roomState } from '../../src/store/room.ts';
import { enqueue, markAnswered, markArrived, markSending } from '../../src/store/send-queue.ts';
import { agreementOf } from '../../src/store/charter.ts';
import { emptyState, eraseStream, reduce, reduceSignal } from '../../src/store/slice.ts';
import { typingIn } from '../../src/store/typing.ts';
import * as eg from '../support/eg.ts';

const everyone = eg.roomStream('launch', 'everyone');
const inside = eg.roomStream('launch', 'inside');
const exotic = eg.roomStream('launch', 'with:exotic');
const profile = eg.profileStream('claire');

const roomOpen = applyOpened(emptyState, {
  stream: everyone,
  upTo: { seq: 3, fact: 'f' },
  snapshot: { room: eg.roomState({ members: 1 }), memberships: [eg.membership()] },
});

describe('a room', () => {
  it('opens by a fact, and follows its charter and its perimeter', () => {
    const charter = eg.charter({ purpose: 'To 200 shops.' });
    const { stages } = eg.roomState();
    const state = [
      eg.fact(roomOpened, eg.opened(), { stream: everyone }),
      eg.fact(stageChanged, { room: 'launch', stages }, { stream: everyone }),
      eg.fact(charterChanged, { room: 'launch', charter }, { stream: everyone }),
      eg.fact(perimeterChanged, { perimeter: eg.perimeter() }),
    ].reduce(reduce, emptyState);
    assert.deepEqual(roomState(state, 'launch'), { room: eg.room(), members: 0 });
    assert.deepEqual(agreementOf(state, 'launch'), { charter, stages });
    assert.deepEqual(perimeterOf(state, 'launch'), eg.perimeter());
  });

  it('lists people of all its streams by admission, and counts those of everyone', () => {
    const ravi = eg.membership({ member: eg.supplier(), since: eg.monday - 1 });
    const nora = eg.membership({ member: eg.member({ id: 'nora' }), since: eg.monday + 1 });
    const state = [
      eg.fact(membershipOpened, { membership: nora }, { stream: everyone }),
      eg.fact(membershipOpened, { membership: ravi }, { stream: exotic }),
    ].reduce(reduce, roomOpen);
    assert.deepEqual(membershipsOf(state, 'launch'), [ravi, eg.membership(), nora]);
    assert.equal(roomState(state, 'launch')?.members, 2);
    assert.equal(membershipsOf(state, 'launch'), membershipsOf(state, 'launch'));

    const left = reduce(
      state,
      eg.fact(membershipEnded, { room: 'launch', member: 'claire' }, { stream: everyone }),
    );
    assert.deepEqual(membershipsOf(left, 'launch'), [ravi, nora]);
    assert.equal(roomState(left, 'launch')?.members, 1);
  });

  it('only counts the people of the network', () => {
    const network = applyOpened(emptyState, {
      stream: everyone,
      upTo: { seq: 3, fact: 'f' },
      snapshot: {
        room: eg.roomState({ room: eg.room({ kind: 'network' }), members: 60 }),
        memberships: [],
      },
    });
    const joined = eg.fact(membershipOpened, { membership: eg.membership() }, { stream: everyone });
    const state = reduce(network, joined);
    assert.equal(roomState(state, 'launch')?.members, 61);
    assert.deepEqual(membershipsOf(state, 'launch'), []);
  });

  it('is forgotten stream by stream', () => {
    const ravi = eg.membership({ member: eg.supplier() });
    const full = reduce(
      roomOpen,
      eg.fact(membershipOpened, { membership: ravi }, { stream: exotic }),
    );
    const state = eraseStream(full, exotic);
    assert.deepEqual(membershipsOf(state, 'launch'), [eg.membership()]);
    assert.equal(roomState(eraseStream(state, everyone), 'launch'), undefined);
  });
});

describe('an access', () => {
  it('is known by its room and by its record', () => {
    const record = { name: 'erp:purchase-order/10248', url: null };
    const access = eg.access({ room: eg.room({ id: 'order', kind: 'record', record }) });
    const state = keepAccess(emptyState, access);
    assert.equal(accessToRecord(state, record.name), access);
    const changed = eg.fact(
      accessChanged,
      { access: eg.access() },
      { stream: eg.memberStream('claire') },
    );
    assert.deepEqual([...accesses(reduce(state, changed)).keys()], ['order', 'launch']);
    assert.equal(accesses(eraseStream(state, eg.memberStream('claire'))).size, 0);
  });
});

describe('a member', () => {
  const known = applyOpened(emptyState, {
    stream: profile,
    upTo: { seq: 1, fact: 'f' },
    snapshot: { member: eg.member() },
  });

  it('has the card of the last fact', () => {
    const moved = eg.member({ city: 'Kassel' });
    const state = reduce(known, eg.fact(memberChanged, { member: moved }, { stream: profile }));
    assert.deepEqual(memberCard(state, 'claire'), moved);
  });

  it('is around until the last word of it has lost its validity', () => {
    const signal = { type: 'presence', member: 'claire', until: 100, data: 'away' };
    const state = reduceSignal(known, profile, signal);
    assert.equal(presenceOf(state, 'claire', 99), 'away');
    assert.equal(presenceOf(state, 'claire', 100), 'gone');
    assert.equal(presenceOf(eraseStream(state, profile), 'claire', 99), 'gone');
  });
});

describe('typing', () => {
  it('is told once for each member, until its time is over', () => {
    const typing = (member: string, until: number, root: string | null = null) => ({
      type: 'typing',
      member,
      until,
      data: { name: member, root },
    });
    const state = [typing('nora', 50), typing('ravi', 90), typing('nora', 100, 'post-1')].reduce(
      (after, signal) => reduceSignal(after, inside, signal),
      emptyState,
    );
    assert.deepEqual(
      typingIn(state, [inside], 80).map(({ name, root }) => [name, root]),
      [
        ['ravi', null],
        ['nora', 'post-1'],
      ],
    );
    assert.deepEqual(
      typingIn(state, [inside], 95).map(({ name }) => name),
      ['nora'],
    );
    assert.deepEqual(typingIn(state, [everyone], 80), []);
  });

  it('is over for whoever has posted it', () => {
    const until = 100;
    const typing = (member: string) => ({
      ...{ type: 'typing', member, until },
      data: { name: member, root: null },
    });
    const writing = [typing('claire'), typing('ravi')].reduce(
      (after, signal) => reduceSignal(after, inside, signal),
      emptyState,
    );
    const posted = (stream: string) =>
      reduce(writing, eg.fact(postCreated, { post: eg.post({ stream }) }, { stream }));
    const names = (state: typeof writing) => typingIn(state, [inside], 80).map(({ name }) => name);
    assert.deepEqual(names(posted(inside)), ['ravi']);
    assert.deepEqual(names(posted(exotic)), ['claire', 'ravi']);
  });

  it('of an odd shape is not shown', () => {
    const odd = { type: 'typing', member: 'nora', until: 50, data: null };
    assert.equal(reduceSignal(emptyState, inside, odd), emptyState);
  });
});

describe('what is on its way', () => {
  const post = {
    key: 'key-1',
    name: postCreate.name,
    at: 1,
    input: { stream: inside, text: 'a', mentions: [] },
  };
  const comment = {
    key: 'key-2',
    name: postComment.name,
    at: 2,
    input: { root: 'post-1', text: 'b', mentions: [] },
  };
  const queue = enqueue(enqueue([], post), comment);

  it('is shown where it will be', () => {
    assert.deepEqual(pendingPosts(emptyState, queue, [inside]), [
      {
        ...{ key: 'key-1', stream: inside, text: 'a', mentions: [], at: 1, state: 'waiting' },
        ...{ title: null, detail: undefined, quote: null, expiresAt: null, files: [] },
      },
    ]);
    assert.deepEqual(pendingPosts(emptyState, queue, [everyone]), []);
    assert.equal(pendingComments(emptyState, queue, 'post-1').length, 1);
    const stream = eg.roomStream('launch', 'with:exotic');
    const thread = eg.thread(eg.post({ id: 'post-1', stream }));
    const state = applyPage(emptyState, [stream], eg.page([thread]));
    assert.equal(pendingComments(state, queue, 'post-1')[0]!.stream, stream);
    assert.deepEqual(pendingComments(emptyState, queue, 'post-2'), []);
  });

  it('is not shown beside the post that it has become', () => {
    const sending = markSending(queue, 'key-1');
    assert.deepEqual(pendingPosts(emptyState, markArrived(sending, 'key-1'), [inside]), []);
    const there = eg.post();
    const answered = markAnswered(sending, 'key-1', { ok: true, data: { id: there.id } }, 0, 0);
    assert.equal(pendingPosts(emptyState, answered, [inside]).length, 1);
    const state = applyPage(emptyState, [inside], eg.page([eg.thread(there)]));
    assert.deepEqual(pendingPosts(state, answered, [inside]), []);
  });
});
