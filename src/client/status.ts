import type { Failure } from '../protocol/wire.ts';

/**
 * How a session stands with its server.
 *
 * - `connecting`: for the first time
 * - `open`
 * - `offline`: no connection since `since`; tried again at `nextTry`
 * - `expired`: the host knows the person no more, or its tokens are not accepted; the person has to sign in again, which
 *   is noticed by itself
 * - `refused`: the network does not admit this person (DESIGN 4.9)
 * - `closed`: by the page
 *
 * Times in milliseconds.
 */
export interface Status {
  kind: 'connecting' | 'open' | 'offline' | 'expired' | 'refused' | 'closed';
  since: number;
  nextTry?: number;
  error?: Failure;
}
