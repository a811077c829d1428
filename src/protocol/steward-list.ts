import * as z from 'zod/mini';
import { person } from './kind.ts';
import { affiliation, member, organization } from './member.ts';
import { defineIntent } from './registry.ts';
import { partnerModes } from './room.ts';
import { stageName, stageNames } from './stage.ts';
import { count, day, id, instant } from './text.ts';

/** The longest words by which a steward's lists are searched, in UTF-16 units. */
export const longestStewardQuery = 100;
/** The most that one answer lists. */
export const mostListed = 100;

const page = {
  /** Beginnings of words; all, where it is empty. */
  query: z.string().check(z.maxLength(longestStewardQuery)),
  limit: z.int().check(z.gte(1), z.lte(mostListed)),
};

export const listPlace = z.object({ name: z.string(), id });
/** A place in a steward's list: a name as it is sorted, then the id. */
export type ListPlace = z.infer<typeof listPlace>;

/**
 * What a steward should look at of somebody:
 * - `ended`, `ends`: their membership has ended, or ends soon
 * - `host-gone`: the host contact who answers for them is no colleague any more, or there is none
 * - `unseen`: they have not come in for 90 days; no more is kept of when somebody comes
 */
export const personConcerns = ['ended', 'ends', 'host-gone', 'unseen'] as const;
export type PersonConcern = (typeof personConcerns)[number];

export const peopleFilter = z.object({
  affiliation: z.optional(affiliation),
  organization: z.optional(id),
  concern: z.optional(z.enum(personConcerns)),
  /** Those who are stewards. */
  steward: z.optional(z.literal(true)),
  /** Those whose membership has not ended. */
  current: z.optional(z.literal(true)),
});
/** What a list of people is narrowed to; of several conditions all. */
export type PeopleFilter = z.infer<typeof peopleFilter>;

export const stewardedPerson = z.object({
  /** As their card has it: `endsAt` is what holds, of all that was said. */
  member,
  mail: z.optional(z.string()),
  steward: z.boolean(),
  joinedAt: instant,
  concerns: z.array(z.enum(personConcerns)),
  /** When the host, or their invitation, says that it ends; null of an employee. */
  saidEndsAt: z.nullable(instant),
  /** The end that a steward has set for them; null where none has. */
  setEndsAt: z.nullable(instant),
  /** A steward has named their host contact, in place of the host's. */
  hostContactSet: z.boolean(),
});
/** A member as stewards see them. */
export type StewardedPerson = z.infer<typeof stewardedPerson>;

/** A steward lists the people of the network, those whose membership has ended too; by name. */
export const stewardPeople = defineIntent({
  name: 'steward:people',
  writes: false,
  input: z.object({ ...page, filter: peopleFilter, after: z.nullable(listPlace) }),
  output: z.object({
    people: z.array(stewardedPerson),
    after: z.nullable(listPlace),
    /** How many there are in all. */
    count,
  }),
});

/** So many rooms of an organization are named. */
export const mostRoomsNamed = 50;

export const stewardedOrganization = z.object({
  organization,
  /** How many of its people are members now, and of how many the membership has ended. */
  people: count,
  ended: count,
  /** When the membership of its people ends, first and last; null where it does not. */
  firstEnd: z.nullable(instant),
  lastEnd: z.nullable(instant),
  /** The end that a steward has set for all its people, and for those who come later; null where none has. */
  setEndsAt: z.nullable(instant),
  /** The project rooms to which it is admitted, and how many there are. */
  rooms: z.array(z.object({ id, title: z.string() })),
  admissions: count,
});
/** An organization as stewards see it. */
export type StewardedOrganization = z.infer<typeof stewardedOrganization>;

/** A steward lists the organizations; by name. */
export const stewardOrganizations = defineIntent({
  name: 'steward:organizations',
  writes: false,
  input: z.object({
    ...page,
    filter: z.object({
      affiliation: z.optional(affiliation),
      /** Those to which an end is set. */
      limited: z.optional(z.literal(true)),
    }),
    after: z.nullable(listPlace),
  }),
  output: z.object({
    organizations: z.array(stewardedOrganization),
    after: z.nullable(listPlace),
    count,
  }),
});

/**
 * What a steward should look at of a room that is not archived:
 * - `unkept`: no colleague keeps it alive any more, as owner or facilitator
 * - `review-due`: the day of its review has passed
 * - `lapsed`: it is read-only, since nobody has reviewed it
 * - `sponsor-gone`: its sponsor is no colleague any more
 */
export const roomConcerns = ['unkept', 'review-due', 'lapsed', 'sponsor-gone'] as const;
export type RoomConcern = (typeof roomConcerns)[number];

export const stewardedRoom = z.object({
  id,
  kind: z.enum(['project', 'network']),
  title: z.string(),
  partners: z.enum(partnerModes),
  openedAt: instant,
  /** Null for a room that is no project, as what follows. */
  stage: z.nullable(stageName),
  reviewOn: z.nullable(day),
  sponsor: z.nullable(person),
  /** Those who keep it alive, gone or not. */
  facilitators: z.array(person),
  /** The partner organizations that are admitted now. */
  organizations: z.array(z.object({ id, name: z.string(), affiliation })),
  /** How many people are in it now. */
  people: count,
  concerns: z.array(z.enum(roomConcerns)),
  /** The steward who asks is in it. */
  inside: z.boolean(),
});
/** A room as stewards see it: nothing that is said there, and of its charter no more than who answers for it and until when. */
export type StewardedRoom = z.infer<typeof stewardedRoom>;

/**
 * A steward lists the project rooms, and that of the whole company; by title. A record's room is not among them: whom it
 * is there for, the host's tickets say.
 */
export const stewardRooms = defineIntent({
  name: 'steward:rooms',
  writes: false,
  input: z.object({
    ...page,
    filter: z.object({
      stage: z.optional(z.enum(stageNames)),
      organization: z.optional(id),
      concern: z.optional(z.enum(roomConcerns)),
    }),
    after: z.nullable(listPlace),
  }),
  output: z.object({ rooms: z.array(stewardedRoom), after: z.nullable(listPlace), count }),
});
