import type { AttachedFile } from './file.ts';

/**
 * A file on its way onto what is written.
 *
 * - `waiting` until its turn
 * - `sending`
 * - `paused` while there is no connection
 * - `sent`: the server has it
 * - `failed`: it does not go on by itself
 * - `refused`: it was not sent at all
 */
export interface UploadProgress {
  key: string;
  name: string;
  /** Its media type, as far as the browser knows it; empty where it does not. */
  type: string;
  /** In bytes. */
  size: number;
  state: 'waiting' | 'sending' | 'paused' | 'sent' | 'failed' | 'refused';
  /** How many bytes are over. */
  done: number;
  /** What the server made of it, once it is sent. */
  file?: AttachedFile | undefined;
}

/** It is to hang on what is written: the server has it, or is to have it. */
export const isTaken = ({ state }: Pick<UploadProgress, 'state'>): boolean => state !== 'refused';

/** It goes on by itself, now or in its turn. */
export const isUnderway = ({ state }: Pick<UploadProgress, 'state'>): boolean =>
  state === 'waiting' || state === 'sending' || state === 'paused';
