import { partnerOf, parseStream } from '../perimeter/streams.ts';
import type { Access, Membership, Perimeter, Room } from '../protocol/room.ts';
import { accessTo } from './access.ts';
import { membershipsOf, perimeterOf, roomState, type OpenRoom } from './room.ts';
import { memoized, withChanges, type State } from './slice.ts';

/** Who reads one of a room's streams, as far as this reader may know. */
export interface AudienceChoice {
  stream: string;
  audience: 'everyone' | 'inside' | `with:${string}`;
  /** Whether partners read it. */
  outside: boolean;
  /** Employees who read, without the writer; null where the number is not known. */
  colleagues: number | null;
  /** What the organization of the employees is called, for a writer of another one; '' for an employee. */
  host: string;
  /** The partner organizations that read; `count` is without the writer, and null where it is not known. */
  organizations: readonly { id: string; name: string; count: number | null }[];
  kind: Room['kind'];
}

/** As much of the member who reads or writes as it takes. */
export interface Writer {
  id: string;
  affiliation: 'employee' | 'distributor' | 'supplier';
  organization: { id: string; name: string };
}

interface RoomView {
  writer: Writer;
  access: Access;
  room: OpenRoom | undefined;
  memberships: readonly Membership[];
  perimeter: Perimeter | undefined;
}

/** The last view of each room, so that what is chosen from the same one is the same object. */
const views = new WeakMap<Access['room'], RoomView>();

function viewOf(state: State, writer: Writer, room: string): RoomView | undefined {
  const access = accessTo(state, room);
  if (!access) return undefined;
  const now = {
    writer,
    access,
    room: roomState(state, room),
    memberships: membershipsOf(state, room),
    perimeter: perimeterOf(state, room),
  };
  const view = withChanges(views.get(access.room) ?? now, now);
  views.set(access.room, view);
  return view;
}

const choiceIn = memoized((view: RoomView, stream) =>
  choiceOf(view, organizationsOf(view), stream),
);

/** Who reads a stream; undefined where the member is not in its room. */
export function audienceOf(
  state: State,
  writer: Writer,
  stream: string,
): AudienceChoice | undefined {
  const parsed = parseStream(stream);
  const view = parsed?.of === 'room' ? viewOf(state, writer, parsed.room) : undefined;
  return view && choiceIn(view, stream);
}

const choicesIn = memoized((view: RoomView, _all): readonly AudienceChoice[] => {
  const { writer, access } = view;
  const partners = organizationsOf(view);
  const isEveryoneMore =
    partners.length > 1 || (access.room.partners === 'together' && partners.length > 0);
  const rank = ({ audience }: AudienceChoice): number =>
    audience === 'everyone'
      ? 2
      : audience === 'inside' || partnerOf(audience) === writer.organization.id
        ? 0
        : 1;
  return access.streams
    .filter(({ act, begin = act }) => begin)
    .map(({ stream }) => choiceIn(view, stream))
    .filter(
      ({ audience, organizations }) =>
        audience === 'inside' ||
        (audience === 'everyone' ? isEveryoneMore : organizations.length > 0),
    )
    .sort((one, other) => rank(one) - rank(other));
});

const none: readonly AudienceChoice[] = [];

/**
 * The audiences that a member may write to, the default first: `inside` for an employee, `with:` one's own
 * organization for a partner (DESIGN 4.11). `everyone` is offered where it is more than one of the others.
 */
export function audienceChoices(
  state: State,
  writer: Writer,
  room: string,
): readonly AudienceChoice[] {
  const view = viewOf(state, writer, room);
  return view ? choicesIn(view, '') : none;
}

function choiceOf(
  view: RoomView,
  partners: AudienceChoice['organizations'],
  stream: string,
): AudienceChoice {
  const parsed = parseStream(stream);
  const audience = parsed?.of === 'room' ? parsed.audience : 'everyone';
  const partner = partnerOf(audience);
  const organizations =
    audience === 'inside'
      ? []
      : partner === undefined
        ? partners
        : partners.filter(({ id }) => id === partner);
  const { kind } = view.access.room;
  return {
    stream,
    audience,
    outside: organizations.length > 0 || partner !== undefined,
    ...employeesIn(view),
    organizations,
    kind,
  };
}

function employeesIn({
  writer,
  access,
  room,
  memberships,
}: RoomView): Pick<AudienceChoice, 'colleagues' | 'host'> {
  const { kind } = access.room;
  if (kind === 'network') return { colleagues: room ? room.members - 1 : null, host: '' };
  const employees = memberships.filter(({ member }) => member.affiliation === 'employee');
  const host = writer.affiliation === 'employee' ? '' : employees[0]?.member.organization.name;
  const isKnown = kind === 'project' && memberships.length > 0;
  return { colleagues: isKnown ? othersIn(employees, writer) : null, host: host ?? '' };
}

/** How many there are besides the writer. */
const othersIn = (memberships: readonly Membership[], { id }: Writer): number =>
  memberships.filter(({ member }) => member.id !== id).length;

/** The partner organizations that read `everyone`: for a partner kept apart, only their own. */
function organizationsOf({
  writer,
  access,
  memberships,
  perimeter,
}: RoomView): { id: string; name: string; count: number | null }[] {
  const admitted = (perimeter?.organizations ?? []).filter(({ endedAt }) => endedAt === null);
  const own = writer.affiliation === 'employee' ? [] : [writer.organization];
  const together = memberships
    .filter(({ member }) => member.affiliation !== 'employee')
    .map(({ member }) => member.organization);
  const names = new Map([...admitted, ...own, ...together].map(({ id, name }) => [id, name]));
  return [...names].map(([id, name]) => ({
    id,
    name,
    count:
      access.room.kind === 'project'
        ? othersIn(
            memberships.filter(({ member }) => member.organization.id === id),
            writer,
          )
        : null,
  }));
}
