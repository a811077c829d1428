/** A named part of a room's members (DESIGN 1). */
export type Audience = 'everyone' | 'inside' | `with:${string}`;

/** A stream name taken apart. */
export type Stream =
  | { of: 'room'; room: string; audience: Audience }
  | { of: 'member'; member: string }
  | { of: 'profile'; member: string }
  | { of: 'details'; member: string };

export const roomStream = (room: string, audience: Audience): string => `room/${room}/${audience}`;
export const memberStream = (member: string): string => `member/${member}`;
export const profileStream = (member: string): string => `profile/${member}`;
/** What only employees see of a card, and its member. */
export const detailsStream = (member: string): string => `details/${member}`;
export const withOrganization = (organization: string): Audience => `with:${organization}`;

/** The organization of a `with:` audience; undefined for the two others. */
export function partnerOf(audience: Audience): string | undefined {
  return audience.startsWith('with:') ? audience.slice('with:'.length) : undefined;
}

const segment = String.raw`[A-Za-z\d][\w.@|:+~-]{0,127}`;
const roomName = new RegExp(`^room/(${segment})/(everyone|inside|with:${segment})$`);
const personName = new RegExp(`^(member|profile|details)/(${segment})$`);

/** Takes a stream name apart; undefined where it is not one. */
export function parseStream(name: string): Stream | undefined {
  const ofRoom = roomName.exec(name);
  if (ofRoom) return { of: 'room', room: ofRoom[1]!, audience: ofRoom[2] as Audience };
  const ofPerson = personName.exec(name);
  if (ofPerson)
    return { of: ofPerson[1] as 'member' | 'profile' | 'details', member: ofPerson[2]! };
  return undefined;
}

/**
 * Whether everyone who reads `to` reads `from` as well, so that what stands in one may be quoted in the other
 * (DESIGN 4.2). Never between rooms: who is in them changes.
 */
export function isWithin(to: string, from: string): boolean {
  const narrow = parseStream(to);
  const wide = parseStream(from);
  if (narrow?.of !== 'room' || wide?.of !== 'room' || narrow.room !== wide.room) return false;
  if (narrow.audience === wide.audience || narrow.audience === 'inside') return true;
  return narrow.audience !== 'everyone' && wide.audience === 'everyone';
}
