/** Room `launch` with a conversation that has grown long. */
import type { Cursor } from '../../src/protocol/cursor.ts';
import { feedRead, type Page } from '../../src/protocol/post.ts';
import { readMarked } from '../../src/protocol/reading.ts';
import * as eg from './eg.ts';
import { openState, scriptedSession } from './scripted-session.ts';

const inside = eg.roomStream('launch', 'inside');
const length = 500;
const thomas = eg.member({ id: 'thomas', name: 'Thomas Berger', department: 'Quality' });

/** Its threads, newest first. */
export const conversation = Array.from({ length }, (_, index) =>
  eg.thread(
    eg.post({
      id: `post-${String(index).padStart(3, '0')}`,
      seq: length - index,
      by: thomas,
      at: eg.monday + 1_000_000_000 - index * 60_000,
      body: eg.paragraphs(`Said as number ${index}.`),
    }),
  ),
);
const cursorAt = (index: number): Cursor => {
  const { at, id } = conversation[index]!.post;
  return { at, id };
};

/** As the server pages: the newest before a place, or the oldest after it. */
function pageOf(input: { before: Cursor | null; after?: Cursor | null; limit: number }): Page {
  const { before, after, limit } = input;
  if (after) {
    const end = conversation.filter(({ post }) => post.at > after.at).length;
    const from = Math.max(0, end - limit);
    return eg.pageAfter(conversation.slice(from, end), from > 0 ? cursorAt(from) : null);
  }
  const from = before ? conversation.findIndex(({ post }) => post.at < before.at) : 0;
  if (from < 0) return eg.page([]);
  const to = from + limit;
  return eg.page(conversation.slice(from, to), to < length ? cursorAt(to - 1) : null);
}

/** Room `launch` with this conversation, of which the reader has read up to this one; none where it is undefined. */
export function inLongRoom(readUpTo?: number) {
  const accesses = [eg.access({ streams: [{ stream: inside, act: true }] })];
  const session = scriptedSession({
    state: openState(
      { [eg.memberStream('claire')]: { accesses }, [inside]: {} },
      pageOf({ before: null, limit: 20 }),
    ),
  });
  if (readUpTo !== undefined) {
    const mark = { stream: inside, place: cursorAt(readUpTo) };
    session.hear(eg.fact(readMarked, { mark }, { stream: eg.memberStream('claire') }));
  }
  session.script(feedRead, (input) => ({ ok: true, data: pageOf(input) }));
  return session;
}
