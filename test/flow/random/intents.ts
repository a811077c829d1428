/** What anybody can ask for in a sequence: an input for each writing intent, right or wrong as it comes. */
import { registeredIntents } from '../../../src/protocol/registry.ts';
import { kinds } from '../../../src/protocol/kind.ts';
import { follows } from '../../../src/protocol/own.ts';
import { stageNames } from '../../../src/protocol/stage.ts';
import { reactions } from '../../../src/protocol/reaction.ts';
import { exampleCharter } from '../../support/backend.ts';
import {
  employees,
  memberOf,
  members,
  organizations,
  partners,
  pick,
  roomOf,
  streamOf,
} from './choices.ts';
import { milestoneInputs } from './milestones.ts';
import { organizationOf } from './server.ts';
import { stewardInputs, whichSteward } from './stewards.ts';
import { link, type Choice, type Surroundings } from './surroundings.ts';

/** Mostly what was written last. */
const postOf = ({ posts }: Surroundings, { target, flag }: Choice): string =>
  pick(['nothing', ...posts].slice(flag ? -4 : 0), target);
const rootOf = ({ roots }: Surroundings, { target, flag }: Choice): string =>
  pick(roots.slice(flag ? -4 : 0), target);
/** Mostly one of the kind, if there is any. */
function ofKind(surroundings: Surroundings, kind: string, choice: Choice): string {
  const posts = surroundings.kinds.get(kind) ?? [];
  return posts.length === 0 || choice.place === 0
    ? rootOf(surroundings, choice)
    : pick(posts, choice.target);
}

/** A detail of each kind in turn. */
function detailOf(surroundings: Surroundings, { place, target, other, flag }: Choice) {
  const kind = pick(kinds, place + other);
  switch (kind) {
    case 'poll':
      return {
        ...{ kind, choices: ['One', 'Two', 'Three'], several: flag, anonymous: other % 2 === 0 },
        closesAt: null,
      };
    case 'decision':
      return {
        ...{ kind, decidedBy: [], effectiveOn: null, reviewOn: null },
        replaces: surroundings.kinds.get(kind)?.at(-1 - (target % 3)) ?? null,
      };
    default:
      return { kind };
  }
}

function written(surroundings: Surroundings, { other, flag }: Choice) {
  const { id, name } = pick(members, other);
  const text = `${surroundings.text()} for @${name}.`;
  return { text: flag ? `${text} ${link}` : text, mentions: [id] };
}

function charterOf(surroundings: Surroundings, { target }: Choice) {
  const { id: sponsor } = pick([...employees, ...members], target);
  return { ...exampleCharter, purpose: surroundings.text(), sponsor, asking: target % 3 !== 0 };
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

const newPostOf = (surroundings: Surroundings, choice: Choice) => ({
  stream: streamOf(surroundings, choice),
  title: surroundings.text(),
  ...written(surroundings, choice),
  detail: detailOf(surroundings, choice),
  quote: choice.other % 3 === 0 ? postOf(surroundings, choice) : null,
  expiresAt: choice.other === 1 ? Date.now() + 2000 : null,
});

type InputOf = (surroundings: Surroundings, choice: Choice) => object;

const inputs: Record<string, InputOf> = {
  'announcement:confirm': (surroundings, choice) => ({
    post: ofKind(surroundings, 'announcement', choice),
  }),
  'announcement:remind': (surroundings, choice) => ({
    post: ofKind(surroundings, 'announcement', choice),
  }),
  'charter:accept': (surroundings, choice) => ({ room: roomOf(surroundings, choice) }),
  'charter:change': (surroundings, choice) => ({
    room: roomOf(surroundings, choice),
    charter: charterOf(surroundings, choice),
  }),
  'idea:decide': (surroundings, choice) => ({
    post: ofKind(surroundings, 'idea', choice),
    is: choice.flag ? 'adopted' : 'declined',
    reason: surroundings.text(),
  }),
  'invitation:create': (surroundings, choice) => {
    const { id, organization, organizationName, affiliation } = pick(members, choice.other);
    // Mostly somebody who may answer for them.
    const { id: employee } = pick(employees, choice.target);
    return {
      room: roomOf(surroundings, choice),
      address: `${id}@${organization}.example`,
      organization: {
        ...(choice.flag && { id: organization }),
        ...{ name: organizationName, affiliation },
      },
      hostContact: choice.target % 3 === 0 ? memberOf(choice) : employee,
      endsOn: new Date(Date.now() + 86_400_000 * choice.target).toISOString().slice(0, 10),
      role: pick(['member', 'reader'], choice.target),
    };
  },
  // Mostly one that there is, in its room.
  'invitation:revoke': (surroundings, choice) =>
    surroundings.invitations.length === 0 || choice.place === 0
      ? { room: roomOf(surroundings, choice), invitation: 'nothing' }
      : pick(surroundings.invitations.slice(-3), choice.target),
  'join:answer': (surroundings, choice) => ({
    room: roomOf(surroundings, choice),
    // Mostly one of those who have asked in the beginning.
    member: choice.flag ? memberOf(choice) : pick(['nora', 'charlotte'], choice.target),
    admit: choice.other % 2 === 0,
    role: pick(['member', 'reader', 'facilitator'], choice.target),
  }),
  'join:ask': (surroundings, choice) => ({
    room: roomOf(surroundings, choice),
    text: surroundings.text(),
  }),
  'join:withdraw': (surroundings, choice) => ({ room: roomOf(surroundings, choice) }),
  'member:admit': (surroundings, choice) => ({
    room: roomOf(surroundings, choice),
    member: memberOf(choice),
    role: pick(['member', 'facilitator', 'reader', 'owner', 'member'], choice.target),
  }),
  'member:edit': (_surroundings, { other, target, flag }) => ({
    ...(flag && { expertise: other % 3 === 0 ? null : [`Expertise ${target}`] }),
    ...(other % 2 === 0 && { phone: target % 3 === 0 ? null : `+33 ${target}` }),
    ...(target % 4 === 0 && { languages: ['fr', 'de'] }),
  }),
  'member:follow': (_surroundings, choice) => ({ member: memberOf(choice), follow: choice.flag }),
  'member:remove': (surroundings, choice) => ({
    room: roomOf(surroundings, choice),
    member: memberOf(choice),
  }),
  ...milestoneInputs,
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
    root: choice.flag
      ? ofKind(surroundings, 'question', choice)
      : choice.place % 4 === 0
        ? postOf(surroundings, choice)
        : rootOf(surroundings, choice),
    ...written(surroundings, choice),
    to: choice.other % 3 === 0 ? postOf(surroundings, choice) : null,
    quote: choice.other % 3 === 1 ? postOf(surroundings, choice) : null,
  }),
  'post:create': newPostOf,
  'post:delete': (surroundings, choice) => ({ id: postOf(surroundings, choice) }),
  'post:edit': (surroundings, choice) => ({
    id: postOf(surroundings, choice),
    ...written(surroundings, choice),
  }),
  'post:pin': (surroundings, choice) => ({
    post: rootOf(surroundings, choice),
    pinned: choice.flag,
  }),
  'post:restore': (surroundings, choice) => ({
    id: (choice.place > 2 && surroundings.deleted) || postOf(surroundings, choice),
  }),
  'preview:drop': (surroundings, choice) => ({
    post: ofKind(surroundings, 'linked', choice),
    url: link,
  }),
  'question:accept': (surroundings, choice) => ({
    comment: ofKind(surroundings, 'answer', choice),
  }),
  'question:reopen': (surroundings, choice) => ({
    question: ofKind(surroundings, 'question', choice),
  }),
  'reaction:add': (surroundings, choice) => ({
    post: postOf(surroundings, choice),
    reaction: pick(reactions.slice(0, 2), choice.other),
  }),
  'reaction:remove': (surroundings, choice) => ({
    post: postOf(surroundings, choice),
    reaction: pick(reactions.slice(0, 2), choice.other),
  }),
  'read:mark': (surroundings, choice) => ({
    marks: [
      {
        stream: streamOf(surroundings, choice),
        place: { at: Date.now() - 1000 * choice.other, id: rootOf(surroundings, choice) },
      },
    ],
  }),
  'record:open': (_surroundings, choice) => ({ ticket: ticketOf(Date.now(), choice) }),
  'room:follow': (surroundings, choice) => ({
    room: roomOf(surroundings, choice),
    follow: pick(follows, choice.other),
  }),
  'room:open': (surroundings, choice) => ({
    title: surroundings.text(),
    charter: charterOf(surroundings, choice),
    stage: 'running',
    partners: choice.flag ? 'apart' : 'together',
    members: choice.flag ? employees.map(({ id }) => id) : [memberOf(choice)],
  }),
  'room:review': (surroundings, choice) => ({
    room: roomOf(surroundings, choice),
    // Once a room is archived nothing happens there any more.
    outcome: choice.other === 7 ? 'archive' : choice.flag ? 'keep' : 'change',
    today: ['1', '2'],
    note: surroundings.text(),
    reviewOn: `2099-0${1 + (choice.target % 9)}-01`,
    charter: charterOf(surroundings, choice),
  }),
  'schedule:drop': ({ schedules }, { target }) => ({
    id: pick(['nothing', ...schedules].slice(-2), target),
  }),
  'schedule:set': (surroundings, choice) => {
    const changed = surroundings.schedules.at(-1);
    return {
      ...(choice.place % 3 === 0 && changed !== undefined && { id: changed }),
      dueAt: Date.now() + 1000 * choice.place,
      post: newPostOf(surroundings, choice),
    };
  },
  'stage:change': (surroundings, choice) => ({
    room: roomOf(surroundings, choice),
    stage: pick(choice.other === 3 ? stageNames : ['running', 'closing', 'running'], choice.target),
  }),
  ...stewardInputs,
  'thread:bookmark': (surroundings, choice) => ({
    post: rootOf(surroundings, choice),
    bookmarked: choice.flag,
  }),
  'thread:follow': (surroundings, choice) => ({
    post: rootOf(surroundings, choice),
    follow: pick(follows, choice.other),
  }),
  'thread:mark': (surroundings, choice) => ({
    marks: [{ post: rootOf(surroundings, choice), readTo: choice.other * 5 }],
  }),
  'vote:cast': (surroundings, choice) => ({
    post: ofKind(surroundings, choice.flag ? 'poll' : 'idea', choice),
    choices: choice.flag ? [choice.other % 4] : choice.other % 3 === 0 ? [] : [0],
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

/** Whoever may ask for this, if anybody: a steward, the author of a post, or the facilitator of the room that was there first. */
export function whoMay(
  surroundings: Surroundings,
  name: string,
  input: { id?: string; post?: string; url?: string; inspection?: string; room?: string },
): string {
  if (name in stewardInputs) return whichSteward(surroundings, name, input);
  const { id, post, url } = input;
  return surroundings.authors.get((url === undefined ? id : post) ?? '') ?? 'claire';
}
