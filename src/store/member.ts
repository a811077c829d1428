import { parseStream } from '../perimeter/streams.ts';
import { memberChanged, type Member } from '../protocol/member.ts';
import { presenceSignal, type Presence } from '../protocol/presence.ts';
import type { DataOf } from '../protocol/registry.ts';
import type { Fact } from '../protocol/wire.ts';
import { defineSlice, withChanges, withEntry, type State } from './slice.ts';

interface Members {
  cards: ReadonlyMap<string, Member>;
  presences: ReadonlyMap<string, { presence: Presence; until: number }>;
}

const slice = defineSlice<Members>({
  name: 'member',
  empty: { cards: new Map(), presences: new Map() },
  reducers: {
    [memberChanged.type]: (slice, { data }: Fact<DataOf<typeof memberChanged>>) => ({
      ...slice,
      cards: withEntry(slice.cards, data.member.id, data.member),
    }),
  },
  snapshots: {
    member: (slice, _stream, data: Member) => ({
      ...slice,
      cards: withEntry(slice.cards, data.id, data),
    }),
  },
  signals: {
    [presenceSignal]: (slice, _stream, { member, until, data }) => ({
      ...slice,
      presences: withEntry(slice.presences, member, { presence: data as Presence, until }),
    }),
  },
  erase(slice, stream) {
    const parsed = parseStream(stream);
    if (parsed?.of !== 'profile') return slice;
    return withChanges(slice, {
      cards: withEntry(slice.cards, parsed.member, undefined),
      presences: withEntry(slice.presences, parsed.member, undefined),
    });
  },
});

/** The card of a member whose profile is open. */
export const memberCard = (state: State, member: string): Member | undefined =>
  slice.of(state).cards.get(member);

/** How a member whose profile is open is; `gone` once the last word of it has lost its validity. */
export function presenceOf(state: State, member: string, now: number): Presence {
  const known = slice.of(state).presences.get(member);
  return known && now < known.until ? known.presence : 'gone';
}
