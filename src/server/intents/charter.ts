import { lapseOf } from '../../perimeter/stage.ts';
import { roomStream } from '../../perimeter/streams.ts';
import { charterAccept as accept } from '../../protocol/charter-accept.ts';
import * as protocol from '../../protocol/charter-change.ts';
import type { Charter, CharterInput } from '../../protocol/charter.ts';
import { audit } from '../db/audit.ts';
import { charterOf, charterVersions, saveCharter } from '../db/charters.ts';
import type { NewFact } from '../db/log.ts';
import { memberRow } from '../db/members.ts';
import { openRequestsOf } from '../db/requests.ts';
import { acceptCharter, membershipRow, membershipViews } from '../db/memberships.ts';
import { roomById, updateRoom, type RoomRecord } from '../db/rooms.ts';
import { reading, writing, type Context, type WriteContext } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import { accessFact, accessFacts, membershipFact } from './admission.ts';
import { grantMembership, grantRoom, grantStream, grantUnarchived } from './grants.ts';
import { endRequests } from './requests.ts';

/** The charter as it is told: with its sponsor's name, who must be an employee. */
export async function resolveCharter(context: Context, input: CharterInput): Promise<Charter> {
  const sponsor = await memberRow(context.transaction, input.sponsor);
  if (sponsor?.affiliation !== 'employee') {
    throw new Refusal('invalid', 'The sponsor is an employee who is a member.', {
      field: 'charter.sponsor',
    });
  }
  return { ...input, sponsor: { id: sponsor.id, name: sponsor.name } };
}

/** Has a room's charter say something else from now on. Returns the facts to append. */
export async function replaceCharter(
  context: WriteContext,
  room: RoomRecord,
  charter: Charter,
): Promise<NewFact[]> {
  const { transaction, now, caller } = context;
  await saveCharter(transaction, room.id, { at: now, by: caller.id, charter });
  const facts: NewFact[] = [
    {
      stream: roomStream(room.id, 'everyone'),
      type: protocol.charterChanged.type,
      data: { room: room.id, charter },
    },
  ];
  const asking = charter.asking ? 1 : 0;
  if (asking !== room.asking) await updateRoom(transaction, room.id, { asking });
  if (asking === 0)
    facts.push(...(await endRequests(context, await openRequestsOf(transaction, [room.id]))));
  const lapsesAt = lapseOf(charter.reviewOn);
  if (lapsesAt === room.lapses_at) return facts;
  await updateRoom(transaction, room.id, { lapses_at: lapsesAt, lapsed: 0 });
  if (room.lapsed === 0 && lapsesAt > now) return facts;
  const renewed = (await roomById(transaction, room.id))!;
  return [...facts, ...(await accessFacts(context, renewed))];
}

export const charterChange = writing({
  intent: protocol.charterChange,
  lock: async (_context, { room }) => ({ room, mode: 'exclusive' }),
  async authorize(context, { room: id, charter }) {
    const room = await grantUnarchived(context, id);
    const before = (await charterOf(context.transaction, id))!;
    if (charter.reviewOn > before.reviewOn) {
      const later = 'Review the room to set its next review later.';
      throw new Refusal('invalid', later, { field: 'charter.reviewOn' });
    }
    return { room, charter: await resolveCharter(context, charter) };
  },
  async handle(context, _input, { room, charter }) {
    await context.append(await replaceCharter(context, room, charter));
    await audit(context, 'charter:change', room.id);
    return { charter };
  },
});

export const charterAccept = writing({
  intent: accept,
  lock: async (_context, { room }) => ({ room, mode: 'exclusive' }),
  async authorize(context, { room: id }) {
    const room = await grantRoom(context, id);
    const { accepted_at } = await grantMembership(context, id, context.caller.id);
    return { room, isDue: accepted_at === null };
  },
  async handle(context, _input, { room, isDue }) {
    if (!isDue) return {};
    const { transaction, now, caller } = context;
    await acceptCharter(transaction, room.id, caller.id, now);
    const row = (await membershipRow(transaction, room.id, caller.id))!;
    const [membership] = await membershipViews(transaction, [row]);
    await context.append([
      membershipFact(room, caller, membership!),
      await accessFact(context, room, caller),
    ]);
    await audit(context, 'charter:accept', room.id);
    return {};
  },
});

export const charterHistory = reading({
  intent: protocol.charterHistory,
  authorize: (context, { room }) => grantStream(context, roomStream(room, 'inside')),
  handle: async ({ transaction }, { room }) => ({
    versions: await charterVersions(transaction, room),
  }),
});
