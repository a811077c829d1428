import * as protocol from '../../protocol/post.ts';
import { bylineOf, memberCards, mentionableAmong, readerAt } from '../db/members.ts';
import { redactFacts } from '../db/log.ts';
import { deletePost, insertPost, postRow, postView, updatePost } from '../db/posts.ts';
import { whomMayKnow } from '../db/readers.ts';
import type { PostRow } from '../db/schema.ts';
import { reading, writing, type Context, type WriteContext } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import { grantActing, grantOwnPost, grantPost, lockOfPost, roomOfStream } from './grants.ts';

interface Written {
  text: string;
  mentions: readonly string[];
}

/** Only those in the conversation become mentions, and only those whom the writer may know (DESIGN 4.2). */
async function resolve(context: Context, stream: string, { text, mentions }: Written) {
  const { transaction, caller, now } = context;
  const known = await whomMayKnow(transaction, caller.id, mentions, now);
  const reader = readerAt(caller, now);
  const named = await mentionableAmong(transaction, stream, [...known], reader);
  const cards = await memberCards(transaction, [...named]);
  const people = [...cards.values()].map(({ id, name }) => ({ id, name }));
  return {
    text,
    mentions_json: JSON.stringify(people),
    body: context.services.parseMarkdown(text, people),
  };
}

async function write(
  context: WriteContext,
  place: { stream: string; room: string; root: PostRow | null },
  input: Written,
): Promise<{ id: string; seq: number }> {
  const { transaction, caller } = context;
  const { text, mentions_json, body } = await resolve(context, place.stream, input);
  const card = (await memberCards(transaction, [caller.id])).get(caller.id)!;
  const id = context.newId();
  const rowAt = ({ seq, at }: { seq: number; at: number }): PostRow => ({
    id,
    stream: place.stream,
    room: place.room,
    root: place.root?.id ?? null,
    seq,
    about: place.root?.about ?? seq,
    author: caller.id,
    byline_json: JSON.stringify(bylineOf(card)),
    at,
    text,
    mentions_json,
    body_json: JSON.stringify(body),
    edited_at: null,
    deleted: 0,
    comments: 0,
    changed: seq,
  });
  const [fact] = await context.append([
    {
      stream: place.stream,
      type: protocol.postCreated.type,
      post: id,
      ...(place.root && { about: place.root.about }),
      data: (at) => ({ post: postView(rowAt(at)) }),
    },
  ]);
  const row = rowAt(fact!);
  await insertPost(transaction, row);
  if (place.root) {
    await updatePost(transaction, place.root.id, {
      comments: place.root.comments + 1,
      changed: row.seq,
    });
  }
  return { id, seq: row.seq };
}

export const postCreate = writing({
  intent: protocol.postCreate,
  lock: async (_context, { stream }) => ({ room: roomOfStream(stream).room, mode: 'shared' }),
  authorize: (context, { stream }) => grantActing(context, stream),
  handle: (context, input, room) =>
    write(context, { stream: input.stream, room: room.id, root: null }, input),
});

export const postComment = writing({
  intent: protocol.postComment,
  lock: (context, { root }) => lockOfPost(context, root),
  async authorize(context, { root }) {
    const post = await grantPost(context, root);
    if (post.root !== null) throw new Refusal('absent');
    return post;
  },
  handle: (context, input, root) =>
    write(context, { stream: root.stream, room: root.room, root }, input),
});

export const postEdit = writing({
  intent: protocol.postEdit,
  lock: (context, { id }) => lockOfPost(context, id),
  authorize: (context, { id }) => grantOwnPost(context, id),
  async handle(context, input, post) {
    const { text, mentions_json, body } = await resolve(context, post.stream, input);
    const [fact] = await context.append([
      {
        stream: post.stream,
        type: protocol.postEdited.type,
        about: post.about,
        post: post.id,
        data: ({ at }) => ({ id: post.id, root: post.root, body, editedAt: at }),
      },
    ]);
    await updatePost(context.transaction, post.id, {
      text,
      mentions_json,
      body_json: JSON.stringify(body),
      edited_at: fact!.at,
      changed: fact!.seq,
    });
    return { id: post.id, seq: fact!.seq };
  },
});

export const postDelete = writing({
  intent: protocol.postDelete,
  lock: (context, { id }) => lockOfPost(context, id),
  authorize: (context, { id }) => grantOwnPost(context, id),
  async handle(context, { id }, post) {
    const { transaction } = context;
    const [fact] = await context.append([
      {
        stream: post.stream,
        type: protocol.postDeleted.type,
        about: post.about,
        data: { id, root: post.root },
      },
    ]);
    const { seq } = fact!;
    await redactFacts(transaction, id, withoutText);
    if (post.comments > 0) {
      await updatePost(transaction, id, {
        text: '',
        mentions_json: '[]',
        body_json: '[]',
        deleted: 1,
        changed: seq,
      });
    } else {
      await deletePost(transaction, id);
    }
    if (post.root !== null) {
      const root = (await postRow(transaction, post.root))!;
      await updatePost(transaction, root.id, { comments: root.comments - 1, changed: seq });
    }
    return { id, seq };
  },
});

/** What a log row says of a post once its text is gone: the same, without the text. */
function withoutText(type: string, data: unknown): object {
  if (type === protocol.postCreated.type) {
    const { post } = data as { post: protocol.Post };
    return { post: { ...post, body: [] } };
  }
  return { ...(data as object), body: [] };
}

export const postSource = reading({
  intent: protocol.postSource,
  authorize: (context, { id }) => grantOwnPost(context, id),
  handle: async (_context, _input, post) => ({
    text: post.text,
    mentions: JSON.parse(post.mentions_json),
  }),
});
