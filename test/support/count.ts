/** How the tests of a runner went. */
export interface Count {
  passed: number;
  /** What failed, a line each: where it stands, what it is called, and why. */
  failed: string[];
  skipped: number;
}

export const nothing = (): Count => ({ passed: 0, failed: [], skipped: 0 });

/** The counts of several runners as one. */
export function sum(counts: readonly Count[]): Count {
  const total = nothing();
  for (const { passed, failed, skipped } of counts) {
    total.passed += passed;
    total.failed.push(...failed);
    total.skipped += skipped;
  }
  return total;
}

/** A failure in a line. */
export const failure = (...words: (string | undefined)[]): string =>
  words.flatMap((word) => word?.trim().split('\n')[0] || []).join(' › ');
