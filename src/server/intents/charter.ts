import { roomStream } from '../../perimeter/streams.ts';
import * as protocol from '../../protocol/charter.ts';
import { audit } from '../db/audit.ts';
import { memberRow } from '../db/members.ts';
import { saveCharter } from '../db/rooms.ts';
import { writing, type Context } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import { grantFacilitator } from './grants.ts';

/** The charter as it is told: with its sponsor's name, who must be an employee. */
export async function resolveCharter(
  context: Context,
  input: protocol.CharterInput,
): Promise<protocol.Charter> {
  const sponsor = await memberRow(context.transaction, input.sponsor);
  if (sponsor?.affiliation !== 'employee') {
    throw new Refusal('invalid', 'The sponsor is an employee who is a member.', {
      field: 'charter.sponsor',
    });
  }
  return { ...input, sponsor: { id: sponsor.id, name: sponsor.name } };
}

export const charterChange = writing({
  intent: protocol.charterChange,
  lock: async (_context, { room }) => ({ room, mode: 'exclusive' }),
  async authorize(context, { room: id, charter }) {
    const room = await grantFacilitator(context, id);
    if (room.kind !== 'project') throw new Refusal('forbidden');
    return { room, charter: await resolveCharter(context, charter) };
  },
  async handle(context, _input, { room, charter }) {
    await saveCharter(context.transaction, room.id, charter);
    await context.append([
      {
        stream: roomStream(room.id, 'everyone'),
        type: protocol.charterChanged.type,
        data: { room: room.id, charter },
      },
    ]);
    await audit(context.transaction, {
      id: context.newId(),
      at: context.now,
      actor: context.caller.id,
      action: 'charter:change',
      subject: room.id,
      detail: {},
    });
    return { charter };
  },
});
