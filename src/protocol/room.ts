import * as z from 'zod/mini';
import { charter, charterInput } from './charter.ts';
import { affiliation, member } from './member.ts';
import { defineFact, defineIntent } from './registry.ts';
import { stage, stageNames } from './stage.ts';
import { count, id, instant, text } from './text.ts';

export const roomKinds = ['project', 'record', 'network'] as const;
export const partnerModes = ['apart', 'together'] as const;

/** A business object of the host, `system:type/id`, as in `erp:purchase-order/10248`. */
export const recordName = z
  .string()
  .check(
    z.regex(
      /^[a-z0-9-]{1,32}:[a-z0-9-]{1,64}\/[\w.~:@|+-]{1,128}$/,
      'Name a record as system:type/id.',
    ),
  );

export const room = z.object({
  id,
  kind: z.enum(roomKinds),
  title: z.string(),
  record: z.nullable(z.object({ name: recordName, url: z.nullable(z.string()) })),
  /** Whether partner organizations see each other; chosen when the room opens, for good (DESIGN 4.6). */
  partners: z.enum(partnerModes),
  openedAt: instant,
});
export type Room = z.infer<typeof room>;

/**
 * What someone is in a room: an owner names owners and whoever else keeps it alive; a facilitator admits and removes,
 * and answers for the charter; a member writes; a reader reads.
 */
export const roles = ['owner', 'facilitator', 'member', 'reader'] as const;
export type Role = (typeof roles)[number];

export const membership = z.object({
  room: id,
  member,
  role: z.enum(roles),
  since: instant,
  /** When they accepted the room's charter; null while they have not. Whoever was there when it opened had. */
  acceptedAt: z.nullable(instant),
  /** When it ends by itself; absent where it ends with the membership of the network. */
  until: z.optional(instant),
});
/** One person in one room. */
export type Membership = z.infer<typeof membership>;

export const perimeter = z.object({
  room: id,
  organizations: z.array(
    z.object({
      id,
      name: z.string(),
      affiliation,
      admittedAt: instant,
      /** Its admission ended; it stays listed, since it once read. */
      endedAt: z.nullable(instant),
      /** Who ended it, and why, where they said. */
      endedBy: z.optional(z.object({ id, name: z.string() })),
      reason: z.optional(z.string()),
    }),
  ),
});
/** The partner organizations of a room, in the order of their first admission. A fact of `inside` only. */
export type Perimeter = z.infer<typeof perimeter>;

export const access = z.object({
  room,
  /**
   * The streams of this room that the member reads; `act` says whether they may also write there, and `begin` that no
   * new thread begins there: absent where it may.
   */
  streams: z.array(
    z.object({ stream: z.string(), act: z.boolean(), begin: z.optional(z.literal(false)) }),
  ),
  role: z.enum(roles),
  /** When the access ends by itself: a ticket's end. */
  until: z.nullable(instant),
  /** Absent but where the member has not accepted the room's charter yet, and so only reads. */
  charter: z.optional(z.literal('due')),
});
/** What one member may do in one room. A fact of their own stream. */
export type Access = z.infer<typeof access>;

export const roomState = z.object({
  room,
  charter: z.nullable(charter),
  /** The stages of a project that have begun, the current one last; none of another room. */
  stages: z.array(stage),
  /** Members whose coming and going is told in `everyone`. */
  members: count,
});
/** A room as a snapshot of its `everyone` stream has it under `room`. */
export type RoomState = z.infer<typeof roomState>;

/** In `everyone`: the room exists, with its charter if it is a project's. */
export const roomOpened = defineFact(
  'room:opened',
  z.object({ room, charter: z.nullable(charter), stages: z.array(stage) }),
);
/** In `inside`: who is admitted is now this. */
export const perimeterChanged = defineFact('perimeter:changed', z.object({ perimeter }));
/** Someone is in: in `everyone`, or in `with:` of their organization where partners are apart. */
export const membershipOpened = defineFact('membership:opened', z.object({ membership }));
/** Someone is out, in the same stream as they came in. */
export const membershipEnded = defineFact('membership:ended', z.object({ room: id, member: id }));
/** In `member/<id>`: what you may do in this room is now this. */
export const accessChanged = defineFact('access:changed', z.object({ access }));
/** In `member/<id>`: you are out; everything of these streams must be erased (DESIGN 4.3). */
export const accessEnded = defineFact(
  'access:ended',
  z.object({ room: id, streams: z.array(z.string()) }),
);

/** The longest name of a project room, in UTF-16 units. */
export const longestRoomTitle = 120;

/** The stages in which a room may open. */
export const openingStages = stageNames.slice(0, 3) as ['draft', 'pilot', 'running'];

/**
 * An employee opens a project room and becomes its first facilitator. `members` are employees admitted with it. It
 * opens as a draft, where no other stage is told.
 */
export const roomOpen = defineIntent({
  name: 'room:open',
  writes: true,
  input: z.object({
    title: text(longestRoomTitle),
    charter: charterInput,
    partners: z.enum(partnerModes),
    stage: z.optional(z.enum(openingStages)),
    members: z.array(id).check(z.maxLength(200)),
  }),
  output: z.object({ room }),
});

/** The roles that a partner may have. */
export const partnerRoles = ['member', 'reader'] as const;

/** A facilitator admits an organization of partners, and of its people those named: as members unless told otherwise. */
export const organizationAdmit = defineIntent({
  name: 'organization:admit',
  writes: true,
  input: z.object({
    room: id,
    organization: id,
    members: z.array(id).check(z.maxLength(200)),
    role: z.optional(z.enum(partnerRoles)),
  }),
  output: z.object({ perimeter }),
});

/** The longest reason for which an admission ends, in UTF-16 units. */
export const longestReason = 300;

/** A facilitator ends an organization's admission: all its people are out at once. The reason is for those inside. */
export const organizationRemove = defineIntent({
  name: 'organization:remove',
  writes: true,
  input: z.object({ room: id, organization: id, reason: z.optional(text(longestReason)) }),
  output: z.object({ perimeter }),
});

/** A facilitator admits a colleague, or someone of an admitted organization, or gives them another role. */
export const memberAdmit = defineIntent({
  name: 'member:admit',
  writes: true,
  input: z.object({ room: id, member: id, role: z.enum(roles) }),
  output: z.object({ membership }),
});

/** A facilitator removes someone; anyone may remove themselves. The last facilitator cannot go. */
export const memberRemove = defineIntent({
  name: 'member:remove',
  writes: true,
  input: z.object({ room: id, member: id }),
  output: z.object({}),
});
