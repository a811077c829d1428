import { waitUntil } from '@open-wc/testing';

/**
 * Resolves once something holds. It looks with timers that are due at once, which go on by themselves where a test lets
 * time pass, and gives a slow machine 15 s before it fails.
 */
export const eventually = (holds: () => unknown, what?: string): Promise<void> =>
  waitUntil(holds, what, { interval: 0, timeout: 15_000 });
