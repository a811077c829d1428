import type { Actor } from './act.ts';
import { admissionsIn, type Standing } from './stage.ts';

/** As much of a room as it takes to say who may ask to join it. */
export interface AskedRoom extends Pick<Standing, 'stage'> {
  kind: 'project' | 'record' | 'network';
  /** Whether its charter lets people find it. */
  asking: boolean;
  /** Ids of the partner organizations that are admitted now. */
  admitted: readonly string[];
}

/**
 * Whether someone outside a room may know that it exists, and ask to join it: where its charter allows it, once it has
 * begun and until it closes; of partners, those whose organization is admitted already.
 */
export function mayAsk(actor: Actor, { kind, stage, asking, admitted }: AskedRoom): boolean {
  if (kind !== 'project' || !asking || admissionsIn({ stage }) !== 'all') return false;
  return actor.affiliation === 'employee' || admitted.includes(actor.organization);
}
