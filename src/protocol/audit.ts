import * as z from 'zod/mini';
import { defineIntent } from './registry.ts';
import { count, day, id, instant } from './text.ts';

/** The most entries that one answer has: to be read, and to be kept elsewhere. */
export const mostEntriesRead = 100;
export const mostEntriesExported = 500;
/** The longest words for which the audit trail is searched, in UTF-16 units. */
export const longestAuditQuery = 100;

const name = z.string();

export const auditEntry = z.object({
  /** From 1, without a gap. */
  position: count,
  at: instant,
  /** Who did it, as they are called now; null where the network itself did. */
  actor: z.nullable(z.object({ id: name, name })),
  /** As in `member:admit`. */
  action: z.string(),
  /** Whom or what it was done to, as they are called now, or by their id. `of` is null where neither is known any more. */
  subject: z.object({
    of: z.nullable(z.enum(['member', 'room', 'organization'])),
    id: name,
    name,
  }),
  /** What else was written down, by name: texts, numbers and null. */
  detail: z.looseObject({}),
  /** How those are called now whose ids stand in `detail`. */
  names: z.array(z.object({ id: name, name })),
});
/** A line of the audit trail: who did what to whom, and when. */
export type AuditEntry = z.infer<typeof auditEntry>;

export const auditFilter = z.object({
  actor: z.optional(id),
  action: z.optional(z.string().check(z.regex(/^[a-z-]{1,30}:[a-z-]{1,30}$/))),
  /** A member, a room, an organization. */
  subject: z.optional(id),
  /** The first day and the last, in UTC. */
  from: z.optional(day),
  to: z.optional(day),
});
/** What the audit trail is narrowed to; of several conditions all. */
export type AuditFilter = z.infer<typeof auditFilter>;

/**
 * A steward reads the audit trail, the newest first: entries of which each word of the query begins one of the action, of
 * what was written down, or of how those it names are called. That they have is an entry as well. An answer looks so far
 * and no farther: there may be fewer entries than were asked for, or none, and yet more `before`.
 */
export const auditRead = defineIntent({
  name: 'audit:read',
  writes: false,
  input: z.object({
    query: z.string().check(z.maxLength(longestAuditQuery)),
    filter: auditFilter,
    /** A position: what is older than that. */
    before: z.nullable(count),
    limit: z.int().check(z.gte(1), z.lte(mostEntriesRead)),
  }),
  output: z.object({
    entries: z.array(auditEntry),
    /** From where to read on; null where there is no more. */
    before: z.nullable(count),
    /** With the first page only: every action that there is in the trail. */
    actions: z.optional(z.array(z.string())),
  }),
});

export const exportedEntry = z.object({
  position: count,
  /** The hash of the entry before; empty for the first. */
  previous: z.string(),
  id: z.string(),
  at: instant,
  actor: z.nullable(z.string()),
  action: z.string(),
  subject: z.string(),
  /** JSON, as it was hashed. */
  detail: z.string(),
  /** SHA-256, in base64url, of `previous` and all the rest (see `hashOfEntry`). */
  hash: z.string(),
});
/** An entry as it is kept, so that whoever has it can look whether anything was changed. */
export type ExportedEntry = z.infer<typeof exportedEntry>;

/**
 * A steward takes a copy of the audit trail, the oldest first; that they do is an entry. `through` is where it ends: the
 * last position, but for the first answer as the first answer said. `GET /api/audit` sends all of it, a line each.
 */
export const auditExport = defineIntent({
  name: 'audit:export',
  writes: false,
  input: z.object({
    /** A position: what is newer than that. */
    after: count,
    through: z.nullable(count),
    limit: z.int().check(z.gte(1), z.lte(mostEntriesExported)),
  }),
  output: z.object({ entries: z.array(exportedEntry), through: count }),
});
