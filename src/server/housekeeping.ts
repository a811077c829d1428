import { postCreate, undoWithin } from '../protocol/post.ts';
import type { Database } from './db/database.ts';
import { deletedUntil, erasePost, expiredUntil, postRow } from './db/posts.ts';
import { inspectionRow, inspectionsUntil } from './db/inspections.ts';
import { endedWith, memberRow } from './db/members.ts';
import { endedUntil } from './db/memberships.ts';
import { droppedUntil, eraseMilestones } from './db/milestones.ts';
import { requestsBy } from './db/requests.ts';
import { lapsedUntil, roomById, updateRoom } from './db/rooms.ts';
import { beginSchedule, scheduledUntil } from './db/schedules.ts';
import type { Dispatcher } from './dispatcher.ts';
import type { Files } from './files/files.ts';
import { accessFacts, tellEnd } from './intents/admission.ts';
import { deletePost } from './intents/deletion.ts';
import { threadsOf } from './intents/grants.ts';
import { endInspection } from './intents/inspections.ts';
import { endRequests } from './intents/requests.ts';
import { concludeSchedule, forgetScheduled, keyOf } from './intents/schedule.ts';
import { every, type Timers } from './timers.ts';

/** How often it is looked whether something is due; milliseconds. */
const lookEvery = 1000;
/** So much is done at one look; the rest at the next. */
const mostAtOnce = 100;

export interface HousekeepingOptions {
  database: Database;
  dispatcher: Pick<Dispatcher, 'dispatch' | 'tend'>;
  files?: Pick<Files, 'sweep'> | undefined;
  clock: () => number;
  timers: Timers;
  onError: (error: unknown, where: string) => void;
}

/**
 * Does what time brings about: erases what was deleted, takes away what expires, says which rooms are read-only for
 * want of a review and whose membership has ended, forgets what those asked for, posts what was for later, and sweeps
 * files.
 */
export function createHousekeeping(options: HousekeepingOptions): { close(): Promise<void> } {
  const { database, dispatcher, files, clock, timers, onError } = options;
  let looking = Promise.resolve();

  async function look(): Promise<void> {
    try {
      const now = clock();
      const { deleted, dropped, expired, ended, asking, gone, lapsed, due, looked } =
        await database.read(async (transaction) => ({
          deleted: await deletedUntil(transaction, now - undoWithin, mostAtOnce),
          dropped: await droppedUntil(transaction, now - undoWithin, mostAtOnce),
          expired: await expiredUntil(transaction, now, mostAtOnce),
          ended: await endedWith(transaction, 'schedules', now, mostAtOnce),
          asking: await endedWith(transaction, 'requests', now, mostAtOnce),
          gone: await endedUntil(transaction, now, mostAtOnce),
          lapsed: await lapsedUntil(transaction, now, mostAtOnce),
          due: await scheduledUntil(transaction, now, mostAtOnce),
          looked: await inspectionsUntil(transaction, now, mostAtOnce),
        }));
      for (const id of deleted) await erase(id);
      if (dropped.length > 0) await eraseDropped(dropped, now - undoWithin);
      for (const id of expired) await expire(id);
      for (const member of ended) await forget(member);
      for (const member of asking) await forgetRequests(member);
      for (const one of gone) await end(one);
      for (const id of lapsed) await lapse(id);
      for (const id of due) await appear(id);
      for (const id of looked) await endLook(id);
      await files?.sweep();
    } catch (error) {
      onError(error, 'housekeeping');
    }
  }

  /** Looks again once nobody else changes the thread: its author may have taken the deletion back. */
  const erase = (id: string) =>
    dispatcher.tend('post:erase', async ({ transaction, now }) => {
      const found = await postRow(transaction, id);
      if (!found) return;
      await database.dialect.lockThreads(transaction, [found.root ?? id]);
      const post = await postRow(transaction, id);
      if (post && post.deleted_at !== null && post.deleted_at <= now - undoWithin) {
        await erasePost(transaction, post);
      }
    });

  const eraseDropped = (ids: readonly string[], until: number) =>
    database.write((transaction) => eraseMilestones(transaction, ids, until));

  const expire = (id: string) =>
    dispatcher.tend('post:expire', async (context) => {
      const found = await postRow(context.transaction, id);
      if (!found) return;
      await database.dialect.lockThreads(context.transaction, threadsOf(found));
      const post = await postRow(context.transaction, id);
      const isDue = post?.expires_at != null && post.expires_at <= context.now;
      if (isDue && !post.deleted) await deletePost(context, post);
    });

  const forget = (id: string) =>
    dispatcher.tend('schedule:forget', async ({ transaction, now, append }) => {
      const member = await memberRow(transaction, id);
      if (!member || member.ends_at === null || member.ends_at > now) return;
      const facts = await forgetScheduled(transaction, id, now);
      if (facts.length > 0) await append(facts);
    });

  /** Whoever is no member any more asks for nothing. */
  const forgetRequests = (id: string) =>
    dispatcher.tend('join:forget', async (context) => {
      const { transaction, now, append } = context;
      for (const { room } of await requestsBy(transaction, id)) {
        await database.dialect.lockRoom(transaction, room, 'exclusive');
      }
      const member = await memberRow(transaction, id);
      if (!member || member.ends_at === null || member.ends_at > now) return;
      const facts = await endRequests(context, await requestsBy(transaction, id));
      if (facts.length > 0) await append(facts);
    });

  const end = ({ room: id, member }: { room: string; member: string }) =>
    dispatcher.tend('membership:end', async (context) => {
      await database.dialect.lockRoom(context.transaction, id, 'exclusive');
      const room = (await roomById(context.transaction, id))!;
      const facts = await tellEnd({ ...context, caller: null }, room, member);
      if (facts.length > 0) await context.append(facts);
    });

  /** Tells everyone in a room that nobody has reviewed that they only read there; the rule itself waits for nobody. */
  const lapse = (id: string) =>
    dispatcher.tend('room:lapse', async (context) => {
      await database.dialect.lockRoom(context.transaction, id, 'exclusive');
      const room = await roomById(context.transaction, id);
      const isDue = room?.lapses_at != null && room.lapses_at <= context.now && room.lapsed === 0;
      if (!isDue) return;
      await updateRoom(context.transaction, id, { lapsed: 1 });
      await context.append(await accessFacts(context, room));
    });

  /** Nobody reads by it any more: what is said of it follows. */
  const endLook = (id: string) =>
    dispatcher.tend('inspection:expire', async (context) => {
      const { transaction, now, append } = context;
      const found = (await inspectionRow(transaction, id))!;
      await database.dialect.lockRoom(transaction, found.room, 'exclusive');
      const row = (await inspectionRow(transaction, id))!;
      if (row.ending !== null || row.until > now) return;
      await append(await endInspection({ ...context, caller: null }, row, 'expired'));
    });

  /** Whoever is interrupted in between goes on at the next look: the same post under the same key is there once. */
  async function appear(id: string): Promise<void> {
    const due = await database.write((transaction) => beginSchedule(transaction, id, clock()));
    if (!due) return;
    const author = { member: due.member, session: null };
    const post: unknown = JSON.parse(due.post_json);
    const answer = await dispatcher.dispatch(author, postCreate.name, post, keyOf(id));
    await dispatcher.tend('schedule:conclude', (context) => concludeSchedule(context, due, answer));
  }

  const stop = every(timers, lookEvery, () => (looking = look()));
  return {
    async close() {
      stop();
      await looking;
    },
  };
}
