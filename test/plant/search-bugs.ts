/** What would let a search tell of what its reader may not read, or not any more. */
import type { Bug } from './bugs.ts';

const everything = 'test/server/search-everything.test.ts';
const search = 'test/server/search.test.ts';

export const searchBugs: Bug[] = [
  {
    name: 'a search finds by the index alone',
    file: 'src/server/db/search.ts',
    text: "and (${readable(reader, 'posts')}) is true and",
    replacement: 'and',
    tests: [everything],
  },
  {
    name: 'a search counts before the perimeter',
    file: 'src/server/db/search.ts',
    text: '  const rows = await select(search, { columns: sql`1 as one`, most: mostCounted });\n  return rows.length;',
    replacement: `  const { search: index } = dialectOf(search.transaction);
  let count = 0;
  const all = { ...search.match, to: Math.min(search.match.to, lastPlace) };
  for await (const places of index.places(search.transaction, all, mostCounted)) count += places.length;
  return Math.min(count, mostCounted);`,
    tests: [everything],
  },
  {
    name: 'a snippet is of another version',
    file: 'src/server/intents/search.ts',
    text: 'const { views } = await postViews(transaction, page.rows);',
    replacement: `const { views } = await postViews(transaction, page.rows);
    for (const { id } of page.rows) {
      const first = await transaction.selectFrom('facts').select('data_json')
        .where('post', '=', id).where('type', '=', 'post:created').executeTakeFirst();
      if (first) Object.assign(views.get(id)!, { body: JSON.parse(first.data_json).post.body });
    }`,
    tests: [search],
  },
  {
    name: 'what was edited is found by what it said',
    file: 'src/server/db/search-sqlite.ts',
    text: '    if (old) await forget(transaction, old);\n    const place',
    replacement: '    const place',
    tests: [search],
  },
];
