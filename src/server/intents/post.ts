import { isTitled, type Detail } from '../../protocol/kind.ts';
import * as protocol from '../../protocol/post.ts';
import type { AttachedFile } from '../../protocol/file.ts';
import { discardFiles, filesOf } from '../db/files.ts';
import { bylineOf, memberCards } from '../db/members.ts';
import { insertPost, insertVersion, postView, updatePost, versionsOf } from '../db/posts.ts';
import type { RoomRecord } from '../db/rooms.ts';
import type { PostRow } from '../db/schema.ts';
import { saveTags } from '../db/tags.ts';
import { reading, writing, type Context, type RoomLock, type WriteContext } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import { tagsOf } from '../text/tags.ts';
import { attachFiles, grantFiles } from './attaching.ts';
import { replacement } from './decision.ts';
import { planPreviews } from './preview.ts';
import {
  grantActing,
  grantOwnPost,
  grantPost,
  grantReadable,
  lockOfPost,
  roomOfStream,
} from './grants.ts';
import { followByWriting } from './own.ts';
import {
  grantQuote,
  grantTime,
  resolveDetail,
  resolveText,
  resolveTo,
  type Written,
} from './written.ts';

/** Where a post goes, and what it is beside its text. */
interface Place {
  stream: string;
  room: string;
  root: PostRow | null;
  detail: Detail;
  to: protocol.Post['to'];
  quote: string | null;
  expiresAt: number | null;
  files: readonly AttachedFile[];
}

async function write(
  context: WriteContext,
  place: Place,
  input: Written,
): Promise<{ id: string; seq: number }> {
  const { transaction, caller } = context;
  const { body, ...said } = await resolveText(context, place.stream, input);
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
    kind: place.detail.kind,
    ...said,
    body_json: JSON.stringify(body),
    detail_json: JSON.stringify(place.detail),
    unanswered: place.detail.kind === 'question' ? 1 : 0,
    undecided: place.detail.kind === 'idea' ? 1 : 0,
    answered_by: null,
    to_json: place.to && JSON.stringify(place.to),
    quote: place.quote,
    pinned: 0,
    expires_at: place.expiresAt,
    edited_at: null,
    deleted: 0,
    deleted_at: null,
    comments: 0,
    changed: seq,
  });
  const replaced = await replacement(transaction, id, place.detail, true);
  const following = place.root ? await followByWriting(context, place.root) : [];
  const [fact, replacing] = await context.append([
    {
      stream: place.stream,
      type: protocol.postCreated.type,
      post: id,
      ...(place.root && { about: place.root.about }),
      data: (at) => ({ post: postView(rowAt(at), place.files) }),
    },
    ...(replaced ? [replaced.fact] : []),
    ...following,
  ]);
  const row = rowAt(fact!);
  await insertPost(transaction, row);
  await attachFiles(context, place.files, row);
  await planPreviews(context, row, body);
  await replaced?.save(replacing!.seq);
  if (!place.root) await saveTags(transaction, id, tagsOf(body));
  if (place.root) {
    await updatePost(transaction, place.root.id, {
      comments: place.root.comments + 1,
      changed: row.seq,
    });
  }
  return { id, seq: row.seq };
}

const message: Detail = { kind: 'message' };

/** The locks that beginning a thread takes; nothing is said yet of who may. */
export const lockOfNew = ({ stream, detail }: protocol.NewPost): RoomLock => ({
  room: roomOfStream(stream).room,
  mode: 'shared',
  threads: detail?.kind === 'decision' && detail.replaces !== null ? [detail.replaces] : [],
});

/**
 * Checks that the caller may begin a thread as the perimeter is now.
 *
 * @param appearsAt - when it will be there, which may be later.
 */
export async function grantNew(
  context: Context,
  { stream, detail, quote, expiresAt = null, files }: protocol.NewPost,
  appearsAt: number,
): Promise<{ room: RoomRecord; detail: Detail; files: AttachedFile[] }> {
  const room = await grantActing(context, stream, true);
  if (quote != null) await grantQuote(context, stream, quote);
  const early = 'Let it disappear later than it appears.';
  grantTime(context, expiresAt, { after: appearsAt, early, field: 'expiresAt' });
  return {
    room,
    detail: detail ? await resolveDetail(context, stream, detail, appearsAt) : message,
    files: await grantFiles(context, files),
  };
}

export const postCreate = writing({
  intent: protocol.postCreate,
  lock: async (_context, input) => lockOfNew(input),
  authorize: (context, input) => grantNew(context, input, context.now),
  handle: (
    context,
    { stream, quote = null, expiresAt = null, ...input },
    { room, detail, files },
  ) =>
    write(
      context,
      { stream, room: room.id, root: null, detail, to: null, quote, expiresAt, files },
      input,
    ),
});

export const postComment = writing({
  intent: protocol.postComment,
  lock: (context, { root }) => lockOfPost(context, root),
  async authorize(context, { root, to, quote, files }) {
    const post = await grantPost(context, root);
    // Of a deleted post its comments stay, and go on; one without any is as good as gone.
    if (post.root !== null || (post.deleted && post.comments === 0)) throw new Refusal('absent');
    if (quote != null) await grantQuote(context, post.stream, quote);
    return {
      post,
      to: to == null ? null : await resolveTo(context, root, to),
      files: await grantFiles(context, files),
    };
  },
  handle: (context, { quote = null, ...input }, { post, to, files }) =>
    write(
      context,
      {
        stream: post.stream,
        room: post.room,
        root: post,
        detail: message,
        to,
        quote,
        expiresAt: null,
        files,
      },
      input,
    ),
});

export const postEdit = writing({
  intent: protocol.postEdit,
  lock: (context, { id }) => lockOfPost(context, id),
  async authorize(context, { id, title, text, files: told }) {
    const post = await grantOwnPost(context, id);
    if (post.kind === 'decision') {
      throw new Refusal('forbidden', 'A decision stays as it was made: replace it by another.');
    }
    if (title && post.root !== null) {
      throw new Refusal('invalid', 'A comment has no title.', { field: 'title' });
    }
    // What is not told stays; a title that a kind needs cannot be taken away.
    const said = title === undefined ? post.title : title;
    const before = (await filesOf(context.transaction, [id])).get(id) ?? [];
    const files = told ? await grantFiles(context, told, id) : before;
    if (!said && isTitled(post.kind)) {
      throw new Refusal('invalid', 'Give it a title.', { field: 'title' });
    }
    if (!protocol.saysSomething({ title: said, text, files })) {
      throw new Refusal('invalid', 'Write something here.', { field: 'text' });
    }
    return { post, said, before, files };
  },
  async handle(context, input, { post, said, before, files }) {
    const { transaction } = context;
    const { body, ...written } = await resolveText(context, post.stream, { ...input, title: said });
    const { title } = written;
    const previews = await planPreviews(context, post, body);
    const [fact] = await context.append([
      {
        stream: post.stream,
        type: protocol.postEdited.type,
        about: post.about,
        post: post.id,
        data: ({ at }) => ({
          ...{ id: post.id, root: post.root, title, body, files, editedAt: at },
          ...(previews.length > 0 && { previews }),
        }),
      },
    ]);
    await insertVersion(transaction, {
      post: post.id,
      seq: fact!.seq,
      at: post.edited_at ?? post.at,
      title: post.title,
      body_json: post.body_json,
      files_json: JSON.stringify(before.map(({ name }) => name)),
    });
    await discardFiles(transaction, post.id, { of: 'post', but: files.map(({ id }) => id) });
    await updatePost(transaction, post.id, {
      ...written,
      body_json: JSON.stringify(body),
      edited_at: fact!.at,
      changed: fact!.seq,
    });
    await attachFiles(context, files, post);
    if (post.root === null) await saveTags(transaction, post.id, tagsOf(body));
    return { id: post.id, seq: fact!.seq };
  },
});

export const postSource = reading({
  intent: protocol.postSource,
  authorize: (context, { id }) => grantOwnPost(context, id),
  handle: async ({ transaction }, _input, { id, title, text, mentions_json }) => ({
    title,
    text,
    mentions: JSON.parse(mentions_json),
    files: (await filesOf(transaction, [id])).get(id) ?? [],
  }),
});

export const postHistory = reading({
  intent: protocol.postHistory,
  authorize: (context, { id }) => grantReadable(context, id),
  async handle({ transaction }, { id }) {
    const versions = await versionsOf(transaction, id);
    return {
      versions: versions.map(({ at, title, body_json, files_json }) => ({
        at,
        title,
        body: JSON.parse(body_json),
        files: JSON.parse(files_json ?? '[]'),
      })),
    };
  },
});
