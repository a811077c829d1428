import * as z from 'zod/mini';
import { defineIntent } from './registry.ts';
import { membership } from './room.ts';
import { stewardedPerson } from './steward-list.ts';
import { day, id, instant, text } from './text.ts';

/** The longest reason of a steward's, in UTF-16 units. */
export const longestStewardReason = 300;
const reason = text(longestStewardReason);

/**
 * A steward names another employee who answers for a partner: until a token names somebody else than the last one did.
 * With null whom the host names answers for them again.
 */
export const hostChange = defineIntent({
  name: 'host:change',
  writes: true,
  input: z.object({ member: id, host: z.nullable(id) }),
  output: z.object({ person: stewardedPerson }),
});

/**
 * A steward says until when somebody's membership lasts: `endsOn` is its last day, in UTC. What ends first holds, of this,
 * of what is set for their organization, and of what their host or invitation says; a later day than those say is
 * `invalid`. With null a steward's word holds no longer: whoever was put out may come in again.
 */
export const memberLimit = defineIntent({
  name: 'member:limit',
  writes: true,
  input: z.object({ member: id, endsOn: z.nullable(day) }),
  output: z.object({ person: stewardedPerson }),
});

/** The same for all people of an organization of partners, and for those who come later. */
export const organizationLimit = defineIntent({
  name: 'organization:limit',
  writes: true,
  input: z.object({ organization: id, endsOn: z.nullable(day) }),
  output: z.object({ setEndsAt: z.nullable(instant) }),
});

/** A steward puts somebody else out of the network, at once and of every room, whatever their tokens say. */
export const memberEnd = defineIntent({
  name: 'member:end',
  writes: true,
  input: z.object({ member: id, reason }),
  output: z.object({ person: stewardedPerson }),
});

/**
 * A steward names an employee as owner of a project room that nobody keeps alive: not themselves, nor another steward,
 * unless they are in the room already.
 */
export const facilitatorName = defineIntent({
  name: 'facilitator:name',
  writes: true,
  input: z.object({ room: id, member: id }),
  output: z.object({ membership }),
});
