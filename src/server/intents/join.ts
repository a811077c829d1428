import { mayAsk } from '../../perimeter/join.ts';
import { roomStream } from '../../perimeter/streams.ts';
import * as protocol from '../../protocol/join.ts';
import { audit } from '../db/audit.ts';
import { bylineOf, memberCards, memberRow } from '../db/members.ts';
import { ownRequests, requestRow, requestView, saveRequest } from '../db/requests.ts';
import { membershipRow } from '../db/memberships.ts';
import { admittedTo, roomById } from '../db/rooms.ts';
import type { RequestRow } from '../db/room-row.ts';
import { writing, type Context, type WriteContext } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import { grantFacilitator } from './grants.ts';
import { changedFact, endedFacts, endRequests } from './requests.ts';
import { admission } from './room.ts';

export const joinAsk = writing({
  intent: protocol.joinAsk,
  lock: async (_context, { room }) => ({ room, mode: 'exclusive' }),
  async authorize({ transaction, caller, now }, { room: id }) {
    if (await membershipRow(transaction, id, caller.id)) {
      throw new Refusal('invalid', 'You are in this room already.', { field: 'room' });
    }
    const room = await roomById(transaction, id);
    const asked = room && { ...room, asking: room.asking === 1, admitted: admittedTo(room) };
    if (!asked || !mayAsk(caller, asked)) throw new Refusal('absent');
    const before = await requestRow(transaction, id, caller.id);
    if (before?.declined_at === null) {
      throw new Refusal('invalid', 'You have asked already: wait for an answer.', {
        field: 'room',
      });
    }
    const againAt = before ? before.declined_at! + protocol.askAgainAfter : 0;
    if (now < againAt) {
      const day = new Date(againAt).toISOString().slice(0, 10);
      const message = `Your request was declined: ask again from ${day} on.`;
      throw new Refusal('invalid', message, { field: 'room' });
    }
  },
  async handle(context, { room, text = null }) {
    const { transaction, caller, now } = context;
    const card = (await memberCards(transaction, [caller.id])).get(caller.id)!;
    const row: RequestRow = {
      ...{ room, member: caller.id, byline_json: JSON.stringify(bylineOf(card)), at: now, text },
      ...{ declined_at: null, declined_by: null },
    };
    await saveRequest(transaction, row);
    await context.append([
      {
        stream: roomStream(room, 'inside'),
        type: protocol.joinAsked.type,
        data: { request: requestView(row) },
      },
      await changedFact(transaction, row, caller),
    ]);
    const [request] = await ownRequests(transaction, [row], caller);
    return { request: request! };
  },
});

export const joinWithdraw = writing({
  intent: protocol.joinWithdraw,
  lock: async (_context, { room }) => ({ room, mode: 'exclusive' }),
  async authorize(context, { room }) {
    const row = await openRequest(context, room, context.caller.id);
    if (!row) throw new Refusal('absent');
    return row;
  },
  async handle(context, _input, row) {
    await context.append(await endRequests(context, [row]));
    return {};
  },
});

export const joinAnswer = writing({
  intent: protocol.joinAnswer,
  lock: async (_context, { room }) => ({ room, mode: 'exclusive' }),
  async authorize(context, { room, member, admit, role = 'member' }) {
    await grantFacilitator(context, room);
    const row = await openRequest(context, room, member);
    if (!row) {
      throw new Refusal('invalid', 'They ask no longer, or are in already.', { field: 'member' });
    }
    const input = { room, member, role };
    return {
      row,
      admitting: admit ? { input, ...(await admission.authorize(context, input)) } : null,
    };
  },
  async handle(context, _input, { row, admitting }) {
    if (admitting)
      return admission.handle(context, admitting.input, { ...admitting, how: 'asked' });
    await decline(context, row);
    return { membership: null };
  },
});

async function openRequest(
  { transaction }: Context,
  room: string,
  member: string,
): Promise<RequestRow | undefined> {
  const row = await requestRow(transaction, room, member);
  return row?.declined_at === null ? row : undefined;
}

async function decline(context: WriteContext, row: RequestRow): Promise<void> {
  const { transaction, now, caller } = context;
  const declined = { ...row, declined_at: now, declined_by: caller.id };
  await saveRequest(transaction, declined);
  const member = (await memberRow(transaction, row.member))!;
  await context.append([...endedFacts(row), await changedFact(transaction, declined, member)]);
  await audit(context, 'join:decline', row.member, { room: row.room });
}
