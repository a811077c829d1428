/** What the servers of benches have in common: each says where it listens and what it has used, and ends with its parent. */

/** What a process has used so far. */
export interface Usage {
  /** Seconds of a processor, its own and the system's for it. */
  processor: number;
  /** Bytes that it holds on to, after what it does not was let go. */
  held: number;
}

/** @param close - lets go of everything, so that the process ends. */
export function serve(url: string, close: () => unknown): void {
  process.on('message', () => {
    // Before what is not held is let go: that is work of the bench.
    const { user, system } = process.cpuUsage();
    globalThis.gc?.();
    const { heapUsed, external } = process.memoryUsage();
    const usage: Usage = { processor: (user + system) / 1e6, held: heapUsed + external };
    process.send!(usage);
  });
  process.once('disconnect', () => void close());
  process.send!(url);
}
