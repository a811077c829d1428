import { streamClose, streamOpen, type OpenedStream } from '../protocol/stream.ts';
import {
  frame as frameShape,
  type Answer,
  type Fact,
  type FactsFrame,
  type Frame,
} from '../protocol/wire.ts';
import { applyFrame, applyOpened } from '../store/frame.ts';
import {
  emptyState,
  eraseStream,
  nounsOfSnapshots,
  reduceSignal,
  withEntry,
  type Opening,
  type State,
} from '../store/slice.ts';
import type { Store } from './store.ts';

/** A hole may still be filled by a frame that is on its way; milliseconds. */
const holeWait = 250;
/** A server that did not answer is asked again after so long; milliseconds. */
const busyWait = 1000;
/** A request of so many streams may still be merged into one page (protocol/post.ts). */
const mostAtOnce = 200;
/** An element that is moved in the page leaves and comes back: only what stays unwatched so long is closed. */
const closeAfter = 2000;

/** What a feed's first page needs; given by the noun that has feeds, so that others do not carry it. */
export interface Paging {
  /** How many threads the first page has. */
  threads: number;
  isLoaded(state: State, stream: string): boolean;
  apply(state: State, streams: readonly string[], page: unknown): State;
}

export interface StreamsOptions {
  store: Store;
  send: (name: string, input: unknown) => Promise<Answer | null>;
  isOpen: () => boolean;
  /** Told of every fact that was applied, so that the send queue knows its own again. */
  onFacts: (facts: readonly Fact[]) => void;
}

/** Keeps the streams that someone watches open, whole and in order. */
export class Streams {
  readonly #options: StreamsOptions;
  readonly #watchers = new Map<string, number>();
  readonly #closing = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #wanted = new Set<string>();
  /** Wanted from their beginning: a noun has come that has nothing of their snapshots. */
  readonly #stale = new Set<string>();
  #nouns = nounsOfSnapshots();
  #paging: Paging | undefined;
  #pagingFor = new Set<string>();
  #isScheduled = false;
  #held: Frame[] = [];
  #inFlight = 0;
  #againTimer: ReturnType<typeof setTimeout> | undefined;
  #againAt = 0;

  constructor(options: StreamsOptions) {
    this.#options = options;
  }

  /** Watches streams until the returned function is called; `paging` asks for their first page as well. */
  watch(streams: readonly string[], paging?: Paging): () => void {
    this.#lookForNouns();
    for (const stream of streams) {
      clearTimeout(this.#closing.get(stream));
      this.#closing.delete(stream);
      this.#watchers.set(stream, (this.#watchers.get(stream) ?? 0) + 1);
      if (paging) {
        this.#pagingFor.add(stream);
        this.#paging = paging;
      }
      const state = this.#options.store.get();
      if (!state.positions.has(stream) || this.#lacksPage(state, stream)) this.#want(stream);
    }
    let isOver = false;
    return () => {
      if (isOver) return;
      isOver = true;
      for (const stream of streams) this.#unwatch(stream);
    };
  }

  /** Opens everything that is watched, from where it is known: after a reconnection. */
  async reopen(): Promise<void> {
    this.#held = [];
    // The new session has open only what it is asked for, so that what was about to be closed is gone now.
    this.#closeNow([...this.#closing.keys()]);
    for (const stream of this.#watchers.keys()) this.#wanted.add(stream);
    await this.#open();
  }

  /**
   * Looks again at what a change of who is where can have opened or closed: streams that were absent, and cards, whose
   * people the member may know only while they share a room (DESIGN 4.6). Nobody tells of a card that is no longer theirs.
   */
  lookAgain(): void {
    const { openings } = this.#options.store.get();
    for (const stream of this.#watchers.keys()) {
      // A `profile/` or a `details/`.
      const isCard = /^[pd]/.test(stream);
      if (isCard || openings.get(stream) === 'absent') this.#want(stream);
    }
  }

  /** Forgets streams whose time has ended by itself. */
  erase(streams: readonly string[]): void {
    this.#options.store.update((state) =>
      streams.reduce(
        (after, stream) =>
          eraseStream(after, stream, this.#watchers.has(stream) ? 'absent' : undefined),
        state,
      ),
    );
  }

  /** Forgets everything; what is watched is to be opened anew. */
  reset(): void {
    const watched = [...this.#watchers.keys()].map((stream): [string, Opening] => [
      stream,
      'opening',
    ]);
    this.#options.store.update(() => ({ ...emptyState, openings: new Map(watched) }));
  }

  receive(message: unknown): void {
    const parsed = frameShape.safeParse(message);
    if (!parsed.success) return;
    if (this.#inFlight > 0) this.#held.push(parsed.data as Frame);
    else this.#apply(parsed.data as Frame);
  }

  /**
   * Asks for something that was read at one moment, a page or a stream's state, and holds frames back until it has
   * been applied: applied the other way round, a page could bring back what a frame has just taken away.
   */
  async reading<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#inFlight += 1;
    try {
      return await work();
    } finally {
      this.#inFlight -= 1;
      if (this.#inFlight === 0) this.#held.splice(0).forEach((frame) => this.#apply(frame));
    }
  }

  close(): void {
    clearTimeout(this.#againTimer);
    for (const timer of this.#closing.values()) clearTimeout(timer);
    this.#wanted.clear();
  }

  #unwatch(stream: string): void {
    const left = this.#watchers.get(stream)! - 1;
    if (left > 0) return void this.#watchers.set(stream, left);
    this.#watchers.delete(stream);
    this.#closing.set(
      stream,
      setTimeout(() => {
        this.#closeNow([stream]);
        void this.#options.send(streamClose.name, { streams: [stream] });
      }, closeAfter),
    );
  }

  #closeNow(streams: readonly string[]): void {
    for (const stream of streams) {
      clearTimeout(this.#closing.get(stream));
      this.#closing.delete(stream);
      this.#pagingFor.delete(stream);
      this.#wanted.delete(stream);
    }
    this.erase(streams);
  }

  /** A widget that is loaded long after the others brings nouns with it. */
  #lookForNouns(): void {
    const nouns = nounsOfSnapshots();
    if (nouns === this.#nouns) return;
    this.#nouns = nouns;
    // Those too that are on their way: a member's own stream, read anew, takes the threads with it that came before.
    for (const stream of this.#watchers.keys()) {
      this.#stale.add(stream);
      this.#want(stream);
    }
  }

  #lacksPage(state: State, stream: string): boolean {
    return this.#pagingFor.has(stream) && !this.#paging?.isLoaded(state, stream);
  }

  #isFromStart(state: State, stream: string): boolean {
    return this.#stale.has(stream) || this.#lacksPage(state, stream);
  }

  #want(stream: string, delay = 0): void {
    this.#wanted.add(stream);
    this.#options.store.update((state) =>
      state.openings.has(stream)
        ? state
        : { ...state, openings: withEntry(state.openings, stream, 'opening' as const) },
    );
    if (delay > 0) return this.#again(delay);
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    queueMicrotask(() => {
      this.#isScheduled = false;
      void this.#open();
    });
  }

  async #open(): Promise<void> {
    if (!this.#options.isOpen() || this.#wanted.size === 0) return;
    const wanted = [...this.#wanted].slice(0, mostAtOnce);
    for (const stream of wanted) this.#wanted.delete(stream);
    const paging = wanted.some((stream) => this.#pagingFor.has(stream)) ? this.#paging : undefined;
    const isKept = await this.reading(async () => {
      const state = this.#options.store.get();
      const answer = await this.#options.send(streamOpen.name, {
        streams: wanted.map((stream) => ({
          stream,
          since: this.#isFromStart(state, stream) ? null : (state.positions.get(stream) ?? null),
        })),
        threads: paging?.threads ?? 0,
      });
      if (answer?.ok) {
        wanted.forEach((stream) => this.#stale.delete(stream));
        this.#keep(answer.data, paging);
      } else this.#fail(wanted, answer);
      return answer?.ok;
    });
    if (isKept) await this.#open();
  }

  #keep(data: unknown, paging: Paging | undefined): void {
    const parsed = streamOpen.output.safeParse(data);
    if (!parsed.success) return;
    const { streams, page } = parsed.data;
    // Nobody may want a stream any more by the time that it is there.
    const opened = (streams as OpenedStream[]).filter(
      ({ stream }) => this.#watchers.has(stream) || this.#closing.has(stream),
    );
    const anew = opened.flatMap((one) => ('snapshot' in one ? one.stream : []));
    this.#options.store.update((state) => {
      const after = opened.reduce(applyOpened, state);
      return paging && page !== null ? paging.apply(after, anew, page) : after;
    });
    // A member's own stream, where it is read anew, takes the threads with it that were there of the others.
    const state = this.#options.store.get();
    for (const [stream] of state.positions) {
      if (!anew.includes(stream) && this.#lacksPage(state, stream)) this.#want(stream);
    }
    this.#options.onFacts(opened.flatMap((one) => ('facts' in one ? (one.facts as Fact[]) : [])));
  }

  #fail(wanted: readonly string[], answer: Answer | null): void {
    const error = answer && !answer.ok ? answer.error : undefined;
    if (error && error.retryAfter === undefined && error.code !== 'unavailable') {
      return this.erase(wanted);
    }
    // The connection went, in which case all is opened again when it is back; or the server is busy.
    for (const stream of wanted) this.#want(stream, error?.retryAfter ?? busyWait);
  }

  #apply(frame: Frame): void {
    if ('signals' in frame) {
      this.#options.store.update((state) =>
        state.positions.has(frame.stream)
          ? frame.signals.reduce((after, one) => reduceSignal(after, frame.stream, one), state)
          : state,
      );
    } else {
      this.#applyFacts(frame);
    }
  }

  #applyFacts(frame: FactsFrame): void {
    const { state, outcome } = applyFrame(this.#options.store.get(), frame);
    if (outcome === 'hole') return this.#want(frame.stream, holeWait);
    if (outcome === 'known') return;
    this.#options.store.update(() => state);
    this.#options.onFacts(frame.facts as Fact[]);
  }

  /** Opens what is wanted after a delay, or sooner if that was planned already. */
  #again(delay: number): void {
    const at = Date.now() + delay;
    if (this.#againAt > Date.now() && this.#againAt <= at) return;
    clearTimeout(this.#againTimer);
    this.#againAt = at;
    this.#againTimer = setTimeout(() => void this.#open(), delay);
  }
}
