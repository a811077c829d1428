import { roomStream } from '../../perimeter/streams.ts';
import * as protocol from '../../protocol/room.ts';
import { audit } from '../db/audit.ts';
import { memberRow } from '../db/members.ts';
import {
  insertRoom,
  membershipRow,
  membershipRows,
  membershipViews,
  roomView,
  saveCharter,
} from '../db/rooms.ts';
import type { MemberRow, RoomRow } from '../db/schema.ts';
import { writing, type Context } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import { admit, dismiss, memberRows } from './admission.ts';
import { resolveCharter } from './charter.ts';
import { grantFacilitator, grantMembership, grantRoom } from './grants.ts';

/** Members of these ids who are current employees; a refusal that names the field where one is not. */
async function colleagues(
  context: Context,
  ids: readonly string[],
  field: string,
): Promise<MemberRow[]> {
  const rows = await memberRows(context.transaction, ids);
  if (rows.length !== new Set(ids).size || rows.some((row) => row.affiliation !== 'employee')) {
    throw new Refusal('invalid', 'Name employees who are members.', { field });
  }
  return rows;
}

export const roomOpen = writing({
  intent: protocol.roomOpen,
  lock: async () => null,
  async authorize(context, input) {
    if (context.caller.affiliation !== 'employee') throw new Refusal('forbidden');
    return {
      charter: await resolveCharter(context, input.charter),
      members: await colleagues(
        context,
        input.members.filter((id) => id !== context.caller.id),
        'members',
      ),
    };
  },
  async handle(context, { title, partners }, { charter, members }) {
    const { transaction, now, caller } = context;
    const row: RoomRow = {
      id: context.newId(),
      kind: 'project',
      title,
      record: null,
      record_url: null,
      partners,
      opened_at: now,
    };
    await insertRoom(transaction, row);
    await saveCharter(transaction, row.id, charter);
    const room = { ...row, organizations: [] };
    const facts = [
      {
        stream: roomStream(row.id, 'everyone'),
        type: protocol.roomOpened.type,
        data: { room: roomView(row), charter },
      },
      ...(await admit(context, room, caller, 'facilitator')),
    ];
    for (const member of members) facts.push(...(await admit(context, room, member, 'member')));
    await context.append(facts);
    await audit(transaction, {
      id: context.newId(),
      at: now,
      actor: caller.id,
      action: 'room:open',
      subject: row.id,
      detail: { title, partners },
    });
    return { room: roomView(row) };
  },
});

export const memberAdmit = writing({
  intent: protocol.memberAdmit,
  lock: async (_context, { room }) => ({ room, mode: 'exclusive' }),
  async authorize(context, input) {
    const room = await grantFacilitator(context, input.room);
    if (room.kind !== 'project') throw new Refusal('forbidden');
    const member = await memberRow(context.transaction, input.member);
    if (!member) throw new Refusal('invalid', 'Name a member.', { field: 'member' });
    const admitted =
      member.affiliation === 'employee' ||
      room.organizations.some(
        (row) => row.organization === member.organization && row.ended_at === null,
      );
    if (!admitted) {
      throw new Refusal('invalid', 'Admit their organization first.', { field: 'member' });
    }
    if (input.role === 'facilitator' && member.affiliation !== 'employee') {
      throw new Refusal('invalid', 'A facilitator is an employee.', { field: 'role' });
    }
    await refuseLastFacilitator(context, input.room, input.member, input.role);
    return { room, member };
  },
  async handle(context, { role }, { room, member }) {
    const { transaction, now, caller } = context;
    await context.append(await admit(context, room, member, role));
    await audit(transaction, {
      id: context.newId(),
      at: now,
      actor: caller.id,
      action: 'member:admit',
      subject: member.id,
      detail: { room: room.id, role },
    });
    const row = (await membershipRow(transaction, room.id, member.id))!;
    const [membership] = await membershipViews(transaction, [row]);
    return { membership: membership! };
  },
});

export const memberRemove = writing({
  intent: protocol.memberRemove,
  lock: async (_context, { room }) => ({ room, mode: 'exclusive' }),
  async authorize(context, input) {
    const room =
      input.member === context.caller.id
        ? await grantRoom(context, input.room)
        : await grantFacilitator(context, input.room);
    if (room.kind !== 'project') throw new Refusal('forbidden');
    await grantMembership(context, room.id, input.member);
    await refuseLastFacilitator(context, room.id, input.member, undefined);
    return { room, member: (await memberRow(context.transaction, input.member))! };
  },
  async handle(context, _input, { room, member }) {
    await context.append(await dismiss(context, room, member));
    await audit(context.transaction, {
      id: context.newId(),
      at: context.now,
      actor: context.caller.id,
      action: 'member:remove',
      subject: member.id,
      detail: { room: room.id },
    });
    return {};
  },
});

/** A room that nobody keeps alive is what DESIGN 1 has facilitators for: the last one stays. */
async function refuseLastFacilitator(
  context: Context,
  room: string,
  member: string,
  role: 'facilitator' | 'member' | undefined,
): Promise<void> {
  const facilitators = (await membershipRows(context.transaction, room)).filter(
    (row) => row.role === 'facilitator',
  );
  const isLast = facilitators.length === 1 && facilitators[0]!.member === member;
  if (isLast && role !== 'facilitator') {
    throw new Refusal('invalid', 'A room needs a facilitator: name another one first.', {
      field: 'member',
    });
  }
}
