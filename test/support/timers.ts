/** Timers that a test lets pass. */
import type { Timers } from '../../src/server/timers.ts';

export interface ManualTimers extends Timers {
  /** Lets so many milliseconds pass: calls back whatever is due, in order. */
  pass(milliseconds: number): Promise<void>;
}

export function manualTimers(): ManualTimers {
  const pending = new Set<{ due: number; work: () => void }>();
  let now = 0;
  const settled = () => new Promise((resolve) => setImmediate(resolve));
  return {
    after(milliseconds, work) {
      const timer = { due: now + milliseconds, work };
      pending.add(timer);
      return () => pending.delete(timer);
    },
    async pass(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        await settled();
        const next = [...pending].sort((one, other) => one.due - other.due)[0];
        if (!next || next.due > end) break;
        now = next.due;
        pending.delete(next);
        next.work();
      }
      now = end;
    },
  };
}
