import { randomBytes } from 'node:crypto';

/** A new id: 20 characters that nobody can guess, sortable by nothing. */
export const newId = (): string =>
  `c${randomBytes(14).toString('base64url').replace(/[-_]/g, 'x').slice(0, 19)}`;
