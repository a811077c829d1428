/** Buckets that refill with time: what one member or address may cost (SAFETY "Limits to set"). */
export interface Budget {
  /** Takes the cost and answers null; or takes nothing and answers after how many milliseconds to ask again. */
  spend(who: string, cost: number): number | null | Promise<number | null>;
}

/** One that is kept in this process alone. */
export interface OwnBudget extends Budget {
  spend(who: string, cost: number): number | null;
}

/** The cost that may be spent at once, and what comes back in a minute. */
export interface Allowance {
  most: number;
  perMinute: number;
}

/** Makes budgets, wherever they are kept; those of one name are one, at all nodes that keep them together. */
export interface Budgets {
  of(name: string, allowance: Allowance): Budget;
  close(): void;
}

/** Keeps budgets in this process. */
export const ownBudgets = (clock: () => number): Budgets => ({
  of: (_name, { most, perMinute }) => createBudget(most, perMinute, clock),
  close() {},
});

/**
 * Builds a budget that is kept for each member or address, however often they reconnect.
 *
 * @param most - the cost that may be spent at once.
 * @param perMinute - the cost that comes back in a minute.
 */
export function createBudget(most: number, perMinute: number, clock: () => number): OwnBudget {
  const accounts = new Map<string, { left: number; at: number }>();
  const perMillisecond = perMinute / 60_000;
  return {
    spend(who, cost) {
      const now = clock();
      const account = accounts.get(who) ?? { left: most, at: now };
      // A clock that is set back takes nothing away.
      const passed = Math.max(0, now - account.at);
      const left = Math.min(most, account.left + passed * perMillisecond);
      accounts.delete(who);
      forgetFull(accounts, now, most, perMillisecond);
      const enough = left >= cost;
      accounts.set(who, { left: enough ? left - cost : left, at: now });
      return enough ? null : Math.ceil((cost - left) / perMillisecond);
    },
  };
}

/** The oldest accounts come first; one that has filled up again says nothing that a new one would not. */
function forgetFull(
  accounts: Map<string, { left: number; at: number }>,
  now: number,
  most: number,
  perMillisecond: number,
): void {
  for (const [who, { left, at }] of accounts) {
    if (left + (now - at) * perMillisecond < most) return;
    accounts.delete(who);
  }
}
