/** A member who reads through the real wire into the real store, without a page around it. */
import { parseStream, profileStream } from '../../src/perimeter/streams.ts';
import type { Page } from '../../src/protocol/post.ts';
import type { OpenedStream } from '../../src/protocol/stream.ts';
import { accesses } from '../../src/store/access.ts';
import { applyFrame, applyOpened } from '../../src/store/frame.ts';
import { memberCard } from '../../src/store/member.ts';
import { applyPage, commentsOf, feedThreads } from '../../src/store/post.ts';
import { membershipsOf, perimeterOf, roomState } from '../../src/store/room.ts';
import { emptyState, type State } from '../../src/store/slice.ts';
import { isFacts, type Backend, type Client } from '../support/backend.ts';
import { people, type TestPerson } from '../support/people.ts';

export class FlowReader {
  state: State = emptyState;
  #read = 0;

  private constructor(
    readonly person: TestPerson,
    readonly client: Client,
  ) {}

  /** Connects and opens everything that the person may read, cards included. */
  static async start(backend: Backend, person: TestPerson): Promise<FlowReader> {
    const reader = new FlowReader(person, await backend.connect(person));
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
    await this.open(Object.keys(people).map(profileStream));
  }

  /** The room streams that the person reads, as their own stream says. */
  get streams(): string[] {
    return [...accesses(this.state).values()]
      .flatMap((access) => access.streams.map(({ stream }) => stream))
      .sort();
  }

  /** Everything that is known, in a form that can be compared. */
  known(): unknown {
    const { state, streams } = this;
    const rooms = [...accesses(state).keys()].sort();
    return {
      streams,
      accesses: rooms.map((room) => accesses(state).get(room)),
      rooms: rooms.map((room) => roomState(state, room)),
      memberships: rooms.map((room) => membershipsOf(state, room)),
      perimeters: rooms.map((room) => perimeterOf(state, room)),
      cards: Object.keys(people).map((id) => memberCard(state, id)),
      threads: streams.map((stream) =>
        feedThreads(state, [stream]).map((post) => [post, commentsOf(state, post.id)]),
      ),
      leftovers: [...state.positions.keys()].filter(
        (stream) => parseStream(stream)?.of === 'room' && !streams.includes(stream),
      ),
      skipped: state.skipped,
    };
  }
}
