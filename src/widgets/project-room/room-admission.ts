import { msg, str } from '@lit/localize';
import type { LitElement } from 'lit';
import type { Session } from '../../client/session.ts';
import { listOf } from '../../lit/format.ts';
import { memberSearch, type Member } from '../../protocol/member.ts';
import { memberAdmit, organizationAdmit, type Role } from '../../protocol/room.ts';
import { membershipsOf } from '../../store/room.ts';
import { failureOf, intendHere } from '../asked.ts';
import { admissionTo, admitsNobody } from './room-promises.ts';

const mostFound = 8;

/** What is confirmed, by its name: "Admit Exotic Liquids and Mia Huber", "Admit 3 people". */
export function admissionWords(
  session: Session,
  room: string,
  chosen: readonly Member[],
  role: Role,
): string {
  const [only, another] = chosen;
  if (!only) return msg('Admit');
  const fresh = chosen.filter(
    (member) => admissionTo(session, room, member, role).admitsOrganization,
  );
  const names = [...new Set(fresh.map(({ organization }) => organization.name))];
  if (!another) {
    const { name } = only;
    return names.length > 0 ? msg(str`Admit ${names[0]!} and ${name}`) : msg(str`Admit ${name}`);
  }
  return names.length > 0
    ? msg(str`Admit ${listOf(names)} and ${chosen.length} people`)
    : msg(str`Admit ${chosen.length} people`);
}

/** Admits someone, and their organization where it is not yet; resolves with why not, or with ''. */
export function admit(
  from: LitElement,
  session: Session,
  room: string,
  member: Member,
  role: Role,
): Promise<string> {
  const { id, affiliation, organization } = member;
  const title = admissionWords(session, room, [member], role);
  const withOrganization = {
    ...{ room, organization: organization.id, members: [id] },
    role: role === 'reader' ? ('reader' as const) : ('member' as const),
  };
  return failureOf(
    admissionTo(session, room, member, role).admitsOrganization
      ? intendHere(from, session, organizationAdmit, withOrganization, title)
      : intendHere(from, session, memberAdmit, { room, member: id, role }, title),
    // What was chosen was right a moment ago, or it could not have been chosen.
    ({ code }) => {
      if (code === 'invalid') {
        return msg('Something has changed meanwhile. Look for them again.');
      }
      return code === 'forbidden' && admitsNobody(affiliation);
    },
  );
}

/** Finds people by name among those who are not in a room, and are not chosen yet. */
export async function findMembers(
  session: Session,
  room: string,
  query: string,
  chosen: readonly Member[],
): Promise<Member[]> {
  const answer = await session.ask(memberSearch, { query });
  if (!answer.ok) return [];
  const there = membershipsOf(session.state, room).map(({ member }) => member);
  const present = new Set([...there, ...chosen].map(({ id }) => id));
  return answer.data.members.filter(({ id }) => !present.has(id)).slice(0, mostFound);
}
