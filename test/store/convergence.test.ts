/**
 * A log and the truth beside it, both written down here as simply as can be, and a client that hears of it through
 * drops, repetitions, holes, pages read late and reconnections: in the end it knows what a fresh one would (SAFETY D4).
 */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import {
  postCreated,
  postDeleted,
  postEdited,
  type Page,
  type Post,
} from '../../src/protocol/post.ts';
import { reactionAdded, reactionRemoved } from '../../src/protocol/reaction.ts';
import type { Fact } from '../../src/protocol/wire.ts';
import { applyFrame, applyOpened } from '../../src/store/frame.ts';
import { applyPage, feedBoundary, feedThreads } from '../../src/store/feed.ts';
import { threadOf } from '../../src/store/post.ts';
import { emptyState, type State } from '../../src/store/slice.ts';
import * as eg from '../support/eg.ts';

const stream = eg.roomStream('launch', 'inside');
const pageLength = 4;
const commentsInPage = 3;

type Doing =
  | { kind: 'post' }
  | { kind: 'comment' | 'edit' | 'delete' | 'react'; which: number }
  | { kind: 'deliver'; how: 'whole' | 'lost' | 'again' | 'split' }
  | { kind: 'reconnect' }
  | { kind: 'older' };

class Truth {
  readonly facts: Fact[] = [];
  readonly posts = new Map<string, Post>();

  get head() {
    return { seq: this.facts.length, fact: this.facts.at(-1)?.id ?? '' };
  }

  say(which: Post | undefined, kind: Doing['kind']): void {
    const seq = this.facts.length + 1;
    if (kind === 'post') return this.#write(eg.post({ seq }));
    if (!which) return;
    const root = which.root === null ? which : this.posts.get(which.root)!;
    const place = { id: which.id, root: which.root };
    if (kind === 'comment') return this.#write(eg.post({ seq, root: root.id }));
    if (which.deleted) return;
    if (kind === 'edit') {
      const edit = { title: null, body: eg.paragraphs(`edit ${seq}`), editedAt: eg.monday + seq };
      Object.assign(which, edit, { changed: seq });
      this.#log(eg.fact(postEdited, { ...place, ...edit }, { seq, about: root.seq }));
    } else if (kind === 'delete') {
      if (which.comments > 0) Object.assign(which, { deleted: true, body: [], changed: seq });
      else this.posts.delete(which.id);
      if (which.root !== null) Object.assign(root, { comments: root.comments - 1, changed: seq });
      this.#log(eg.fact(postDeleted, place, { seq, about: root.seq }));
    } else {
      const had = which.reactions.length > 0;
      which.reactions = had ? [] : [{ reaction: 'ok', members: ['nora'] }];
      which.changed = seq;
      const reaction = {
        post: which.id,
        root: which.root,
        reaction: 'ok',
        member: 'nora',
      } as const;
      this.#log(eg.fact(had ? reactionRemoved : reactionAdded, reaction, { seq, about: root.seq }));
    }
  }

  page(before: { at: number; id: string } | null): Page {
    const roots = [...this.posts.values()]
      .filter((post) => post.root === null && (!before || post.at < before.at))
      .sort((one, other) => other.at - one.at);
    const threads = roots.slice(0, pageLength).map((post) => ({
      ...eg.thread(),
      post,
      comments: [...this.posts.values()]
        .filter(({ root }) => root === post.id)
        .slice(-commentsInPage),
    }));
    const last = threads.at(-1)?.post;
    const isMore = roots.length > pageLength && last;
    return structuredClone(eg.page(threads, isMore ? { at: last.at, id: last.id } : null));
  }

  #write(post: Post): void {
    this.#log(eg.fact(postCreated, structuredClone({ post }), { seq: post.seq }));
    this.posts.set(post.id, post);
    const root = post.root === null ? undefined : this.posts.get(post.root)!;
    if (root) Object.assign(root, { comments: root.comments + 1, changed: post.seq });
  }

  #log(fact: Fact): void {
    this.facts.push(structuredClone(fact));
  }
}

/** What `client/streams.ts` does, without time and sockets. */
class Reader {
  state: State = emptyState;
  sent = 0;

  open(truth: Truth, isAnew: boolean): void {
    const known = this.state.positions.get(stream);
    this.sent = truth.head.seq;
    this.state = isAnew
      ? applyPage(
          applyOpened(this.state, { stream, upTo: truth.head, snapshot: {} }),
          [stream],
          truth.page(null),
        )
      : applyOpened(this.state, { stream, upTo: truth.head, facts: truth.facts.slice(known!.seq) });
  }

  frame(truth: Truth, after: number, upTo: number): void {
    const facts = truth.facts.slice(after, upTo);
    const position = { seq: upTo, fact: facts.at(-1)?.id ?? '' };
    const { state, outcome } = applyFrame(this.state, { stream, after, upTo: position, facts });
    this.state = state;
    if (outcome === 'hole') this.open(truth, false);
  }

  deliver(truth: Truth, how: 'whole' | 'lost' | 'again' | 'split'): void {
    const [after, head] = [this.sent, truth.head.seq];
    if (after === head) return;
    this.sent = head;
    if (how === 'lost') return;
    if (how === 'split') {
      const middle = after + Math.ceil((head - after) / 2);
      this.frame(truth, after, middle);
      if (middle < head) this.frame(truth, middle, head);
    } else {
      this.frame(truth, after, head);
    }
    if (how === 'again') this.frame(truth, Math.max(0, after - 2), head);
  }

  older(truth: Truth): void {
    const before = feedBoundary(this.state, [stream]);
    if (before) this.state = applyPage(this.state, [stream], truth.page(before));
  }
}

const doing: fc.Arbitrary<Doing> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('post' as const) }) },
  {
    weight: 8,
    arbitrary: fc.record({
      kind: fc.constantFrom('comment', 'edit', 'delete', 'react'),
      which: fc.nat(),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant('deliver' as const),
      how: fc.constantFrom('whole', 'lost', 'again', 'split'),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('reconnect' as const) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('older' as const) }) },
);

it('a client that heard of everything somehow knows what a fresh one is told', () => {
  fc.assert(
    fc.property(fc.array(doing, { maxLength: 60 }), (doings) => {
      const truth = new Truth();
      const reader = new Reader();
      for (let index = 0; index < pageLength + 3; index += 1) truth.say(undefined, 'post');
      reader.open(truth, true);
      for (const one of doings) {
        if (one.kind === 'deliver') reader.deliver(truth, one.how);
        else if (one.kind === 'reconnect') reader.open(truth, false);
        else if (one.kind === 'older') reader.older(truth);
        else {
          const all = [...truth.posts.values()];
          truth.say('which' in one ? all[one.which % all.length] : undefined, one.kind);
        }
      }
      reader.open(truth, false);

      const fresh = new Reader();
      fresh.open(truth, true);
      while (feedBoundary(fresh.state, [stream])) fresh.older(truth);
      const told = feedThreads(fresh.state, [stream]);
      const known = feedThreads(reader.state, [stream]);
      assert.deepEqual(known, told.slice(0, known.length));
      if (feedBoundary(reader.state, [stream]) === null) assert.equal(known.length, told.length);
      for (const { id } of known) {
        const mine = threadOf(reader.state, id)!.comments;
        const theirs = [...truth.posts.values()].filter(({ root }) => root === id);
        assert.deepEqual(mine, mine.length === 0 ? [] : theirs.slice(-mine.length));
      }
    }),
    { numRuns: 2000 },
  );
});
