import { sql } from 'kysely';
import { foldedTag } from '../../protocol/filter.ts';
import type { Shared } from '../../protocol/member-shared.ts';
import type { Transaction } from './dialect.ts';
import { meets } from './knowable.ts';
import { readerAt } from './members.ts';
import { readable } from './readable.ts';
import type { MemberRow } from './schema.ts';

/** The project rooms in which a viewer meets a member, by title. */
export function sharedRooms(
  transaction: Transaction,
  viewer: MemberRow,
  member: string,
  now: number,
): Promise<Shared['rooms']> {
  return transaction
    .selectFrom('rooms')
    .innerJoin('members', (join) => join.on('members.id', '=', member))
    .select(['rooms.id', 'rooms.title'])
    .where('rooms.kind', '=', 'project')
    .where(meets(viewer, now, sql.ref('rooms.id')))
    .orderBy('rooms.title')
    .orderBy('rooms.id')
    .execute();
}

/**
 * How many of a member's answers others have accepted, for each of their sorts of expertise that has some: in questions
 * that have it as a tag, and that the viewer reads.
 */
export async function confirmedExpertise(
  transaction: Transaction,
  viewer: MemberRow,
  member: string,
  expertise: readonly string[],
  now: number,
): Promise<Shared['confirmed']> {
  if (expertise.length === 0) return [];
  const rows = await transaction
    .selectFrom('posts')
    .innerJoin('tags', 'tags.post', 'posts.id')
    .select(['tags.tag', (one) => one.fn.countAll<number>().as('answers')])
    .where('posts.answered_by', '=', member)
    .where('posts.deleted', '=', 0)
    .where('tags.tag', 'in', expertise.map(asTag))
    .where(readable(readerAt(viewer, now), 'posts'))
    .groupBy('tags.tag')
    .execute();
  const answers = new Map(rows.map((row) => [row.tag, Number(row.answers)]));
  return expertise.flatMap((one) => {
    const found = answers.get(asTag(one));
    return found ? [{ expertise: one, answers: found }] : [];
  });
}

/** As it is written in a post: what is of several words, with hyphens. */
const asTag = (expertise: string): string => foldedTag(expertise.trim().replace(/\s+/g, '-'));
