import * as protocol from '../../protocol/member-list.ts';
import { compared, facetsOf, placesOf } from '../db/directory.ts';
import { memberCards } from '../db/members.ts';
import { reading } from '../handler.ts';

export const memberList = reading({
  intent: protocol.memberList,
  // Whom the caller may know is a condition of what is read.
  authorize: async () => null,
  async handle({ transaction, caller, now }, { query, filter, after, limit }) {
    const places = await placesOf(transaction, caller, now, query, filter);
    const rest = after ? places.filter((one) => compared(one, after) > 0) : places;
    const page = rest.slice(0, limit);
    const cards = await memberCards(
      transaction,
      page.map(({ id }) => id),
    );
    return {
      members: page.map(({ id }) => cards.get(id)!),
      after: rest.length > limit ? page.at(-1)! : null,
      count: places.length,
      ...(after === null && { facets: await facetsOf(transaction, caller, now) }),
    };
  },
});
