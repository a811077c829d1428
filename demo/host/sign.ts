import { SignJWT, type JWTPayload } from 'jose';

/** What the host and Cercle have agreed on; Cercle is told the same by CERCLE_TOKEN_ISSUER, _AUDIENCE and _SECRET. */
export interface Agreement {
  issuer: string;
  audience: string;
  secret: string;
}

/** Someone who is signed in at the host, as its directory has them. Times are in seconds since 1970. */
export interface SignedIn {
  id: string;
  name: string;
  affiliation: string;
  organization: { id: string; name: string };
  card: { title: string; department?: string; city: string; zoneinfo: string };
  /** How they are reached, and to whom they belong. */
  reach: { email: string; phone_number: string; manager?: string; team?: string };
  languages: readonly string[];
  expertise?: readonly string[];
  hostContact?: string;
  endsAt?: number;
  /** Answers for the whole network. */
  steward?: true;
}

/** A business object, and the partner organizations that talk about it with the company. */
export interface SignedRecord {
  record: string;
  title: string;
  url: string;
  parties: readonly { id: string; name: string; affiliation: string }[];
}

/** Says who is signed in. Sign it for everyone: Cercle turns away whoever is no employee and no partner. */
export function signToken(
  person: SignedIn,
  agreement: Agreement,
  issuedAt: number,
): Promise<string> {
  const { id: sub, name, affiliation, organization, card, reach, languages, expertise } = person;
  const company = { organization: organization.id, organization_name: organization.name };
  const partner = { host_contact: person.hostContact, ends_at: person.endsAt };
  const { steward } = person;
  const claims = {
    sub,
    name,
    affiliation,
    ...company,
    ...card,
    ...reach,
    languages,
    expertise,
    ...partner,
    steward,
  };
  return sign('JWT', claims, agreement, issuedAt, issuedAt + 600);
}

/** Says that this person may see this record until then. Ask the ERP first: whoever holds a ticket reads. */
export function signTicket(
  person: SignedIn,
  record: SignedRecord,
  agreement: Agreement,
  issuedAt: number,
  expiresAt = issuedAt + 600,
): Promise<string> {
  const claims = { sub: person.id, ...record, access: 'write' };
  return sign('cercle-record+jwt', claims, agreement, issuedAt, expiresAt);
}

function sign(
  typ: string,
  claims: JWTPayload,
  { issuer, audience, secret }: Agreement,
  issuedAt: number,
  expiresAt: number,
): Promise<string> {
  return new SignJWT(claims)
    .setProtectedHeader({ alg: 'HS256', typ })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt(issuedAt)
    .setExpirationTime(expiresAt)
    .sign(new TextEncoder().encode(secret));
}
