import type { DetailInput, Kind } from '../../protocol/kind.ts';
import type { Times } from '../../protocol/schedule.ts';

/** Of what appears at once and stays. */
export const noTimes: Times = { dueAt: null, expiresAt: null };

/** A kind as its writer begins it. */
export function begun(kind: Kind): DetailInput {
  switch (kind) {
    case 'poll':
      return { kind, choices: ['', ''], several: false, anonymous: false, closesAt: null };
    case 'decision':
      return { kind, decidedBy: [], effectiveOn: null, reviewOn: null, replaces: null };
    default:
      return { kind };
  }
}
