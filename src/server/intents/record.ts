import { audiencesOf } from '../../perimeter/act.ts';
import { roomStream, withOrganization } from '../../perimeter/streams.ts';
import * as protocol from '../../protocol/record.ts';
import { roomOpened } from '../../protocol/room.ts';
import { membersWithin } from '../db/intervals.ts';
import { audit } from '../db/audit.ts';
import type { NewFact } from '../db/log.ts';
import { saveOrganization } from '../db/members.ts';
import {
  actingRoom,
  insertRoom,
  noStages,
  roomById,
  roomOfRecord,
  roomView,
  type RoomRecord,
} from '../db/rooms.ts';
import type { RoomRow } from '../db/room-row.ts';
import { writing, type WriteContext } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import type { Ticket } from '../services.ts';
import { accessFact, memberRows, openAudiences, perimeterFact } from './admission.ts';
import { listOrganization } from './organization.ts';

/** Opens the room of a record that nobody has opened before. */
async function openRecordRoom(
  context: WriteContext,
  ticket: Ticket,
): Promise<{ row: RoomRow; fact: NewFact }> {
  const row: RoomRow = {
    id: context.newId(),
    kind: 'record',
    title: ticket.title,
    record: ticket.record,
    record_url: ticket.url,
    partners: 'apart',
    opened_at: context.now,
    ...noStages,
  };
  await insertRoom(context.transaction, row);
  const fact = {
    stream: roomStream(row.id, 'everyone'),
    type: roomOpened.type,
    data: { room: roomView(row), charter: null, stages: [] },
  };
  return { row, fact };
}

export const recordOpen = writing({
  intent: protocol.recordOpen,
  async prepare({ member, services }, { ticket }): Promise<Ticket> {
    const verified = await services.tickets.verify(ticket, member);
    if (!verified.ok) throw new Refusal(verified.error.code, verified.error.message);
    return verified.ticket;
  },
  // Two first tickets of one record collide on its unique name, and the second is tried again.
  async lock({ transaction }, { record }) {
    const room = await roomOfRecord(transaction, record);
    return room === undefined ? null : { room, mode: 'exclusive' };
  },
  /** Its bearer is of the employees or of a party. */
  async authorize({ caller }, ticket) {
    const isParty = ticket.parties.some((party) => party.id === caller.organization);
    if (caller.affiliation !== 'employee' && !isParty) throw new Refusal('absent');
  },
  async handle(context, ticket) {
    const { transaction, caller, now } = context;
    const facts: NewFact[] = [];
    const known = await roomOfRecord(transaction, ticket.record);
    let room: RoomRecord;
    if (known === undefined) {
      const opened = await openRecordRoom(context, ticket);
      facts.push(opened.fact);
      room = { ...opened.row, organizations: [] };
    } else {
      room = (await roomById(transaction, known))!;
    }
    const listed = new Set(room.organizations.map((row) => row.organization));
    for (const party of ticket.parties.filter(({ id }) => !listed.has(id))) {
      await saveOrganization(transaction, party);
      room = await listOrganization(context, room, party.id);
    }
    if (room.organizations.length > listed.size) {
      facts.push(await perimeterFact(transaction, room));
      // What the partners who are there may do can change.
      const present = await memberRows(transaction, await membersWithin(transaction, room.id, now));
      for (const member of present) {
        if (member.affiliation === 'employee' || member.id === caller.id) continue;
        facts.push(await accessFact(context, room, member));
      }
    }
    const isInside = (await membersWithin(transaction, room.id, now)).includes(caller.id);
    const parties = new Set(ticket.parties.map(({ id }) => withOrganization(id)));
    const audiences = audiencesOf(caller, actingRoom(room)).filter(
      (audience) => audience === 'everyone' || audience === 'inside' || parties.has(audience),
    );
    await openAudiences(context, room, caller, audiences, {
      how: 'ticket',
      untilTime: ticket.expiresAt,
      mayAct: ticket.access === 'write',
    });
    if (!isInside) {
      await audit(context, 'record:open', room.id, { until: ticket.expiresAt });
    }
    const fact = await accessFact(context, room, caller);
    await context.append([...facts, fact]);
    return fact.data;
  },
});
