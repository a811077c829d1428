import type { Session } from '../../client/session.ts';
import { mostOpenStreams } from '../../protocol/stream.ts';
import { memberStream } from '../../perimeter/streams.ts';
import type { Access } from '../../protocol/room.ts';
import { accesses, accessTo } from '../../store/access.ts';

/** What a feed shows, as far as it is known. */
export interface FeedScope {
  /** The one room that it is about; undefined for everything that the reader may read. */
  access: Access | undefined;
  streams: readonly string[];
  /** The reader's rooms are known, so that what is not among them is not there. */
  isKnown: boolean;
  isAbsent: boolean;
}

/** Room for the streams of cards and rooms beside the feed. */
const mostFeedStreams = mostOpenStreams - 100;

/** Finds what a feed shows: a room, a record, or everything. */
export function feedScope(session: Session, room: string, record: string): FeedScope {
  const { state, member } = session;
  const isKnown = member !== null && state.openings.get(memberStream(member.id)) === 'open';
  if (record) {
    const opening = session.record(record);
    const access = opening.room === undefined ? undefined : accessTo(state, opening.room);
    return {
      access,
      streams: streamsOf(access),
      isKnown: opening.kind !== 'opening',
      isAbsent: opening.kind === 'failed',
    };
  }
  if (room) {
    const access = accessTo(state, room);
    return { access, streams: streamsOf(access), isKnown, isAbsent: isKnown && !access };
  }
  const all = [...accesses(state).values()].flatMap((access) => streamsOf(access));
  return {
    access: undefined,
    streams: all.slice(0, mostFeedStreams),
    isKnown,
    isAbsent: false,
  };
}

function streamsOf(access: Access | undefined): readonly string[] {
  return access?.streams.map(({ stream }) => stream) ?? [];
}

/** The streams whose pins stand above a feed: a room's own, and above everything those of the whole company. */
export const pinnedStreams = ({ access, streams }: FeedScope): readonly string[] =>
  access ? streams : streams.filter((stream) => stream.startsWith('room/network/'));
