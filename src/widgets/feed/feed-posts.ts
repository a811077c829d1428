import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Session } from '../../client/session.ts';
import { endTime, isSameDay, weekday } from '../../lit/format.ts';
import type { Post } from '../../protocol/post.ts';
import type { AudienceChoice } from '../../store/audience.ts';
import { isEmpty, nobody } from '../../store/draft.ts';
import { pendingComments } from '../../store/pending.ts';
import { answerTo, commentsOf, isThere, postOf, threadOf } from '../../store/post.ts';
import '../../ui/post-card/post-card.ts';
import type { Reference } from '../../ui/post-card/post-card.ts';
import { audienceFor, mayAct, roomTitle } from './feed-access.ts';
import type { FeedActions } from './feed-actions.ts';
import { addressOf } from './feed-address.ts';
import type { FeedFollowing } from './feed-following.ts';
import { placeOf } from './feed-intents.ts';
import type { FeedLinks } from './feed-links.ts';
import type { NewLine } from './feed-reading.ts';

/** What the posts of a feed are drawn from. */
export interface PostsView {
  session: Session;
  /** Says which room a post is in: the feed shows more than one. */
  isMixed: boolean;
  /** What the reader is in the middle of. */
  actions: FeedActions;
  /** What its posts refer to. */
  links: FeedLinks;
  /** Who is writing in a thread. */
  typing: (root: string) => TemplateResult | typeof nothing;
  loadThread: (root: string) => void;
  /** How many posts the feed has; -1 where that is not known. */
  total: number;
  /** What is followed and muted; undefined before it is loaded. */
  following: FeedFollowing | undefined;
  /** Draws what is on its way, or was not sent, where there is any. */
  unsent: typeof import('./feed-unsent.ts') | undefined;
  /** What is known of kinds of posts, once there is one of another kind than a message. */
  kinds: typeof import('./feed-kinds.ts') | undefined;
  /** Finds a post that another one refers to. */
  refer: (id: string) => Reference;
}

/**
 * Draws threads, newest first, with a line above each day.
 *
 * @param above - how many others stand above them.
 * @param line - where the line of what is new stands among them.
 */
export function renderPosts(
  view: PostsView,
  threads: readonly Post[],
  above: number,
  line: NewLine | null,
): TemplateResult {
  const now = view.session.now();
  return html`${repeat(
    threads,
    ({ id }) => id,
    (post, index) => {
      const before = threads[index - 1];
      const isNewDay = !isSameDay(before?.at ?? now, post.at);
      return html`<div class="item">
        ${line?.above === post.id ? renderNewLine(line.since, now) : nothing}
        ${isNewDay ? html`<div class="day">${weekday(post.at, now)}</div>` : nothing}
        ${isThere(post) ? renderItem(view, post, above + index + 1) : renderGone(view, post)}
      </div>`;
    },
  )}`;
}

const renderNewLine = (since: number, now: number): TemplateResult =>
  html`<div class="new-line">${msg(str`New since ${endTime(since, now)}`)}</div>`;

/** Draws what is pinned, above all days. */
export function renderPinned(
  view: PostsView,
  threads: readonly Post[],
  above: number,
): TemplateResult {
  return html`${repeat(
    threads,
    ({ id }) => id,
    (post, index) =>
      html`<div class="item pinned">${renderItem(view, post, above + index + 1)}</div>`,
  )}`;
}

/** Draws where a post was that its author has just taken away. */
function renderUndo({ actions }: PostsView, post: string): TemplateResult {
  const place = actions.deleted.get(post) ? 'of-comment' : '';
  return html`<p class="undo quiet ${place}" role="status" data-post=${post}>
    ${msg('Deleted.')}
    <button class="link" @click=${() => actions.restore(post)}>${msg('Undo')}</button>
  </p>`;
}

/** In its own place, it is still one of the posts of the feed. */
const renderGone = (view: PostsView, post: Post): unknown =>
  view.actions.deleted.has(post.id)
    ? html`<article>${renderUndo(view, post.id)}</article>`
    : view.unsent?.renderLost(view, post);

/** Draws a thread, or the line that stands for it. */
const renderItem = (view: PostsView, post: Post, position: number): TemplateResult =>
  view.following?.isFolded(view.session, post.id)
    ? view.following.renderFolded(post)
    : renderThread(view, post, position);

/** Draws a thread. */
export function renderThread(view: PostsView, post: Post, position: number): TemplateResult {
  const { session } = view;
  const audience = audienceFor(session, post.stream);
  const act = mayAct(session, post.stream);
  const loaded = commentsOf(session.state, post.id);
  const answer = answerTo(session.state, post.id);
  const comments = loaded.filter(({ id }) => id !== answer?.id);
  const others = post.comments - comments.length - (answer ? 1 : 0);
  const isReplying = view.actions.replying.has(post.id);
  const lost = view.actions.lostComment(session, post.id);
  const pending = pendingComments(session.state, session.queue, post.id);
  const renderComment = (comment: Post): TemplateResult =>
    html`<cercle-post-card
      comment
      .post=${comment}
      .accepted=${comment === answer && post.detail.kind === 'question' ? post.detail.accepted : null}
      .audience=${audience}
      .source=${sourceFor(view, comment)}
      .day=${post.at}
      reader=${session.member?.id ?? ''}
      ?act=${act}
      .offered=${session.reactions}
      .actions=${view.actions.offered}
      href=${addressOf(session, comment)}
      ?marked=${isMarked(view, comment)}
    >
      ${view.links.cards(session, comment)}
      ${view.actions.drawAsked?.(view.actions, session, comment.id, audience)}
      ${view.unsent?.renderChanges(view, comment)}
    </cercle-post-card>`;
  return html`<cercle-post-card
    .post=${post}
    .audience=${audience}
    .source=${sourceFor(view, post)}
    room=${view.isMixed ? roomTitle(session, post.stream) : ''}
    reader=${session.member?.id ?? ''}
    ?act=${act}
    ?begun=${!isReplying && !isEmpty(session.draft(placeOf.comment(post.id)))}
    .offered=${session.reactions}
    .actions=${view.actions.offered}
    .own=${threadOf(session.state, post.id)?.own}
    .readers=${view.kinds?.readersOfPost(session, post) ?? null}
    ?closed=${isClosed(post, session.now())}
    .refer=${view.refer}
    .position=${position}
    .total=${view.total}
    href=${addressOf(session, post)}
    ?marked=${isMarked(view, post)}
  >
    ${answer ? renderComment(answer) : nothing} ${view.links.cards(session, post)}
    ${view.actions.drawAsked?.(view.actions, session, post.id, audience)}
    ${view.actions.deleted.has(post.id) ? renderUndo(view, post.id) : nothing}
    ${view.unsent?.renderChanges(view, post)} ${view.following?.renderReplies(session, post.id)}
    ${
      others > 0
        ? html`<button class="link more" @click=${() => view.loadThread(post.id)}>
            ${msg('Show earlier replies')} (${others})
          </button>`
        : nothing
    }
    ${repeat(comments, ({ id }) => id, renderComment)}
    ${[...view.actions.deleted]
      .filter(([, root]) => root === post.id)
      .map(([id]) => renderUndo(view, id))}
    ${repeat(
      pending,
      ({ key }) => key,
      (comment) => view.unsent?.renderUnsent(view, comment, true),
    )}
    ${lost === undefined ? nothing : view.unsent?.renderLost(view, { ...post, id: lost }, true)}
    ${view.typing(post.id)}
    ${isReplying && audience && act ? renderReply(view, post.id, audience) : nothing}
  </cercle-post-card>`;
}

function renderReply(
  { session, actions, links }: PostsView,
  root: string,
  audience: AudienceChoice,
): TemplateResult {
  const place = placeOf.comment(root);
  const draft = session.draft(place);
  const to = actions.replying.get(root);
  const name = to ? postOf(session.state, to)?.by.name : undefined;
  return html`<cercle-composer
    class="reply"
    slot="reply"
    mode="comment"
    place=${place}
    label=${name === undefined ? msg('Write a reply') : msg(str`Reply to ${name}`)}
    .choices=${[audience]}
    .draft=${live(draft.text)}
    .mentioned=${draft.mentioned ?? nobody}
    .limits=${session.fileLimits}
    .files=${actions.attaching.at(place)}
    ?held=${links.isHeld(session, draft, audience.stream)}
    >${links.quoted(session, place, audience.stream)}</cercle-composer
  >`;
}

/** Whether the page's address names it. */
const isMarked = ({ links }: PostsView, { id }: Post): boolean =>
  links.references?.arrival.post === id;

const isClosed = ({ detail }: Post, now: number): boolean =>
  'ballot' in detail && detail.ballot.closesAt !== null && detail.ballot.closesAt <= now;

function sourceFor({ actions: { edited, attaching }, session }: PostsView, { id }: Post) {
  if (edited?.id !== id) return undefined;
  const place = placeOf.edit(id);
  const { text, title = '', mentioned = [] } = session.draft(place);
  return { text, title, mentioned, limits: session.fileLimits, files: attaching.at(place) };
}
