import * as z from 'zod/mini';
import { defineFact, defineIntent } from './registry.ts';
import { id } from './text.ts';

export const memberFollowing = z.object({ member: id, follow: z.boolean() });
/** Whether one member follows another. */
export type MemberFollowing = z.infer<typeof memberFollowing>;

/** In `member/<id>` of the follower, and nowhere else: they follow the member from now on, or no longer. */
export const memberFollowed = defineFact('member:followed', memberFollowing);

/** Follows a member whom one may know, or no longer. */
export const memberFollow = defineIntent({
  name: 'member:follow',
  writes: true,
  input: memberFollowing,
  output: memberFollowing,
});
