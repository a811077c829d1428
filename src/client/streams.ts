import { streamClose, streamOpen, type OpenedStream } from '../protocol/stream.ts';
import { frame as frameShape, type Answer, type Fact, type FactsFrame } from '../protocol/wire.ts';
import { applyFrame, applyOpened } from '../store/frame.ts';
import { eraseStream, reduceSignal, withEntry, type State } from '../store/slice.ts';
import type { Store } from './store.ts';

/** A hole may still be filled by a frame that is on its way; milliseconds. */
const holeWait = 250;
/** A server that did not answer is asked again after so long; milliseconds. */
const busyWait = 1000;
/** An element that is moved in the page leaves and comes back: only what stays unwatched so long is closed. */
const closeAfter = 2000;

/** What a feed's first page needs; registered by the noun that has feeds, so that others do not carry it. */
export interface Paging {
  threads: number;
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
  #paging: Paging | undefined;
  #pagingFor = new Set<string>();
  #isScheduled = false;
  #held: FactsFrame[] = [];
  #inFlight = 0;
  #againTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: StreamsOptions) {
    this.#options = options;
  }

  /** Watches streams until the returned function is called; `paging` asks for their first page as well. */
  watch(streams: readonly string[], paging?: Paging): () => void {
    for (const stream of streams) {
      clearTimeout(this.#closing.get(stream));
      this.#closing.delete(stream);
      this.#watchers.set(stream, (this.#watchers.get(stream) ?? 0) + 1);
      if (paging) this.#pagingFor.add(stream);
      if (!this.#options.store.get().positions.has(stream)) this.#want(stream);
    }
    if (paging) this.#paging = paging;
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
    for (const stream of this.#watchers.keys()) this.#wanted.add(stream);
    await this.#open();
  }

  /** Looks again at streams that were absent, since the member's accesses have changed. */
  retryAbsent(): void {
    const { openings } = this.#options.store.get();
    for (const stream of this.#watchers.keys()) {
      if (openings.get(stream) === 'absent') this.#want(stream);
    }
  }

  /** Forgets streams of which nothing may remain. */
  erase(streams: readonly string[]): void {
    this.#options.store.update((state) =>
      streams.reduce(
        (erased, stream) =>
          eraseStream(erased, stream, this.#watchers.has(stream) ? 'absent' : undefined),
        state,
      ),
    );
  }

  /** Forgets everything: nobody is signed in any more. */
  reset(): void {
    this.erase([...this.#options.store.get().openings.keys()]);
  }

  receive(message: unknown): void {
    const parsed = frameShape.safeParse(message);
    if (!parsed.success) return;
    const frame = parsed.data;
    if ('signals' in frame) {
      this.#options.store.update((state) =>
        frame.signals.reduce((after, signal) => reduceSignal(after, frame.stream, signal), state),
      );
    } else if (this.#inFlight > 0) {
      this.#held.push(frame as FactsFrame);
    } else {
      this.#apply(frame as FactsFrame);
    }
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
      if (this.#inFlight === 0) {
        const held = this.#held;
        this.#held = [];
        held.forEach((frame) => this.#apply(frame));
      }
    }
  }

  close(): void {
    clearTimeout(this.#againTimer);
    for (const timer of this.#closing.values()) clearTimeout(timer);
  }

  #unwatch(stream: string): void {
    const left = this.#watchers.get(stream)! - 1;
    if (left > 0) return void this.#watchers.set(stream, left);
    this.#watchers.delete(stream);
    this.#closing.set(
      stream,
      setTimeout(() => {
        this.#closing.delete(stream);
        this.#pagingFor.delete(stream);
        this.erase([stream]);
        void this.#options.send(streamClose.name, { streams: [stream] });
      }, closeAfter),
    );
  }

  #want(stream: string): void {
    this.#wanted.add(stream);
    this.#options.store.update((state) =>
      state.openings.has(stream)
        ? state
        : { ...state, openings: withEntry(state.openings, stream, 'opening' as const) },
    );
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    queueMicrotask(() => {
      this.#isScheduled = false;
      void this.#open();
    });
  }

  async #open(): Promise<void> {
    if (!this.#options.isOpen() || this.#wanted.size === 0) return;
    const wanted = [...this.#wanted];
    this.#wanted.clear();
    const { positions } = this.#options.store.get();
    const paging = wanted.some((stream) => this.#pagingFor.has(stream)) ? this.#paging : undefined;
    await this.reading(async () => {
      const answer = await this.#options.send(streamOpen.name, {
        streams: wanted.map((stream) => ({ stream, since: positions.get(stream) ?? null })),
        threads: paging?.threads ?? 0,
      });
      const parsed = answer?.ok ? streamOpen.output.safeParse(answer.data) : undefined;
      if (!parsed?.success) {
        // The connection went, in which case all is opened again when it is back; or the server is busy.
        for (const stream of wanted) this.#wanted.add(stream);
        this.#again(busyWait);
        return;
      }
      const opened = parsed.data.streams as OpenedStream[];
      const anew = opened.filter((stream) => 'snapshot' in stream).map(({ stream }) => stream);
      this.#options.store.update((state) => {
        const after = opened.reduce(applyOpened, state);
        return paging && parsed.data.page !== null
          ? paging.apply(after, anew, parsed.data.page)
          : after;
      });
      this.#options.onFacts(opened.flatMap((stream) => ('facts' in stream ? stream.facts : [])) as Fact[]);
    });
  }

  #apply(frame: FactsFrame): void {
    const { state, outcome } = applyFrame(this.#options.store.get(), frame);
    if (outcome === 'hole') return this.#mend(frame.stream);
    if (outcome === 'known') return;
    this.#options.store.update(() => state);
    this.#options.onFacts(frame.facts as Fact[]);
  }

  #mend(stream: string): void {
    this.#wanted.add(stream);
    this.#again(holeWait);
  }

  #again(delay: number): void {
    clearTimeout(this.#againTimer);
    this.#againTimer = setTimeout(() => void this.#open(), delay);
  }
}
