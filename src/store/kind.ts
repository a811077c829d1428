import { decisionReplaced } from '../protocol/decision.ts';
import { ideaDecided } from '../protocol/idea.ts';
import type { Ballot } from '../protocol/kind.ts';
import { questionAnswered, questionReopened } from '../protocol/question.ts';
import type { DataOf } from '../protocol/registry.ts';
import { voteCounted } from '../protocol/vote.ts';
import type { Fact } from '../protocol/wire.ts';
import { changeDetail, withThread, type Posts } from './thread.ts';

function answer(slice: Posts, fact: Fact<DataOf<typeof questionAnswered>>): Posts {
  const { id, accepted, answer } = fact.data;
  const thread = slice.threads.get(id);
  if (!thread || thread.post.changed >= fact.seq) return slice;
  const known = thread.comments.find((comment) => comment.id === answer.id);
  return changeDetail(
    withThread(slice, id, { ...thread, answer: known ?? answer }),
    fact,
    (detail) => (detail.kind === 'question' ? { ...detail, accepted } : detail),
  );
}

/** The ballot with someone's vote in it; the counts are the fact's, for it knows of votes that were never told. */
function withVote(ballot: Ballot, { counts, voters, vote }: DataOf<typeof voteCounted>): Ballot {
  return {
    ...ballot,
    voters,
    choices: ballot.choices.map((choice, place) => {
      const others = choice.members.filter((member) => member !== vote?.member);
      return {
        ...choice,
        count: counts[place] ?? choice.count,
        members: vote?.choices.includes(place) ? [...others, vote.member] : others,
      };
    }),
  };
}

/** What becomes of questions, polls, decisions and ideas. */
export const kindReducers = {
  [questionAnswered.type]: answer,
  [questionReopened.type]: (slice: Posts, fact: Fact<DataOf<typeof questionReopened>>) =>
    changeDetail(slice, fact, (detail) =>
      detail.kind === 'question' ? { ...detail, accepted: null } : detail,
    ),
  [voteCounted.type]: (slice: Posts, fact: Fact<DataOf<typeof voteCounted>>) =>
    changeDetail(slice, fact, (detail) =>
      'ballot' in detail ? { ...detail, ballot: withVote(detail.ballot, fact.data) } : detail,
    ),
  [ideaDecided.type]: (slice: Posts, fact: Fact<DataOf<typeof ideaDecided>>) =>
    changeDetail(slice, fact, (detail) =>
      detail.kind === 'idea' ? { ...detail, outcome: fact.data.outcome } : detail,
    ),
  [decisionReplaced.type]: (slice: Posts, fact: Fact<DataOf<typeof decisionReplaced>>) =>
    changeDetail(slice, fact, (detail) =>
      detail.kind === 'decision' ? { ...detail, replacedBy: fact.data.by } : detail,
    ),
};
