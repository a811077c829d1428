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
}

/** The room whose membership an intent needs to hold still, and how (DESIGN 4.3). */
export interface RoomLock {
  room: string;
  mode: 'shared' | 'exclusive';
  /** The first post of the thread that the intent changes, so that nobody else does meanwhile. */
  thread?: string;
}

/** How one writing intent is carried out; the dispatcher calls these in order, in one transaction. */
export interface WritingHandler<Input, Output, Grant> {
  intent: Intent<Input, Output>;
  /** Names the room to lock; null for an intent that touches none, or makes it. */
  lock(context: Context, input: Input): Promise<RoomLock | null>;
  /** After the lock: everything that `handle` may rely on, or a `Refusal`. */
  authorize(context: Context, input: Input): Promise<Grant>;
  handle(context: WriteContext, input: Input, grant: Grant): Promise<Output>;
}

/** How one reading intent is carried out, in one snapshot. */
export interface ReadingHandler<Input, Output, Grant> {
  intent: Intent<Input, Output>;
  authorize(context: Context, input: Input): Promise<Grant>;
  handle(context: Context, input: Input, grant: Grant): Promise<Output>;
}

/** A handler of either sort, whatever its types. */
export type Handler =
  | ({ writes: true } & WritingHandler<unknown, unknown, unknown>)
  | ({ writes: false } & ReadingHandler<unknown, unknown, unknown>);

export function writing<Input, Output, Grant>(
  handler: WritingHandler<Input, Output, Grant>,
): Handler {
  return { writes: true, ...handler } as unknown as Handler;
}

export function reading<Input, Output, Grant>(
  handler: ReadingHandler<Input, Output, Grant>,
): Handler {
  return { writes: false, ...handler } as unknown as Handler;
}
