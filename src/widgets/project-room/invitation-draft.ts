import { msg } from '@lit/localize';
import type { Session } from '../../client/session.ts';
import { dayOf } from '../../lit/format.ts';
import {
  longestInvitation,
  mailAddress,
  type invitationCreate,
} from '../../protocol/invitation.ts';
import type { InputOf } from '../../protocol/registry.ts';
import type { Perimeter, Role } from '../../protocol/room.ts';
import type { Failure } from '../../protocol/wire.ts';
import { failureWords } from '../failure-words.ts';

type Input = InputOf<typeof invitationCreate>;

/** What is written before anybody is invited, by field. */
export type Values = Readonly<Record<string, string>>;

/** What is wrong with it, and where. */
export interface Problem {
  field: string;
  message: string;
}

/** Chosen in place of an organization of the room. */
export const another = '';

const oneDay = 86_400_000;

/** Whom a form is about, as far as it says. */
export function personIn(
  values: Values,
  organizations: Perimeter['organizations'],
): { address: string; organization: Input['organization'] } {
  const chosen = values['organization'] ?? organizations[0]?.id ?? another;
  const listed = organizations.find(({ id }) => id === chosen);
  const affiliation = values['affiliation'] === 'distributor' ? 'distributor' : 'supplier';
  return {
    address: (values['address'] ?? '').trim(),
    organization: listed
      ? { id: listed.id, name: listed.name, affiliation: listed.affiliation }
      : { name: (values['organization.name'] ?? '').trim(), affiliation },
  };
}

/** What a form asks for, or all that it lacks. */
export function readInvitation(
  values: Values,
  chosen: {
    room: string;
    organizations: Perimeter['organizations'];
    contact: { id: string } | undefined;
    role: Role;
    /** Milliseconds. */
    now: number;
  },
): { input: Input } | { problems: Problem[] } {
  const { room, contact, now } = chosen;
  const { address, organization } = personIn(values, chosen.organizations);
  const endsOn = values['endsOn'] ?? '';
  const problems: Problem[] = [];
  const lack = (field: string, message: string) => problems.push({ field, message });
  if (!mailAddress.safeParse(address).success) {
    lack('address', msg('Write an address as name@company.example.'));
  }
  if (!organization.name) lack('organization.name', msg('Write something here.'));
  if (!contact) lack('hostContact', msg('Choose the colleague who answers for them.'));
  if (endsOn < dayOf(now) || endsOn > dayOf(now + longestInvitation * oneDay)) {
    lack('endsOn', msg('Choose a day to come, within a year.'));
  }
  if (problems.length > 0 || !contact) return { problems };
  const role = chosen.role === 'reader' ? 'reader' : 'member';
  return { input: { room, address, organization, hostContact: contact.id, endsOn, role } };
}

/** Why nobody was invited. */
export function invitationFailure(failure: Failure): string {
  if (failure.code === 'full') {
    return msg('Too many invitations wait already. Take some of them back.');
  }
  if (failure.field === 'address') {
    return msg('This is a colleague: admit them by name.');
  }
  return failure.code === 'forbidden'
    ? msg('The room admits nobody from outside in this stage.')
    : failureWords(failure);
}

/** Where whoever is invited comes in, or the code alone where the host has no page for it. */
export function linkFor({ pages }: Session, room: string, code: string): string {
  const pattern = pages.invitation;
  if (!pattern) return code;
  const address = pattern.replaceAll('{code}', code).replaceAll('{room}', encodeURIComponent(room));
  return new URL(address, document.baseURI).href;
}
