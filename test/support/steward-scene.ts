/** The page of a steward, with a server that keeps what a test or a story has there. */
import { stewardChanged } from '../../src/protocol/steward.ts';
import {
  stewardOrganizations,
  stewardPeople,
  type StewardedOrganization,
  type StewardedPerson,
} from '../../src/protocol/steward-list.ts';
import {
  hostChange,
  memberEnd,
  memberLimit,
  organizationLimit,
} from '../../src/protocol/steward-change.ts';
import { memberSearch, type Member, type Organization } from '../../src/protocol/member.ts';
import * as eg from './eg.ts';
import {
  openState,
  refusal,
  scriptedSession,
  type ScriptedOptions,
  type ScriptedSession,
} from './scripted-session.ts';

const day = 86_400_000;

/** Somebody as stewards see them: Claire unless told. */
export const person = (overrides: Partial<StewardedPerson> = {}): StewardedPerson => {
  const member = overrides.member ?? eg.member();
  const isPartner = member.affiliation !== 'employee';
  return {
    mail: `${member.id}@${member.organization.id}.example`,
    ...{ steward: false, joinedAt: eg.monday - 400 * day, concerns: [] },
    ...{ saidEndsAt: isPartner ? (member.endsAt ?? null) : null, setEndsAt: null },
    hostContactSet: false,
    ...overrides,
    member,
  };
};

const paul = { id: 'paul', name: 'Paul Henriot' };

/** Claire, who is a steward, and others of each kind and with each concern. */
export const everybody = (): StewardedPerson[] => [
  person({ steward: true }),
  person({
    member: eg.distributor({ endsAt: Date.UTC(2026, 10, 8), hostContact: paul }),
    concerns: ['ends', 'host-gone'],
  }),
  person({
    member: eg.member({ id: 'nora', name: 'Nora Weiß', department: 'Logistics' }),
    concerns: ['unseen'],
  }),
  person({ member: eg.supplier() }),
  person({
    member: eg.supplier({ id: 'charlotte', name: 'Charlotte Cooper', endsAt: eg.monday - day }),
    concerns: ['ended'],
  }),
];

const organizationOf = ({
  member: { organization, affiliation },
}: StewardedPerson): Organization => ({
  ...organization,
  affiliation,
});

/** An organization as stewards see it: Exotic Liquids unless told. */
export const organization = (
  overrides: Partial<StewardedOrganization> = {},
): StewardedOrganization => ({
  organization: { id: 'exotic', name: 'Exotic Liquids', affiliation: 'supplier' },
  ...{ people: 6, ended: 1, setEndsAt: null },
  ...{ firstEnd: Date.UTC(2027, 0, 1), lastEnd: Date.UTC(2027, 3, 1) },
  rooms: [{ id: 'launch', title: 'Winter box in the Nordics' }],
  admissions: 1,
  ...overrides,
});

/** What the server of the page has. */
export interface Kept {
  people: StewardedPerson[];
  organizations: StewardedOrganization[];
}

export interface StewardOptions extends ScriptedOptions, Partial<Kept> {
  /** So many come at once. */
  atOnce?: number;
}

const claires = eg.memberStream('claire');

/** A page whose reader, Claire, is a steward. */
export function ofSteward(options: StewardOptions = {}): ScriptedSession {
  const { atOnce = 50, people = everybody(), ...rest } = options;
  const session = scriptedSession({
    state: openState({ [claires]: { accesses: [], steward: true, inspections: [] } }),
    ...rest,
  });
  const { organizations = organizationsOf(people) } = options;
  const isFound = (query: string, ...texts: (string | undefined)[]) =>
    texts.join(' ').toLowerCase().includes(query.toLowerCase());
  const cut = <Entry>(
    entries: Entry[],
    after: { id: string } | null,
    idOf: (entry: Entry) => string,
  ) => {
    const from = after ? entries.findIndex((one) => idOf(one) === after.id) + 1 : 0;
    const part = entries.slice(from, from + atOnce);
    const last = part.at(-1);
    const place = last && from + atOnce < entries.length ? { name: '', id: idOf(last) } : null;
    return { part, after: place, count: entries.length };
  };
  session.script(stewardPeople, ({ query, filter, after }) => {
    const found = people.filter(
      ({ member, mail, concerns, steward }) =>
        isFound(query, member.name, member.organization.name, mail) &&
        (!filter.affiliation || member.affiliation === filter.affiliation) &&
        (!filter.organization || member.organization.id === filter.organization) &&
        (!filter.concern || concerns.includes(filter.concern)) &&
        (!filter.steward || steward),
    );
    const { part, ...data } = cut(found, after, ({ member }) => member.id);
    return { ok: true, data: { people: part, ...data } };
  });
  const limits = new Map<string, number | null>();
  session.script(organizationLimit, ({ organization: id, endsOn }) => {
    limits.set(id, endsOn === null ? null : Date.parse(endsOn) + day);
    return { ok: true, data: { setEndsAt: limits.get(id)! } };
  });
  session.script(stewardOrganizations, ({ query, filter, after }) => {
    const found = organizations
      .map((one) => ({ ...one, setEndsAt: limits.get(one.organization.id) ?? one.setEndsAt }))
      .filter(
        ({ organization: { name, affiliation }, setEndsAt }) =>
          isFound(query, name) &&
          (!filter.affiliation || affiliation === filter.affiliation) &&
          (!filter.limited || setEndsAt !== null),
      );
    const { part, ...data } = cut(found, after, (one) => one.organization.id);
    return { ok: true, data: { organizations: part, ...data } };
  });
  scriptChanges(session, people);
  return session;
}

/** What is changed of people is kept, as a server would; of two ends the first holds. */
function scriptChanges(session: ScriptedSession, people: readonly StewardedPerson[]): void {
  const kept = new Map(people.map((one) => [one.member.id, one]));
  const change = (id: string, changes: Partial<StewardedPerson>, card: Partial<Member> = {}) => {
    const before = kept.get(id)!;
    const after = { ...before, ...changes, member: { ...before.member, ...card } };
    const ends = [after.saidEndsAt, after.setEndsAt].filter((end) => end !== null);
    const { endsAt, ...member } = after.member;
    kept.set(id, {
      ...after,
      member: ends.length > 0 ? { ...member, endsAt: Math.min(...ends) } : member,
    });
    return { ok: true as const, data: { person: kept.get(id)! } };
  };
  session.script(memberLimit, ({ member, endsOn }) =>
    change(member, { setEndsAt: endsOn === null ? null : Date.parse(endsOn) + day }),
  );
  session.script(memberEnd, ({ member }) => change(member, { setEndsAt: session.now() }));
  session.script(hostChange, ({ member, host }) =>
    host === null
      ? change(member, { hostContactSet: false }, { hostContact: paul })
      : change(member, { hostContactSet: true }, { hostContact: kept.get(host)!.member }),
  );
  session.script(memberSearch, ({ query }) => {
    const members = people.map(({ member }) => member).filter(({ name }) => name.includes(query));
    return { ok: true, data: { members } };
  });
}

function organizationsOf(people: readonly StewardedPerson[]): StewardedOrganization[] {
  const all = new Map(people.map((one) => [one.member.organization.id, organizationOf(one)]));
  return [...all.values()].map((one) => organization({ organization: one }));
}

/** A page whose lists are refused, or never come. */
export function ofStewardThatFails(how: 'refused' | 'never'): ScriptedSession {
  const session = ofSteward();
  const answer = () => (how === 'refused' ? refusal('unavailable') : new Promise<never>(() => {}));
  session.script(stewardPeople, answer);
  session.script(stewardOrganizations, answer);
  return session;
}

/** A page of somebody who is no steward. */
export const ofNoSteward = (): ScriptedSession =>
  scriptedSession({ state: openState({ [claires]: { accesses: [], steward: false } }) });

/** They are one from now on, or no more. */
export const hearSteward = (session: ScriptedSession, steward: boolean): void =>
  session.hear(eg.fact(stewardChanged, { steward }, { stream: claires }));
