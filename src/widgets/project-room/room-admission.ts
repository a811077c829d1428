import { msg, str } from '@lit/localize';
import type { LitElement } from 'lit';
import type { Session } from '../../client/session.ts';
import { intend } from '../../lit/intend.ts';
import { memberSearch, type Member } from '../../protocol/member.ts';
import { memberAdmit, organizationAdmit } from '../../protocol/room.ts';
import type { Answer, Failure } from '../../protocol/wire.ts';
import { membershipsOf, perimeterOf } from '../../store/room.ts';
import { failureWords } from '../failure-words.ts';

const mostFound = 8;

function isAdmitted({ state }: Session, room: string, { organization }: Member): boolean {
  const organizations = perimeterOf(state, room)?.organizations ?? [];
  return organizations.some(({ id, endedAt }) => id === organization.id && endedAt === null);
}

/** What admitting someone means, said before it is done. */
export function consequence(session: Session, room: string, member: Member): string {
  const { name, affiliation, organization } = member;
  if (affiliation === 'employee') {
    return msg(str`${name} will read everything in this room, from its beginning.`);
  }
  return isAdmitted(session, room, member)
    ? msg(str`${name} will read what ${organization.name} reads.`)
    : msg(
        str`This admits ${organization.name}. From now on they read what is for everyone, and what is said with them; nothing from before, and nothing inside.`,
      );
}

/** Admits someone, and their organization where it is not yet; resolves with why not, or with ''. */
export function admit(
  from: LitElement,
  session: Session,
  room: string,
  member: Member,
): Promise<string> {
  const { id, organization, affiliation } = member;
  const isOne = affiliation === 'employee' || isAdmitted(session, room, member);
  return failureOf(
    isOne
      ? intend(from, session, memberAdmit, { room, member: id, role: 'member' })
      : intend(from, session, organizationAdmit, {
          room,
          organization: organization.id,
          members: [id],
        }),
    // What was chosen was right a moment ago, or it could not have been chosen.
    ({ code }) =>
      code === 'invalid' && msg('Something has changed meanwhile. Look for them again.'),
  );
}

/** Waits for an answer; resolves with why not, or with ''. @param special - says what it can say better. */
export async function failureOf(
  sent: Promise<Answer<unknown>> | null,
  special: (failure: Failure) => string | false,
): Promise<string> {
  const answer = await sent;
  if (!answer) return msg('This page does not allow that.');
  return answer.ok ? '' : special(answer.error) || failureWords(answer.error);
}

/** Finds people by name: for a sponsor among the employees, for a room among those who are not in it. */
export async function findMembers(
  session: Session,
  room: string,
  query: string,
  isSponsor: boolean,
): Promise<Member[]> {
  const answer = await session.ask(memberSearch, { query });
  if (!answer.ok) return [];
  const present = new Set(membershipsOf(session.state, room).map(({ member }) => member.id));
  return answer.data.members
    .filter(({ id, affiliation }) => (isSponsor ? affiliation === 'employee' : !present.has(id)))
    .slice(0, mostFound);
}
