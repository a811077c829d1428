import { mayFacilitate } from '../../perimeter/act.ts';
import { memberStream } from '../../perimeter/streams.ts';
import * as protocol from '../../protocol/announcement.ts';
import { announcementReminded } from '../../protocol/reminder.ts';
import { readersByOrganization } from '../db/audiences.ts';
import { confirmedBy } from '../db/own.ts';
import { membershipRow } from '../db/memberships.ts';
import { remindedAt, saveReminders } from '../db/reminders.ts';
import type { PostRow } from '../db/schema.ts';
import { reading, writing, type Context } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import { grantOwnPost, grantPost, lockOfPost } from './grants.ts';

/** Who can read an announcement now and is to confirm it, by organization: whoever wrote it has read it. */
async function readersOf({ transaction, now }: Context, { stream, about, author }: PostRow) {
  const organizations = await readersByOrganization(transaction, { stream, about }, now);
  return organizations.map(({ members, ...organization }) => ({
    ...organization,
    members: members.filter((member) => member !== author),
  }));
}

export const announcementReaders = reading({
  intent: protocol.announcementReaders,
  async authorize(context, { post: id }) {
    const post = await grantOwnPost(context, id);
    if (post.kind !== 'announcement') throw new Refusal('absent');
    return post;
  },
  async handle(context, _input, post) {
    const confirmed = await confirmedBy(context.transaction, post.id);
    const organizations = await readersOf(context, post);
    return {
      organizations: organizations.map(({ members, ...organization }) => ({
        ...organization,
        readers: members.length,
        confirmed: members.filter((member) => confirmed.has(member)).length,
      })),
    };
  },
});

export const announcementRemind = writing({
  intent: protocol.announcementRemind,
  // With the thread, so that of two who remind at the same time one hears that it is done.
  lock: (context, { post }) => lockOfPost(context, post),
  async authorize(context, { post: id }) {
    const { transaction, caller, now } = context;
    const post = await grantPost(context, id);
    if (post.deleted || post.kind !== 'announcement') throw new Refusal('absent');
    const membership = await membershipRow(transaction, post.room, caller.id);
    if (post.author !== caller.id && !mayFacilitate(caller, membership?.role)) {
      throw new Refusal('forbidden');
    }
    const last = await remindedAt(transaction, id);
    if (last !== null && now < last + protocol.remindEvery) {
      throw new Refusal('forbidden', 'They were reminded less than a day ago.', {
        retryAfter: last + protocol.remindEvery - now,
      });
    }
    return post;
  },
  async handle(context, _input, post) {
    const { transaction, caller, now } = context;
    const confirmed = await confirmedBy(transaction, post.id);
    const members = (await readersOf(context, post))
      .flatMap((organization) => organization.members)
      .filter((member) => member !== caller.id && !confirmed.has(member));
    const by = { id: caller.id, name: caller.name };
    const reminder = { post: post.id, stream: post.stream, by, at: now };
    await saveReminders(transaction, members, reminder);
    const { type } = announcementReminded;
    const told = members.map((member) => ({
      stream: memberStream(member),
      type,
      data: { reminder },
    }));
    if (told.length > 0) await context.append(told);
    return { reminded: members.length };
  },
});
