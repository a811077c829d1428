import { memberStream, parseStream } from '../../perimeter/streams.ts';
import type { Database } from '../db/database.ts';
import { readersOf } from '../db/readers.ts';
import type { Timers } from '../timers.ts';
import type { Notifier, Touched } from './notifier.ts';

const retryAfter = 250;

export interface EndingsOptions {
  database: Pick<Database, 'read'>;
  notifier: Pick<Notifier, 'subscribe'>;
  timers: Timers;
  /** Those of the members who have a session at this node. */
  here(members: ReadonlySet<string>): string[];
  /** Ends the sessions of a member at a time in milliseconds, or at once where that has come. */
  endBy(member: string, time: number): void;
  onError: (error: unknown, where: string) => void;
}

/** Ends the sessions of whoever is no member any more, and in time those of whoever will not be: whichever node did it. */
export interface Endings {
  /** What was touched, as far as the notifier has not said so. */
  hear(touched: readonly Touched[]): void;
  close(): Promise<void>;
}

export function createEndings(options: EndingsOptions): Endings {
  const waiting = new Set<string>();
  let looking: Promise<void> | undefined;

  function hear(touched: readonly Touched[]): void {
    for (const { stream } of touched) {
      const parsed = parseStream(stream);
      if (parsed && parsed.of !== 'room') waiting.add(parsed.member);
    }
    if (waiting.size === 0) return;
    looking ??= look().finally(() => {
      looking = undefined;
      hear([]);
    });
  }
  const unsubscribe = options.notifier.subscribe(hear);

  async function look(): Promise<void> {
    // What one commit has written, and others beside it, is one question.
    await new Promise((resolve) => setImmediate(resolve));
    while (waiting.size > 0) {
      const members = options.here(waiting);
      waiting.clear();
      if (members.length === 0) return;
      try {
        const known = await options.database.read((transaction) =>
          readersOf(transaction, members, []),
        );
        for (const member of members) {
          const { endsAt } = known.get(member) ?? { endsAt: 0 };
          if (endsAt !== null) options.endBy(member, endsAt);
        }
      } catch (error) {
        options.onError(error, 'endings');
        options.timers.after(retryAfter, () => {
          hear(members.map((member) => ({ stream: memberStream(member), seq: 0 })));
        });
        return;
      }
    }
  }

  return {
    hear,
    async close() {
      unsubscribe();
      waiting.clear();
      await looking;
    },
  };
}
