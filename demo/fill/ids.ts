import { createHash } from 'node:crypto';

/** Ids that are the same each time the company is made. */
export interface Ids {
  next(): string;
  /** The next id is to be this one. */
  want(id: string): void;
  /** What was wanted and not used is wanted no more. */
  forget(): void;
}

export function createIds(): Ids {
  let count = 0;
  let wanted: string | undefined;
  return {
    next() {
      if (wanted !== undefined) {
        const id = wanted;
        wanted = undefined;
        return id;
      }
      count += 1;
      return `c${createHash('sha256').update(`example ${count}`).digest('hex').slice(0, 19)}`;
    },
    want(id) {
      wanted = id;
    },
    forget() {
      wanted = undefined;
    },
  };
}
