import type { LitElement } from 'lit';
import type { Session } from '../../client/session.ts';
import { mostRoomsListed, roomList } from '../../protocol/room-list.ts';
import {
  keepListing,
  listingOf,
  turnOfRooms,
  type RoomListing,
  type RoomQuestion,
} from '../../store/room-list.ts';

/** So many rooms are read at first, and so many more at a time. */
const pageSize = 30;
/** What happens within so long is read together; milliseconds. */
const readEvery = 1000;

/** What is to be listed. */
export interface Wanted {
  session: Session;
  question: RoomQuestion;
}

/** Reads lists of rooms, and reads anew what may have changed: one at a time, and no more often than {@link readEvery}. */
export class RoomReading {
  hasFailed = false;
  readonly #host: LitElement;
  readonly #wanted: () => Wanted | null;
  #isReading = false;
  #readAt = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The connection over which was read last: what happened while there was none was told to nobody. */
  #since = 0;

  constructor(host: LitElement, wanted: () => Wanted | null) {
    this.#host = host;
    this.#wanted = wanted;
  }

  /** Looks whether something is to be read. */
  look(): void {
    const wanted = this.#wanted();
    if (!wanted || wanted.session.status.kind !== 'open') return;
    if (this.#isReading || this.hasFailed) return;
    const known = listingOf(wanted.session.state, wanted.question);
    if (!known) return void this.#read(wanted, pageSize);
    if (!this.#isStale(wanted.session, known) || this.#timer) return;
    const wait = Math.max(0, this.#readAt + readEvery - Date.now());
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      const still = this.#wanted();
      const listing = still && listingOf(still.session.state, still.question);
      if (listing && !this.#isReading) {
        void this.#read(still, Math.max(pageSize, listing.rooms.length));
      }
    }, wait);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  /** Tries again what could not be read. */
  retry(): void {
    this.hasFailed = false;
    this.look();
    this.#host.requestUpdate();
  }

  /** Reads what comes after what is listed. */
  async more(): Promise<void> {
    const wanted = this.#wanted();
    const known = wanted && listingOf(wanted.session.state, wanted.question);
    if (wanted && known && !this.#isReading) {
      await this.#read(wanted, known.rooms.length + pageSize);
    }
  }

  #isStale({ state, status }: Session, { turn }: RoomListing): boolean {
    return turn !== turnOfRooms(state) || this.#since !== status.since;
  }

  /** Reads the first so many, in as many pages as they take: the order may be another by now. */
  async #read({ session, question }: Wanted, count: number): Promise<void> {
    this.#isReading = true;
    const turn = turnOfRooms(session.state);
    const { since } = session.status;
    const rooms = new Map<string, RoomListing['rooms'][number]>();
    let total = Infinity;
    let from = 0;
    while (from < Math.min(count, total)) {
      const limit = Math.min(count - from, mostRoomsListed);
      const answer = await session.ask(roomList, { ...question, from, limit });
      if (!answer.ok) {
        // What was away with the connection is read once it is back.
        this.hasFailed = session.status.kind === 'open';
        total = Infinity;
        break;
      }
      for (const room of answer.data.rooms) rooms.set(room.id, room);
      total = answer.data.total;
      from += limit;
    }
    if (total < Infinity) {
      this.#since = since;
      session.change((state) =>
        keepListing(state, question, { rooms: [...rooms.values()], total, turn }),
      );
    }
    this.#readAt = Date.now();
    this.#isReading = false;
    this.#host.requestUpdate();
  }
}
