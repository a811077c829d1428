import { sql, type RawBuilder } from 'kysely';
import type { Filter } from '../../protocol/filter.ts';
import { isFollowed } from './follows.ts';
import type { ReaderAt } from './readable.ts';
import { isUnread } from './reads.ts';

/** What a feed is narrowed to, as a condition on a row of posts; the other form of `matches` (store/filter.ts). */
export function matching(filter: Filter, reader: ReaderAt): RawBuilder<boolean> {
  const { kind, tag, author, unanswered, bookmarked, followed, unread } = filter;
  const conditions: RawBuilder<boolean>[] = [];
  if (kind !== undefined) conditions.push(sql`posts.kind = ${kind}`);
  if (author !== undefined) conditions.push(sql`posts.author = ${author}`);
  if (unanswered) conditions.push(sql`posts.unanswered = 1`);
  if (tag !== undefined) {
    conditions.push(
      sql`exists (select 1 from tags where tags.post = posts.id and tags.tag = ${tag})`,
    );
  }
  if (bookmarked) {
    conditions.push(sql`exists (
      select 1 from own
      where own.post = posts.id and own.member = ${reader.id} and own.bookmarked_at is not null
    )`);
  }
  if (followed) conditions.push(isFollowed(reader));
  if (unread) conditions.push(isUnread(reader));
  // What is deleted is of no kind and says nothing.
  if (conditions.length > 0) conditions.push(sql`posts.deleted = 0`);
  return conditions.length === 0 ? sql`1 = 1` : sql.join(conditions, sql` and `);
}
