/** What anybody can ask for in a sequence: an input for each writing intent, right or wrong as it comes. */
import { registeredIntents } from '../../../src/protocol/registry.ts';
import { reactions } from '../../../src/protocol/reaction.ts';
import type { Claims } from '../../../src/server/app.ts';
import { exampleCharter } from '../../support/backend.ts';
import { people, type TestPerson } from '../../support/people.ts';
import { claimsOf, organizationOf } from './server.ts';

/** Who is in the network of the tests: those who may be members. */
export const members: readonly TestPerson[] = Object.values(people).filter(
  ({ affiliation }) => affiliation !== 'customer',
);
const employees = members.filter(({ affiliation }) => affiliation === 'employee');
const partners = ['exotic', 'alpenhof'] as const;
const organizations = [...partners, 'aubry'] as const;

/** Numbers that stand for whatever there is to choose from at that moment. */
export interface Choice {
  place: number;
  target: number;
  other: number;
  flag: boolean;
}

/** What has come to be in a sequence, for its intents to name. */
export class Surroundings {
  /** The room of the sequence first. */
  readonly rooms: string[] = [];
  /** Posts and comments, deleted ones too. */
  readonly posts: string[] = [];
  /** The first posts of threads among them. */
  readonly roots: string[] = [];
  readonly authors = new Map<string, string>();
  /** How many comments were ever written in a thread. */
  readonly comments = new Map<string, number>();
  /** Somebody belongs elsewhere now, so that others may know whom they did not, of which nobody tells them. */
  circlesChanged = false;
  #texts = 0;

  copy(): Surroundings {
    const copy = new Surroundings();
    copy.rooms.push(...this.rooms);
    copy.posts.push(...this.posts);
    copy.roots.push(...this.roots);
    for (const [post, author] of this.authors) copy.authors.set(post, author);
    for (const [root, count] of this.comments) copy.comments.set(root, count);
    return copy;
  }

  text(): string {
    return `Text ${(this.#texts += 1)}`;
  }

  /** Remembers what an intent has brought into being. */
  note(by: string, name: string, input: any, data: any): void {
    if (name === 'room:open') this.rooms.push(data.room.id);
    if (name === 'record:open' && !this.rooms.includes(data.access.room.id)) {
      this.rooms.push(data.access.room.id);
    }
    if (name === 'post:create' || name === 'post:comment') {
      this.posts.push(data.id);
      this.authors.set(data.id, by);
    }
    if (name === 'post:create') this.roots.push(data.id);
    if (name === 'post:comment') {
      this.comments.set(input.root, (this.comments.get(input.root) ?? 0) + 1);
    }
  }
}

const pick = <Item>(items: readonly Item[], which: number): Item => items[which % items.length]!;

/** Mostly the room of the sequence, so that what happens there has something to do with what happened before. */
const roomOf = ({ rooms }: Surroundings, { place }: Choice): string =>
  place % 3 === 0 ? pick(rooms, Math.floor(place / 3)) : rooms[0]!;
/** Mostly what was written last. */
const postOf = ({ posts }: Surroundings, { target, flag }: Choice): string =>
  pick(['nothing', ...posts].slice(flag ? -4 : 0), target);
const rootOf = ({ roots }: Surroundings, { target, flag }: Choice): string =>
  pick(roots.slice(flag ? -4 : 0), target);
const memberOf = ({ other }: Choice): string =>
  pick([...members.map(({ id }) => id), 'nobody'], other);

function written(surroundings: Surroundings, { other }: Choice) {
  const { id, name } = pick(members, other);
  return { text: `${surroundings.text()} for @${name}.`, mentions: [id] };
}

function streamOf(surroundings: Surroundings, choice: Choice): string {
  const audience = pick(
    ['everyone', 'inside', ...partners.map((id) => `with:${id}`)],
    choice.target,
  );
  return `room/${roomOf(surroundings, choice)}/${audience}`;
}

function charterOf(surroundings: Surroundings, { target }: Choice) {
  const { id: sponsor } = pick([...employees, ...members], target);
  return { ...exampleCharter, purpose: surroundings.text(), sponsor, stage: target % 2 };
}

function ticketOf(now: number, { place, target, flag }: Choice): string {
  const parties = partners
    .filter((_id, index) => target & (1 << index))
    .map((id) => organizationOf(members.find(({ organization }) => organization === id)!));
  return JSON.stringify({
    record: `erp:purchase-order/${1 + (place % 2)}`,
    title: 'A purchase order',
    url: null,
    access: flag ? 'write' : 'read',
    parties,
    expiresAt: now + 86_400_000,
  });
}

type InputOf = (surroundings: Surroundings, choice: Choice) => object;

const inputs: Record<string, InputOf> = {
  'charter:change': (surroundings, choice) => ({
    room: roomOf(surroundings, choice),
    charter: charterOf(surroundings, choice),
  }),
  'member:admit': (surroundings, choice) => ({
    room: roomOf(surroundings, choice),
    member: memberOf(choice),
    role: choice.flag ? 'member' : 'facilitator',
  }),
  'member:remove': (surroundings, choice) => ({
    room: roomOf(surroundings, choice),
    member: memberOf(choice),
  }),
  'organization:admit': (surroundings, choice) => {
    const organization = pick(organizations, choice.target);
    const theirs = members.filter((one) => one.organization === organization).map(({ id }) => id);
    const room = roomOf(surroundings, choice);
    return { room, organization, members: theirs.slice(0, choice.other % 3) };
  },
  'organization:remove': (surroundings, choice) => ({
    room: roomOf(surroundings, choice),
    organization: pick(partners, choice.target),
  }),
  'post:comment': (surroundings, choice) => ({
    root: choice.place % 4 === 0 ? postOf(surroundings, choice) : rootOf(surroundings, choice),
    ...written(surroundings, choice),
  }),
  'post:create': (surroundings, choice) => ({
    stream: streamOf(surroundings, choice),
    ...written(surroundings, choice),
  }),
  'post:delete': (surroundings, choice) => ({ id: postOf(surroundings, choice) }),
  'post:edit': (surroundings, choice) => ({
    id: postOf(surroundings, choice),
    ...written(surroundings, choice),
  }),
  'reaction:add': (surroundings, choice) => ({
    post: postOf(surroundings, choice),
    reaction: pick(reactions.slice(0, 2), choice.other),
  }),
  'reaction:remove': (surroundings, choice) => ({
    post: postOf(surroundings, choice),
    reaction: pick(reactions.slice(0, 2), choice.other),
  }),
  'record:open': (_surroundings, choice) => ({ ticket: ticketOf(Date.now(), choice) }),
  'room:open': (surroundings, choice) => ({
    title: surroundings.text(),
    charter: charterOf(surroundings, choice),
    partners: choice.flag ? 'apart' : 'together',
    members: choice.flag ? employees.map(({ id }) => id) : [memberOf(choice)],
  }),
};

/** The writing intents of the registry, whether or not this file knows what to ask them for. */
export const writingIntents: readonly string[] = [...registeredIntents.values()]
  .filter(({ writes }) => writes)
  .map(({ name }) => name);

/** Those that this file does not know. */
export const unknownIntents: readonly string[] = writingIntents.filter((name) => !(name in inputs));

export function inputFor(name: string, surroundings: Surroundings, choice: Choice): object {
  return inputs[name]!(surroundings, choice);
}

/** Whoever may ask for this, if anybody: the author of a post, or the facilitator of the room that was there first. */
export const whoMay = ({ authors }: Surroundings, input: { id?: string }): string =>
  authors.get(input.id ?? '') ?? 'claire';

/** Somebody comes with a token that says something new: another title, or another organization. */
export function newClaims({ target, other, flag }: Choice): Claims {
  const person = pick(members, other);
  if (flag) return claimsOf(person, { title: `Title ${target}` });
  return claimsOf({ ...person, ...whereOf(pick(organizations, target)) });
}

function whereOf(id: string) {
  const { affiliation, organization, organizationName } = members.find(
    (one) => one.organization === id,
  )!;
  return { affiliation, organization, organizationName };
}
