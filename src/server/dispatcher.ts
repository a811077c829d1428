import { createHash } from 'node:crypto';
import '../protocol/nouns.ts';
import { registeredIntents } from '../protocol/registry.ts';
import { key as keyShape } from '../protocol/text.ts';
import type { Answer, Fact } from '../protocol/wire.ts';
import { audit } from './db/audit.ts';
import type { Database } from './db/database.ts';
import type { Transaction } from './db/dialect.ts';
import { answeredKey, saveKey } from './db/keys.ts';
import { appendFacts, type NewFact } from './db/log.ts';
import { memberRow } from './db/members.ts';
import type { Context, Handler, SystemContext } from './handler.ts';
import { handlers } from './intents/all.ts';
import type { Leaver } from './auth/claims.ts';
import { enter, type Claims, type Entered } from './intents/member-enter.ts';
import { leaveNetwork, type Entering } from './intents/member-settle.ts';
import { holdMember } from './db/provisioned.ts';
import { Refusal } from './refusal.ts';
import type { Services } from './services.ts';
import type { Session } from './session.ts';

/** Who asks: a member, over a socket or over HTTP. */
export interface Caller {
  member: string;
  session: Session | null;
}

/** What the dispatcher is built from. */
export interface DispatcherOptions {
  database: Database;
  services: Services;
  /** Milliseconds since 1970. */
  clock: () => number;
  /** Tells delivery where a commit has just written. */
  notify: (streams: readonly { stream: string; seq: number }[]) => void;
  /** Told of every failure that is not a refusal. */
  onError: (error: unknown, intent: string) => void;
}

/** The one way in for every intent, whichever transport brought it. */
export interface Dispatcher {
  /** Carries out an intent and says how it went. Never rejects. */
  dispatch(caller: Caller, name: string, input: unknown, key?: unknown): Promise<Answer>;
  /**
   * Lets the bearer of a good token in, as `dispatch` would. Never rejects.
   *
   * @param code - of an invitation, where they come with one.
   */
  enter(claims: Claims, code?: string): Promise<Answer<Entered>>;
  /** Does what time brings about, as `housekeeping.ts` says. Never rejects. */
  tend(name: string, work: (context: SystemContext) => Promise<void>): Promise<Answer<null>>;
  /** Ends the membership of somebody whose token says that they are what no member is. Never rejects. */
  leave(leaver: Leaver): Promise<Answer<null>>;
  /** Writes an entry to the audit trail of someone who was turned away. */
  turnAway(subject: string, reason: string): Promise<void>;
}

/**
 * Builds the dispatcher: parse, known key?, one transaction: lock, authorize, change, log; then answer; then notify.
 *
 * @throws Error where an intent of the protocol has no handler, or a handler no intent.
 */
export function createDispatcher(options: DispatcherOptions): Dispatcher {
  const { database, services, clock } = options;
  const byName = checkedHandlers();

  async function answering<Data>(name: string, work: () => Promise<Answer<Data>>) {
    try {
      return await work();
    } catch (error) {
      if (error instanceof Refusal) return { ok: false, error: error.toFailure() } as const;
      options.onError(error, name);
      return { ok: false, error: new Refusal('unavailable').toFailure() } as const;
    }
  }

  async function callerRow(transaction: Transaction, { member }: Caller, now: number) {
    const row = await memberRow(transaction, member);
    if (!row || (row.ends_at !== null && row.ends_at <= now)) throw new Refusal('not-admitted');
    return row;
  }

  /** Collects what was appended, so that delivery hears of it once the transaction is on disk. */
  function appender(transaction: Transaction, by: string | null, key: string | null, now: number) {
    const touched = new Map<string, number>();
    let used = false;
    async function append(newFacts: readonly NewFact[]): Promise<Fact[]> {
      if (used) throw new Error('An intent appends once: streams are locked in one order.');
      used = true;
      const origin = { by, key, now, newId: services.newId };
      const facts = await appendFacts(transaction, origin, newFacts);
      for (const { stream, seq } of facts) touched.set(stream, seq);
      return facts;
    }
    return { append, touched };
  }

  const notify = (touched: ReadonlyMap<string, number>) =>
    options.notify([...touched].map(([stream, seq]) => ({ stream, seq })));

  /** What is thrown then is thrown when it is asked for: an intent that was answered before is answered alike again. */
  async function prepare(
    handler: Handler,
    { member, session }: Caller,
    input: unknown,
  ): Promise<() => unknown> {
    if (!handler.prepare) return () => input;
    try {
      const prepared = await handler.prepare({ member, session, services }, input);
      return () => prepared;
    } catch (error) {
      return () => {
        throw error;
      };
    }
  }

  async function read(
    handler: Extract<Handler, { writes: false }>,
    caller: Caller,
    input: unknown,
  ): Promise<Answer> {
    const prepared = await prepare(handler, caller, input);
    const now = clock();
    const { read: inSnapshot, write: tracing } = database;
    return (handler.leavesTrace ? tracing : inSnapshot)(async (transaction) => {
      const row = await callerRow(transaction, caller, now);
      const context: Context = {
        transaction,
        now,
        caller: row,
        session: caller.session,
        services,
      };
      const grant = await handler.authorize(context, prepared());
      return { ok: true, data: await handler.handle(context, prepared(), grant) };
    });
  }

  async function write(
    handler: Extract<Handler, { writes: true }>,
    caller: Caller,
    input: unknown,
    key: string,
  ): Promise<Answer> {
    const prepared = await prepare(handler, caller, input);
    const now = clock();
    const { name } = handler.intent;
    const input_hash = hash(input);
    const { touched, later, answer } = await database.write(async (transaction) => {
      const before = await answeredKey(transaction, caller.member, key);
      if (before) {
        const conflict = before.intent !== name || before.input_hash !== input_hash;
        const first: Answer = { ok: true, data: JSON.parse(before.result_json) };
        const answer = conflict ? { ...first, conflict } : first;
        return { touched: new Map(), later: [], answer };
      }
      const row = await callerRow(transaction, caller, now);
      const context: Context = {
        transaction,
        now,
        caller: row,
        session: caller.session,
        services,
      };
      const lock = await handler.lock(context, prepared());
      if (lock) await database.dialect.lockRoom(transaction, lock.room, lock.mode);
      if (lock?.threads?.length) await database.dialect.lockThreads(transaction, lock.threads);
      const grant = await handler.authorize(context, prepared());
      const { append, touched } = appender(transaction, row.id, key, now);
      const later: (() => unknown)[] = [];
      const afterwards = (work: () => unknown) => void later.push(work);
      const data = await handler.handle(
        { ...context, newId: services.newId, append, afterwards },
        prepared(),
        grant,
      );
      await saveKey(transaction, {
        member: row.id,
        key,
        intent: name,
        input_hash,
        result_json: JSON.stringify(handler.kept ? handler.kept(data) : data),
        at: now,
      });
      return { touched, later, answer: { ok: true as const, data } };
    });
    notify(touched);
    for (const work of later) void doLater(name, work);
    return answer;
  }

  async function doLater(name: string, work: () => unknown): Promise<void> {
    try {
      await work();
    } catch (error) {
      options.onError(error, name);
    }
  }

  /** Does in one transaction what no intent asked for. */
  const unasked = <Data>(
    name: string,
    by: string | null,
    work: (context: SystemContext) => Promise<Data>,
  ): Promise<Answer<Data>> =>
    answering(name, async () => {
      const now = clock();
      const { newId } = services;
      const { touched, data } = await database.write(async (transaction) => {
        const { append, touched } = appender(transaction, by, null, now);
        return { data: await work({ transaction, now, newId, append }), touched };
      });
      notify(touched);
      return { ok: true, data };
    });

  const entering = (context: SystemContext): Entering => ({
    ...context,
    caller: null,
    lockRoom: (room) => database.dialect.lockRoom(context.transaction, room, 'exclusive'),
  });

  return {
    dispatch: (caller, name, input, key) =>
      answering(name, async () => {
        const handler = byName.get(name);
        if (!handler) throw new Refusal('unknown-intent');
        const parsed = parseInput(handler, input);
        return handler.writes
          ? write(handler, caller, parsed, parseKey(key))
          : read(handler, caller, parsed);
      }),

    enter: (claims, code) =>
      unasked('member:enter', claims.id, (context) => enter(entering(context), claims, code)),

    leave: (leaver) =>
      answering('member:leave', async () => {
        // Most customers never were members: they cost no write.
        const known = await database.read((transaction) => memberRow(transaction, leaver.id));
        if (!known) return { ok: true, data: null };
        return unasked('member:leave', null, (context) => leave(entering(context), leaver));
      }),

    tend: (name, work) =>
      unasked(name, null, async (context) => {
        await work(context);
        return null;
      }),

    turnAway: (subject, reason) =>
      database.write((transaction) =>
        audit(
          { transaction, now: clock(), caller: null, newId: services.newId },
          'member:turn-away',
          subject,
          { reason },
        ),
      ),
  };
}

async function leave(leaving: Entering, { id, issuedAt }: Leaver): Promise<null> {
  const { transaction } = leaving;
  await holdMember(transaction, id);
  const member = (await memberRow(transaction, id))!;
  if (issuedAt < member.claims_at) return null;
  const facts = await leaveNetwork(leaving, member, issuedAt);
  if (facts.length > 0) await leaving.append(facts);
  return null;
}

function checkedHandlers(): ReadonlyMap<string, Handler> {
  const byName = new Map(handlers.map((handler) => [handler.intent.name, handler]));
  const missing = [...registeredIntents.keys()].filter((name) => !byName.has(name));
  if (missing.length > 0) throw new Error(`No handler for ${missing.join(', ')}.`);
  return byName;
}

function parseInput(handler: Handler, input: unknown): unknown {
  const parsed = handler.intent.input.safeParse(input);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw new Refusal('invalid', issue.message, { field: issue.path.join('.') });
}

function parseKey(key: unknown): string {
  const parsed = keyShape.safeParse(key);
  if (parsed.success) return parsed.data;
  throw new Refusal('invalid', parsed.error.issues[0]!.message, { field: 'key' });
}

/** A parsed input has its properties in the order of its schema, so equal inputs have equal hashes. */
function hash(input: unknown): string {
  return createHash('sha256').update(JSON.stringify(input)).digest('base64url');
}
