import { hashOfEntry, type AuditHead, type ChainedEntry } from '../audit/chain.ts';
import type { Transaction } from './dialect.ts';

/** A change of who is inside, and what it needs of its surroundings. */
export interface Deed {
  transaction: Transaction;
  /** In milliseconds. */
  now: number;
  /** Who does it; null where it is the network itself. */
  caller: { id: string } | null;
  newId(): string;
}

type UnplacedEntry = Omit<ChainedEntry, 'position' | 'previous' | 'hash'>;

/** What transactions that have not ended have to write down. */
const unwritten = new WeakMap<Transaction, UnplacedEntry[]>();

/**
 * Writes an entry to the audit trail: what changed about who is inside, for whoever answers for the network. No content of
 * what is said there, ever. It gets its place as the transaction ends (see {@link writeAudit}).
 *
 * @param subject - whom or what it was done to: a member, a room, a subject turned away.
 */
export async function audit(
  { transaction, now, caller, newId }: Deed,
  action: string,
  subject: string,
  detail: Record<string, string | number | null> = {},
): Promise<void> {
  const entries = unwritten.get(transaction) ?? [];
  unwritten.set(transaction, entries);
  const actor = caller?.id ?? null;
  entries.push({
    id: newId(),
    at: now,
    actor,
    action,
    subject,
    detail_json: JSON.stringify(detail),
  });
}

/**
 * Puts what a transaction has to write down behind all that was written before. To be called last: whoever has the end of
 * the trail keeps everybody else from it until they have committed, and nobody waits for a lock with it in hand.
 */
async function writeAudit(transaction: Transaction): Promise<void> {
  const entries = unwritten.get(transaction);
  if (!entries) return;
  unwritten.delete(transaction);
  const { position, hash: last } = await transaction
    .updateTable('audit_head')
    .set((one) => ({ position: one('position', '+', entries.length) }))
    .where('id', '=', 1)
    .returning(['position', 'hash'])
    .executeTakeFirstOrThrow();
  let hash = last;
  const rows = entries.map((entry, index): ChainedEntry => {
    const placed = { ...entry, position: position - entries.length + 1 + index, previous: hash };
    hash = hashOfEntry(placed);
    return { ...placed, hash };
  });
  await transaction.insertInto('audit').values(rows).execute();
  await transaction.updateTable('audit_head').set({ hash }).where('id', '=', 1).execute();
}

/** The work of a transaction, and what is written down of it. */
export const withAudit =
  <Result>(work: (transaction: Transaction) => Promise<Result>) =>
  async (transaction: Transaction): Promise<Result> => {
    const result = await work(transaction);
    await writeAudit(transaction);
    return result;
  };

/** Where the trail ends; undefined of one whose end somebody has taken away. */
export function auditHead(transaction: Transaction): Promise<AuditHead | undefined> {
  return transaction
    .selectFrom('audit_head')
    .select(['position', 'hash'])
    .where('id', '=', 1)
    .executeTakeFirst();
}

/** Entries after a position, the oldest first. */
export function auditAfter(
  transaction: Transaction,
  after: number,
  limit: number,
): Promise<ChainedEntry[]> {
  return transaction
    .selectFrom('audit')
    .selectAll()
    .where('position', '>', after)
    .orderBy('position')
    .limit(limit)
    .execute();
}
