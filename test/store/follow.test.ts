import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { announcementReminded } from '../../src/protocol/reminder.ts';
import { followChanged } from '../../src/protocol/follow.ts';
import { follows, nothingOwn, ownChanged, threadMarked } from '../../src/protocol/own.ts';
import { postCreated } from '../../src/protocol/post.ts';
import { accessEnded } from '../../src/protocol/room.ts';
import { remindersIn } from '../../src/store/reminder.ts';
import { feedBoundary, feedThreads, applyPage } from '../../src/store/feed.ts';
import { followOf } from '../../src/store/follow.ts';
import { missingThreads, threadOf } from '../../src/store/post.ts';
import { newReplies } from '../../src/store/replies.ts';
import { reduce, type State } from '../../src/store/slice.ts';
import * as eg from '../support/eg.ts';
import { openState } from '../support/scripted-session.ts';

const inside = eg.roomStream('launch', 'inside');
const mine = eg.memberStream('claire');
const byThomas = eg.member({ id: 'thomas', name: 'Thomas Berger' });

/** Claire's state with a thread of Thomas's and his comments; `own` is what it is to her. */
function withThread(own: Partial<typeof nothingOwn> = {}, said: readonly string[] = ['thomas']) {
  const post = eg.post({ id: 'thread', by: byThomas, seq: 1 });
  const comments = said.map((id, index) =>
    eg.post({ id: `c${index}`, root: 'thread', by: eg.member({ id }), seq: 10 + index }),
  );
  const thread = eg.thread(post, comments, { own: { ...nothingOwn, ...own } });
  return openState({ [mine]: {}, [inside]: {} }, eg.page([thread]));
}

const tell = (state: State, ...facts: Parameters<typeof eg.fact>[]): State =>
  facts.reduce(
    (after, [kind, data]) => reduce(after, eg.fact(kind, data, { stream: mine })),
    state,
  );

const looking = { reader: 'claire', readUpTo: new Map(), kept: [] };
const found = (state: State, filter: object): string[] =>
  feedThreads(state, [inside], { ...looking, filter }).map(({ id }) => id);
const loaded = (state: State, filter: object): State =>
  applyPage(state, [inside], eg.page([]), filter);

describe('what a reader follows', () => {
  it('is found, and what they have muted is not unread', () => {
    const following = { followed: true } as const;
    const unread = { unread: true } as const;
    for (const room of follows) {
      for (const follow of follows) {
        const state = tell(withThread({ follow }), [
          followChanged,
          { room: 'launch', follow: room },
        ]);
        const isFound = (filter: object) => found(loaded(state, filter), filter).length > 0;
        const isFollowed = follow === 'followed' || (follow === 'usual' && room === 'followed');
        assert.equal(isFound(following), isFollowed, `${follow} in ${room}`);
        assert.equal(
          isFound(unread),
          follow !== 'muted' && room !== 'muted',
          `${follow} in ${room}`,
        );
      }
    }
  });

  it('is asked for anew once a room is followed or muted', () => {
    const filter = { followed: true } as const;
    const state = loaded(withThread(), filter);
    assert.equal(feedBoundary(state, [inside], filter), null);
    const after = tell(state, [followChanged, { room: 'launch', follow: 'followed' }]);
    assert.equal(feedBoundary(after, [inside], filter), undefined);
    assert.equal(feedBoundary(after, [inside]), null);
  });

  it('is forgotten of a room that they are out of', () => {
    const muted = tell(withThread(), [followChanged, { room: 'launch', follow: 'muted' }]);
    assert.equal(followOf(muted, 'launch'), 'muted');
    const out = tell(muted, [accessEnded, { room: 'launch', streams: [inside] }]);
    assert.equal(followOf(out, 'launch'), 'usual');
  });
});

describe('what a reader did with a thread', () => {
  it('is kept though they hear of it before they hear of the thread', () => {
    const own = { ...nothingOwn, follow: 'followed' as const };
    const early = tell(withThread(), [ownChanged, { post: 'late', own }]);
    const post = eg.post({ id: 'late', by: byThomas });
    const after = reduce(early, eg.fact(postCreated, { post }));
    assert.deepEqual(threadOf(after, 'late')?.own, own);
  });
});

describe('new replies', () => {
  const repliesOf = (state: State) => newReplies(threadOf(state, 'thread')!, 'claire');

  it('are those of others after what the reader saw or said, where they follow the thread', () => {
    const said = ['thomas', 'thomas', 'claire', 'thomas', 'nora'];
    assert.deepEqual(repliesOf(withThread({ follow: 'usual' }, said)).count, 0);
    assert.deepEqual(repliesOf(withThread({ follow: 'muted' }, said)).count, 0);
    const followed = withThread({ follow: 'followed' }, said);
    assert.deepEqual(repliesOf(followed), { count: 2, isLeast: false });
    const seen = tell(followed, [threadMarked, { post: 'thread', readTo: 13 }]);
    assert.deepEqual(repliesOf(seen), { count: 1, isLeast: false });
    assert.deepEqual(
      repliesOf(tell(seen, [threadMarked, { post: 'thread', readTo: 11 }])).count,
      1,
    );
  });

  it('may be more than those that are loaded', () => {
    const thread = threadOf(withThread({ follow: 'followed' }, ['nora', 'nora']), 'thread')!;
    const more = { ...thread, post: { ...thread.post, comments: 5 } };
    assert.deepEqual(newReplies(more, 'claire'), { count: 2, isLeast: true });
    const known = { ...more, own: { ...more.own, readTo: 10 } };
    assert.deepEqual(newReplies(known, 'claire'), { count: 1, isLeast: false });
  });
});

describe('a reminder', () => {
  const reminder = {
    ...{ post: 'old', stream: inside, at: eg.monday },
    by: { id: 'thomas', name: 'Thomas Berger' },
  };
  const reminded = tell(withThread(), [announcementReminded, { reminder }]);

  it('has its announcement read where it is not loaded', () => {
    assert.deepEqual(remindersIn(reminded, [inside]), [reminder]);
    assert.deepEqual([...missingThreads(reminded)], ['old']);
    assert.deepEqual(remindersIn(reminded, [eg.roomStream('other', 'inside')]), []);
  });

  it('is over once it is confirmed, or its room is closed to the reader', () => {
    const own = { ...nothingOwn, bookmarkedAt: 1 };
    const kept = tell(reminded, [ownChanged, { post: 'old', own }]);
    assert.deepEqual(remindersIn(kept, [inside]), [reminder]);
    const confirmed = { ...own, confirmedAt: 1 };
    const after = tell(reminded, [ownChanged, { post: 'old', own: confirmed }]);
    assert.deepEqual(remindersIn(after, [inside]), []);
    const out = tell(reminded, [accessEnded, { room: 'launch', streams: [inside] }]);
    assert.deepEqual(remindersIn(out, [inside]), []);
  });
});
