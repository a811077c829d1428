import type { OpenedStream } from '../protocol/stream.ts';
import type { FactsFrame } from '../protocol/wire.ts';
import { eraseStream, reduce, replaceStream, withEntry, type State } from './slice.ts';

/** What came of a frame: applied, already known, or a hole before it that has to be asked for. */
export type FrameOutcome = 'applied' | 'known' | 'hole';

/** Applies a frame where `after ≤ known < upTo` (DESIGN 5). */
export function applyFrame(
  state: State,
  { stream, after, upTo, facts }: FactsFrame,
): { state: State; outcome: FrameOutcome } {
  const known = state.positions.get(stream)?.seq;
  if (known === undefined || upTo.seq <= known) return { state, outcome: 'known' };
  if (after > known) return { state, outcome: 'hole' };
  for (const fact of facts) {
    if (fact.seq > known) state = reduce(state, fact);
  }
  return {
    // A fact can have closed its own stream.
    state: state.positions.has(stream)
      ? { ...state, positions: withEntry(state.positions, stream, upTo) }
      : state,
    outcome: 'applied',
  };
}

/** Applies how a stream was opened: what was missing, or all of it anew, or that there is nothing. */
export function applyOpened(state: State, opened: OpenedStream): State {
  const { stream } = opened;
  if ('absent' in opened) return eraseStream(state, stream, 'absent');
  if ('facts' in opened) {
    const known = state.positions.get(stream)?.seq;
    // It was erased while the answer was on its way: these facts have nothing to stand on.
    if (known === undefined) return state;
    for (const fact of opened.facts) {
      if (fact.seq > known) state = reduce(state, fact);
    }
    // A fact can have closed its own stream.
    if (!state.positions.has(stream)) return state;
  } else {
    state = replaceStream(state, stream, opened.snapshot);
  }
  return {
    ...state,
    positions: withEntry(state.positions, stream, opened.upTo),
    openings: withEntry(state.openings, stream, 'open' as const),
  };
}
