/** Everything that a proof has started, to be ended with it: also where it fails, and where whoever waits gives up. */
export interface Scope {
  /** Ends something when the proof ends; what was started last ends first. */
  afterwards(end: () => unknown): void;
  end(): Promise<void>;
}

export function createScope(): Scope {
  const ends: (() => unknown)[] = [];
  return {
    afterwards: (end) => void ends.push(end),
    async end() {
      for (let end = ends.pop(); end; end = ends.pop()) {
        try {
          await end();
        } catch (error) {
          // The rest has to end all the same.
          process.stderr.write(`Something did not end: ${(error as Error).message}\n`);
        }
      }
    },
  };
}

/** A wait that is longer than any slow machine needs; milliseconds. */
const longestWait = 60_000;

/**
 * Waits until something is so, looking every few milliseconds.
 *
 * @throws where it is not so in time, with what was waited for.
 */
export async function eventually(
  what: string,
  isSo: () => boolean | Promise<boolean>,
  within = longestWait,
): Promise<void> {
  const end = performance.now() + within;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`In ${within / 1000} s not so: ${what}.`);
    await pause(20);
  }
}

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
