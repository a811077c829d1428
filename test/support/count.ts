/** How the tests of a runner went. */
export interface Count {
  passed: number;
  failed: number;
  skipped: number;
}

/** The counts of several runners as one. */
export function sum(counts: readonly Count[]): Count {
  const total: Count = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of counts) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
  }
  return total;
}
