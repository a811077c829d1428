import type { Session } from '../../client/session.ts';
import { parseStream } from '../../perimeter/streams.ts';
import { accessTo } from '../../store/access.ts';
import type { Post } from '../../protocol/post.ts';
import { followOfStream, isMuted } from '../../store/follow.ts';
import { ownOf } from '../../store/post.ts';
import { audienceOf, type AudienceChoice } from '../../store/audience.ts';

/** Who reads a stream. */
export function audienceFor(
  { state, member }: Session,
  stream: string,
): AudienceChoice | undefined {
  return member ? audienceOf(state, member, stream) : undefined;
}

/** What the reader may do in a stream's room. */
export function accessFor({ state }: Session, stream: string) {
  const parsed = parseStream(stream);
  return parsed?.of === 'room' ? accessTo(state, parsed.room) : undefined;
}

/** Whether the reader may write in a stream. */
export function mayAct(session: Session, stream: string): boolean {
  const streams = accessFor(session, stream)?.streams ?? [];
  return streams.some((one) => one.stream === stream && one.act);
}

/** Whether the reader has muted a thread, or its room. */
export const isMutedFor = ({ state }: Session, { id, stream }: Post): boolean =>
  isMuted({ own: ownOf(state, id) }, { room: followOfStream(state, stream) });

/** What a stream's room is called. */
export function roomTitle(session: Session, stream: string): string {
  return accessFor(session, stream)?.room.title ?? '';
}
