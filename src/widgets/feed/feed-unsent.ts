import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Ballot, DetailInput } from '../../protocol/kind.ts';
import type { Member } from '../../protocol/member.ts';
import type { Post } from '../../protocol/post.ts';
import { pendingPosts, type PendingPost } from '../../store/pending.ts';
import '../../ui/post-card/post-card.ts';
import type { Pending } from '../../ui/post-card/post-card.ts';
import { failureWords } from '../failure-words.ts';
import { audienceFor, roomTitle } from './feed-access.ts';
import { untilSlow } from './feed-parts.ts';
import type { PostsView } from './feed-posts.ts';

/** Draws what the reader has written and the others do not see yet. */
export function renderPending(view: PostsView, streams: readonly string[]): TemplateResult {
  const { session } = view;
  return html`${repeat(
    pendingPosts(session.state, session.queue, streams).reverse(),
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
  const isFailed = pending.state === 'refused' || session.status.kind !== 'open';
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
    quote: null,
    pinned: false,
    expiresAt: pending.expiresAt,
    editedAt: null,
    deleted: false,
    reactions: [],
    comments: 0,
    changed: 0,
  };
  const unsent: Pending | undefined =
    pending.state === 'sent' || (!isFailed && untilSlow(pending.at) > 0)
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
    .audience=${audienceFor(session, pending.stream)}
    room=${view.isMixed ? roomTitle(session, pending.stream) : ''}
    .pending=${unsent}
  ></cercle-post-card>`;
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
