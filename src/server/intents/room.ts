import { keepsAlive, mayNameRole } from '../../perimeter/act.ts';
import { lapseOf } from '../../perimeter/stage.ts';
import { roomStream } from '../../perimeter/streams.ts';
import type { InputOf } from '../../protocol/registry.ts';
import * as protocol from '../../protocol/room.ts';
import type { AdmissionWay } from '../../protocol/stay.ts';
import { audit } from '../db/audit.ts';
import { saveCharter } from '../db/charters.ts';
import { memberRow } from '../db/members.ts';
import { membershipRow, membershipRows, membershipViews } from '../db/memberships.ts';
import { insertRoom, roomView, type RoomRecord } from '../db/rooms.ts';
import type { RoomRow } from '../db/room-row.ts';
import type { MemberRow } from '../db/schema.ts';
import { writing, type Context, type WriteContext } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import { admit, dismiss, memberRows } from './admission.ts';
import { resolveCharter } from './charter.ts';
import { grantFacilitator, grantMembership, grantRoom, refuseAdmission } from './grants.ts';

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
  async handle(context, { title, partners, stage = 'draft' }, { charter, members }) {
    const { transaction, now, caller } = context;
    const stages = [{ name: stage, since: now }];
    const row: RoomRow = {
      id: context.newId(),
      kind: 'project',
      title,
      record: null,
      record_url: null,
      partners,
      opened_at: now,
      stage,
      stages_json: JSON.stringify(stages),
      lapses_at: lapseOf(charter.reviewOn),
      lapsed: 0,
      asking: charter.asking ? 1 : 0,
    };
    await insertRoom(transaction, row);
    await saveCharter(transaction, row.id, { at: now, by: caller.id, charter });
    const room = { ...row, organizations: [] };
    const facts = [
      {
        stream: roomStream(row.id, 'everyone'),
        type: protocol.roomOpened.type,
        data: { room: roomView(row), charter, stages },
      },
      ...(await admit(context, room, caller, 'owner', 'opened')),
    ];
    for (const member of members) {
      facts.push(...(await admit(context, room, member, 'member', 'opened')));
    }
    await context.append(facts);
    await audit(context, 'room:open', row.id, { title, partners, stage });
    return { room: roomView(row) };
  },
});

type AdmitInput = InputOf<typeof protocol.memberAdmit>;

/** How someone is admitted or given another role, whether or not they asked for it. */
export const admission = {
  async authorize(context: Context, input: AdmitInput) {
    const room = await grantFacilitator(context, input.room);
    const own = await membershipRow(context.transaction, room.id, context.caller.id);
    const before = await membershipRow(context.transaction, room.id, input.member);
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
    if (!before) refuseAdmission(room, member.affiliation === 'employee' ? 'inside' : 'all');
    if (keepsAlive(input.role) && member.affiliation !== 'employee') {
      throw new Refusal('invalid', 'Owners and facilitators are employees.', { field: 'role' });
    }
    if (!mayNameRole(own?.role, before?.role, input.role)) {
      throw new Refusal('forbidden', 'Only an owner names owners, or changes what one is.');
    }
    await refuseLast(context, input.room, input.member, input.role);
    return { room, member };
  },
  async handle(
    context: WriteContext,
    { role }: AdmitInput,
    { room, member, how }: { room: RoomRecord; member: MemberRow; how?: AdmissionWay },
  ) {
    const { transaction } = context;
    await context.append(await admit(context, room, member, role, how));
    const row = (await membershipRow(transaction, room.id, member.id))!;
    const [membership] = await membershipViews(transaction, [row]);
    return { membership: membership! };
  },
};

export const memberAdmit = writing({
  intent: protocol.memberAdmit,
  lock: async (_context, { room }) => ({ room, mode: 'exclusive' }),
  ...admission,
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
    const { role } = await grantMembership(context, room.id, input.member);
    if (input.member !== context.caller.id) {
      const own = await membershipRow(context.transaction, room.id, context.caller.id);
      if (!mayNameRole(own?.role, role)) {
        throw new Refusal('forbidden', 'Only an owner removes an owner.');
      }
    }
    await refuseLast(context, room.id, input.member, undefined);
    return { room, member: (await memberRow(context.transaction, input.member))! };
  },
  async handle(context, _input, { room, member }) {
    await context.append(await dismiss(context, room, member));
    return {};
  },
});

/**
 * A room that nobody keeps alive is what DESIGN 1 has facilitators for: the last one stays. And only owners name owners:
 * the last of them is one until there is another.
 */
async function refuseLast(
  context: Context,
  room: string,
  member: string,
  role: protocol.Role | undefined,
): Promise<void> {
  const rows = await membershipRows(context.transaction, [room]);
  const isLast = (counts: (role: protocol.Role | undefined) => boolean): boolean => {
    const those = rows.filter((row) => counts(row.role));
    return those.length === 1 && those[0]!.member === member && !counts(role);
  };
  const field = 'member';
  if (isLast(keepsAlive)) {
    throw new Refusal('invalid', 'A room needs a facilitator: name another one first.', { field });
  }
  if (isLast((one) => one === 'owner')) {
    throw new Refusal('invalid', 'A room keeps an owner: name another one first.', { field });
  }
}
