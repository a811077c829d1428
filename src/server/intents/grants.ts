import { mayAct, mayFacilitate, mayModerate } from '../../perimeter/act.ts';
import { canReceive, mayRead } from '../../perimeter/receive.ts';
import { admissionsIn, doingIn, type Doing } from '../../perimeter/stage.ts';
import { parseStream, roomStream, type Audience } from '../../perimeter/streams.ts';
import type { Detail } from '../../protocol/kind.ts';
import { postCreated } from '../../protocol/post.ts';
import { postRow } from '../db/posts.ts';
import { readersOf } from '../db/readers.ts';
import { membershipRow } from '../db/memberships.ts';
import { actingRoom, roomById, standingOf, type RoomRecord } from '../db/rooms.ts';
import type { MembershipRow } from '../db/room-row.ts';
import type { PostRow } from '../db/schema.ts';
import type { Context } from '../handler.ts';
import { Refusal } from '../refusal.ts';

/** The room of a stream name; a refusal where the name is none of a room. */
export function roomOfStream(stream: string): { room: string; audience: Audience } {
  const parsed = parseStream(stream);
  if (parsed?.of !== 'room') throw new Refusal('absent');
  return parsed;
}

/** A room that the caller is in now. */
export async function grantRoom(context: Context, id: string): Promise<RoomRecord> {
  await grantStream(context, roomStream(id, 'everyone'));
  return (await roomById(context.transaction, id))!;
}

/** A project room that the caller facilitates. */
export async function grantFacilitator(context: Context, id: string): Promise<RoomRecord> {
  const room = await grantRoom(context, id);
  const membership = await membershipRow(context.transaction, id, context.caller.id);
  if (room.kind !== 'project' || !mayFacilitate(context.caller, membership?.role)) {
    throw new Refusal('forbidden');
  }
  return room;
}

/** A project room that the caller facilitates and that has not been archived. */
export async function grantUnarchived(context: Context, id: string): Promise<RoomRecord> {
  const room = await grantFacilitator(context, id);
  if (room.stage === 'archived') throw new Refusal('forbidden', 'An archived room stays as it is.');
  return room;
}

/**
 * Checks that a room's stage admits people.
 *
 * @param whom - whether they are employees only.
 */
export function refuseAdmission(room: RoomRecord, whom: 'all' | 'inside'): void {
  const admitted = admissionsIn(room);
  if (admitted === 'none') {
    throw new Refusal('forbidden', 'The room is closing or archived: it admits nobody any more.');
  }
  if (whom === 'all' && admitted === 'inside') {
    throw new Refusal('forbidden', 'A draft is prepared inside: begin the pilot first.');
  }
}

/** Checks that the caller reads a room's stream now. */
export async function grantStream(context: Context, stream: string): Promise<void> {
  roomOfStream(stream);
  const readers = await readersOf(context.transaction, [context.caller.id], [stream]);
  const reader = readers.get(context.caller.id);
  if (!reader || !mayRead(reader, stream, context.now)) throw new Refusal('absent');
}

const closedWords: Record<Exclude<Doing, 'everything'>, string> = {
  'going on': 'The room is closing: what has begun goes on, and nothing new begins.',
  nothing: 'The room is read only: it is archived, or waits for its review.',
};

/**
 * Checks that the caller may write in a room's stream now, and returns its room.
 *
 * @param begins - whether something new is to begin there, or only what has begun to go on.
 */
export async function grantActing(
  context: Context,
  stream: string,
  begins = false,
): Promise<RoomRecord> {
  await grantStream(context, stream);
  const { room: id, audience } = roomOfStream(stream);
  const room = (await roomById(context.transaction, id))!;
  if (!mayAct(context.caller, actingRoom(room), audience)) throw new Refusal('forbidden');
  const doing = doingIn(standingOf(room), context.now);
  if (doing === 'nothing' || (doing === 'going on' && begins)) {
    throw new Refusal('forbidden', closedWords[doing]);
  }
  const { may_act } = await context.transaction
    .selectFrom('intervals')
    .select('may_act')
    .where('member', '=', context.caller.id)
    .where('stream', '=', stream)
    .where('until_seq', 'is', null)
    .executeTakeFirstOrThrow();
  if (!may_act) throw new Refusal('forbidden');
  const membership = await membershipRow(context.transaction, id, context.caller.id);
  if (membership?.accepted_at === null) {
    throw new Refusal('forbidden', 'Read and accept the charter of this room first.');
  }
  return room;
}

/** A post in whose thread the caller may write now. */
export async function grantPost(context: Context, id: string): Promise<PostRow> {
  const post = await findPost(context, id);
  await grantReading(context, post);
  await grantActing(context, post.stream);
  return post;
}

/** A thread that the caller may read now, by its first post; what they keep of it is theirs alone. */
export async function grantThread(context: Context, id: string): Promise<PostRow> {
  const post = await findPost(context, id);
  await grantReading(context, post);
  if (post.root !== null || post.deleted) throw new Refusal('absent');
  return post;
}

/** A post that the caller may read now, first or comment. */
export async function grantReadable(context: Context, id: string): Promise<PostRow> {
  const post = await findPost(context, id);
  await grantReading(context, post);
  if (post.deleted) throw new Refusal('absent');
  return post;
}

/** A thread that the caller pins, decides on or answers for others, as who keeps its room alive. */
export async function grantModerating(context: Context, id: string): Promise<PostRow> {
  const post = await grantPost(context, id);
  if (post.root !== null || post.deleted) throw new Refusal('absent');
  if (!(await moderates(context, post.room))) throw new Refusal('forbidden');
  return post;
}

/** Whether the caller keeps a room alive (see `mayModerate`). */
export async function moderates(context: Context, id: string): Promise<boolean> {
  const room = (await roomById(context.transaction, id))!;
  const membership = await membershipRow(context.transaction, id, context.caller.id);
  return mayModerate(context.caller, membership?.role, room.kind);
}

/** A post of the caller's own, in a thread in which they may write now. */
export async function grantOwnPost(context: Context, id: string): Promise<PostRow> {
  const post = await grantPost(context, id);
  if (post.author !== context.caller.id) throw new Refusal('forbidden');
  if (post.deleted) throw new Refusal('absent');
  return post;
}

/** The locks that writing in a post's thread takes; nothing is said yet of who may. */
export async function lockOfPost(context: Context, id: string) {
  const post = await findPost(context, id);
  return { room: post.room, mode: 'shared' as const, threads: threadsOf(post) };
}

/** The threads that change with a post: its own, and that of the decision which it replaces. */
export function threadsOf({ id, root, detail_json }: PostRow): string[] {
  const detail: Detail = JSON.parse(detail_json);
  const replaced = detail.kind === 'decision' && detail.replaces !== null ? [detail.replaces] : [];
  return [root ?? id, ...replaced];
}

async function findPost(context: Context, id: string): Promise<PostRow> {
  const post = await postRow(context.transaction, id);
  if (!post) throw new Refusal('absent');
  return post;
}

async function grantReading(context: Context, post: PostRow): Promise<void> {
  const readers = await readersOf(context.transaction, [context.caller.id], [post.stream]);
  const reader = readers.get(context.caller.id);
  const fact = { type: postCreated.type, stream: post.stream, about: post.about };
  if (!reader || !canReceive(reader, fact, context.now, () => false)) throw new Refusal('absent');
}

/** A membership that must be there. */
export async function grantMembership(
  context: Context,
  room: string,
  member: string,
): Promise<MembershipRow> {
  const membership = await membershipRow(context.transaction, room, member);
  if (!membership) throw new Refusal('absent');
  return membership;
}
