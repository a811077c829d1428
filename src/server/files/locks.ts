import { ERRORS, MemoryLocker, type Lock, type Locker } from '@tus/server';
import type { Database } from '../db/database.ts';
import { dropUploadLock, holdUploadLocks, takeUploadLock } from '../db/upload-locks.ts';
import { every, type Timers } from '../timers.ts';

/** So long a lock outlives the server that holds it; milliseconds. */
export const lockHolds = 10_000;
/** How often a server says that it holds its locks, and looks whether somebody waits for them. */
const holdEvery = 1000;
/** Whoever could not say so for so long stops writing: tus takes 3 s to end, and the lock holds until then. */
const giveUpAfter = 5000;
const tryEvery = 250;
const waitAtMost = 20_000;

export interface Locks extends Locker {
  /** Resolves once this server holds none, where others could wait for it. */
  rest(): Promise<void>;
}

export interface LocksOptions {
  database: Database;
  timers: Timers;
  newId: () => string;
}

/**
 * Lets one request at a time touch an upload, at whichever server it comes in. Whoever waits for an upload has the
 * request that holds it end, with what has come of it: that one's connection may be dead, and its server not know.
 */
export function createLocks(options: LocksOptions): Locks {
  if (options.database.dialect.name === 'sqlite') {
    const locker = new MemoryLocker();
    return { newLock: (upload) => locker.newLock(upload), rest: async () => {} };
  }
  const holdings = new Holdings(options);
  return {
    newLock: (upload) => new UploadLock(upload, options, holdings),
    rest: holdings.rest,
  };
}

interface Held {
  letGo: () => void;
  stopWaiting: () => void;
  isOver: () => void;
}

/** What this server holds. */
class Holdings {
  readonly #options: LocksOptions;
  readonly #held = new Map<string, Held>();
  /** Until each is let go of. */
  readonly #underway = new Set<Promise<unknown>>();
  #stopHolding: (() => void) | undefined;

  constructor(options: LocksOptions) {
    this.#options = options;
  }

  add(holder: string, letGo: () => void): void {
    let isOver = () => {};
    const underway = new Promise<void>((resolve) => (isOver = resolve));
    this.#underway.add(underway);
    void underway.then(() => this.#underway.delete(underway));
    this.#held.set(holder, { letGo, stopWaiting: this.#giveUpLater(letGo), isOver });
    this.#stopHolding ??= every(this.#options.timers, holdEvery, () => this.#hold());
  }

  /** Lets go. Says whether it was held until now. */
  async drop(holder: string): Promise<boolean> {
    const held = this.#held.get(holder);
    this.#held.delete(holder);
    held?.stopWaiting();
    if (this.#held.size === 0) {
      this.#stopHolding?.();
      this.#stopHolding = undefined;
    }
    try {
      return await this.#options.database.write((transaction) =>
        dropUploadLock(transaction, holder),
      );
    } finally {
      held?.isOver();
    }
  }

  rest = async (): Promise<void> => void (await Promise.all(this.#underway));

  async #hold(): Promise<void> {
    const holders = [...this.#held.keys()];
    const found = await this.#options.database
      .write((transaction) => holdUploadLocks(transaction, holders, lockHolds))
      .catch(() => undefined);
    if (!found) return;
    for (const holder of holders) {
      const held = this.#held.get(holder);
      if (!held) continue;
      held.stopWaiting();
      held.stopWaiting = this.#giveUpLater(held.letGo);
      if (found.get(holder)?.isAsked !== false) held.letGo();
    }
  }

  #giveUpLater(letGo: () => void): () => void {
    return this.#options.timers.after(giveUpAfter, letGo);
  }
}

class UploadLock implements Lock {
  readonly #upload: string;
  readonly #options: LocksOptions;
  readonly #holdings: Holdings;
  readonly #holder: string;

  constructor(upload: string, options: LocksOptions, holdings: Holdings) {
    this.#upload = upload;
    this.#options = options;
    this.#holdings = holdings;
    this.#holder = options.newId();
  }

  async lock(signal: AbortSignal, letGo: () => void): Promise<void> {
    const { timers } = this.#options;
    let isLate = false;
    const stopWaiting = timers.after(waitAtMost, () => (isLate = true));
    try {
      while (!(await this.#take())) {
        if (isLate || signal.aborted) throw ERRORS.ERR_LOCK_TIMEOUT;
        await new Promise<void>((resolve) => void timers.after(tryEvery, resolve));
      }
    } finally {
      stopWaiting();
    }
    this.#holdings.add(this.#holder, letGo);
  }

  /** Fails where the lock was another's meanwhile: what was written is not to be answered for. */
  async unlock(): Promise<void> {
    const wasHeld = await this.#holdings.drop(this.#holder);
    if (!wasHeld) throw new Error('Another server has gone on with this upload.');
  }

  #take(): Promise<boolean> {
    const lock = { upload: this.#upload, holder: this.#holder, holdsFor: lockHolds };
    return this.#options.database.write((transaction) => takeUploadLock(transaction, lock));
  }
}
