import type { Transaction } from './dialect.ts';

/** What changed about who is inside, for whoever answers for the network. No content, ever. */
export interface AuditEntry {
  id: string;
  at: number;
  /** The member who did it; null where it was the network itself. */
  actor: string | null;
  action: string;
  /** Whom or what it was done to: a member, a room, a subject turned away. */
  subject: string;
  detail: Record<string, string | number | null>;
}

/** Writes an entry to the audit trail. */
export async function audit(transaction: Transaction, entry: AuditEntry): Promise<void> {
  const { detail, ...columns } = entry;
  await transaction
    .insertInto('audit')
    .values({ ...columns, detail_json: JSON.stringify(detail) })
    .execute();
}
