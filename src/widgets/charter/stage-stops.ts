import { noonOf } from '../../lit/format.ts';
import { stageNames, type StageName } from '../../protocol/stage.ts';
import type { Agreement } from '../../store/charter.ts';

/** The stops of a room's line of stages, each with when it began or is planned, and which of them is the current one. */
export function stageStops({ charter, stages }: Agreement): {
  stops: { name: StageName; at: number | null }[];
  current: number;
} {
  const planned = new Map((charter?.plan ?? []).map(({ stage, on }) => [stage, noonOf(on)]));
  const current = stages.length - 1;
  const begun = stages.map(({ name, since }) => ({ name, at: since }));
  const toCome = stageNames
    .slice(stageNames.indexOf(stages[current]?.name ?? 'draft') + 1)
    // The archive is nobody's aim: it is there once it is, or where a day was said for it.
    .filter((name) => name !== 'archived' || planned.has(name))
    .map((name) => ({ name, at: planned.get(name) ?? null }));
  return { stops: [...begun, ...toCome], current };
}
