import { sql, type Kysely } from 'kysely';
import type { Dialect } from './dialect.ts';
import { index } from './migration-index.ts';

/** What waits for an answer or for a decision, so that it is found in a room of many posts. */
export async function awaitedPosts(database: Kysely<unknown>, { integer }: Dialect): Promise<void> {
  await database.schema
    .alterTable('posts')
    .addColumn('undecided', integer, (one) => one.notNull().defaultTo(0))
    .execute();
  // An outcome is an object where there is one, and an idea has no other property of that name.
  await sql`
    update posts set undecided = 1 where kind = 'idea' and detail_json like '%"outcome":null%'
  `.execute(database);
  await index(database, 'posts', ['stream', 'unanswered', 'at', 'id'], sql`unanswered = 1`);
  await index(database, 'posts', ['stream', 'undecided', 'at', 'id'], sql`undecided = 1`);
}
