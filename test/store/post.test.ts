import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { postCreated, postDeleted, postEdited } from '../../src/protocol/post.ts';
import { questionReopened } from '../../src/protocol/question.ts';
import { reactionAdded, reactionRemoved } from '../../src/protocol/reaction.ts';
import { applyPage, feedBoundary, feedPaging, feedThreads } from '../../src/store/feed.ts';
import { applyThread, commentsOf, postOf, threadOf } from '../../src/store/post.ts';
import { emptyState, eraseStream, reduce, type State } from '../../src/store/slice.ts';
import type { Fact } from '../../src/protocol/wire.ts';
import * as eg from '../support/eg.ts';

const inside = eg.roomStream('launch', 'inside');
const everyone = eg.roomStream('launch', 'everyone');

const created = (post: ReturnType<typeof eg.post>) =>
  eg.fact(postCreated, { post }, { seq: post.seq, stream: post.stream });
const after = (state: State, ...facts: Fact[]): State => facts.reduce(reduce, state);
const withPage = (
  threads: ReturnType<typeof eg.thread>[],
  before: { at: number; id: string } | null = null,
) => applyPage(emptyState, [inside], eg.page(threads, before));

describe('posts', () => {
  it('come in by a fact, comments in their thread', () => {
    const root = eg.post();
    const comment = eg.post({ root: root.id });
    const state = after(withPage([]), created(root), created(comment));
    assert.deepEqual(feedThreads(state, [inside]), [
      { ...root, comments: 1, changed: comment.seq },
    ]);
    assert.deepEqual(commentsOf(state, root.id), [comment]);
    assert.deepEqual(postOf(state, comment.id), comment);
  });

  it('are edited in place, comments too', () => {
    const root = eg.post();
    const comment = eg.post({ root: root.id });
    const body = eg.paragraphs('said better');
    const edit = eg.fact(postEdited, {
      ...{ id: comment.id, root: root.id, title: null, body, editedAt: eg.monday },
    });
    const state = after(withPage([]), created(root), created(comment), edit);
    assert.deepEqual(commentsOf(state, root.id)[0]?.body, body);
    assert.equal(commentsOf(state, root.id)[0]?.editedAt, eg.monday);
    assert.deepEqual(threadOf(state, root.id)?.post.body, root.body);
  });

  it('leave a tombstone where comments hang on them, and nothing elsewhere', () => {
    const [lonely, discussed] = [eg.post(), eg.post()];
    const comment = eg.post({ root: discussed.id });
    const gone = (id: string) => eg.fact(postDeleted, { id, root: null });
    const state = after(
      withPage([]),
      ...[lonely, discussed, comment].map(created),
      gone(lonely.id),
      gone(discussed.id),
    );
    assert.equal(postOf(state, lonely.id), undefined);
    const tombstone = postOf(state, discussed.id);
    assert.equal(tombstone?.deleted, true);
    assert.deepEqual(tombstone?.body, []);
    assert.deepEqual(commentsOf(state, discussed.id), [comment]);
  });

  it('keep comments of one millisecond in the order in which they were made, told or read', () => {
    const root = eg.post();
    const comments = ['z', 'm', 'a'].map((id) => eg.post({ id, root: root.id, at: eg.monday }));
    const [first, ...rest] = comments;
    const told = after(withPage([]), ...[root, ...comments].map(created));
    assert.deepEqual(commentsOf(told, root.id), comments);
    const known = after(withPage([]), created(root), created(first!));
    const read = applyThread(known, eg.thread(root, rest));
    assert.deepEqual(commentsOf(read, root.id), comments);
  });

  it('lose a comment and count one less', () => {
    const root = eg.post();
    const [one, other] = [eg.post({ root: root.id }), eg.post({ root: root.id })];
    const state = after(
      withPage([]),
      ...[root, one, other].map(created),
      eg.fact(postDeleted, { id: one.id, root: root.id }),
    );
    assert.deepEqual(commentsOf(state, root.id), [other]);
    assert.equal(postOf(state, root.id)?.comments, 1);
  });

  it('are found as the answer of a question, too, as long as they are and however old', () => {
    const question = eg.post({ comments: 4 });
    const answer = eg.post({ root: question.id });
    const accepted = { comment: answer.id, by: { id: 'claire', name: 'Claire' }, at: eg.monday };
    const thread = eg.thread({ ...question, detail: { kind: 'question', accepted } });
    const state = withPage([{ ...thread, answer }]);
    assert.deepEqual(postOf(state, answer.id), answer);
    const reopened = after(state, eg.fact(questionReopened, { id: question.id }));
    assert.equal(postOf(reopened, answer.id), undefined);
  });

  it('tally reactions in the order of the closed set, members in the order in which they did', () => {
    const post = eg.post();
    const react = (kind: typeof reactionAdded, reaction: 'ok' | 'agree', member: string) =>
      eg.fact(kind, { post: post.id, root: null, reaction, member });
    const state = after(
      withPage([]),
      created(post),
      react(reactionAdded, 'ok', 'nora'),
      react(reactionAdded, 'agree', 'ravi'),
      react(reactionAdded, 'agree', 'claire'),
      react(reactionRemoved, 'ok', 'nora'),
    );
    assert.deepEqual(postOf(state, post.id)?.reactions, [
      { reaction: 'agree', members: ['ravi', 'claire'] },
    ]);
  });

  it('count nothing twice that a page, read later, has counted already', () => {
    const root = eg.post();
    const comment = eg.post({ root: root.id });
    const reaction = eg.fact(reactionAdded, {
      post: root.id,
      root: null,
      reaction: 'thanks',
      member: 'nora',
    });
    const read = eg.thread(
      {
        ...root,
        reactions: [{ reaction: 'thanks', members: ['nora'] }],
        changed: reaction.seq,
      },
      [comment],
    );
    const state = after(withPage([read]), created(root), created(comment), reaction);
    assert.deepEqual(threadOf(state, root.id), read);
  });

  it('keep what is later when a page says what was before', () => {
    const root = eg.post();
    const read = eg.thread(root);
    const edit = eg.fact(postEdited, {
      id: root.id,
      root: null,
      title: null,
      body: eg.paragraphs('later'),
      editedAt: eg.monday,
    });
    const state = after(withPage([read]), edit);
    assert.deepEqual(applyThread(state, read), state);
  });

  it('are forgotten with their stream, and the others stay the same objects', () => {
    const [here, there] = [eg.post(), eg.post({ stream: everyone })];
    const both = after(
      applyPage(emptyState, [inside, everyone], eg.page([])),
      created(here),
      created(there),
    );
    const state = eraseStream(both, inside);
    assert.equal(postOf(state, here.id), undefined);
    assert.equal(threadOf(state, there.id), threadOf(both, there.id));
    assert.equal(feedPaging.isLoaded(state, inside), false);
    assert.equal(feedPaging.isLoaded(state, everyone), true);
  });
});

describe('a feed', () => {
  it('is merged by time and id, newest first', () => {
    const first = eg.post({ at: eg.monday, id: 'a' });
    const second = eg.post({ at: eg.monday, id: 'b', stream: everyone });
    const third = eg.post({ at: eg.monday + 1, id: '0' });
    const state = after(
      applyPage(emptyState, [inside, everyone], eg.page([])),
      ...[third, first, second].map(created),
    );
    const ids = feedThreads(state, [inside, everyone]).map(({ id }) => id);
    assert.deepEqual(ids, ['0', 'b', 'a']);
    assert.deepEqual(feedThreads(state, [everyone]), [second]);
  });

  it('goes down only as far as all of its streams are loaded', () => {
    const old = eg.post({ at: 10, id: 'old' });
    const recent = eg.post({ at: 30, id: 'recent', stream: everyone });
    const deep = applyPage(emptyState, [inside], eg.page([eg.thread(old)], { at: 10, id: 'old' }));
    const state = applyPage(deep, [everyone], eg.page([eg.thread(recent)], { at: 20, id: 'x' }));
    assert.deepEqual(feedBoundary(state, [inside, everyone]), { at: 20, id: 'x' });
    assert.deepEqual(feedThreads(state, [inside, everyone]), [recent]);
    assert.deepEqual(feedThreads(state, [inside]), [old]);
  });

  it('is not there before its first page', () => {
    const state = after(withPage([]), created(eg.post()));
    assert.equal(feedBoundary(state, [inside, everyone]), undefined);
    assert.deepEqual(feedThreads(state, [inside, everyone]), []);
  });

  it('stays loaded where a feed of more streams reads on from further up', () => {
    const whole = withPage([eg.thread(eg.post({ at: 5, id: 'p' }))]);
    const state = applyPage(whole, [inside, everyone], eg.page([], { at: 20, id: 'x' }));
    assert.equal(feedBoundary(state, [inside]), null);
    assert.deepEqual(feedBoundary(state, [everyone]), { at: 20, id: 'x' });
  });

  it('is the same object until one of the posts changes', () => {
    const root = eg.post();
    const state = after(withPage([]), created(root));
    assert.equal(feedThreads(state, [inside]), feedThreads(state, [inside]));
    const other = { ...state, skipped: 1 };
    assert.equal(feedThreads(other, [inside]), feedThreads(state, [inside]));
    const changed = after(state, created(eg.post({ root: root.id })));
    assert.notEqual(feedThreads(changed, [inside]), feedThreads(state, [inside]));
  });
});
