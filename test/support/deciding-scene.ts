/** A room whose facilitator admits, invites and removes: for stories and tests of the dialogs in which that is done. */
import {
  invitationCreate,
  invitationCreated,
  invitationList,
  invitationRevoke,
  invitationRevoked,
  type Invitation,
} from '../../src/protocol/invitation.ts';
import { memberSearch } from '../../src/protocol/member.ts';
import {
  memberAdmit,
  memberRemove,
  organizationAdmit,
  organizationRemove,
} from '../../src/protocol/room.ts';
import * as eg from './eg.ts';
import { inRoom } from './scene.ts';
import { refusal, type Script, type ScriptedOptions } from './scripted-session.ts';

const day = 86_400_000;
const inside = { stream: eg.roomStream('launch', 'inside') };
const claire = { id: 'claire', name: 'Claire Fontaine' };

/** Those who have an account and are not in the room. */
export const outside = [
  eg.supplier({ id: 'mia', name: 'Mia Huber' }),
  eg.distributor(),
  eg.member({ id: 'jonas', name: 'Jonas Maier', department: 'Quality' }),
];

export const invitation = (overrides: Partial<Invitation> = {}): Invitation => ({
  ...{ id: 'invitation', room: 'launch', address: 'mira@exotic.example', role: 'member' },
  organization: { id: 'exotic', name: 'Exotic Liquids', affiliation: 'supplier' },
  ...{ hostContact: claire, by: claire, createdAt: eg.monday - day },
  ...{ expiresAt: eg.monday + 13 * day, endsAt: eg.monday + 60 * day },
  ...overrides,
});

/** What became of those that wait no more. */
const past = [
  {
    ...invitation({ id: 'used', address: 'ravi@exotic.example' }),
    ending: { is: 'used', at: eg.monday - day, by: { id: 'ravi', name: 'Ravi Patel' } },
  },
  {
    ...invitation({ id: 'revoked', address: 'r.patel@exotic.example' }),
    ending: { is: 'revoked', at: eg.monday - 2 * day, by: claire },
  },
];

const done = () => ({ ok: true, data: {} }) as const;

/** All that it asks for is done, unless `answer` says otherwise. */
export function deciding(answer?: Script, options: ScriptedOptions = {}) {
  const session = inRoom({ pages: { invitation: '/join#{code}' }, ...options });
  session.script(memberSearch, ({ query }) => ({
    ok: true,
    data: { members: query ? outside.filter(({ name }) => name.includes(query)) : [] },
  }));
  for (const intent of [memberAdmit, memberRemove, organizationAdmit, organizationRemove]) {
    session.script<any, any>(intent, answer ?? done);
  }
  session.script(invitationList, () => ({ ok: true, data: { invitations: [] } }));
  session.script(
    invitationCreate,
    answer ?? (() => ({ ok: true, data: { invitation: invitation(), code: 'q3Vx8Kd2mTz7' } })),
  );
  return session;
}

/** Two are invited, of whom one comes no more, and of two others it is known what became of their invitations. */
export function withInvitations() {
  const session = deciding();
  session.hear(
    eg.fact(invitationCreated, { invitation: invitation() }, inside),
    eg.fact(
      invitationCreated,
      { invitation: invitation({ id: 'late', address: 'late@exotic.example', expiresAt: 1 }) },
      inside,
    ),
  );
  session.script(invitationList, () => ({ ok: true, data: { invitations: past } }));
  session.script(invitationRevoke, ({ room, invitation: id }) => {
    const ending = { is: 'revoked', at: eg.monday, by: claire } as const;
    session.hear(eg.fact(invitationRevoked, { room, invitation: id, ending }, inside));
    return done();
  });
  return session;
}

/** It is never answered. */
export const never: Script = () => new Promise(() => {});
/** The room admits nobody in its stage. */
export const refused: Script = () => refusal('forbidden');
/** Of several, Mia Huber alone is refused. */
export const refusedForMia: Script = ({ member, members = [member] }) =>
  members.includes('mia') ? refusal('invalid', { field: 'member' }) : done();
