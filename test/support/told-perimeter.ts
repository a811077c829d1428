/** What a server would tell of who is inside room `launch`, and who should have left. */
import { perimeterRead, type Insider, type Leaving } from '../../src/protocol/perimeter.ts';
import type { Byline } from '../../src/protocol/member.ts';
import type { PostReader, postReaders } from '../../src/protocol/readers.ts';
import type { OutputOf } from '../../src/protocol/registry.ts';
import type { Stay } from '../../src/protocol/stay.ts';
import * as eg from './eg.ts';
import type { ScriptedSession } from './scripted-session.ts';

type Told = OutputOf<typeof perimeterRead>;

const day = 86_400_000;
const claire = { id: 'claire', name: 'Claire Fontaine' };

const bylineOf = ({ id, name, affiliation, organization }: Byline): Byline => ({
  ...{ id, name, affiliation, organization },
});

/** Someone who was admitted to the room a while ago, and is there. */
export const stay = (overrides: Partial<Stay> = {}): Stay => ({
  ...{ since: eg.monday - 40 * day, how: 'admitted', by: claire },
  ...{ until: null, ended: null, endedBy: null },
  ...overrides,
  member: bylineOf(overrides.member ?? eg.member()),
});

export const insider = (overrides: Partial<Insider> = {}): Insider => {
  const member = overrides.member ?? eg.member();
  const partners = ['everyone', `with:${member.organization.id}`];
  const colleagues = ['everyone', 'inside', 'with:exotic'];
  return {
    ...stay(overrides),
    role: 'member',
    audiences: member.affiliation === 'employee' ? colleagues : partners,
    ...overrides,
  };
};

const thomas = eg.member({ id: 'thomas', name: 'Thomas Berger' });
const nora = eg.member({ id: 'nora', name: 'Nora Weiß' });
export const charlotte = eg.supplier({ id: 'charlotte', name: 'Charlotte Cooper' });

/** Four people inside and one who was, as a facilitator is told. */
export const told = (overrides: Partial<Told> = {}): Told => ({
  inside: [
    insider({ member: eg.supplier(), until: eg.supplier().endsAt! }),
    insider({ member: eg.member(), role: 'facilitator', how: 'opened', by: null }),
    insider({ member: thomas }),
    insider({ member: nora, since: eg.monday - 2 * day }),
  ],
  others: 0,
  were: [
    stay({ member: charlotte, until: eg.monday - day, ended: 'removed', endedBy: claire }),
    stay({
      ...{ member: eg.distributor(), since: null, how: null, by: null },
      ...{ until: null },
    }),
  ],
  leaving: [],
  ...overrides,
});

const host = { id: 'paul', name: 'Paul Henriot' };

/** Those who should have left, for each reason one. */
export const leaving: Leaving[] = [
  {
    member: bylineOf(charlotte),
    role: 'member',
    reasons: [{ is: 'ended', at: eg.monday - day, host: null }],
  },
  {
    member: bylineOf(eg.supplier()),
    role: 'member',
    reasons: [
      { is: 'ends', at: eg.monday + 5 * day, host: null },
      { is: 'host-gone', at: null, host },
    ],
  },
  { member: bylineOf(nora), role: 'member', reasons: [{ is: 'unseen', at: null, host: null }] },
];

/** Lets the session's server tell this. */
export function tellPerimeter(session: ScriptedSession, overrides: Partial<Told> = {}): void {
  session.script(perimeterRead, () => ({ ok: true, data: told(overrides) }));
}

/** Someone who could read a post, and can. */
export const reader = (overrides: Partial<PostReader> = {}): PostReader => ({
  ...stay(overrides),
  then: overrides.then ?? true,
  now: overrides.now ?? true,
});

/** What a server tells of these readers of a post. */
export const reach = (readers: PostReader[]): OutputOf<typeof postReaders> => ({
  then: readers.filter(({ then }) => then).length,
  now: readers.filter(({ now }) => now).length,
  readers,
});
