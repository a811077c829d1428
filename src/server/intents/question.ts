import type { DetailOf } from '../../protocol/kind.ts';
import * as protocol from '../../protocol/question.ts';
import { postViews, updatePost } from '../db/posts.ts';
import type { PostRow } from '../db/schema.ts';
import { writing, type Context } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import { grantPost, lockOfPost, moderates } from './grants.ts';

/** A question whose answer the caller may choose: their own, or one in a room that they keep alive. */
async function grantQuestion(context: Context, id: string): Promise<PostRow> {
  const question = await grantPost(context, id);
  if (question.deleted || question.kind !== 'question') throw new Refusal('absent');
  const isTheirs = question.author === context.caller.id;
  if (!isTheirs && !(await moderates(context, question.room))) throw new Refusal('forbidden');
  return question;
}

/**
 * The columns of a question with this answer, or with none.
 *
 * @param author - who wrote it.
 */
export function answered(
  accepted: DetailOf<'question'>['accepted'],
  author: string | null = null,
): Pick<PostRow, 'detail_json' | 'unanswered' | 'answered_by'> {
  const isConfirmed = accepted !== null && accepted.by.id !== author;
  const detail: DetailOf<'question'> = { kind: 'question', accepted };
  return {
    detail_json: JSON.stringify(detail),
    unanswered: accepted === null ? 1 : 0,
    answered_by: isConfirmed ? author : null,
  };
}

export const questionAccept = writing({
  intent: protocol.questionAccept,
  lock: (context, { comment }) => lockOfPost(context, comment),
  async authorize(context, { comment: id }) {
    const comment = await grantPost(context, id);
    if (comment.deleted || comment.root === null) throw new Refusal('absent');
    return { comment, question: await grantQuestion(context, comment.root) };
  },
  async handle(context, _input, { comment, question }) {
    const { transaction, caller, now } = context;
    const accepted = { comment: comment.id, by: { id: caller.id, name: caller.name }, at: now };
    const { views } = await postViews(transaction, [comment]);
    const [fact] = await context.append([
      {
        stream: question.stream,
        type: protocol.questionAnswered.type,
        about: question.about,
        post: comment.id,
        data: { id: question.id, accepted, answer: views.get(comment.id)! },
      },
    ]);
    const { seq } = fact!;
    await updatePost(transaction, question.id, {
      ...answered(accepted, comment.author),
      changed: seq,
    });
    return { seq };
  },
});

export const questionReopen = writing({
  intent: protocol.questionReopen,
  lock: (context, { question }) => lockOfPost(context, question),
  authorize: (context, { question }) => grantQuestion(context, question),
  async handle(context, { question: id }, question) {
    const { accepted }: DetailOf<'question'> = JSON.parse(question.detail_json);
    if (accepted === null) return { seq: question.changed };
    const [fact] = await context.append([
      {
        stream: question.stream,
        type: protocol.questionReopened.type,
        about: question.about,
        data: { id },
      },
    ]);
    const { seq } = fact!;
    await updatePost(context.transaction, id, { ...answered(null), changed: seq });
    return { seq };
  },
});
