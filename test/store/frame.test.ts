import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { postCreated } from '../../src/protocol/post.ts';
import { accessChanged, accessEnded } from '../../src/protocol/room.ts';
import { accesses, accessTo } from '../../src/store/access.ts';
import { applyFrame, applyOpened } from '../../src/store/frame.ts';
import { applyPage, feedThreads } from '../../src/store/feed.ts';
import { perimeterOf } from '../../src/store/room.ts';
import { emptyState, reduce } from '../../src/store/slice.ts';
import * as eg from '../support/eg.ts';

const inside = eg.roomStream('launch', 'inside');
const own = eg.memberStream('claire');
const at = (seq: number) => ({ seq, fact: `fact-${seq}` });

const opened = applyPage(
  applyOpened(emptyState, { stream: inside, upTo: at(5), snapshot: { perimeter: eg.perimeter() } }),
  [inside],
  eg.page([]),
);
const said = (seq: number) => eg.fact(postCreated, { post: eg.post({ seq }) }, { seq });
const frame = (after: number, upTo: number, ...seqs: number[]) => ({
  stream: inside,
  after,
  upTo: at(upTo),
  facts: seqs.map(said),
});
const seqsIn = (state: typeof opened) => feedThreads(state, [inside]).map(({ seq }) => seq);

describe('a frame', () => {
  it('is applied where it begins at or before what is known', () => {
    const { state, outcome } = applyFrame(opened, frame(5, 7, 6, 7));
    assert.equal(outcome, 'applied');
    assert.deepEqual(seqsIn(state), [7, 6]);
    assert.deepEqual(state.positions.get(inside), at(7));
  });

  it('adds only what is new where it overlaps', () => {
    const { state } = applyFrame(opened, frame(3, 6, 4, 5, 6));
    assert.deepEqual(seqsIn(state), [6]);
  });

  it('moves the position even where none of its facts may be seen', () => {
    const { state, outcome } = applyFrame(opened, frame(5, 9));
    assert.equal(outcome, 'applied');
    assert.deepEqual(state.positions.get(inside), at(9));
  });

  it('is known where it ends at or before what is known, and where the stream is not open', () => {
    assert.equal(applyFrame(opened, frame(4, 5, 5)).outcome, 'known');
    assert.equal(applyFrame(emptyState, frame(0, 1, 1)).outcome, 'known');
  });

  it('shows a hole, and then changes nothing', () => {
    const { state, outcome } = applyFrame(opened, frame(6, 7, 7));
    assert.equal(outcome, 'hole');
    assert.equal(state, opened);
  });
});

describe('a stream', () => {
  it('goes on from where it is known', () => {
    const state = applyOpened(opened, { stream: inside, upTo: at(7), facts: [said(6), said(7)] });
    assert.deepEqual(seqsIn(state), [7, 6]);
    assert.deepEqual(perimeterOf(state, 'launch'), eg.perimeter());
  });

  it('is replaced by a snapshot: what was known before is void', () => {
    const full = applyFrame(opened, frame(5, 6, 6)).state;
    const perimeter = eg.perimeter({ organizations: [] });
    const state = applyOpened(full, { stream: inside, upTo: at(2), snapshot: { perimeter } });
    assert.deepEqual(seqsIn(applyPage(state, [inside], eg.page([]))), []);
    assert.deepEqual(perimeterOf(state, 'launch'), perimeter);
    assert.deepEqual(state.positions.get(inside), at(2));
  });

  it('that is absent leaves nothing', () => {
    const state = applyOpened(opened, { stream: inside, absent: true });
    assert.equal(perimeterOf(state, 'launch'), undefined);
    assert.equal(state.positions.has(inside), false);
    assert.equal(state.openings.get(inside), 'absent');
  });

  it('is not begun by facts that have nothing to stand on', () => {
    const state = applyOpened(emptyState, { stream: inside, upTo: at(7), facts: [said(7)] });
    assert.equal(state, emptyState);
  });
});

describe('an access', () => {
  const start = applyOpened(opened, {
    stream: own,
    upTo: at(1),
    snapshot: { accesses: [eg.access()] },
  });

  it('that ends takes its streams with it', () => {
    const ended = eg.fact(
      accessEnded,
      { room: 'launch', streams: eg.access().streams.map(({ stream }) => stream) },
      { stream: own, seq: 2 },
    );
    const full = applyFrame(start, frame(5, 6, 6)).state;
    const { state } = applyFrame(full, { stream: own, after: 1, upTo: at(2), facts: [ended] });
    assert.equal(accesses(state).size, 0);
    assert.equal(state.positions.has(inside), false);
    assert.equal(state.openings.get(inside), 'absent');
    assert.equal(perimeterOf(state, 'launch'), undefined);
    assert.deepEqual(seqsIn(applyPage(state, [inside], eg.page([]))), []);
    assert.deepEqual(state.positions.get(own), at(2));
  });

  it('that narrows takes along the streams it has no more', () => {
    const narrowed = eg.access({
      streams: [{ stream: eg.roomStream('launch', 'everyone'), act: true }],
    });
    const state = reduce(start, eg.fact(accessChanged, { access: narrowed }, { stream: own }));
    assert.deepEqual(accessTo(state, 'launch'), narrowed);
    assert.equal(state.openings.get(inside), 'absent');
  });
});

describe('a fact that is not understood', () => {
  it('is counted and skipped', () => {
    const unknown = { ...said(6), type: 'poll:closed' };
    const odd = { ...said(6), data: { post: { id: 7 } } };
    const state = [unknown, odd].reduce(reduce, opened);
    assert.equal(state.skipped, 2);
    assert.equal(state.slices, opened.slices);
  });
});
