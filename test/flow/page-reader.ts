/** A page with everything that a member may read on it, in the real client, and how two of them compare. */
import assert from 'node:assert/strict';
import type { Session } from '../../src/client/session.ts';
import {
  detailsStream,
  memberStream,
  parseStream,
  profileStream,
} from '../../src/perimeter/streams.ts';
import {
  commentsInPage,
  feedRead,
  threadRead,
  type Post,
  type Thread,
} from '../../src/protocol/post.ts';
import { postResolve } from '../../src/protocol/reference.ts';
import { accesses } from '../../src/store/access.ts';
import { remindersIn } from '../../src/store/reminder.ts';
import { followOf } from '../../src/store/follow.ts';
import { detailsOf } from '../../src/store/details.ts';
import { followedMembers } from '../../src/store/member-follow.ts';
import { memberCard } from '../../src/store/member.ts';
import { milestonesOf } from '../../src/store/milestone.ts';
import {
  applyPage,
  feedBoundary,
  feedPaging,
  feedPinned,
  feedThreads,
} from '../../src/store/feed.ts';
import { answerTo, applyThread, commentsOf, missingThreads, ownOf } from '../../src/store/post.ts';
import { inspectionsIn } from '../../src/store/inspection.ts';
import { isSteward } from '../../src/store/steward.ts';
import { readUpTo } from '../../src/store/reading.ts';
import { applyReferences, referenceTo } from '../../src/store/reference.ts';
import { ownRequests, requestsTo } from '../../src/store/join.ts';
import { agreementOf } from '../../src/store/charter.ts';
import { membershipsOf, perimeterOf, roomState } from '../../src/store/room.ts';
import { scheduledPosts } from '../../src/store/schedule.ts';
import type { TestPerson } from '../support/people.ts';

const olderThreads = 2;

export class Reader {
  readonly #threads: number;
  readonly #releases = new Map<string, () => void>();
  readonly #asked = new Set<string>();

  /**
   * @param threads - how many threads its first page has.
   * @param cards - of whom it shows the cards.
   */
  constructor(
    readonly person: TestPerson,
    readonly session: Session,
    threads: number,
    cards: readonly string[],
  ) {
    this.#threads = threads;
    this.session.watch(cards.flatMap((id) => [profileStream(id), detailsStream(id)]));
    this.session.subscribe(() => this.#watch());
  }

  /** The room streams that the member reads, as far as the client knows. */
  get streams(): string[] {
    return [...accesses(this.session.state).values()]
      .flatMap((access) => access.streams.map(({ stream }) => stream))
      .sort();
  }

  /** The threads of a stream that are loaded, newest first. */
  threads(stream: string): readonly Post[] {
    return feedThreads(this.session.state, [stream]);
  }

  /** Reads the next page of a feed of everything. */
  readOlder(): void {
    const { session, streams } = this;
    const before = feedBoundary(session.state, streams);
    if (!before) return;
    void session.read(feedRead, { streams, before, limit: olderThreads }, (state, page) =>
      applyPage(state, streams, page),
    );
  }

  /** Reads all comments of one of the threads that are loaded. */
  readThread(which: number): void {
    const roots = this.streams.flatMap((stream) => this.threads(stream));
    if (roots.length === 0) return;
    const root = roots[which % roots.length]!.id;
    void this.session.read(threadRead, { root }, applyThread);
  }

  /** Closes what the page shows, for a while or for good. */
  close(): void {
    this.session.close();
  }

  /** As a widget that shows everything does: opens what has become readable, lets go of what no longer is. */
  #watch(): void {
    const streams = new Set(this.streams);
    const paging = { ...feedPaging, threads: this.#threads };
    for (const stream of streams) {
      if (this.#releases.has(stream)) continue;
      this.#releases.set(stream, this.session.watch([stream], paging));
    }
    for (const [stream, release] of this.#releases) {
      if (streams.has(stream)) continue;
      this.#releases.delete(stream);
      release();
    }
    for (const root of missingThreads(this.session.state)) void this.#readMissing(root);
    for (const id of this.quoted) void this.#resolve(id);
  }

  /** What the threads that are loaded, and the comments in them, quote. */
  get quoted(): string[] {
    const { state } = this.session;
    const roots = this.streams.flatMap((stream) => this.threads(stream));
    const posts = roots.flatMap((post) => [post, ...commentsOf(state, post.id)]);
    return [...new Set(posts.flatMap(({ quote }) => quote ?? []))];
  }

  async #resolve(id: string): Promise<void> {
    const { session } = this;
    const isKnown = referenceTo(session.state, id) !== undefined;
    if (isKnown || session.status.kind !== 'open' || this.#asked.has(id)) return;
    this.#asked.add(id);
    const answer = await session.read(postResolve, { ids: [id] }, (state, { references }) =>
      applyReferences(state, [id], references),
    );
    this.#asked.delete(id);
    // The server could not read it just then; nothing else may ever happen that would have it looked up again.
    if (!answer.ok) setTimeout(() => void this.#resolve(id), 500);
  }

  async #readMissing(root: string): Promise<void> {
    if (this.#asked.has(root)) return;
    this.#asked.add(root);
    await this.session.read(threadRead, { root }, applyThread);
    this.#asked.delete(root);
  }
}

/** What a fresh reader has been told besides, to compare with. */
export interface Truth {
  /** Every room that there ever was. */
  rooms: readonly string[];
  /** Whose cards are compared. */
  cards: readonly string[];
  /** How many comments a thread ever had, those included that were deleted. */
  commentsEver: (root: string) => number;
  /** A thread with all its comments, for the one who reads. */
  thread: (root: string) => Promise<Thread>;
}

/** Fails where someone who heard of everything somehow knows something else than they would if they came now. */
export async function assertSame(known: Reader, fresh: Reader, truth: Truth): Promise<void> {
  assert.deepEqual(besidesPosts(known, truth), besidesPosts(fresh, truth));
  assert.deepEqual(leftovers(known), [], 'something remains of what is no longer theirs');
  for (const stream of fresh.streams) {
    const told = fresh.threads(stream);
    const loaded = known.threads(stream);
    assert.deepEqual(loaded, told.slice(0, loaded.length), `the threads of ${stream}`);
    if (feedBoundary(known.session.state, [stream]) === null) {
      assert.equal(loaded.length, told.length, `all threads of ${stream}`);
    }
    for (const { id, comments } of loaded) {
      const mine = commentsOf(known.session.state, id);
      const some = commentsOf(fresh.session.state, id);
      const all = comments > some.length ? (await truth.thread(id)).comments : some;
      const isWhole = truth.commentsEver(id) <= commentsInPage;
      const expected = isWhole ? all : all.slice(all.length - mine.length);
      assert.deepEqual(mine, expected, `the comments of ${id}`);
      assert.deepEqual(own(known, id), own(fresh, id), `what only its reader knows of ${id}`);
    }
    assert.deepEqual(pinned(known, stream), pinned(fresh, stream), `what is pinned in ${stream}`);
  }
  const quoted = known.quoted.filter((id) => fresh.quoted.includes(id));
  const found = ({ session: { state } }: Reader) =>
    quoted.map((id) => {
      const reference = referenceTo(state, id);
      // What else may change a post says nothing of what is shown of it.
      return reference && { ...reference, changed: 0 };
    });
  assert.deepEqual(found(known), found(fresh), `what is quoted: ${quoted.join(', ')}`);
}

const own = ({ session: { state } }: Reader, id: string): unknown => [
  ownOf(state, id),
  answerTo(state, id),
];
const pinned = ({ session: { state } }: Reader, stream: string): unknown =>
  feedPinned(state, [stream]);

function besidesPosts(
  { session: { state }, person, streams }: Reader,
  { rooms, cards }: Truth,
): unknown {
  const opened = [memberStream(person.id), ...streams];
  return {
    accesses: [...accesses(state)].sort(([one], [other]) => (one < other ? -1 : 1)),
    rooms: rooms.map((room) => roomState(state, room)),
    agreements: rooms.map((room) => agreementOf(state, room)),
    memberships: rooms.map((room) => membershipsOf(state, room)),
    milestones: rooms.map((room) => milestonesOf(state, room)),
    requests: rooms.map((room) => requestsTo(state, room)),
    asked: [...ownRequests(state)].sort(),
    perimeters: rooms.map((room) => perimeterOf(state, room)),
    cards: cards.map((id) => memberCard(state, id)),
    details: cards.map((id) => detailsOf(state, id)),
    followed: [...followedMembers(state)].sort(),
    openings: [...opened, ...cards.map(profileStream), ...cards.map(detailsStream)].map(
      (stream) => [stream, state.openings.get(stream)],
    ),
    reads: [...readUpTo(state)].sort(),
    scheduled: scheduledPosts(state),
    steward: isSteward(state),
    inspections: [memberStream(person.id), ...streams].map((stream) =>
      inspectionsIn(state, stream),
    ),
    follows: rooms.map((room) => followOf(state, room)),
    reminders: remindersIn(state, streams),
    skipped: state.skipped,
  };
}

/** Room streams of which there is anything in the state, though the member does not read them. */
export function leftovers({ session: { state }, streams }: Reader): string[] {
  // Up to where a record was read, and that somebody asks to confirm something of it, is remembered beyond its ticket;
  // what its author wrote for later is theirs.
  const remembered = ['reading', 'reminder', 'schedule'];
  const slices = [...state.slices].filter(([name]) => !remembered.includes(name));
  const text = JSON.stringify([slices, state.positions], (_name, value) =>
    value instanceof Map ? [...value] : value,
  );
  const named = text.match(/room\/[^"/]+\/[^"/]+/g) ?? [];
  return [...new Set(named)].filter(
    (stream) => parseStream(stream)?.of === 'room' && !streams.includes(stream),
  );
}
