/** Time as it passes, so that tests may pass it themselves. */
export interface Timers {
  /** Calls back once, after so many milliseconds. Returns how to call it off. */
  after(milliseconds: number, work: () => void): () => void;
}

/** The clock on the wall. A pending timer does not keep the process alive. */
export const realTimers: Timers = {
  after(milliseconds, work) {
    const timer = setTimeout(work, milliseconds);
    timer.unref();
    return () => clearTimeout(timer);
  },
};

/** Calls back again and again, each time `milliseconds` after the last has finished. Returns how to stop. */
export function every(
  timers: Timers,
  milliseconds: number,
  work: () => void | Promise<void>,
): () => void {
  let cancel = () => {};
  let stopped = false;
  const next = () => {
    if (stopped) return;
    cancel = timers.after(milliseconds, () => void Promise.resolve(work()).finally(next));
  };
  next();
  return () => {
    stopped = true;
    cancel();
  };
}
