import * as z from 'zod/mini';
import { affiliation } from './member.ts';
import { defineFact, defineIntent } from './registry.ts';
import { partnerRoles } from './room.ts';
import { day, id, instant, text } from './text.ts';

/** The longest address that mail can have, in UTF-16 units (RFC 5321). */
const longestAddress = 254;

/** A mail address, as people write it. */
export const mailAddress = text(longestAddress).check(
  z.regex(/^\s*[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+\s*$/, 'Write an address as name@company.example.'),
);

/** A code is good for so long unless it is used: two weeks, in which most people are at work once; milliseconds. */
export const invitationLifetime = 14 * 86_400_000;
/** An invitation lets nobody in for longer than this many days: whoever stays longer is invited again. */
export const longestInvitation = 366;
/** The most invitations of a room that wait for their people. */
export const mostInvitations = 100;

const person = z.object({ id, name: z.string() });

export const invitation = z.object({
  id,
  room: id,
  /** As it is compared: see `server/auth/address.ts`. */
  address: z.string(),
  /** Without an id where the host will say which: then its name is what the facilitator calls it. */
  organization: z.object({ id: z.nullable(id), name: z.string(), affiliation }),
  /** The employee who answers for whoever comes. */
  hostContact: person,
  role: z.enum(partnerRoles),
  by: person,
  createdAt: instant,
  /** From then on it cannot be used any more. */
  expiresAt: instant,
  /** When the access that it gives ends by itself. */
  endsAt: instant,
});
/** What lets one person of outside into a room, once, who has their mail at an address. For the room's employees only. */
export type Invitation = z.infer<typeof invitation>;

export const invitationEnding = z.object({
  is: z.enum(['used', 'revoked']),
  at: instant,
  by: person,
});

/** In `inside`: somebody is invited. */
export const invitationCreated = defineFact('invitation:created', z.object({ invitation }));
/** In `inside`: an invitation was used, by whoever came with it, or taken back, by a facilitator. */
export const invitationUsed = defineFact(
  'invitation:used',
  z.object({ room: id, invitation: id, ending: invitationEnding }),
);
export const invitationRevoked = defineFact(
  'invitation:revoked',
  z.object({ room: id, invitation: id, ending: invitationEnding }),
);

/**
 * A facilitator invites somebody of a partner who is no member yet. One who is invited to the room already is invited
 * anew, and the first invitation is taken back. `endsOn` is the last day of the access, in UTC.
 */
export const invitationCreate = defineIntent({
  name: 'invitation:create',
  writes: true,
  input: z.object({
    room: id,
    address: mailAddress,
    organization: z.object({
      id: z.optional(id),
      name: text(200),
      affiliation: affiliation.check(
        z.refine((value) => value !== 'employee', 'Invite somebody of a partner.'),
      ),
    }),
    /** The caller unless told. */
    hostContact: z.optional(id),
    endsOn: day,
    role: z.enum(partnerRoles),
  }),
  /** The code is kept nowhere: of an intent that is answered again it is absent. */
  output: z.object({ invitation, code: z.optional(z.string()) }),
});

/** A facilitator takes an invitation back that has not been used. */
export const invitationRevoke = defineIntent({
  name: 'invitation:revoke',
  writes: true,
  input: z.object({ room: id, invitation: id }),
  output: z.object({}),
});

/** A facilitator reads the room's last 100 invitations, those that were used or taken back too; the newest first. */
export const invitationList = defineIntent({
  name: 'invitation:list',
  writes: false,
  input: z.object({ room: id }),
  output: z.object({
    invitations: z.array(z.object({ ...invitation.shape, ending: z.nullable(invitationEnding) })),
  }),
});
