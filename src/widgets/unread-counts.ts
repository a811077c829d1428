import type { LitElement } from 'lit';
import { msg, str } from '@lit/localize';
import type { Session } from '../client/session.ts';
import { numberOf } from '../lit/format.ts';
import { memberStream, parseStream } from '../perimeter/streams.ts';
import { mostUnread, readCount } from '../protocol/reading.ts';
import { turnOf } from '../store/unread.ts';

/**
 * How many threads of others the reader has yet to read, of what a widget shows: for a badge of the page's own. It comes
 * when the count is first known, and whenever it is another.
 */
export class CercleUnreadEvent extends Event {
  constructor(
    /** Of all that the widget shows; of each stream at most 100, which means that there are more than 99. */
    readonly unread: number,
    /** By the id of the room; all rooms that the widget shows. */
    readonly rooms: ReadonlyMap<string, number>,
  ) {
    super('cercle-unread', { bubbles: true, composed: true });
  }
}

/** What happens within so long is counted together; milliseconds. */
const countEvery = 1000;

interface Counted {
  session: Session;
  streams: readonly string[];
}

/**
 * Counts what is unread in streams, and counts anew where something happened: of those streams alone, and never more
 * often than {@link countEvery}.
 */
export class UnreadCounts {
  readonly #host: LitElement;
  readonly #counted: () => Counted | null;
  readonly #counts = new Map<string, number>();
  /** Where each stream stood when it was counted. */
  readonly #turns = new Map<string, string>();
  #session: Session | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isAsking = false;
  #told = '';

  constructor(host: LitElement, counted: () => Counted | null) {
    this.#host = host;
    this.#counted = counted;
  }

  /** Of all of the streams; null before it is known. */
  get unread(): number | null {
    const streams = this.#counted()?.streams;
    if (!streams?.every((stream) => this.#counts.has(stream))) return null;
    return streams.reduce((sum, stream) => sum + this.#counts.get(stream)!, 0);
  }

  /** Looks whether something has happened. */
  look(): void {
    const counted = this.#counted();
    if (!counted) return;
    if (counted.session !== this.#session) this.#forget(counted.session);
    this.#tell(counted.streams);
    if (this.#timer || this.#isAsking || this.#changed(counted).length === 0) return;
    const isFirst = this.#turns.size === 0;
    this.#timer = setTimeout(() => void this.#count(), isFirst ? 0 : countEvery);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #forget(session: Session): void {
    this.#session = session;
    this.#counts.clear();
    this.#turns.clear();
    this.#told = '';
  }

  #changed({ session, streams }: Counted): string[] {
    if (session.status.kind !== 'open') return [];
    return streams.filter((stream) => this.#turns.get(stream) !== turn(session, stream));
  }

  async #count(): Promise<void> {
    this.#timer = undefined;
    const counted = this.#counted();
    const streams = counted ? this.#changed(counted) : [];
    if (!counted || streams.length === 0) return;
    const { session } = counted;
    const turns = streams.map((stream) => turn(session, stream));
    this.#isAsking = true;
    const answer = await session.ask(readCount, { streams });
    this.#isAsking = false;
    if (session !== this.#session) return;
    for (const [index, stream] of streams.entries()) {
      // What could not be counted is counted once something happens again.
      this.#turns.set(stream, turns[index]!);
      if (answer.ok) this.#counts.set(stream, answer.data.unread[index] ?? 0);
    }
    this.#host.requestUpdate();
  }

  #tell(streams: readonly string[]): void {
    const { unread } = this;
    if (unread === null) return;
    const rooms = new Map<string, number>();
    for (const stream of streams) {
      const parsed = parseStream(stream);
      if (parsed?.of !== 'room') continue;
      rooms.set(parsed.room, (rooms.get(parsed.room) ?? 0) + this.#counts.get(stream)!);
    }
    const told = JSON.stringify([unread, ...rooms]);
    if (told === this.#told) return;
    this.#told = told;
    this.#host.dispatchEvent(new CercleUnreadEvent(unread, rooms));
  }
}

/** After a connection was lost, whatever happened meanwhile may not have been told one by one. */
const turn = ({ state, member, status }: Session, stream: string): string =>
  `${status.since} ${turnOf(state, memberStream(member?.id ?? ''))} ${turnOf(state, stream)}`;

/** "12 new", in words for a heading; '' for none. */
export function unreadWords(unread: number | null): string {
  if (!unread) return '';
  if (unread === 1) return msg('1 new');
  return unread >= mostUnread
    ? msg(str`more than ${numberOf(mostUnread - 1)} new`)
    : msg(str`${numberOf(unread)} new`);
}

declare global {
  interface HTMLElementEventMap {
    'cercle-unread': CercleUnreadEvent;
  }
}
