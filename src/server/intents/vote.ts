import { memberStream } from '../../perimeter/streams.ts';
import type { Detail } from '../../protocol/kind.ts';
import { ownChanged } from '../../protocol/own.ts';
import * as protocol from '../../protocol/vote.ts';
import { memberCards } from '../db/members.ts';
import { ownRows, ownView } from '../db/own.ts';
import { updatePost } from '../db/posts.ts';
import { whomMayKnow } from '../db/readers.ts';
import { counted, saveVotes, votesOf, withVotes } from '../db/votes.ts';
import { reading, writing } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import { grantPost, grantReadable, lockOfPost } from './grants.ts';

export const voteCast = writing({
  intent: protocol.voteCast,
  lock: (context, { post }) => lockOfPost(context, post),
  async authorize(context, { post: id, choices }) {
    const post = await grantPost(context, id);
    const detail: Detail = JSON.parse(post.detail_json);
    if (post.deleted || !('ballot' in detail)) throw new Refusal('absent');
    const { ballot } = detail;
    if (ballot.closesAt !== null && ballot.closesAt <= context.now) {
      throw new Refusal('forbidden', 'This poll has ended.');
    }
    if (detail.kind === 'idea' && detail.outcome !== null) {
      throw new Refusal('forbidden', 'This idea was decided on.');
    }
    const isPossible =
      new Set(choices).size === choices.length &&
      choices.every((place) => place < ballot.choices.length) &&
      (ballot.several || choices.length <= 1);
    if (!isPossible) {
      throw new Refusal('invalid', 'Choose of what there is to choose.', { field: 'choices' });
    }
    return { post, ballot };
  },
  async handle(context, input, { post, ballot }) {
    const { transaction, caller } = context;
    const choices = [...input.choices].sort((one, other) => one - other);
    const before = await votesOf(transaction, [post.id]);
    const mine = before.filter(({ member }) => member === caller.id);
    if (String(mine.map(({ choice }) => choice)) === String(choices)) return { seq: post.changed };

    const others = before.filter(({ member }) => member !== caller.id);
    const vote = (choice: number) => ({ post: post.id, member: caller.id, choice, seq: 0 });
    const after = [...others, ...choices.map(vote)];
    const own = (await ownRows(transaction, caller.id, [post.id])).get(post.id);
    const [fact] = await context.append([
      {
        stream: post.stream,
        type: protocol.voteCounted.type,
        about: post.about,
        anonymous: ballot.anonymous,
        data: {
          id: post.id,
          ...counted(after, ballot.choices.length),
          vote: ballot.anonymous ? null : { member: caller.id, choices },
        },
      },
      // Where nobody is told who chose what, the voter is, on all their pages.
      ...(ballot.anonymous
        ? [
            {
              stream: memberStream(caller.id),
              type: ownChanged.type,
              data: { post: post.id, own: ownView(own, choices.map(vote)) },
            },
          ]
        : []),
    ]);
    const { seq } = fact!;
    await saveVotes(transaction, { post: post.id, member: caller.id, seq }, choices);
    await updatePost(transaction, post.id, { changed: seq });
    return { seq };
  },
});

export const voteList = reading({
  intent: protocol.voteList,
  async authorize(context, { post: id }) {
    const post = await grantReadable(context, id);
    const votes = await votesOf(context.transaction, [id]);
    const detail = withVotes(JSON.parse(post.detail_json), votes);
    if (!('ballot' in detail)) throw new Refusal('absent');
    if (detail.ballot.anonymous) throw new Refusal('forbidden', 'Nobody sees who chose what.');
    return detail.ballot.choices;
  },
  async handle({ transaction, caller, now }, _input, choices) {
    const voters = choices.flatMap(({ members }) => members.slice(0, protocol.mostNamed));
    const known = await whomMayKnow(transaction, caller.id, [...new Set(voters)], now);
    const cards = await memberCards(transaction, [...known]);
    return {
      choices: choices.map(({ text, members }) => {
        const named = members.slice(0, protocol.mostNamed).flatMap((id) => cards.get(id) ?? []);
        return {
          text,
          members: named.map(({ id, name }) => ({ id, name })),
          others: members.length - named.length,
        };
      }),
    };
  },
});
