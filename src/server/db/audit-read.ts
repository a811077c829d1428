import type { AuditEntry, AuditFilter } from '../../protocol/audit.ts';
import { id } from '../../protocol/text.ts';
import type { ChainedEntry } from '../audit/chain.ts';
import { plainWordsOf } from '../search/words.ts';
import type { Transaction } from './dialect.ts';
import { peopleById } from './members.ts';

const oneDay = 86_400_000;
/** So many entries are read at once, and so many are looked at for one answer. */
const atOnce = 500;
const mostLookedAt = 5000;

interface Named {
  of: AuditEntry['subject']['of'];
  name: string;
}
type Names = ReadonlyMap<string, Named>;

/** So many are looked up at once: a query takes only so many values. */
const mostNamed = 1000;

/** How all of these are called now, of those that are a member, a room or an organization; a record's room has no name here. */
async function namesOf(transaction: Transaction, asked: readonly string[]): Promise<Names> {
  // What is no id is never asked for: a database refuses some texts, such as one with a NUL.
  const ids = [...new Set(asked)].filter((one) => id.safeParse(one).success);
  const names = new Map<string, Named>();
  for (let from = 0; from < ids.length; from += mostNamed) {
    await nameSome(transaction, ids.slice(from, from + mostNamed), names);
  }
  return names;
}

async function nameSome(
  transaction: Transaction,
  ids: readonly string[],
  names: Map<string, Named>,
): Promise<void> {
  const organizations = await transaction
    .selectFrom('organizations')
    .select(['id', 'name'])
    .where('id', 'in', ids)
    .execute();
  for (const { id, name } of organizations) names.set(id, { of: 'organization', name });
  const rooms = await transaction
    .selectFrom('rooms')
    .select(['id', 'kind', 'title'])
    .where('id', 'in', ids)
    .execute();
  for (const { id, kind, title } of rooms) {
    names.set(id, { of: 'room', name: kind === 'record' ? id : title });
  }
  const members = await peopleById(transaction, ids);
  for (const { id, name } of members.values()) names.set(id, { of: 'member', name });
}

/** What in the detail of an entry may be somebody's or something's id. */
const textsOf = (detail: Record<string, unknown>): string[] =>
  Object.values(detail).flatMap((value) => (typeof value === 'string' ? value.split(' ') : []));

function viewOf(row: ChainedEntry, names: Names): AuditEntry {
  const { position, at, actor, action, subject } = row;
  const detail: Record<string, unknown> = JSON.parse(row.detail_json);
  const known = names.get(subject);
  const mentioned = [...new Set(textsOf(detail))].flatMap((id) => {
    const found = names.get(id);
    return found ? { id, name: found.name } : [];
  });
  return {
    ...{ position, at, action, detail },
    actor: actor === null ? null : { id: actor, name: names.get(actor)?.name ?? actor },
    subject: { of: known?.of ?? null, id: subject, name: known?.name ?? subject },
    names: mentioned,
  };
}

/** Whether each of these words begins one of what an entry says. */
function says(entry: AuditEntry, wanted: readonly string[]): boolean {
  const { action, actor, subject, detail, names } = entry;
  const called = names.map(({ name }) => name);
  const texts = [action, actor?.id, actor?.name, subject.id, subject.name, ...called];
  const words = plainWordsOf([...texts, ...Object.values(detail)].join(' '));
  return wanted.every((begun) => words.some((word) => word.startsWith(begun)));
}

/** Entries before a position, as they are read, the newest first; and from where to read on. */
export async function auditPage(
  transaction: Transaction,
  query: string,
  filter: AuditFilter,
  before: number | null,
  limit: number,
): Promise<{ entries: AuditEntry[]; before: number | null }> {
  const wanted = plainWordsOf(query);
  if (wanted.length === 0 && query.trim() !== '') return { entries: [], before: null };
  const entries: AuditEntry[] = [];
  let from = before;
  for (let looked = 0; looked < mostLookedAt; looked += atOnce) {
    const rows = await rowsBefore(transaction, filter, from);
    const details = rows.flatMap((row) => textsOf(JSON.parse(row.detail_json)));
    const named = rows.flatMap(({ actor, subject }) => [actor ?? [], subject].flat());
    const names = await namesOf(transaction, [...named, ...details]);
    for (const row of rows) {
      from = row.position;
      const entry = viewOf(row, names);
      if (!says(entry, wanted)) continue;
      entries.push(entry);
      if (entries.length === limit) return { entries, before: from > 1 ? from : null };
    }
    if (rows.length < atOnce) return { entries, before: null };
  }
  return { entries, before: from };
}

function rowsBefore(
  transaction: Transaction,
  { actor, action, subject, from, to }: AuditFilter,
  before: number | null,
): Promise<ChainedEntry[]> {
  let asked = transaction.selectFrom('audit').selectAll();
  if (before !== null) asked = asked.where('position', '<', before);
  if (actor !== undefined) asked = asked.where('actor', '=', actor);
  if (action !== undefined) asked = asked.where('action', '=', action);
  if (subject !== undefined) asked = asked.where('subject', '=', subject);
  if (from !== undefined) asked = asked.where('at', '>=', Date.parse(from));
  if (to !== undefined) asked = asked.where('at', '<', Date.parse(to) + oneDay);
  return asked.orderBy('position', 'desc').limit(atOnce).execute();
}

/** Every action that the trail has. */
export async function auditActions(transaction: Transaction): Promise<string[]> {
  const rows = await transaction.selectFrom('audit').select('action').distinct().execute();
  return rows.map(({ action }) => action).sort();
}
