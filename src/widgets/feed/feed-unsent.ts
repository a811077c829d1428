import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { until } from 'lit/directives/until.js';
import type { Session } from '../../client/session.ts';
import type { AttachedFile } from '../../protocol/file.ts';
import type { Ballot, DetailInput } from '../../protocol/kind.ts';
import type { Member } from '../../protocol/member.ts';
import type { Post } from '../../protocol/post.ts';
import type { Failure } from '../../protocol/wire.ts';
import { isEmpty } from '../../store/draft.ts';
import {
  pendingChanges,
  pendingPosts,
  strayChanges,
  textOf,
  type PendingPost,
} from '../../store/pending.ts';
import { isForFiles } from '../../store/upload.ts';
import { CercleComposer } from '../../ui/composer/composer.ts';
import '../../ui/post-card/post-card.ts';
import type { Pending } from '../../ui/post-card/post-card.ts';
import '../../ui/rich-text/rich-text.ts';
import { failureWords } from '../failure-words.ts';
import { audienceFor, roomTitle } from './feed-access.ts';
import { renderFileNames } from './feed-file-names.ts';
import { placesAbout } from './feed-intents.ts';
import { untilSlow } from './feed-parts.ts';
import type { PostsView } from './feed-posts.ts';

/** Draws what the reader has written and the others do not see yet. */
export function renderPending(view: PostsView, streams: readonly string[]): TemplateResult {
  const { state, queue } = view.session;
  return html`${repeat(
    [...pendingPosts(state, queue, streams), ...strayChanges(state, queue)].reverse(),
    ({ key }) => key,
    (pending) => html`<div class="item">${renderUnsent(view, pending, false)}</div>`,
  )}`;
}

/** Draws what is on its way, or was not sent. */
export function renderUnsent(
  view: PostsView,
  pending: PendingPost,
  isComment: boolean,
): TemplateResult {
  const { session } = view;
  const { member } = session;
  if (!member) return html``;
  const post: Post = {
    id: pending.key,
    stream: pending.stream,
    root: null,
    seq: 0,
    by: member,
    at: pending.at,
    title: pending.title,
    body: paragraphs(pending.text),
    detail: unsentDetail(pending.detail, member),
    to: null,
    quote: pending.quote,
    pinned: false,
    expiresAt: pending.expiresAt,
    editedAt: null,
    deleted: false,
    reactions: [],
    comments: 0,
    changed: 0,
  };
  return html`<cercle-post-card
    ?comment=${isComment}
    .post=${post}
    .audience=${audienceFor(session, pending.stream)}
    room=${view.isMixed ? roomTitle(session, pending.stream) : ''}
    .pending=${standing(session, pending)}
    >${view.links.cards(session, post)}${renderNames(session, pending, undefined, 'detail')}</cercle-post-card
  >`;
}

/** Draws below a post what it is to be changed to, or what its reader decides of it, where that is not safe yet. */
export function renderChanges({ session, actions }: PostsView, post: Post): TemplateResult[] {
  // What was to change one that is no more stands by itself.
  if (post.deleted) return [];
  return pendingChanges(session.queue, post.id).flatMap((change) => {
    const unsaved = standing(session, change);
    if (!unsaved) return [];
    const { title, text } = textOf(change);
    const button = (label: string, action: 'retry' | 'edit') =>
      html`<button class="link" @click=${() => actions.act({ action, post: change.key })}>
        ${label}
      </button>`;
    return html`<section slot="detail" class="asked" role="status">
      <p class=${unsaved.isRefused ? 'failure' : 'quiet'}>
        ${unsaved.state === 'sending' ? msg('sending…') : unsaved.reason}
      </p>
      ${title ? html`<p dir="auto"><b>${title}</b></p>` : nothing}
      <cercle-rich-text .blocks=${paragraphs(text)}></cercle-rich-text>
      ${renderNames(session, { files: change.draft?.files ?? [], error: change.error }, post.id)}
      ${
        unsaved.state === 'failed'
          ? html`<div class="ways">
              ${unsaved.isRefused ? nothing : button(msg('Try now'), 'retry')}
              ${button(msg('Edit'), 'edit')}
              ${actions.twice.render({
                ...{ id: change.key, words: msg('Discard'), sure: msg('Discard it for good') },
                act: () => void actions.act({ action: 'discard', post: change.key }),
              })}
            </div>`
          : nothing
      }
    </section>`;
  });
}

/** Draws what hangs on something that is not safe yet. */
function renderNames(
  session: Session,
  { files, error }: Pick<PendingPost, 'error'> & { files: readonly AttachedFile[] },
  post?: string,
  slot = '',
): TemplateResult | typeof nothing {
  const more = error && isForFiles(error) ? until(goneOf(session, files, error, post)) : nothing;
  const names = files.map(({ name }) => name);
  return renderFileNames(names, { slot, more });
}

/** Says which of the files are not there any more. */
async function goneOf(
  session: Session,
  files: readonly AttachedFile[],
  error: Failure,
  post: string | undefined,
): Promise<TemplateResult | typeof nothing> {
  const { lostNames } = await import('./feed-files.ts');
  const names = await lostNames(session, files, error, post);
  return names
    ? html`<br /><bdi class="failure">${msg(str`Not there any more: ${names}`)}</bdi>`
    : nothing;
}

/** Draws in the place of a thread or a comment that was taken away what its reader was writing about it. */
export function renderLost(
  view: PostsView,
  { id, stream, at }: Pick<Post, 'id' | 'stream' | 'at'>,
  isComment = false,
): TemplateResult[] {
  return placesAbout(id).flatMap((place) => {
    const draft = view.session.draft(place);
    if (isEmpty(draft)) return [];
    const { text, title = null, quote = null, files = [] } = draft;
    if (isWriting(place)) view.actions.focusCard(place);
    return [
      renderUnsent(
        view,
        {
          ...{ key: place, stream, text, title, mentions: [], detail: undefined, quote },
          ...{
            expiresAt: null,
            files,
            at,
            state: 'refused',
            error: { code: 'absent', message: '' },
          },
        },
        isComment,
      ),
    ];
  });
}

/** Whether somebody is writing at a place. */
function isWriting(place: string): boolean {
  for (let at = document.activeElement; at; at = at.shadowRoot?.activeElement ?? null) {
    if (at instanceof CercleComposer && at.place === place) return true;
  }
  return false;
}

/** How something stands that is not safe yet; undefined while it need not be said. */
function standing(
  session: Session,
  { state, at, error }: Pick<PendingPost, 'state' | 'at' | 'error'>,
): Pending | undefined {
  const isFailed = state === 'refused' || session.status.kind !== 'open';
  if (state === 'sent' || (!isFailed && untilSlow(at) > 0)) return undefined;
  const reason = error
    ? isForFiles(error)
      ? msg('Some of its files are not there any more. Edit it to attach them again.')
      : failureWords(error)
    : msg('No connection. It is sent as soon as there is one.');
  return { state: isFailed ? 'failed' : 'sending', reason, isRefused: error !== undefined };
}

/** As it was typed: the server turns it into rich text. */
function paragraphs(text: string): Post['body'] {
  return text
    .split(/\n{2,}/)
    .map((part) => ({ type: 'paragraph', children: [{ type: 'text', text: part }] }));
}

/** What was chosen beside a text, as its writer will see it with the others. */
function unsentDetail(input: DetailInput | undefined, { id, name }: Member): Post['detail'] {
  const ballot = (texts: readonly string[]): Ballot => ({
    choices: texts.map((text) => ({ text, count: 0, members: [] })),
    ...{ voters: 0, several: false, anonymous: false, closesAt: null },
  });
  switch (input?.kind) {
    case 'question':
      return { kind: 'question', accepted: null };
    case 'announcement':
      return { kind: 'announcement' };
    case 'poll': {
      const { several, anonymous, closesAt } = input;
      return { kind: 'poll', ballot: { ...ballot(input.choices), several, anonymous, closesAt } };
    }
    case 'decision':
      // Of others only the ids were sent: the server says their names.
      return {
        ...input,
        decidedBy: input.decidedBy.length > 0 ? [] : [{ id, name }],
        replacedBy: null,
      };
    case 'idea':
      return { kind: 'idea', ballot: ballot(['']), outcome: null };
    default:
      return { kind: 'message' };
  }
}
