import { postCreate, undoWithin } from '../protocol/post.ts';
import type { Database } from './db/database.ts';
import { deletedUntil, erasePost, expiredUntil, postRow } from './db/posts.ts';
import { memberRow } from './db/members.ts';
import { beginSchedule, endedWithSchedules, scheduledUntil } from './db/schedules.ts';
import type { Dispatcher } from './dispatcher.ts';
import { deletePost } from './intents/deletion.ts';
import { threadsOf } from './intents/grants.ts';
import { concludeSchedule, forgetScheduled, keyOf } from './intents/schedule.ts';
import { every, type Timers } from './timers.ts';

/** How often it is looked whether something is due; milliseconds. */
const lookEvery = 1000;
/** So much is done at one look; the rest at the next. */
const mostAtOnce = 100;

export interface HousekeepingOptions {
  database: Database;
  dispatcher: Pick<Dispatcher, 'dispatch' | 'tend'>;
  clock: () => number;
  timers: Timers;
  onError: (error: unknown, where: string) => void;
}

/** Does what time brings about: erases what was deleted, takes away what expires, and posts what was for later. */
export function createHousekeeping(options: HousekeepingOptions): { close(): Promise<void> } {
  const { database, dispatcher, clock, timers, onError } = options;
  let looking = Promise.resolve();

  async function look(): Promise<void> {
    try {
      const now = clock();
      const { deleted, expired, ended, due } = await database.read(async (transaction) => ({
        deleted: await deletedUntil(transaction, now - undoWithin, mostAtOnce),
        expired: await expiredUntil(transaction, now, mostAtOnce),
        ended: await endedWithSchedules(transaction, now, mostAtOnce),
        due: await scheduledUntil(transaction, now, mostAtOnce),
      }));
      for (const id of deleted) await erase(id);
      for (const id of expired) await expire(id);
      for (const member of ended) await forget(member);
      for (const id of due) await appear(id);
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
      const facts = await forgetScheduled(transaction, id);
      if (facts.length > 0) await append(facts);
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
