import { createHash, randomBytes } from 'node:crypto';

/** A new code, of 160 bits: whoever has it needs to know nothing else of what it is for. */
export const newCode = (): string => randomBytes(20).toString('base64url');

/** A new id: 20 characters that nobody can guess, sortable by nothing. */
export const newId = (): string =>
  `c${randomBytes(14).toString('base64url').replace(/[-_]/g, 'x').slice(0, 19)}`;

/** What is kept of a code. It is random and long, so that nobody finds it by its hash. */
export const hashOfCode = (code: string): string =>
  createHash('sha256').update(code).digest('base64url');
