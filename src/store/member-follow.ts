import { memberFollowed, type MemberFollowing } from '../protocol/member-follow.ts';
import type { DataOf } from '../protocol/registry.ts';
import type { Fact } from '../protocol/wire.ts';
import { defineSlice, type State } from './slice.ts';

type Followed = ReadonlySet<string>;

function withFollowing(followed: Followed, { member, follow }: MemberFollowing): Followed {
  if (followed.has(member) === follow) return followed;
  const changed = new Set(followed);
  if (follow) changed.add(member);
  else changed.delete(member);
  return changed;
}

const slice = defineSlice<Followed>({
  name: 'member-follow',
  empty: new Set(),
  reducers: {
    [memberFollowed.type]: (followed, { data }: Fact<DataOf<typeof memberFollowed>>) =>
      withFollowing(followed, data),
  },
  snapshots: {
    followed: (_followed, _stream, data: string[]) => new Set(data),
  },
  erase: (followed, stream) =>
    stream.startsWith('member/') && followed.size > 0 ? new Set() : followed,
});

/** Whether the reader follows a member. */
export const followsMember = (state: State, member: string): boolean => slice.of(state).has(member);

/** Whom the reader follows. */
export const followedMembers = (state: State): ReadonlySet<string> => slice.of(state);
