import { parseStream } from '../perimeter/streams.ts';
import {
  invitationCreated,
  invitationRevoked,
  invitationUsed,
  type Invitation,
} from '../protocol/invitation.ts';
import type { DataOf } from '../protocol/registry.ts';
import type { Fact } from '../protocol/wire.ts';
import { defineSlice, withEntry, type State } from './slice.ts';

/** Those that wait, by room, in the order in which they were made. */
type Invitations = ReadonlyMap<string, readonly Invitation[]>;

const none: readonly Invitation[] = [];

const byCreation = (one: Invitation, other: Invitation): number =>
  one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1);

function end(
  invitations: Invitations,
  { data: { room, invitation } }: Fact<DataOf<typeof invitationUsed>>,
): Invitations {
  const waiting = invitations.get(room) ?? none;
  return withEntry(
    invitations,
    room,
    waiting.filter(({ id }) => id !== invitation),
  );
}

const slice = defineSlice<Invitations>({
  name: 'invitation',
  empty: new Map(),
  reducers: {
    [invitationCreated.type]: (
      invitations,
      { data: { invitation } }: Fact<DataOf<typeof invitationCreated>>,
    ) => {
      const waiting = invitations.get(invitation.room) ?? none;
      return withEntry(invitations, invitation.room, [...waiting, invitation].sort(byCreation));
    },
    [invitationUsed.type]: end,
    [invitationRevoked.type]: end,
  },
  snapshots: {
    invitations(invitations, stream, data: Invitation[]) {
      const parsed = parseStream(stream);
      return parsed?.of === 'room' ? withEntry(invitations, parsed.room, data) : invitations;
    },
  },
  erase(invitations, stream) {
    const parsed = parseStream(stream);
    return parsed?.of === 'room' && parsed.audience === 'inside' && invitations.has(parsed.room)
      ? withEntry(invitations, parsed.room, undefined)
      : invitations;
  },
});

/** The invitations to a room that have not been used or taken back; some may have expired. None for whoever is not inside. */
export const invitationsTo = (state: State, room: string): readonly Invitation[] =>
  slice.of(state).get(room) ?? none;
