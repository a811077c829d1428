/** How two things are measured side by side: in turns, so that whatever else the machine does disturbs both alike. */

/** What one round of one side gave, by what was measured. */
export type Figures = Record<string, number>;

/** One line of the outcome. */
export interface Comparison {
  what: string;
  unit: string;
  ours: number;
  bare: number;
  /** Ours divided by bare: the median of the rounds, each by itself, and the least and the most of them. */
  ratio: number;
  least: number;
  most: number;
}

export interface Contest {
  /** What each measured thing is in, and whether it is to be high or low: `posts a second`, `ms`. */
  unit: string;
  rounds: number;
  ours: () => Promise<Figures>;
  bare: () => Promise<Figures>;
}

/** Plays the rounds in turns, after one that does not count, in which both sides warm up. */
export async function compare({ unit, rounds, ours, bare }: Contest): Promise<Comparison[]> {
  await ours();
  await bare();
  const played: { ours: Figures; bare: Figures }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    played.push({ ours: await ours(), bare: await bare() });
  }
  return Object.keys(played[0]!.ours).map((what) => {
    const ratios = played.map((round) => round.ours[what]! / round.bare[what]!);
    return {
      what,
      unit,
      ours: median(played.map((round) => round.ours[what]!)),
      bare: median(played.map((round) => round.bare[what]!)),
      ratio: median(ratios),
      least: Math.min(...ratios),
      most: Math.max(...ratios),
    };
  });
}

/** The value below which this share of the values lies; 0.5 for the median. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]!;
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/** Milliseconds that the work takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

/** Does `count` pieces of work, `atOnce` of them side by side. */
export async function inParallel(
  count: number,
  atOnce: number,
  work: (index: number) => Promise<unknown>,
): Promise<void> {
  let next = 0;
  const worker = async () => {
    while (next < count) await work(next++);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, worker));
}
