import type { Intent } from '../protocol/registry.ts';
import type { Fact } from '../protocol/wire.ts';
import type { Transaction } from './db/dialect.ts';
import type { NewFact } from './db/log.ts';
import type { MemberRow } from './db/schema.ts';
import type { Services } from './services.ts';
import type { Session } from './session.ts';

/** What every handler is given: one transaction, one moment, one caller. */
export interface Context {
  transaction: Transaction;
  /** The clock, in milliseconds, read once for the whole intent. */
  now: number;
  /** The caller as the database knows them within this transaction. */
  caller: MemberRow;
  /** The caller's socket; null for the HTTP transport. */
  session: Session | null;
  services: Services;
}

/** What a writing handler is given besides. */
export interface WriteContext extends Context {
  newId(): string;
  /** Writes facts to the log; at most one call for each intent (see `appendFacts`). */
  append(facts: readonly NewFact[]): Promise<Fact[]>;
  /** Does something once all of it is on disk. What it throws is reported, and changes nothing. */
  afterwards(work: () => unknown): void;
}

/** What is given to whatever happens without anybody asking for it. */
export type SystemContext = Pick<WriteContext, 'transaction' | 'now' | 'newId' | 'append'>;

/** The room whose membership an intent needs to hold still, and how (DESIGN 4.3). */
export interface RoomLock {
  room: string;
  mode: 'shared' | 'exclusive';
  /** The first posts of the threads that the intent changes, so that nobody else does meanwhile. */
  threads?: readonly string[];
}

/** What a handler is given before there is a transaction. */
export type Preparation = Pick<Context, 'session' | 'services'> & { member: string };

interface AnyHandler<Input, Output, Prepared> {
  intent: Intent<Input, Output>;
  /**
   * Turns the input into what the other steps take, before the transaction: whatever can wait for another machine, as
   * the keys of the host, which must not make everybody else wait with it.
   */
  prepare?(preparation: Preparation, input: Input): Promise<Prepared>;
}

/** How one writing intent is carried out; the dispatcher calls these in order, in one transaction. */
export interface WritingHandler<Input, Output, Grant, Prepared = Input> extends AnyHandler<
  Input,
  Output,
  Prepared
> {
  /** Names the room to lock; null for an intent that touches none, or makes it. */
  lock(context: Context, input: Prepared): Promise<RoomLock | null>;
  /** After the lock: everything that `handle` may rely on, or a `Refusal`. */
  authorize(context: Context, input: Prepared): Promise<Grant>;
  handle(context: WriteContext, input: Prepared, grant: Grant): Promise<Output>;
  /** What is kept of the output, to answer the same key again: all of it, unless there is a secret in it. */
  kept?(output: Output): Output;
}

/** How one reading intent is carried out, in one snapshot. */
export interface ReadingHandler<Input, Output, Grant, Prepared = Input> extends AnyHandler<
  Input,
  Output,
  Prepared
> {
  /** That it was read is written to the audit trail, before it is answered: so it takes a transaction that writes. */
  leavesTrace?: true;
  authorize(context: Context, input: Prepared): Promise<Grant>;
  handle(context: Context, input: Prepared, grant: Grant): Promise<Output>;
}

/** A handler of either sort, whatever its types. */
export type Handler =
  | ({ writes: true } & WritingHandler<unknown, unknown, unknown>)
  | ({ writes: false } & ReadingHandler<unknown, unknown, unknown>);

export function writing<Input, Output, Grant, Prepared = Input>(
  handler: WritingHandler<Input, Output, Grant, Prepared>,
): Handler {
  return { writes: true, ...handler } as unknown as Handler;
}

export function reading<Input, Output, Grant, Prepared = Input>(
  handler: ReadingHandler<Input, Output, Grant, Prepared>,
): Handler {
  return { writes: false, ...handler } as unknown as Handler;
}
