import { sql } from 'kysely';
import type { Transaction } from './dialect.ts';

const now = sql<number>`(extract(epoch from clock_timestamp()) * 1000)::bigint`;
const later = (milliseconds: number) => sql<number>`${now} + ${milliseconds}`;

/** Takes the lock of an upload for so long, where nobody has it; else asks whoever has it to let go. Says whether it did. */
export async function takeUploadLock(
  transaction: Transaction,
  { upload, holder, holdsFor }: { upload: string; holder: string; holdsFor: number },
): Promise<boolean> {
  const taken = await transaction
    .insertInto('upload_locks')
    .values({ upload, holder, until: later(holdsFor), asked: 0 })
    .onConflict((conflict) =>
      conflict
        .column('upload')
        .doUpdateSet({ holder, until: later(holdsFor), asked: 0 })
        .where('upload_locks.until', '<', now),
    )
    .returning('upload')
    .executeTakeFirst();
  if (taken) return true;
  await transaction
    .updateTable('upload_locks')
    .set({ asked: 1 })
    .where('upload', '=', upload)
    .where('asked', '=', 0)
    .execute();
  return false;
}

/** Holds these on for so long from now. Returns those that are still held, and whether somebody waits for each. */
export async function holdUploadLocks(
  transaction: Transaction,
  holders: readonly string[],
  holdsFor: number,
): Promise<Map<string, { isAsked: boolean }>> {
  const rows = await transaction
    .updateTable('upload_locks')
    .set({ until: later(holdsFor) })
    .where('holder', 'in', holders)
    .returning(['holder', 'asked'])
    .execute();
  return new Map(rows.map(({ holder, asked }) => [holder, { isAsked: asked === 1 }]));
}

/** Lets go. Says whether it was held until now. */
export async function dropUploadLock(transaction: Transaction, holder: string): Promise<boolean> {
  const { numDeletedRows } = await transaction
    .deleteFrom('upload_locks')
    .where('holder', '=', holder)
    .executeTakeFirstOrThrow();
  return numDeletedRows === 1n;
}
