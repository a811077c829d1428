/** The page of a steward, with a server that keeps what a test or a story has there. */
import { auditRead, type AuditEntry } from '../../src/protocol/audit.ts';
import {
  inspectionAgree,
  inspectionAsk,
  inspectionChanged,
  inspectionEnd,
  inspectionList,
  inspectionUse,
  type Inspection,
} from '../../src/protocol/inspection.ts';
import { stewardChanged } from '../../src/protocol/steward.ts';
import {
  stewardOrganizations,
  stewardPeople,
  stewardRooms,
  type StewardedOrganization,
  type StewardedPerson,
  type StewardedRoom,
} from '../../src/protocol/steward-list.ts';
import {
  facilitatorName,
  hostChange,
  memberEnd,
  memberLimit,
  organizationLimit,
} from '../../src/protocol/steward-change.ts';
import { memberSearch, type Member, type Organization } from '../../src/protocol/member.ts';
// What a page is given before the widget has loaded what it is made of.
import '../../src/store/inspection.ts';
import '../../src/store/steward.ts';
import * as eg from './eg.ts';
import {
  agreed,
  everybody,
  inspection,
  organization,
  paul,
  person,
  someEntries,
  someRooms,
  stewardedRoom,
} from './steward-examples.ts';
import {
  openState,
  refusal,
  scriptedSession,
  type ScriptedOptions,
  type ScriptedSession,
} from './scripted-session.ts';

const day = 86_400_000;

const organizationOf = ({
  member: { organization, affiliation },
}: StewardedPerson): Organization => ({
  ...organization,
  affiliation,
});

/** What the server of the page has. */
export interface Kept {
  people: StewardedPerson[];
  organizations: StewardedOrganization[];
  rooms: StewardedRoom[];
  inspections: Inspection[];
  entries: AuditEntry[];
}

export interface StewardOptions extends ScriptedOptions, Partial<Kept> {
  /** So many come at once. */
  atOnce?: number;
}

const claires = eg.memberStream('claire');

/** A page whose reader, Claire, is a steward. */
export function ofSteward(options: StewardOptions = {}): ScriptedSession {
  const { atOnce = 50, people = everybody(), rooms = someRooms(), ...rest } = options;
  const { inspections = [inspection(), agreed()], entries = someEntries() } = options;
  const open = inspections.filter(({ ended }) => ended === null);
  const session = scriptedSession({
    state: openState({ [claires]: { accesses: [], steward: true, inspections: open } }),
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
  session.script(stewardRooms, ({ query, filter, after }) => {
    const found = rooms.filter(
      (one) =>
        isFound(query, one.title) &&
        (!filter.stage || one.stage === filter.stage) &&
        (!filter.organization || one.organizations.some(({ id }) => id === filter.organization)) &&
        (!filter.concern || one.concerns.includes(filter.concern)),
    );
    const { part, ...data } = cut(found, after, ({ id }) => id);
    return { ok: true, data: { rooms: part, ...data } };
  });
  session.script(facilitatorName, ({ room, member }) => ({
    ok: true,
    data: { membership: eg.membership({ room, member: eg.member({ id: member }) }) },
  }));
  session.script(auditRead, ({ query, filter, before }) => {
    const found = entries.filter(
      ({ position, actor, action, subject, detail }) =>
        (before === null || position < before) &&
        isFound(query, actor?.name, action, subject.name, JSON.stringify(detail)) &&
        (!filter.actor || actor?.id === filter.actor) &&
        (!filter.action || action === filter.action) &&
        (!filter.subject || subject.id === filter.subject),
    );
    const part = found.slice(0, atOnce);
    const last = part.length < found.length ? part.at(-1)!.position : null;
    const actions = [...new Set(entries.map(({ action }) => action))].sort();
    const first = before === null && { actions };
    return { ok: true, data: { entries: part, before: last, ...first } };
  });
  scriptChanges(session, people);
  scriptInspections(session, inspections);
  return session;
}

const claire = { id: 'claire', name: 'Claire Fontaine' };

/** What becomes of inspections is kept, and told, as a server would. */
function scriptInspections(session: ScriptedSession, some: readonly Inspection[]): void {
  let all = some;
  const become = (one: Inspection) => {
    const isNew = !all.some(({ id }) => id === one.id);
    all = isNew ? [one, ...all] : all.map((before) => (before.id === one.id ? one : before));
    session.hear(eg.fact(inspectionChanged, { inspection: one }, { stream: claires }));
    return { ok: true as const, data: { inspection: one } };
  };
  const of = (id: string) => all.find((one) => one.id === id)!;
  session.script(inspectionList, () => ({ ok: true, data: { inspections: [...all] } }));
  session.script(inspectionAsk, ({ room: id, reason }) => {
    const room = { id, title: someRooms().find((one) => one.id === id)!.title };
    return become(inspection({ id: 'inspection-3', by: claire, room, reason }));
  });
  session.script(inspectionAgree, ({ inspection: id }) =>
    become({ ...of(id), state: 'agreed', agreedBy: claire, agreedAt: session.now() }),
  );
  session.script(inspectionUse, ({ inspection: id }) =>
    become({ ...of(id), state: 'used', usedAt: session.now() }),
  );
  session.script(inspectionEnd, ({ inspection: id }) => {
    const is = of(id).agreedBy ? 'closed' : of(id).by.id === 'claire' ? 'withdrawn' : 'declined';
    return become({ ...of(id), state: 'ended', ended: { is, at: session.now(), by: claire } });
  });
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
  session.script(stewardRooms, answer);
  session.script(inspectionList, answer);
  session.script(auditRead, answer);
  return session;
}

/** A page of somebody who is no steward. */
export const ofNoSteward = (): ScriptedSession =>
  scriptedSession({ state: openState({ [claires]: { accesses: [], steward: false } }) });

/** They are one from now on, or no more. */
export const hearSteward = (session: ScriptedSession, steward: boolean): void =>
  session.hear(eg.fact(stewardChanged, { steward }, { stream: claires }));

/** A page whose steward is told no to whatever they change of people. */
export function ofStewardWhoIsRefused(): ScriptedSession {
  const session = ofSteward();
  const no = () => refusal('absent');
  session.script(memberEnd, no);
  session.script(memberLimit, no);
  session.script(hostChange, no);
  return session;
}

/** A page of people and rooms that are called as long as can be. */
export function longNames(): ScriptedSession {
  const organization = { id: 'exotic', name: 'Donaudampfschifffahrtselektrizitätengesellschaft' };
  const name = 'Maximiliane-Charlotte von Hohenstein-Waldburg zu Altenstadt';
  const long = eg.supplier({ name, organization });
  const title = `Rahmenvertrag mit der ${organization.name}, Verlängerung 2027`;
  const { concerns } = someRooms().at(-1)!;
  return ofSteward({
    people: [...everybody(), person({ member: long, concerns: ['unseen', 'ends'] })],
    rooms: [
      stewardedRoom({
        ...{ title, concerns, sponsor: { id: 'max', name } },
        organizations: [{ ...organization, affiliation: 'supplier' }],
      }),
    ],
  });
}
