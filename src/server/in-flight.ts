import type { Dispatcher } from './dispatcher.ts';
import { Refusal } from './refusal.ts';

/** A dispatcher that can come to rest, so that the database is closed under nobody. */
export interface RestingDispatcher extends Dispatcher {
  /** Refuses what is new, as `unavailable`, and waits for what has begun. */
  rest(): Promise<void>;
}

/** Puts a door in front of a dispatcher that counts who is inside. */
export function countingInFlight(dispatcher: Dispatcher): RestingDispatcher {
  const inside = new Set<Promise<unknown>>();
  let resting = false;

  async function counted<Result>(work: () => Promise<Result>): Promise<Result> {
    const promise = work();
    inside.add(promise);
    try {
      return await promise;
    } finally {
      inside.delete(promise);
    }
  }
  const closed = () => ({ ok: false, error: new Refusal('unavailable').toFailure() }) as const;

  return {
    dispatch: async (caller, name, input, key) =>
      resting ? closed() : counted(() => dispatcher.dispatch(caller, name, input, key)),
    enter: async (claims, code) =>
      resting ? closed() : counted(() => dispatcher.enter(claims, code)),
    leave: async (leaver) => (resting ? closed() : counted(() => dispatcher.leave(leaver))),
    tend: async (name, work) => (resting ? closed() : counted(() => dispatcher.tend(name, work))),
    turnAway: (subject, reason) => counted(() => dispatcher.turnAway(subject, reason)),
    async rest() {
      resting = true;
      await Promise.allSettled(inside);
    },
  };
}
