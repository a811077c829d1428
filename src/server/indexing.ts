import type { Database } from './db/database.ts';
import { indexNext } from './db/documents.ts';
import type { Timers } from './timers.ts';

/** So many posts are indexed in one transaction: others wait for it no longer than for a long post. */
const mostAtOnce = 20;
/** Milliseconds between two of them, which are everybody else's: 200,000 posts take some five minutes. */
const pause = 10;
/** After a failure, milliseconds. */
const longPause = 10_000;

export interface IndexingOptions {
  database: Database;
  timers: Timers;
  onError: (error: unknown, where: string) => void;
}

/**
 * Indexes for search what was there before it, or before the analyzer was another, while the server runs: meanwhile some of
 * it is not found. Goes on where it was when the server was stopped.
 */
export function createIndexing(options: IndexingOptions): { close(): Promise<void> } {
  const { database, timers, onError } = options;
  let isClosed = false;
  let working = Promise.resolve();
  let cancel = timers.after(0, go);

  function go(): void {
    working = step();
  }

  async function step(): Promise<void> {
    let wait = pause;
    try {
      const isMore = await database.write((transaction) => indexNext(transaction, mostAtOnce));
      if (!isMore) return;
    } catch (error) {
      onError(error, 'indexing');
      wait = longPause;
    }
    if (!isClosed) cancel = timers.after(wait, go);
  }

  return {
    async close() {
      isClosed = true;
      cancel();
      await working;
    },
  };
}
