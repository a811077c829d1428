import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { clockTime, endTime, fullTime, isSameDay, shortDate } from '../../lit/format.ts';
import type { Post } from '../../protocol/post.ts';
import {
  announceIcon,
  decisionIcon,
  icon,
  ideaIcon,
  pinIcon,
  pollIcon,
  questionIcon,
  type Shape,
} from '../icon/icon.ts';

/** The word for a post's kind, with how it stands. */
function wordsOf({ detail, at }: Post, isClosed: boolean): string {
  switch (detail.kind) {
    case 'message':
      return '';
    case 'question':
      return detail.accepted ? msg('Question · answered') : msg('Question');
    case 'announcement':
      return msg('Announcement');
    case 'poll':
      if (isClosed) return msg('Poll · ended');
      return detail.ballot.closesAt === null
        ? msg('Poll')
        : msg(str`Poll · ends ${endTime(detail.ballot.closesAt, at)}`);
    case 'decision':
      return detail.replacedBy === null ? msg('Decision') : msg('Decision · replaced');
    case 'idea':
      if (!detail.outcome) return msg('Idea');
      return detail.outcome.is === 'adopted' ? msg('Idea · adopted') : msg('Idea · declined');
  }
}

const icons: Record<Exclude<Post['detail']['kind'], 'message'>, Shape> = {
  question: questionIcon,
  announcement: announceIcon,
  poll: pollIcon,
  decision: decisionIcon,
  idea: ideaIcon,
};

/** Draws until when it is there; today by the clock. */
export function renderUntil({ expiresAt }: Post): TemplateResult | typeof nothing {
  if (expiresAt === null) return nothing;
  const now = Date.now();
  const words = isSameDay(expiresAt, now)
    ? msg(str`until ${clockTime(expiresAt)} today`)
    : msg(str`until ${shortDate(expiresAt, now)}`);
  return html`<bdi class="quiet number" title=${fullTime(expiresAt)}>${words}</bdi>`;
}

/** Draws what a post is, before who reads it: in icon and word, never in color (LOOK 8). */
export function renderKind(post: Post, isClosed: boolean): TemplateResult | typeof nothing {
  const { kind } = post.detail;
  const pin = post.pinned
    ? html`<bdi class="kind"
        >${icon(pinIcon)}${msg(str`Pinned · ${shortDate(post.at, post.at)}`)}</bdi
      >`
    : nothing;
  if (kind === 'message') return pin;
  return html`${pin}<bdi class="kind">${icon(icons[kind])}${wordsOf(post, isClosed)}</bdi>`;
}
