import type { Contact } from '../../protocol/details.ts';
import * as protocol from '../../protocol/member-shared.ts';
import { detailsOf } from '../db/details.ts';
import { expertiseOf } from '../db/members.ts';
import { confirmedExpertise, sharedRooms } from '../db/shared.ts';
import type { MemberRow } from '../db/schema.ts';
import { reading, type Context } from '../handler.ts';
import { grantKnown } from './member.ts';

export const memberShared = reading({
  intent: protocol.memberShared,
  authorize: (context, { member }) => grantKnown(context, member),
  async handle(context, { member: id }, member) {
    const { transaction, caller, now } = context;
    const expertise = expertiseOf(member);
    return {
      rooms: id === caller.id ? [] : await sharedRooms(transaction, caller, id, now),
      confirmed: await confirmedExpertise(transaction, caller, id, expertise, now),
      contact: await reachOf(context, member),
    };
  },
});

/** A partner can reach the employee who answers for them, by what the host lets them know. */
async function reachOf(
  { transaction, caller, services }: Context,
  member: MemberRow,
): Promise<Contact> {
  if (caller.affiliation === 'employee' || caller.host_contact !== member.id) return {};
  const details = await detailsOf(transaction, member);
  const reached = services.reaches.filter((one) => details[one] !== undefined);
  return Object.fromEntries(reached.map((one) => [one, details[one]]));
}
