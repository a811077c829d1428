import type { Affiliation } from '../../protocol/member.ts';
import type { Claims } from './member-enter.ts';

/** What provisioning says of somebody; what it does not say is not in it (perimeter/field.ts). */
export interface Said extends Partial<
  Pick<
    Claims,
    | 'name'
    | 'department'
    | 'title'
    | 'city'
    | 'timeZone'
    | 'languages'
    | 'picture'
    | 'hostContact'
    | 'endsAt'
    | 'mail'
    | 'phone'
    | 'manager'
    | 'team'
  >
> {
  /** Its name where that is said. */
  organization?: { id: string; name?: string; affiliation: Affiliation };
}

/** What a token says, with what provisioning has said in its place. */
export function withSaid(claims: Claims, { organization, ...said }: Said): Claims {
  const merged = { ...claims, ...said };
  if (organization === undefined) return merged;
  const isSame = organization.id === claims.organization.id;
  const name = organization.name ?? (isSame ? claims.organization.name : organization.id);
  const terms = organization.affiliation === 'employee' && { hostContact: null, endsAt: null };
  return { ...merged, ...terms, organization: { ...organization, name } };
}
