import type { Details } from '../protocol/details.ts';
import type { Member } from '../protocol/member.ts';

type Name = Exclude<keyof Member | keyof Details, 'id'>;

/** Who says what stands in a field, and who sees it. */
export interface Field {
  /**
   * `host`: the host's tokens, and nobody changes it here. `provisioning`: a directory, by SCIM, wherever it says something
   * of it, and no token changes that; what it does not say is the host's, as above, and what it says no longer is nobody's
   * until the next token. `person`: it begins with what one of the two says, in that order, and is the member's own once
   * they have changed it (`member:edit`).
   */
  owner: 'host' | 'provisioning' | 'person';
  /** The attribute by which provisioning says it; null where it has none. */
  attribute: string | null;
  /**
   * `known`: everybody who may know the member (know.ts), partners among them. `inside`: employees and the member; it
   * travels in `details/<id>`, which nobody else can open.
   */
  seenBy: 'known' | 'inside';
}

const said = (attribute: string, seenBy: Field['seenBy'] = 'known'): Field => ({
  ...{ owner: 'provisioning', attribute, seenBy },
});

/** Every field of a member's card. The README's table is made of it. */
export const fields: Readonly<Record<Name, Field>> = {
  name: said('displayName, name'),
  affiliation: said('affiliation, userType'),
  organization: said('organizationId, organization'),
  department: said('department'),
  title: said('title'),
  city: said('addresses.locality'),
  timeZone: said('timezone'),
  picture: said('photos'),
  hostContact: said('hostContact'),
  endsAt: said('endsAt'),
  languages: { owner: 'person', attribute: 'preferredLanguage', seenBy: 'known' },
  expertise: { owner: 'person', attribute: null, seenBy: 'known' },
  mail: said('emails', 'inside'),
  phone: { owner: 'person', attribute: 'phoneNumbers', seenBy: 'inside' },
  calendar: { owner: 'host', attribute: null, seenBy: 'inside' },
  manager: said('manager', 'inside'),
  team: said('division', 'inside'),
};

/** By what partners may reach the employee who answers for them, if the host says so: `CERCLE_HOST_CONTACT`. */
export const reaches = ['mail', 'phone', 'calendar'] as const;
export type Reach = (typeof reaches)[number];
