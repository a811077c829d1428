import * as protocol from '../../protocol/member-edit.ts';
import { memberRow, saveOwn } from '../db/members.ts';
import { writing } from '../handler.ts';
import { cardFacts } from './member-card.ts';

export const memberEdit = writing({
  intent: protocol.memberEdit,
  lock: async () => null,
  // It is their own card, whoever they are.
  authorize: async () => null,
  async handle({ transaction, caller, now, append }, { languages, expertise, phone }) {
    await saveOwn(transaction, caller.id, {
      ...(languages !== undefined && { own_languages_json: json(languages) }),
      ...(expertise !== undefined && { own_expertise_json: json(expertise) }),
      ...(phone !== undefined && { own_phone: phone }),
    });
    const row = (await memberRow(transaction, caller.id))!;
    await append(await cardFacts(transaction, row, now));
    return {};
  },
});

/** Each once, however often it was said. */
const json = (words: readonly string[] | null): string | null =>
  words && JSON.stringify([...new Set(words)]);
