import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Cursor } from '../../src/protocol/cursor.ts';
import { postCreated, postDeleted, type Page } from '../../src/protocol/post.ts';
import { applyPage, feedBoundary, feedThreads, stretchOf } from '../../src/store/feed.ts';
import { posts } from '../../src/store/post.ts';
import { emptyState, eraseStream, reduce, type State } from '../../src/store/slice.ts';
import {
  applyStretch,
  beginStretch,
  endStretch,
  forgetOlder,
  leaveNewest,
  longestStretch,
} from '../../src/store/stretch.ts';
import * as eg from '../support/eg.ts';

const inside = eg.roomStream('launch', 'inside');
const everyone = eg.roomStream('launch', 'everyone');
const pageLength = 30;
const feed = { streams: [inside, everyone], filter: {} };
const name = 'a feed';

/** So many threads of two streams, newest first, and pages of them as the server gives them. */
function conversation(length: number) {
  const all = Array.from({ length }, (_, index) =>
    eg.thread(
      eg.post({
        id: `post-${String(index).padStart(4, '0')}`,
        at: eg.monday - index * 1000,
        stream: index % 3 === 0 ? everyone : inside,
      }),
    ),
  );
  const cursorAt = (index: number): Cursor => ({
    at: all[index]!.post.at,
    id: all[index]!.post.id,
  });
  const isAfter = (index: number, { at }: Cursor) => all[index]!.post.at > at;
  return {
    all,
    cursorAt,
    before(start: Cursor | null, count = pageLength): Page {
      const from = start ? all.findIndex(({ post }) => post.at < start.at) : 0;
      if (from < 0) return eg.page([]);
      const to = from + count;
      return eg.page(all.slice(from, to), to < length ? cursorAt(to - 1) : null);
    },
    after(start: Cursor): Page {
      const end = all.filter((_thread, index) => isAfter(index, start)).length;
      const from = Math.max(0, end - pageLength);
      return eg.pageAfter(all.slice(from, end), from > 0 ? cursorAt(from) : null);
    },
  };
}

type Conversation = ReturnType<typeof conversation>;

const shown = (state: State) => {
  const stretch = stretchOf(state, name);
  return feedThreads(state, feed.streams, { stretch }).map(({ id }) => id);
};

const loaded = (state: State) => posts.of(state).threads.size;

/** The newest threads as a feed loads them, and from there a stretch. */
function newest({ before }: Conversation, count: number): State {
  return applyPage(emptyState, feed.streams, before(null, count));
}

function readOlder(state: State, { before }: Conversation): State {
  return applyStretch(state, name, before(stretchOf(state, name)!.down), 'older');
}

function readNewer(state: State, { after }: Conversation): State {
  return applyStretch(state, name, after(stretchOf(state, name)!.up!), 'newer');
}

/** The ids of this part of the conversation. */
const ids = ({ all }: Conversation, from: number, to: number) =>
  all.slice(from, to).map(({ post }) => post.id);

describe('a stretch of a feed', () => {
  it('goes down to the oldest and back up to the newest, without a gap and never long', () => {
    const talk = conversation(1000);
    let state = leaveNewest(newest(talk, longestStretch), name, feed);
    let end = longestStretch;
    while (stretchOf(state, name)!.down) {
      state = readOlder(state, talk);
      end = Math.min(1000, end + pageLength);
      assert.deepEqual(shown(state), ids(talk, end - longestStretch, end));
      assert.ok(loaded(state) <= longestStretch + 50, `${loaded(state)} threads`);
    }
    assert.equal(end, 1000);
    while (stretchOf(state, name)) {
      const top = talk.all.findIndex(({ post }) => post.id === shown(state)[0]);
      state = readNewer(state, talk);
      const first = talk.all.findIndex(({ post }) => post.id === shown(state)[0]);
      assert.ok(first < top, 'comes up');
      assert.deepEqual(shown(state), ids(talk, first, first + shown(state).length));
      assert.ok(loaded(state) <= longestStretch + 50, `${loaded(state)} threads`);
    }
    assert.equal(shown(state)[0], talk.all[0]!.post.id);
    assert.equal(feedBoundary(state, feed.streams)?.id, shown(state).at(-1));
  });

  it('begins between two threads, and takes in those on both sides', () => {
    const talk = conversation(400);
    const place = { at: talk.all[200]!.post.at + 1, id: '0' };
    let state = beginStretch(newest(talk, 20), name, feed, place);
    assert.deepEqual(shown(state), []);
    state = readOlder(state, talk);
    state = readNewer(state, talk);
    assert.deepEqual(shown(state), ids(talk, 170, 230));
  });

  it('leaves the newest as they were for who comes back to them, and takes in what came meanwhile', () => {
    const talk = conversation(400);
    let state = leaveNewest(newest(talk, 60), name, feed);
    for (let turn = 0; turn < 6; turn += 1) state = readOlder(state, talk);
    const post = eg.post({ id: 'fresh', at: eg.monday + 1000, stream: inside });
    state = reduce(state, eg.fact(postCreated, { post }, { stream: inside }));
    assert.ok(!shown(state).includes('fresh'));
    state = endStretch(state, name);
    assert.deepEqual(shown(state), ['fresh', ...ids(talk, 0, 50)]);
    assert.equal(loaded(state), 51);
  });

  it('hears of what is done with its threads, and of nothing once they are out of it', () => {
    const talk = conversation(400);
    let state = leaveNewest(newest(talk, longestStretch), name, feed);
    state = readOlder(state, talk);
    const gone = (id: string) => eg.fact(postDeleted, { id, root: null }, { stream: inside });
    state = reduce(state, gone('post-0170'));
    assert.ok(!shown(state).includes('post-0170'));
    for (let turn = 0; turn < 8; turn += 1) state = readOlder(state, talk);
    assert.equal(reduce(state, gone('post-0100')).slices.get('post'), state.slices.get('post'));
  });

  it('keeps what is pinned, and what another reads', () => {
    const talk = conversation(400);
    talk.all[60]!.post.pinned = true;
    let state = leaveNewest(newest(talk, longestStretch), name, feed);
    const place = { at: talk.all[70]!.post.at + 1, id: '0' };
    state = beginStretch(state, 'another', feed, place);
    state = applyStretch(state, 'another', talk.before(place), 'older');
    for (let turn = 0; turn < 8; turn += 1) state = readOlder(state, talk);
    const kept = posts.of(state).threads;
    assert.ok(kept.has('post-0060'), 'pinned');
    assert.ok(kept.has('post-0070') && kept.has('post-0099'), 'read by another');
    assert.ok(!kept.has('post-0061') && !kept.has('post-0100'), 'read by nobody');
    state = endStretch(state, 'another');
    assert.ok(!posts.of(state).threads.has('post-0070'));
  });

  it('is left out where nobody reads so far down', () => {
    const talk = conversation(400);
    const state = forgetOlder(newest(talk, 200), feed);
    assert.deepEqual(shown(state), ids(talk, 0, 50));
    assert.equal(loaded(state), 50);
  });

  it('is gone with any of its streams', () => {
    const talk = conversation(200);
    const state = eraseStream(leaveNewest(newest(talk, 60), name, feed), inside);
    assert.equal(stretchOf(state, name), undefined);
    assert.ok([...posts.of(state).threads.values()].every(({ post }) => post.stream === everyone));
  });
});
