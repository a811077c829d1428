/** The timers of a page, which a test lets pass; whatever is due at once goes on by itself. */
export interface PageTimers {
  /** Lets so many milliseconds pass: calls back whatever is due, in order. */
  pass(milliseconds: number): void;
  restore(): void;
}

export function pageTimers(): PageTimers {
  const { setTimeout: begin, clearTimeout: end } = window;
  const pending = new Map<number, { due: number; work: () => void }>();
  let now = 0;
  let last = 0;
  window.setTimeout = ((work: () => void, delay = 0) => {
    if (delay === 0) return begin.call(window, work);
    // The page's own numbers are positive.
    pending.set((last -= 1), { due: now + delay, work });
    return last;
  }) as typeof window.setTimeout;
  window.clearTimeout = (timer) => {
    if (!pending.delete(timer as number)) end.call(window, timer);
  };
  return {
    pass(milliseconds) {
      now += milliseconds;
      const due = [...pending].filter((entry) => entry[1].due <= now);
      for (const [timer, { work }] of due.sort((one, other) => one[1].due - other[1].due)) {
        if (pending.delete(timer)) work();
      }
    },
    restore: () => Object.assign(window, { setTimeout: begin, clearTimeout: end }),
  };
}
