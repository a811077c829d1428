import { partnerOf, parseStream } from '../perimeter/streams.ts';
import type { Access, Membership, Perimeter, RoomState } from '../protocol/room.ts';

/** One of the audiences that a member may write to, with who will read. */
export interface AudienceChoice {
  stream: string;
  audience: 'everyone' | 'inside' | `with:${string}`;
  /** Whether partners read it. */
  outside: boolean;
  /** Employees who read, the writer among them; null where the number is not known. */
  colleagues: number | null;
  /** The partner organizations that read; `count` is null where the number is not known. */
  organizations: readonly { id: string; name: string; count: number | null }[];
  kind: RoomState['room']['kind'];
}

/** Where someone stands. */
export interface Writer {
  affiliation: 'employee' | 'distributor' | 'supplier';
  organization: { id: string; name: string };
}

/**
 * The audiences that a member may write to, the default first: `inside` for an employee, `with:` one's own
 * organization for a partner (DESIGN 4.11). `everyone` is offered where it is more than one of the others.
 */
export function audienceChoices(
  writer: Writer,
  access: Access,
  room: RoomState | undefined,
  memberships: readonly Membership[],
  perimeter: Perimeter | undefined,
): AudienceChoice[] {
  const { kind } = access.room;
  const employees = memberships.filter(({ member }) => member.affiliation === 'employee').length;
  const colleagues =
    kind === 'project' ? employees : kind === 'network' ? (room?.members ?? null) : null;
  const partners = organizationsOf(writer, memberships, perimeter, kind);
  const choices = access.streams
    .filter(({ act }) => act)
    .flatMap(({ stream }): AudienceChoice[] => {
      const parsed = parseStream(stream);
      if (parsed?.of !== 'room') return [];
      const { audience } = parsed;
      const partner = partnerOf(audience);
      const organizations =
        audience === 'inside'
          ? []
          : partner === undefined
            ? partners
            : partners.filter(({ id }) => id === partner);
      if (partner !== undefined && organizations.length === 0) return [];
      const outside = organizations.length > 0;
      return [{ stream, audience, outside, colleagues, organizations, kind }];
    });
  const isEmployee = writer.affiliation === 'employee';
  const offered = choices.filter(
    ({ audience }) =>
      audience !== 'everyone' || (isEmployee ? partners.length > 1 : choices.length === 1) ||
      (access.room.partners === 'together' && partners.length > 0),
  );
  const rank = ({ audience }: AudienceChoice): number =>
    audience === 'inside' || partnerOf(audience) === writer.organization.id
      ? 0
      : audience === 'everyone'
        ? 2
        : 1;
  return offered.sort((one, other) => rank(one) - rank(other));
}

function organizationsOf(
  writer: Writer,
  memberships: readonly Membership[],
  perimeter: Perimeter | undefined,
  kind: RoomState['room']['kind'],
): { id: string; name: string; count: number | null }[] {
  const counts = new Map<string, { id: string; name: string; count: number | null }>();
  for (const organization of perimeter?.organizations ?? []) {
    if (organization.endedAt !== null) continue;
    counts.set(organization.id, { id: organization.id, name: organization.name, count: kind === 'project' ? 0 : null });
  }
  if (writer.affiliation !== 'employee') {
    const { id, name } = writer.organization;
    counts.set(id, { id, name, count: kind === 'project' ? 0 : null });
  }
  for (const { member } of memberships) {
    if (member.affiliation === 'employee') continue;
    const { id, name } = member.organization;
    counts.set(id, { id, name, count: (counts.get(id)?.count ?? 0) + 1 });
  }
  return [...counts.values()];
}
