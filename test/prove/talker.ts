/** Someone who writes and reads in a few rooms, by the real client, whatever becomes of the servers. */
import type { Session } from '../../src/client/session.ts';
import {
  feedRead,
  postComment,
  postCreate,
  threadRead,
  type Post,
} from '../../src/protocol/post.ts';
import type { Answer } from '../../src/protocol/wire.ts';
import { applyPage, feedBoundary, feedPaging, feedThreads } from '../../src/store/feed.ts';
import { applyThread, commentsOf, missingThreads } from '../../src/store/post.ts';
import { openSession } from '../support/crash-room.ts';
import type { Ledger } from '../support/crash-writers.ts';
import type { TestPerson } from '../support/people.ts';
import type { Random } from './random.ts';
import { eventually, pause } from './scope.ts';

/** A server that has not carried something out after so many tries never does. */
const mostTries = 200;

export class Talker {
  readonly session: Session;
  readonly #missing = new Set<string>();
  #written = 0;

  constructor(
    readonly person: TestPerson,
    readonly streams: readonly string[],
    url: string,
  ) {
    this.session = openSession(person, { url });
    this.session.watch(streams, feedPaging);
    this.session.subscribe(() => this.#readMissing());
  }

  get isOpen(): boolean {
    return this.session.status.kind === 'open';
  }

  /** Writes a post, or a comment below one of the newest; resolves once it is answered. */
  async write(ledger: Ledger, random: Random): Promise<void> {
    await eventually(`${this.person.id} is known`, () => this.session.member !== null);
    const word = `${this.person.id}:${(this.#written += 1)}`;
    const stream = random.pick(this.streams);
    const newest = feedThreads(this.session.state, [stream]).slice(0, 5);
    const root = newest.length > 0 && random.next() < 0.25 ? random.pick(newest).id : null;
    ledger.written.add(word);
    const said = { text: word, mentions: [] };
    const answer =
      root === null
        ? await this.session.intend(postCreate, { stream, ...said })
        : await this.session.intend(postComment, { root, ...said });
    if (answer.ok) {
      ledger.answered.set(word, answer.data.id);
      ledger.onAnswer();
    } else ledger.refused.push({ word, ...answer.error });
  }

  /** Resolves once nothing of what it wrote is underway any more, and it knows each stream up to there. */
  async settle(heads: ReadonlyMap<string, number>): Promise<void> {
    const { session } = this;
    await eventually(
      `${this.person.id} has all that there is`,
      () =>
        this.isOpen &&
        session.queue.length === 0 &&
        this.streams.every((name) => {
          const known = session.state.positions.get(name)?.seq;
          return known !== undefined && known >= (heads.get(name) ?? 0);
        }),
    );
  }

  /** Goes down each feed to its end, and opens every thread. */
  async readEverything(): Promise<void> {
    const { session } = this;
    for (const stream of this.streams) {
      const boundary = () => feedBoundary(session.state, [stream]);
      await eventually(`${stream} is loaded`, () => boundary() !== undefined);
      for (let before = boundary(); before; before = boundary()) {
        const page = { streams: [stream], before, limit: 100 };
        await insist(() =>
          session.read(feedRead, page, (state, read) => applyPage(state, [stream], read)),
        );
      }
    }
    for (const { id, comments } of this.threads) {
      if (commentsOf(session.state, id).length >= comments) continue;
      await insist(() => session.read(threadRead, { root: id }, applyThread));
    }
  }

  get threads(): readonly Post[] {
    return this.streams.flatMap((stream) => feedThreads(this.session.state, [stream]));
  }

  /** The ids of all posts and comments that it shows. */
  get shown(): string[] {
    const { state } = this.session;
    return this.threads.flatMap(({ id }) => [id, ...commentsOf(state, id).map((one) => one.id)]);
  }

  close(): void {
    this.session.close();
  }

  /** As a feed does, of threads that somebody has commented on and that are further down. */
  #readMissing(): void {
    for (const root of missingThreads(this.session.state)) {
      if (this.#missing.has(root) || !this.isOpen) continue;
      this.#missing.add(root);
      void this.session
        .read(threadRead, { root }, applyThread)
        .finally(() => this.#missing.delete(root));
    }
  }
}

/** Asks until it is answered with a success: a budget fills again, a server comes back. */
export async function insist<Output>(ask: () => Promise<Answer<Output>>): Promise<Output> {
  for (let tries = 1; ; tries += 1) {
    const answer = await ask();
    if (answer.ok) return answer.data;
    if (tries === mostTries) throw new Error(JSON.stringify(answer.error));
    await pause(answer.error.retryAfter ?? 250);
  }
}
