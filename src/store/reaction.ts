import type { Post } from '../protocol/post.ts';
import { reactions, type Reaction } from '../protocol/reaction.ts';

/** The post with someone's reaction added or taken away; tallies in the order of the closed set. */
export function withReaction(
  post: Post,
  reaction: Reaction,
  member: string,
  present: boolean,
): Post {
  const members = (
    post.reactions.find((tally) => tally.reaction === reaction)?.members ?? []
  ).filter((id) => id !== member);
  if (present) members.push(member);
  const others = post.reactions.filter((tally) => tally.reaction !== reaction);
  const tallies = members.length > 0 ? [...others, { reaction, members }] : others;
  return {
    ...post,
    reactions: tallies.sort(
      (one, other) => reactions.indexOf(one.reaction) - reactions.indexOf(other.reaction),
    ),
  };
}
