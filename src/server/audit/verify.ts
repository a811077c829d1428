import { auditAfter, auditHead } from '../db/audit.ts';
import type { Database } from '../db/database.ts';
import { ChainWalk, type AuditHead, type Finding } from './chain.ts';

const atOnce = 1000;

/** How a trail was found. */
export interface Verdict {
  /** How far it is as it was written. */
  last: AuditHead;
  /** The first thing that is not; null where there is none. */
  finding: Finding | null;
}

/**
 * Goes through the audit trail, in one snapshot, and holds it against what was told outside.
 *
 * @param anchors - without any, a trail that was rewritten whole looks like another.
 */
export function verifyAudit(
  database: Pick<Database, 'read'>,
  anchors: readonly AuditHead[] = [],
): Promise<Verdict> {
  return database.read(async (transaction) => {
    const walk = new ChainWalk(anchors);
    const head = await auditHead(transaction);
    for (let after = Number.MIN_SAFE_INTEGER; ;) {
      const entries = await auditAfter(transaction, after, atOnce);
      for (const entry of entries) {
        const finding = walk.next(entry);
        if (finding) return { last: walk.last, finding };
      }
      const last = entries.at(-1);
      if (!last || entries.length < atOnce) break;
      after = last.position;
    }
    return { last: walk.last, finding: walk.end(head ?? null) };
  });
}

/** A verdict in one line, for whoever runs the check. */
export function wordsOf({ last, finding }: Verdict, anchors: number): string {
  const held = anchors === 0 ? 'no anchor to hold it against' : `held against ${anchors} anchors`;
  if (!finding) {
    return `The audit trail is as it was written: ${last.position} entries, ${held}. It ends with ${last.hash}.`;
  }
  const { position, is } = finding;
  const whats: Record<Finding['is'], string> = {
    changed: `entry ${position} was changed`,
    removed: `entry ${position} was removed`,
    unlinked: `entry ${position} does not follow the one before it: something was put in or reordered`,
    cut: `the trail was cut off before entry ${position}`,
    added: `from entry ${position} on there is what the server did not write`,
    rewritten: `entry ${position} is another than was told outside: the trail was rewritten`,
  };
  return `The audit trail is NOT as it was written: ${whats[is]}. Up to entry ${last.position} it holds; ${held}.`;
}
