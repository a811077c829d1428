import type { Post } from '../../protocol/post.ts';
import * as protocol from '../../protocol/search.ts';
import { isVisible } from '../../protocol/text.ts';
import { dialectOf } from '../db/dialect.ts';
import { readerAt } from '../db/members.ts';
import { postViews } from '../db/posts.ts';
import { countFound, foundPage, searchOf } from '../db/search.ts';
import { reading } from '../handler.ts';
import { marked, snippet } from '../search/snippets.ts';
import { textOf } from '../search/texts.ts';
import { termsOf, type Term } from '../search/words.ts';
import { peopleFound } from './member.ts';

/** A search that takes longer than this is one that nobody waits for; milliseconds. */
const longestSearch = 5000;

export const searchRead = reading({
  intent: protocol.searchRead,
  authorize: async (context) => readerAt(context.caller, context.now),
  async handle(context, { query, filter, before, limit }, reader) {
    const { transaction } = context;
    const terms = termsOf(query);
    const isFiltered = Object.keys(filter).length > 0;
    const asksNothing = terms.length === 0 && (isVisible(query) || !isFiltered);
    if (asksNothing) return { hits: [], before: null, count: 0, members: [] };

    await dialectOf(transaction).search.prepare(transaction, longestSearch);
    const search = await searchOf(transaction, reader, { terms, filter });
    const page = await foundPage(search, before, limit);
    const { views } = await postViews(transaction, page.rows);
    const hits = page.rows.map(({ id }) => hitOf(views.get(id)!, terms));
    if (before) return { hits, before: page.before, members: [] };
    const isAll = page.before === null;
    return {
      hits,
      before: page.before,
      count: isAll ? hits.length : await countFound(search),
      members: isFiltered ? [] : await peopleFound(context, query, 'work'),
    };
  },
});

/** What a reader is shown of a post: of what it says now, and by the same words as it was found by. */
function hitOf(post: Post, terms: readonly Term[]): protocol.SearchHit {
  const { id, root, stream, by, at, title, files = [] } = post;
  return {
    ...{ id, root, stream, by, at, kind: post.detail.kind },
    title: title === null ? null : marked(title, terms),
    text: snippet(textOf(post), terms),
    files: files
      .map((file) => ({ file, name: marked(file.name, terms) }))
      .filter(({ name }) => terms.length === 0 || name.some(({ hit }) => hit)),
  };
}
