/** The people of a network, for stories and widget tests. */
import { detailsStream } from '../../src/perimeter/streams.ts';
import { memberEdit } from '../../src/protocol/member-edit.ts';
import { memberList, type MemberFilter, type MemberPlace } from '../../src/protocol/member-list.ts';
import { memberShared, type Shared } from '../../src/protocol/member-shared.ts';
import type { Details } from '../../src/protocol/details.ts';
import type { Member } from '../../src/protocol/member.ts';
import type { Snapshot } from '../../src/protocol/snapshot.ts';
import * as eg from './eg.ts';
import {
  openState,
  refusal,
  scriptedSession,
  type ScriptedOptions,
  type ScriptedSession,
} from './scripted-session.ts';

export const details = (overrides: Partial<Details> = {}): Details => ({
  id: 'claire',
  mail: 'claire.fontaine@aubry.example',
  phone: '+33 4 72 00 00 01',
  calendar: 'https://calendar.example/claire',
  manager: { id: 'nora', name: 'Nora Weiß' },
  team: 'Glass and closures',
  ...overrides,
});

export const shared = (overrides: Partial<Shared> = {}): Shared => ({
  rooms: [
    { id: 'launch', title: 'Winter box in the Nordics' },
    { id: 'glass', title: 'Glass agreement 2027' },
  ],
  confirmed: [{ expertise: 'glass', answers: 3 }],
  contact: {},
  ...overrides,
});

export const thomas = eg.member({
  ...{ id: 'thomas', name: 'Thomas Berger', title: 'Head of quality', department: 'Quality' },
  expertise: ['glass', 'claims'],
});

/** A page where the cards of Claire, Thomas, Ravi and Lukas may be opened, with all there is on them. */
export function withPeople(
  options: ScriptedOptions & { shared?: Partial<Shared>; people?: readonly Member[] } = {},
): ScriptedSession {
  const { shared: more, people = [eg.member(), thomas, eg.supplier(), eg.distributor()] } = options;
  const reader = options.member ?? eg.member();
  const snapshots: Record<string, Snapshot> = {
    [eg.memberStream('claire')]: { accesses: [eg.access()], followed: [] },
  };
  for (const member of people) {
    snapshots[eg.profileStream(member.id)] = { member };
    if (reader.affiliation !== 'employee' && reader.id !== member.id) continue;
    snapshots[detailsStream(member.id)] = { details: details({ id: member.id }) };
  }
  const session = scriptedSession({ state: openState(snapshots), ...options });
  session.script(memberShared, () => ({ ok: true, data: shared(more) }));
  return session;
}

/** The same, where what Claire has written of herself is refused. */
export function withRefusedEdit(): ScriptedSession {
  const drafts = { 'card/claire': { text: JSON.stringify({ phone: '+33 6' }) } };
  const session = withPeople({ drafts });
  session.script(memberEdit, () => refusal('invalid', { field: 'phone' }));
  return session;
}

const matches = (member: Member, query: string, filter: MemberFilter): boolean =>
  [member.name, member.title, member.organization.name, ...member.expertise]
    .join(' ')
    .toLowerCase()
    .includes(query.toLowerCase()) &&
  (filter.organization === undefined || member.organization.id === filter.organization) &&
  (filter.expertise === undefined || member.expertise.includes(filter.expertise)) &&
  (filter.followed === undefined || member.id === 'thomas');

const placeOf = ({ id, name }: Member): MemberPlace => ({ rank: 0, name, id });

/** A page with a directory of these people, of whom so many come at once. */
export function inDirectory(
  people: readonly Member[] = [eg.member(), eg.distributor(), eg.supplier(), thomas],
  { atOnce = 50, ...options }: ScriptedOptions & { atOnce?: number } = {},
): ScriptedSession {
  const session = withPeople({ people, ...options });
  session.script(memberList, ({ query, filter, after }) => {
    const found = people.filter((member) => matches(member, query, filter));
    const from = after ? found.findIndex(({ id }) => id === after.id) + 1 : 0;
    const members = found.slice(from, from + atOnce);
    const organizations = [...new Set(people.map(({ organization: { id } }) => id))].map((id) => {
      const theirs = people.filter(({ organization }) => organization.id === id);
      const [{ organization, affiliation }] = theirs as [Member];
      return { ...organization, affiliation, members: theirs.length };
    });
    const expertise = [...new Set(people.flatMap((one) => one.expertise))].map((name) => ({
      name,
      members: people.filter((one) => one.expertise.includes(name)).length,
    }));
    const last = members.at(-1);
    return {
      ok: true,
      data: {
        members,
        after: last && from + atOnce < found.length ? placeOf(last) : null,
        count: found.length,
        ...(after === null && { facets: { organizations, expertise } }),
      },
    };
  });
  return session;
}

/** A page whose directory is refused, or never comes. */
export function inDirectoryThatFails(how: 'refused' | 'never'): ScriptedSession {
  const session = withPeople();
  session.script(memberList, () =>
    how === 'refused' ? refusal('unavailable') : new Promise(() => {}),
  );
  return session;
}

const firstNames = ['Ada', 'Émile', 'Ingrid', 'João', 'Łucja', 'Maximiliane-Charlotte', 'Øyvind'];
const lastNames = ['Abel', 'Brandt', 'Çelik', 'Dubois', 'Eriksson', 'von Hohenstein-Waldburg'];

/** So many people with names of all lengths. */
export const crowd = (count: number): Member[] =>
  Array.from({ length: count }, (_, index) => {
    const name = `${firstNames[index % firstNames.length]} ${lastNames[index % lastNames.length]}`;
    const sorts = [eg.member, eg.supplier, eg.distributor] as const;
    return sorts[index % 5 === 3 ? 1 : index % 5 === 4 ? 2 : 0]({ id: `person-${index}`, name });
  });
