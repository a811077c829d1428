import type { Kysely, sql } from 'kysely';

/** Makes an index that is named after its columns: of all rows of a table, or of those for which a condition holds. */
export async function index(
  database: Kysely<unknown>,
  table: string,
  columns: string[],
  condition?: ReturnType<typeof sql<boolean>>,
): Promise<void> {
  let builder = database.schema
    .createIndex(`${table}_by_${columns.join('_')}`)
    .on(table)
    .columns(columns);
  if (condition) builder = builder.where(condition as never);
  await builder.execute();
}
