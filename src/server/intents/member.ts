import type { Member } from '../../protocol/member.ts';
import { memberSearch as memberSearchIntent } from '../../protocol/member.ts';
import { mostPeople } from '../../protocol/search.ts';
import {
  memberCards,
  memberIdsFound,
  memberRow,
  mentionableAmong,
  readerAt,
  type FoundBy,
} from '../db/members.ts';
import { whomMayKnow } from '../db/readers.ts';
import { roomById } from '../db/rooms.ts';
import type { MemberRow } from '../db/schema.ts';
import { reading, type Context } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import { grantStream, roomOfStream } from './grants.ts';

/** A member whom the caller may know. */
export async function grantKnown(context: Context, id: string): Promise<MemberRow> {
  const { transaction, caller, now } = context;
  const known = await whomMayKnow(transaction, caller.id, [id], now);
  const row = known.has(id) ? await memberRow(transaction, id) : undefined;
  if (!row) throw new Refusal('absent');
  return row;
}

/** The people whom a query finds and the caller may know; in a stream those whom a mention there may name. */
export async function peopleFound(
  { transaction, caller, now }: Context,
  query: string,
  by: FoundBy,
  stream?: string,
): Promise<Member[]> {
  const ids = await memberIdsFound(transaction, query, now, by);
  const room =
    stream === undefined ? undefined : await roomById(transaction, roomOfStream(stream).room);
  const known = await whomMayKnow(transaction, caller.id, ids, now, room);
  const wanted =
    stream === undefined
      ? known
      : await mentionableAmong(transaction, stream, [...known], readerAt(caller, now));
  const found = ids.filter((id) => wanted.has(id)).slice(0, mostPeople);
  const cards = await memberCards(transaction, found);
  return found.map((id) => cards.get(id)!);
}

export const memberSearch = reading({
  intent: memberSearchIntent,
  async authorize(context, { stream }) {
    if (stream !== undefined) await grantStream(context, stream);
  },
  handle: async (context, { query, stream }) => ({
    members: await peopleFound(context, query, 'name', stream),
  }),
});
