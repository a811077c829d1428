import type { Post } from '../../protocol/post.ts';
import { previewDrop as previewDropIntent } from '../../protocol/preview-drop.ts';
import { mostPreviews, postPreviewed, type Preview } from '../../protocol/preview.ts';
import type { Block } from '../../protocol/rich-text.ts';
import { charterOf } from '../db/charters.ts';
import type { Transaction } from '../db/dialect.ts';
import { discardFiles } from '../db/files.ts';
import { redactFacts, type NewFact } from '../db/log.ts';
import { updatePost } from '../db/posts.ts';
import {
  forgetPreviews,
  insertPreview,
  previewRows,
  shownOn,
  updatePreview,
} from '../db/previews.ts';
import type { PostRow } from '../db/schema.ts';
import { writing, type Context } from '../handler.ts';
import { Refusal } from '../refusal.ts';
import { grantOwnPost, lockOfPost } from './grants.ts';

/** Whether a room's charter lets the server look where its links lead. A room without one has no such rule. */
export async function mayLook(transaction: Transaction, room: string): Promise<boolean> {
  return (await charterOf(transaction, room))?.linkPreviews !== false;
}

/**
 * Has the links of a text looked at later, as far as that has not happened, and forgets those that it has no more. What
 * its author took away stays away. Answers with what is shown of those that stay.
 */
export async function planPreviews(
  { transaction, now, services }: Pick<Context, 'transaction' | 'now' | 'services'>,
  { id: post, room }: Pick<PostRow, 'id' | 'room'>,
  body: readonly Block[],
): Promise<Preview[]> {
  const links = services.previewable(body).slice(0, mostPreviews);
  const known = await previewRows(transaction, post);
  if (links.length === 0 && known.length === 0) return [];
  const gone = known.filter(({ url, state }) => !links.includes(url) && state !== 'dropped');
  await forget(
    transaction,
    post,
    gone.map(({ url }) => url),
  );
  const mayBeNew = await mayLook(transaction, room);
  for (const [position, url] of links.entries()) {
    if (known.some((row) => row.url === url)) {
      await updatePreview(transaction, { post, url }, { position });
    } else if (mayBeNew) {
      const row = { post, url, position, state: 'due' as const, due_at: now, preview_json: null };
      await insertPreview(transaction, row);
    }
  }
  return keptOn(transaction, post);
}

/** What is shown on a post, the pictures of all else being gone. */
async function keptOn(transaction: Transaction, post: string): Promise<Preview[]> {
  const shown = await shownOn(transaction, post);
  const but = shown.flatMap(({ picture }) => (picture ? [picture.id] : []));
  await discardFiles(transaction, post, { of: 'preview', but });
  return shown;
}

async function forget(transaction: Transaction, post: string, urls: readonly string[]) {
  if (urls.length === 0) return;
  await forgetPreviews(transaction, post, urls);
  await redactFacts(transaction, post, (_type, data) => without(data as object, urls));
}

/** What the log says of a post without what some links led to: in the fact itself, or in a post within it. */
function without(data: object, urls: readonly string[]): object {
  const rest = ({ previews, ...post }: Partial<Post>) =>
    previews ? { ...post, previews: previews.filter(({ url }) => !urls.includes(url)) } : post;
  const inner = Object.entries(data).filter(([name]) => name === 'post' || name === 'answer');
  return {
    ...rest(data),
    ...Object.fromEntries(inner.map(([name, post]) => [name, rest(post as Post)])),
  };
}

/** What a post's links lead to, in the stream of its thread. */
export const previewedFact = (
  { id, root, stream, about }: Pick<PostRow, 'id' | 'root' | 'stream' | 'about'>,
  previews: readonly Preview[],
): NewFact => ({
  stream,
  type: postPreviewed.type,
  about,
  post: id,
  data: { id, root, previews },
});

export const previewDrop = writing({
  intent: previewDropIntent,
  lock: (context, { post }) => lockOfPost(context, post),
  async authorize(context, { post: id, url }) {
    const post = await grantOwnPost(context, id);
    const shown = await shownOn(context.transaction, id);
    if (!shown.some((preview) => preview.url === url)) throw new Refusal('absent');
    return post;
  },
  async handle({ transaction, append }, { url }, post) {
    const changes = { state: 'dropped', preview_json: null } as const;
    await updatePreview(transaction, { post: post.id, url }, changes);
    await redactFacts(transaction, post.id, (_type, data) => without(data as object, [url]));
    const [fact] = await append([previewedFact(post, await keptOn(transaction, post.id))]);
    await updatePost(transaction, post.id, { changed: fact!.seq });
    return { seq: fact!.seq };
  },
});
