import * as protocol from '../../protocol/reference.ts';
import { readerAt } from '../db/members.ts';
import { referencesFor } from '../db/references.ts';
import { reading } from '../handler.ts';

export const postResolve = reading({
  intent: protocol.postResolve,
  authorize: async (context) => readerAt(context.caller, context.now),
  async handle({ transaction }, { ids }, reader) {
    const found = await referencesFor(transaction, reader, ids);
    return { references: ids.map((id) => found.get(id) ?? null) };
  },
});
