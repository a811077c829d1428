import type { ReactiveControllerHost } from 'lit';
import type { Session } from '../../client/session.ts';
import type { Answer } from '../../protocol/wire.ts';

/** Who types on is not answered yet; milliseconds. */
const pause = 300;

/** So many are read at once: of the audit trail each reading is an entry as well. */
const pageSize = 50;

/** What is asked for of a list. */
export interface Asked<Filter, Place> {
  query: string;
  filter: Filter;
  /** After which of them; null from the beginning. */
  after: Place | null;
  /** So many at the most. */
  limit: number;
}

/** A part of a list, as it was answered. */
export interface Part<Entry, Place> {
  entries: readonly Entry[];
  /** From where to read on; null where there is no more. */
  after: Place | null;
  /** How many there are in all, where that is said. */
  count?: number;
}

/** Asks for a part of a list. */
export type Reading<Entry, Filter, Place> = (
  session: Session,
  asked: Asked<Filter, Place>,
) => Promise<Answer<Part<Entry, Place>>>;

/** A list of a steward's: read in parts, searched and narrowed, and read anew once the connection was away. */
export class Listing<Entry, Filter extends object, Place> {
  query = '';
  /** Undefined until they are there. */
  entries: readonly Entry[] | undefined;
  after: Place | null = null;
  count: number | undefined;
  hasFailed = false;
  /** What is shown is not yet what was asked for last. */
  isBusy = false;
  readonly #host: ReactiveControllerHost;
  readonly #read: Reading<Entry, Filter, Place>;
  readonly #idOf: (entry: Entry) => unknown;
  #filter = {} as Filter;
  /** What was asked, by whom and over which connection: where it is another, it is asked anew. */
  #asked = '';
  /** The words that are searched for: those of the field once its writer rests. */
  #words = '';
  /** What is being read: an answer to anything else comes too late. */
  #reading = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    host: ReactiveControllerHost,
    read: Reading<Entry, Filter, Place>,
    idOf: (entry: Entry) => unknown,
  ) {
    this.#host = host;
    this.#read = read;
    this.#idOf = idOf;
  }

  get filter(): Filter {
    return this.#filter;
  }

  get isNarrowed(): boolean {
    return this.#words !== '' || Object.keys(this.#filter).length > 0;
  }

  /** Reads what is to be read, while it is shown. */
  look(session: Session): void {
    if (session.status.kind !== 'open') return;
    const asked = JSON.stringify([session.member?.id, this.#filter, this.#words]);
    const turn = `${asked} ${session.status.since}`;
    if (turn === this.#asked) return;
    // Whoever has read on is not taken back.
    const wanted = this.#asked.startsWith(`${asked} `) ? (this.entries?.length ?? 0) : 0;
    this.#asked = turn;
    void this.#ask(session, false, wanted);
  }

  /** Reads on from those who are there. */
  async more(session: Session): Promise<void> {
    if (!this.isBusy) await this.#ask(session, true);
  }

  readonly search = (query: string): void => {
    this.query = query;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#use(), pause);
    this.#host.requestUpdate();
  };

  /** Changes to what it is narrowed; what is undefined then, it is not narrowed to. */
  readonly narrow = (changes: { [Name in keyof Filter]?: Filter[Name] | undefined }): void => {
    const all = Object.entries({ ...this.#filter, ...changes });
    this.#filter = Object.fromEntries(all.filter(([, value]) => value !== undefined)) as Filter;
    this.#use();
  };

  readonly widen = (): void => {
    this.query = '';
    this.#filter = {} as Filter;
    this.#use();
  };

  /** Tries again what could not be read, or reads anew what has changed. */
  readonly again = (): void => {
    this.#asked = this.#asked.replace(/ [^ ]*$/, ' ');
    this.hasFailed = false;
    this.#host.requestUpdate();
  };

  /** Puts one in its place that is another now. */
  replace(entry: Entry): void {
    const id = this.#idOf(entry);
    this.entries = this.entries?.map((one) => (this.#idOf(one) === id ? entry : one));
    this.#host.requestUpdate();
  }

  forget(): void {
    clearTimeout(this.#timer);
    this.#reading += 1;
    this.#asked = this.query = this.#words = '';
    this.#filter = {} as Filter;
    this.entries = this.count = undefined;
    this.after = null;
    this.hasFailed = this.isBusy = false;
  }

  #use(): void {
    clearTimeout(this.#timer);
    this.#words = this.query.trim();
    this.hasFailed = false;
    this.#host.requestUpdate();
  }

  /** Reads from the beginning, as many as are `wanted` at the least; or on. */
  async #ask(session: Session, isOn: boolean, wanted = 0): Promise<void> {
    const reading = (this.#reading += 1);
    this.isBusy = true;
    this.hasFailed = false;
    let entries = isOn ? (this.entries ?? []) : [];
    let after = isOn ? this.after : null;
    let count = this.count;
    let hasFailed = false;
    do {
      const answer = await this.#read(session, {
        query: this.#words,
        filter: this.#filter,
        after,
        limit: pageSize,
      });
      if (reading !== this.#reading) return;
      hasFailed = !answer.ok;
      if (!answer.ok) break;
      entries = [...entries, ...answer.data.entries];
      after = answer.data.after;
      count = answer.data.count ?? count;
    } while (after !== null && entries.length < wanted);
    this.isBusy = false;
    // What was away with the connection is read once it is back.
    this.hasFailed = hasFailed && session.status.kind === 'open';
    if (hasFailed && !this.hasFailed) this.#asked = '';
    if (!hasFailed) Object.assign(this, { entries, after, count });
    this.#host.requestUpdate();
  }
}
