import { covers, type Interval, type Reader } from './receive.ts';

/** An interval of which is kept when it was opened: 0 where that is not known, as if it had always been open. */
export interface DatedInterval extends Interval {
  openedAt: number;
}

/** A post as it takes to say who could read it when it was written. */
export interface WrittenPost {
  stream: string;
  seq: number;
  /** The seq of its thread's first post. */
  about: number;
  at: number;
}

/**
 * Whether someone could read a post at the moment at which it was written: `canReceive`, looked at from then. Between
 * two tickets, and between two terms of a membership, they count as there: what they were told of since they read now.
 */
export function couldRead(
  { endsAt, intervals }: Pick<Reader, 'endsAt'> & { intervals: readonly DatedInterval[] },
  { stream, seq, about, at }: WrittenPost,
): boolean {
  if (endsAt !== null && at >= endsAt) return false;
  const begun = intervals.filter((one) => one.stream === stream && one.openedAt <= at);
  const wasOpen = ({ until, untilTime }: Interval) =>
    (until === null || seq < until) && (untilTime === null || at < untilTime);
  return begun.some(wasOpen) && begun.some((one) => covers(one, about));
}
