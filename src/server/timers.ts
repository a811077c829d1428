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

/** Waits for some work, and no longer than so many milliseconds. Resolves with whether it was done; rejects where the work does. */
export async function within(
  timers: Timers,
  milliseconds: number,
  work: Promise<unknown>,
): Promise<boolean> {
  let cancel = () => {};
  const late = new Promise<false>((resolve) => {
    cancel = timers.after(milliseconds, () => resolve(false));
  });
  try {
    return await Promise.race([work.then(() => true), late]);
  } finally {
    cancel();
  }
}
