import type { Affiliation } from '../protocol/member.ts';
import { registeredFacts } from '../protocol/registry.ts';
import { parseStream } from './streams.ts';

/** A span of a stream that someone was admitted to (DESIGN 4.3). Seqs from `from` on, up to but without `until`. */
export interface Interval {
  stream: string;
  from: number;
  /** The seq at which it was closed; null while it is open. */
  until: number | null;
  /** When it closes by itself, in milliseconds; null where it does not. */
  untilTime: number | null;
}

/** As much of a member as the rule needs. */
export interface Reader {
  id: string;
  affiliation: Affiliation;
  /** When a partner's membership ends, in milliseconds; null for an employee. */
  endsAt: number | null;
  /** Their intervals in the stream in question; those of other streams do no harm. */
  intervals: readonly Interval[];
}

/** Whether the interval lets its member read the stream at this moment. */
export function isOpen(interval: Interval, now: number): boolean {
  return interval.until === null && (interval.untilTime === null || now < interval.untilTime);
}

/** Whether a seq lies in the interval. */
export function covers(interval: Interval, seq: number): boolean {
  return interval.from <= seq && (interval.until === null || seq < interval.until);
}

/** Whether someone may read a room's stream now, whatever of it. */
export function mayRead(reader: Omit<Reader, 'affiliation'>, stream: string, now: number): boolean {
  return (
    (reader.endsAt === null || now < reader.endsAt) &&
    reader.intervals.some((interval) => interval.stream === stream && isOpen(interval, now))
  );
}

/** Whether someone may have what only employees see of a member whom they know; what is one's own, everybody has. */
export const maySeeDetails = (
  { id, affiliation }: Omit<Reader, 'intervals' | 'endsAt'>,
  of: string,
): boolean => affiliation === 'employee' || id === of;

/**
 * Whether a member receives a fact: the one rule of DESIGN 4, of which `readable(reader)` on the server is the other
 * form. Default: no. An unknown type: no.
 *
 * @param knows - whether the reader may know the member whose card it is of (see `mayKnow`).
 */
export function canReceive(
  reader: Reader,
  fact: { type: string; stream: string; about: number },
  now: number,
  knows: (member: string) => boolean,
): boolean {
  if (!registeredFacts.has(fact.type)) return false;
  if (reader.endsAt !== null && now >= reader.endsAt) return false;
  const stream = parseStream(fact.stream);
  switch (stream?.of) {
    case 'member':
      return stream.member === reader.id;
    case 'profile':
      return knows(stream.member);
    case 'details':
      return maySeeDetails(reader, stream.member) && knows(stream.member);
    case 'room':
      return (
        mayRead(reader, fact.stream, now) &&
        reader.intervals.some(
          (interval) => interval.stream === fact.stream && covers(interval, fact.about),
        )
      );
    default:
      return false;
  }
}
