/** A server without sockets whose database can be put back to where it was: everything but the transport is real. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { reaches } from '../../../src/perimeter/field.ts';
import { reactions } from '../../../src/protocol/reaction.ts';
import type { Frame } from '../../../src/protocol/wire.ts';
import {
  createDispatcher,
  openDatabase,
  openNetworkRoom,
  parseMarkdown,
  type Claims,
  type Database,
  type Dispatcher,
  type Services,
} from '../../../src/server/app.ts';
import { memberRow } from '../../../src/server/db/members.ts';
import { createDelivery, type Delivery } from '../../../src/server/delivery/delivery.ts';
import { createEndings, type Endings } from '../../../src/server/delivery/endings.ts';
import { createNotifier } from '../../../src/server/delivery/notifier.ts';
import { createPresence, type PresenceKeeper } from '../../../src/server/delivery/presence.ts';
import { createHousekeeping } from '../../../src/server/housekeeping.ts';
import { linksOf } from '../../../src/server/links/links.ts';
import type { Fetcher } from '../../../src/server/links/fetcher.ts';
import { createPreviews } from '../../../src/server/links/previews.ts';
import type { Session } from '../../../src/server/session.ts';
import type { Timers } from '../../../src/server/timers.ts';
import { noDetails, people, type TestPerson } from '../../support/people.ts';

/** Time is the test's: whoever starts a server has mocked `setTimeout` and `Date`. */
const timers: Timers = {
  after(milliseconds, work) {
    const timer = setTimeout(work, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Wherever a link leads, there is a page. */
const everywhere: Fetcher = {
  look: async ({ url }) => ({ title: url, description: null, site: 'A site', picture: null }),
  close() {},
};

/** The embedded database in a folder of its own, with copies of its tables beside them, by name, to go back to. */
export class KeptDatabase {
  #tables: string[] = [];

  private constructor(
    readonly database: Database,
    readonly folder: string,
  ) {}

  static async open(): Promise<KeptDatabase> {
    const folder = await mkdtemp(join(tmpdir(), 'cercle-'));
    const kept = new KeptDatabase(await openDatabase({ folder, syncOnClose: true }), folder);
    const { rows } = await kept.database.read((transaction) =>
      sql<{ name: string }>`
        select name from sqlite_master
        where type = 'table' and name not like 'sqlite%' and name not like 'kysely%'
          and name <> 'search' and name not glob 'search_*'
      `.execute(transaction),
    );
    kept.#tables = rows.map(({ name }) => name);
    return kept;
  }

  /** What is in it now is what `goBack` to this name goes back to. */
  async keep(as: string): Promise<void> {
    await this.database.write(async (transaction) => {
      for (const name of this.#tables) {
        const copy = sql.table(`${as}_${name}`);
        await sql`create table ${copy} as select * from ${sql.table(name)}`.execute(transaction);
      }
    });
  }

  async goBack(to: string): Promise<void> {
    await this.database.write(async (transaction) => {
      await sql`pragma defer_foreign_keys = on`.execute(transaction);
      for (const name of this.#tables) {
        const [table, copy] = [sql.table(name), sql.table(`${to}_${name}`)];
        await sql`delete from ${table}`.execute(transaction);
        await sql`insert into ${table} select * from ${copy}`.execute(transaction);
      }
      // Its tables are its own, and change only as it changes them.
      await sql`insert into search(search) values ('rebuild')`.execute(transaction);
    });
  }

  async close(): Promise<void> {
    await this.database.close();
    await rm(this.folder, { recursive: true, force: true });
  }
}

/** A session at the server, with whoever hears what it is sent and whatever ends it. */
export interface Joined {
  session: Session;
  hear: (frame: Frame) => void;
  end: () => void;
}

/** One process on a database, from the dispatcher to delivery, with the faults that happen inside of it. */
export class TestServer {
  readonly dispatcher: Dispatcher;
  readonly #database: Database;
  /** What went wrong that was not ordered. */
  readonly errors: unknown[] = [];
  readonly #delivery: Delivery;
  readonly #presence: PresenceKeeper;
  readonly #housekeeping: ReturnType<typeof createHousekeeping>;
  readonly #previews: ReturnType<typeof createPreviews>;
  readonly #endings: Endings;
  readonly #joined = new Map<string, Joined>();
  #unheard = 0;
  #unread = 0;

  /**
   * @param newId - what makes ids: the same ones in the same order, so that a sequence can be repeated.
   */
  constructor(database: Database, newId: () => string) {
    this.#database = database;
    const notifier = createNotifier();
    const failing: Database = {
      ...database,
      read: (work) => {
        if (this.#unread === 0) return database.read(work);
        this.#unread -= 1;
        return Promise.reject(new OrderedFailure());
      },
    };
    const onError = (error: unknown) => {
      if (!(error instanceof OrderedFailure)) this.errors.push(error);
    };
    const clock = () => Date.now();
    this.#endings = createEndings({
      ...{ database: failing, notifier, timers, onError },
      here: (members) =>
        [...this.#joined.values()].flatMap(({ session: { member } }) =>
          members.has(member) ? member : [],
        ),
      endBy: (member, time) => {
        for (const { session, end } of [...this.#joined.values()]) {
          if (session.member === member) timers.after(Math.max(0, time - clock()), end);
        }
      },
    });
    this.#delivery = createDelivery({
      database: failing,
      notifier,
      clock,
      timers,
      send: (sessions, frame) =>
        sessions.forEach((session) => this.#joined.get(session)?.hear(frame)),
      onFound: (touched) => this.#endings.hear(touched),
      onError,
    });
    this.#presence = createPresence({
      clock,
      timers,
      signal: (stream, signal) => void this.#delivery.service.signal(stream, signal, null),
      tell: this.#delivery.tell,
    });
    const services: Services = {
      delivery: this.#delivery.service,
      heads: { listen() {} },
      presence: this.#presence.service,
      tickets: { verify: async (ticket) => ({ ok: true, ticket: JSON.parse(ticket) }) },
      parseMarkdown,
      newId,
      newCode: newId,
      reactions,
      reaches,
      fileLimits: null,
      previewable: (body) => linksOf(body, []),
    };
    this.dispatcher = createDispatcher({
      database: failing,
      services,
      clock,
      notify: (touched) => {
        if (this.#unheard === 0) return notifier.publish(touched);
        this.#unheard -= 1;
      },
      onError,
    });
    const { dispatcher } = this;
    this.#housekeeping = createHousekeeping({ database, dispatcher, clock, timers, onError });
    this.#previews = createPreviews({
      ...{ database, dispatcher, clock, timers, onError },
      ...{ fetcher: everywhere, keepPicture: async () => null, avoid: () => [], providers: [] },
    });
  }

  /** The news of the next commit gets lost. */
  loseNews(): void {
    this.#unheard += 1;
  }

  /** The database fails the next one who reads. */
  failRead(): void {
    this.#unread += 1;
  }

  /** From now on nothing is lost or fails that was not yet. */
  recover(): void {
    this.#unheard = 0;
    this.#unread = 0;
  }

  /** Whether somebody is a member now, whatever their host says. */
  async admits(member: string): Promise<boolean> {
    const row = await this.#database.read((transaction) => memberRow(transaction, member));
    return row !== undefined && (row.ends_at === null || row.ends_at > Date.now());
  }

  join(joined: Joined): void {
    this.#joined.set(joined.session.id, joined);
  }

  leave(session: Session): void {
    this.#joined.delete(session.id);
    this.#delivery.leave(session);
    this.#presence.leave(session);
  }

  async close(): Promise<void> {
    this.#presence.close();
    await this.#endings.close();
    await this.#previews.close();
    await this.#housekeeping.close();
    await this.#delivery.close();
  }
}

class OrderedFailure extends Error {}

/** What a host's token would say of someone now. */
export function claimsOf(person: TestPerson, changes: Partial<Claims> = {}): Claims {
  const isPartner = person.affiliation !== 'employee';
  return {
    id: person.id,
    name: person.name,
    organization: organizationOf(person),
    department: null,
    title: null,
    city: null,
    timeZone: null,
    languages: [],
    expertise: [],
    picture: null,
    hostContact: isPartner ? people.claire.id : null,
    endsAt: isPartner ? Date.now() + 90 * 86_400_000 : null,
    ...noDetails,
    issuedAt: Math.floor(Date.now() / 1000),
    ...changes,
  };
}

export function organizationOf(person: TestPerson): Claims['organization'] {
  const affiliation = person.affiliation as Claims['organization']['affiliation'];
  return { id: person.organization, name: person.organizationName, affiliation };
}

/** Brings a new database to where every sequence begins. */
export const openNetwork = (database: Database, newId: () => string): Promise<void> =>
  openNetworkRoom(database, { title: 'Maison Aubry', clock: () => Date.now(), newId });
