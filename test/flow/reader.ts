/** A member who reads through the real wire into the real store, without a page around it. */
import { detailsStream, parseStream, profileStream } from '../../src/perimeter/streams.ts';
import { commentsInPage, type Page, type Post } from '../../src/protocol/post.ts';
import { mostReferences } from '../../src/protocol/reference.ts';
import type { OpenedStream } from '../../src/protocol/stream.ts';
import { accesses } from '../../src/store/access.ts';
import { remindersIn } from '../../src/store/reminder.ts';
import { applyFrame, applyOpened } from '../../src/store/frame.ts';
import { detailsOf } from '../../src/store/details.ts';
import { followedMembers } from '../../src/store/member-follow.ts';
import { milestonesOf } from '../../src/store/milestone.ts';
import { memberCard } from '../../src/store/member.ts';
import { applyPage, feedBoundary, feedPinned, feedThreads } from '../../src/store/feed.ts';
import { inspectionsIn } from '../../src/store/inspection.ts';
import { invitationsTo } from '../../src/store/invitation.ts';
import { ownRequests, requestsTo } from '../../src/store/join.ts';
import { followOf } from '../../src/store/follow.ts';
import { answerTo, applyThread, commentsOf, missingThreads, ownOf } from '../../src/store/post.ts';
import { readUpTo } from '../../src/store/reading.ts';
import { applyReferences, referenceTo } from '../../src/store/reference.ts';
import { agreementOf } from '../../src/store/charter.ts';
import { membershipsOf, perimeterOf, roomState } from '../../src/store/room.ts';
import { scheduledPosts } from '../../src/store/schedule.ts';
import { isSteward } from '../../src/store/steward.ts';
import { emptyState, type State } from '../../src/store/slice.ts';
import { isFacts, type Backend, type Client } from '../support/backend.ts';
import { people, type TestPerson } from '../support/people.ts';

export class FlowReader {
  state: State = emptyState;
  #read = 0;

  private constructor(
    readonly person: TestPerson,
    readonly client: Client,
    private readonly ignored: ReadonlySet<string>,
  ) {}

  /**
   * Connects and opens everything that the person may read, cards included.
   *
   * @param ignored - rooms that are left closed, as they are another test's.
   */
  static async start(
    backend: Backend,
    person: TestPerson,
    ignored: ReadonlySet<string> = new Set(),
  ): Promise<FlowReader> {
    const reader = new FlowReader(person, await backend.connect(person), ignored);
    await reader.open([`member/${person.id}`]);
    await reader.follow();
    return reader;
  }

  /** Opens streams from where they are known. */
  async open(streams: readonly string[]): Promise<void> {
    const opened: { streams: OpenedStream[]; page: Page | null } = await this.client.do(
      'stream:open',
      {
        streams: streams.map((stream) => ({
          stream,
          since: this.state.positions.get(stream) ?? null,
        })),
        threads: 50,
      },
    );
    const anew = opened.streams.filter((one) => 'snapshot' in one).map(({ stream }) => stream);
    this.state = opened.streams.reduce(applyOpened, this.state);
    if (opened.page) this.state = applyPage(this.state, anew, opened.page);
    this.apply();
  }

  /** Applies the frames that have arrived. */
  apply(): void {
    for (const frame of this.client.frames.slice(this.#read)) {
      this.#read += 1;
      if (!isFacts(frame)) continue;
      const { state, outcome } = applyFrame(this.state, frame);
      if (outcome === 'hole') throw new Error(`A hole in ${frame.stream}.`);
      this.state = state;
    }
  }

  /** Applies what has arrived, and opens what has become readable, as a session does. */
  async follow(): Promise<void> {
    for (;;) {
      this.apply();
      const unopened = this.streams.filter((stream) => !this.state.positions.has(stream));
      if (unopened.length === 0) break;
      await this.open(unopened);
    }
    for (const stream of this.streams) await this.#readOlder(stream);
    for (const root of [...missingThreads(this.state)]) {
      this.state = applyThread(this.state, await this.client.do('thread:read', { root }));
    }
    await this.#resolve();
    await this.open(Object.keys(people).flatMap((id) => [profileStream(id), detailsStream(id)]));
  }

  async #readOlder(stream: string): Promise<void> {
    for (;;) {
      const before = feedBoundary(this.state, [stream]);
      if (!before) return;
      const page: Page = await this.client.do('feed:read', {
        streams: [stream],
        before,
        limit: 100,
      });
      this.state = applyPage(this.state, [stream], page);
    }
  }

  /** Looks up what is quoted and not known, as a feed does. */
  async #resolve(): Promise<void> {
    const wanted = this.#quoted().filter((id) => referenceTo(this.state, id) === undefined);
    while (wanted.length > 0) {
      const ids = wanted.splice(0, mostReferences);
      const { references } = await this.client.do('post:resolve', { ids });
      this.state = applyReferences(this.state, ids, references);
    }
  }

  /** What is quoted in what a fresh reader is given, too. */
  #quoted(): string[] {
    const posts = this.streams
      .flatMap((stream) => feedThreads(this.state, [stream]))
      .flatMap((post): Post[] => [post, ...commentsOf(this.state, post.id).slice(-commentsInPage)]);
    return [...new Set(posts.flatMap(({ quote }) => quote ?? []))].sort();
  }

  /** The room streams that the person reads, as their own stream says. */
  get streams(): string[] {
    return this.rooms.flatMap((room) =>
      accesses(this.state)
        .get(room)!
        .streams.map(({ stream }) => stream)
        .sort(),
    );
  }

  /** The rooms that the person is in. */
  get rooms(): string[] {
    return [...accesses(this.state).keys()].filter((room) => !this.ignored.has(room)).sort();
  }

  /** Everything that is known, in a form that can be compared. */
  known(): unknown {
    const { state, streams, rooms } = this;
    return {
      streams,
      accesses: rooms.map((room) => accesses(state).get(room)),
      rooms: rooms.map((room) => roomState(state, room)),
      agreements: rooms.map((room) => agreementOf(state, room)),
      memberships: rooms.map((room) => membershipsOf(state, room)),
      invitations: rooms.map((room) => invitationsTo(state, room)),
      milestones: rooms.map((room) => milestonesOf(state, room)),
      requests: rooms.map((room) => requestsTo(state, room)),
      asked: [...ownRequests(state)].sort(),
      perimeters: rooms.map((room) => perimeterOf(state, room)),
      cards: Object.keys(people).map((id) => memberCard(state, id)),
      details: Object.keys(people).map((id) => detailsOf(state, id)),
      followed: [...followedMembers(state)].sort(),
      threads: streams.map((stream) =>
        feedThreads(state, [stream]).map((post) => [
          post,
          // As many as a fresh reader is given.
          commentsOf(state, post.id).slice(-commentsInPage),
          answerTo(state, post.id),
          ownOf(state, post.id),
        ]),
      ),
      pinned: feedPinned(state, streams),
      // What else may change a post says nothing of what is shown of it.
      references: this.#quoted().map((id) => [
        id,
        referenceTo(state, id) && { ...referenceTo(state, id), changed: 0 },
      ]),
      reads: [...readUpTo(state)].sort(),
      scheduled: scheduledPosts(state),
      follows: rooms.map((room) => followOf(state, room)),
      reminders: remindersIn(state, streams),
      leftovers: [...state.positions.keys()].filter(
        (stream) => parseStream(stream)?.of === 'room' && !streams.includes(stream),
      ),
      steward: isSteward(state),
      inspections: [...streams, `member/${this.person.id}`].map((stream) =>
        inspectionsIn(state, stream),
      ),
      skipped: state.skipped,
    };
  }
}
