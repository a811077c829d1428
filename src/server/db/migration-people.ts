import { sql, type Kysely } from 'kysely';
import type { Dialect } from './dialect.ts';

/** The questions as they are while this migration runs. */
interface Before {
  posts: {
    id: string;
    kind: string;
    unanswered: number;
    author: string;
    detail_json: string;
    answered_by: string | null;
  };
}

/** How people are reached, what is their own on their cards, whom they follow, and whose answers were accepted. */
export async function people(database: Kysely<unknown>, { sortableText }: Dialect): Promise<void> {
  const { schema } = database;
  const text = sql`text`;
  for (const name of ['mail', 'phone', 'calendar', 'team']) {
    await schema.alterTable('members').addColumn(name, text).execute();
  }
  await schema.alterTable('members').addColumn('manager', sortableText).execute();
  for (const name of ['own_languages_json', 'own_expertise_json', 'own_phone']) {
    await schema.alterTable('members').addColumn(name, text).execute();
  }
  await schema
    .createTable('member_follows')
    .addColumn('member', sortableText, (one) => one.notNull().references('members.id'))
    .addColumn('followed', sortableText, (one) => one.notNull().references('members.id'))
    .addPrimaryKeyConstraint('member_follows_key', ['member', 'followed'])
    .execute();
  await schema.alterTable('posts').addColumn('answered_by', sortableText).execute();
  await schema
    .createIndex('posts_by_answered_by')
    .on('posts')
    .columns(['answered_by'])
    .where(sql<boolean>`answered_by is not null` as never)
    .execute();
  await nameAuthors(database as Kysely<Before>);
}

/** Of what was accepted until now. */
async function nameAuthors(database: Kysely<Before>): Promise<void> {
  const questions = await database
    .selectFrom('posts')
    .select(['id', 'detail_json'])
    .where('kind', '=', 'question')
    .where('unanswered', '=', 0)
    .execute();
  for (const { id, detail_json } of questions) {
    const { accepted } = JSON.parse(detail_json);
    if (!accepted) continue;
    await database
      .updateTable('posts')
      .set({
        answered_by: database
          .selectFrom('posts as answer')
          .select('answer.author')
          .where('answer.id', '=', accepted.comment)
          .where('answer.author', '<>', accepted.by.id) as never,
      })
      .where('id', '=', id)
      .execute();
  }
}
