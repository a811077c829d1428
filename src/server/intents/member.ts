import { memberSearch as memberSearchIntent } from '../../protocol/member.ts';
import { memberCards, memberIdsByName, mentionableAmong, readerAt } from '../db/members.ts';
import { whomMayKnow } from '../db/readers.ts';
import { reading } from '../handler.ts';
import { grantStream } from './grants.ts';

const mostFound = 20;

export const memberSearch = reading({
  intent: memberSearchIntent,
  async authorize(context, { stream }) {
    if (stream !== undefined) await grantStream(context, stream);
  },
  async handle({ transaction, caller, now }, { query, stream }) {
    const byName = await memberIdsByName(transaction, query, now);
    const known = await whomMayKnow(transaction, caller.id, byName, now);
    const wanted =
      stream === undefined
        ? known
        : await mentionableAmong(transaction, stream, [...known], readerAt(caller, now));
    const found = byName.filter((id) => wanted.has(id)).slice(0, mostFound);
    const cards = await memberCards(transaction, found);
    return { members: found.map((id) => cards.get(id)!) };
  },
});
