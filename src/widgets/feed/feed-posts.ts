import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Session } from '../../client/session.ts';
import { isSameDay, weekday } from '../../lit/format.ts';
import type { Post } from '../../protocol/post.ts';
import { accessTo } from '../../store/access.ts';
import { audienceOf, type AudienceChoice } from '../../store/audience.ts';
import { pendingComments, pendingPosts, type PendingPost } from '../../store/pending.ts';
import { commentsOf } from '../../store/post.ts';
import { parseStream } from '../../perimeter/streams.ts';
import '../../ui/post-card/post-card.ts';
import type { Pending } from '../../ui/post-card/post-card.ts';
import { failureWords } from '../failure-words.ts';
import { placeOf, type Edited } from './feed-intents.ts';

/** What the posts of a feed are drawn from. */
export interface PostsView {
  session: Session;
  /** Says which room a post is in: the feed shows more than one. */
  isMixed: boolean;
  /** The threads in which the reader is writing a comment. */
  replying: ReadonlySet<string>;
  edited: Edited | undefined;
  /** Who is writing in a thread. */
  typing: (root: string) => TemplateResult | typeof nothing;
  loadThread: (root: string) => void;
}

/** Draws threads, newest first, with a line above each day. */
export function renderPosts(view: PostsView, threads: readonly Post[]): TemplateResult {
  const now = view.session.now();
  return html`${repeat(
    threads,
    ({ id }) => id,
    (post, index) => {
      const before = threads[index - 1];
      const isNewDay = !isSameDay(before?.at ?? now, post.at);
      return html`<div class="item">
        ${isNewDay ? html`<h3 class="day">${weekday(post.at, now)}</h3>` : nothing}
        ${renderThread(view, post)}
      </div>`;
    },
  )}`;
}

/** Draws what the reader has written and the others do not see yet. */
export function renderPending(view: PostsView, streams: readonly string[]): TemplateResult {
  const { session } = view;
  return html`${pendingPosts(session.state, session.queue, streams)
    .reverse()
    .map((pending) => html`<div class="item">${renderUnsent(view, pending, false)}</div>`)}`;
}

function renderThread(view: PostsView, post: Post): TemplateResult {
  const { session } = view;
  const audience = audienceFor(session, post.stream);
  const act = mayAct(session, post.stream);
  const comments = commentsOf(session.state, post.id);
  const others = post.comments - comments.length;
  const pending = pendingComments(session.state, session.queue, post.id);
  return html`<cercle-post-card
    .post=${post}
    .audience=${audience}
    .source=${sourceFor(view, post)}
    room=${view.isMixed ? roomTitle(session, post.stream) : ''}
    reader=${session.member?.id ?? ''}
    ?act=${act}
  >
    ${
      others > 0
        ? html`<button class="link more" @click=${() => view.loadThread(post.id)}>
            ${msg('Show earlier replies')} (${others})
          </button>`
        : nothing
    }
    ${repeat(
      comments,
      ({ id }) => id,
      (comment) =>
        html`<cercle-post-card
          comment
          .post=${comment}
          .audience=${audience}
          .source=${sourceFor(view, comment)}
          .day=${post.at}
          reader=${session.member?.id ?? ''}
          ?act=${act}
        ></cercle-post-card>`,
    )}
    ${pending.map((comment) => renderUnsent(view, comment, true))} ${view.typing(post.id)}
    ${
      view.replying.has(post.id) && audience && act
        ? renderReply(session, post.id, audience)
        : nothing
    }
  </cercle-post-card>`;
}

function renderReply(session: Session, root: string, audience: AudienceChoice): TemplateResult {
  const place = placeOf.comment(root);
  return html`<cercle-composer
    class="reply"
    slot="reply"
    mode="comment"
    place=${place}
    label=${msg('Write a reply')}
    .choices=${[audience]}
    .draft=${live(session.draft(place))}
  ></cercle-composer>`;
}

function renderUnsent(view: PostsView, pending: PendingPost, isComment: boolean): TemplateResult {
  const { session } = view;
  const { member } = session;
  if (!member) return html``;
  const isFailed = pending.state === 'refused' || session.status.kind !== 'open';
  const post: Post = {
    id: pending.key,
    stream: '',
    root: null,
    seq: 0,
    by: member,
    at: pending.at,
    body: paragraphs(pending.text),
    editedAt: null,
    deleted: false,
    reactions: [],
    comments: 0,
    changed: 0,
  };
  const unsent: Pending | undefined =
    pending.state === 'sent'
      ? undefined
      : {
          state: isFailed ? 'failed' : 'sending',
          reason: pending.error
            ? failureWords(pending.error)
            : msg('No connection. It is sent as soon as there is one.'),
        };
  return html`<cercle-post-card
    ?comment=${isComment}
    .post=${post}
    .pending=${unsent}
  ></cercle-post-card>`;
}

/** As it was typed: the server turns it into rich text. */
function paragraphs(text: string): Post['body'] {
  return text
    .split(/\n{2,}/)
    .map((part) => ({ type: 'paragraph', children: [{ type: 'text', text: part }] }));
}

function sourceFor({ edited, session }: PostsView, { id }: Post) {
  if (edited?.post !== id) return undefined;
  return { text: session.draft(placeOf.edit(id)), mentioned: edited.mentioned };
}

function audienceFor({ state, member }: Session, stream: string): AudienceChoice | undefined {
  return member ? audienceOf(state, member, stream) : undefined;
}

function accessFor({ state }: Session, stream: string) {
  const parsed = parseStream(stream);
  return parsed?.of === 'room' ? accessTo(state, parsed.room) : undefined;
}

function mayAct(session: Session, stream: string): boolean {
  const streams = accessFor(session, stream)?.streams ?? [];
  return streams.some((one) => one.stream === stream && one.act);
}

function roomTitle(session: Session, stream: string): string {
  return accessFor(session, stream)?.room.title ?? '';
}
