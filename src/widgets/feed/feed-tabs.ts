import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Filter } from '../../protocol/filter.ts';
import { filterName } from '../../store/filter.ts';
import type { FeedSearch } from './feed-search.ts';

/** What a feed can be narrowed to from its tabs. */
const tabs = (reader: string): { filter: Filter; label: string }[] => [
  { filter: {}, label: msg('All') },
  { filter: { unread: true }, label: msg('Unread') },
  { filter: { followed: true }, label: msg('Followed') },
  { filter: { kind: 'question' }, label: msg('Questions') },
  { filter: { unanswered: true }, label: msg('Unanswered') },
  { filter: { kind: 'decision' }, label: msg('Decisions') },
  { filter: { kind: 'idea' }, label: msg('Ideas') },
  { filter: { kind: 'poll' }, label: msg('Polls') },
  { filter: { kind: 'announcement' }, label: msg('Announcements') },
  { filter: { bookmarked: true }, label: msg('Bookmarks') },
  { filter: { author: reader }, label: msg('Mine') },
];

/** What the feed is narrowed to where no tab says it; '' where one does. */
function wordsFor({ tag, author }: Filter, reader: string, name: string): string {
  if (tag !== undefined) return `#${tag}`;
  return author === undefined || author === reader ? '' : name;
}

/**
 * Draws what the feed is narrowed to, and what else it could be.
 *
 * @param author - the name of whom it is narrowed to, if it is.
 * @param search - with what it is searched, where no heading says it.
 */
export function renderTabs(
  chosen: Filter,
  reader: string,
  author: string,
  choose: (filter: Filter) => void,
  search?: FeedSearch,
): TemplateResult {
  const name = filterName(chosen);
  const words = wordsFor(chosen, reader, author);
  return html`<nav class="tabs" aria-label=${msg('What to show')}>
    ${search?.renderButton()}
    ${tabs(reader).map(
      ({ filter, label }) =>
        html`<button aria-pressed=${filterName(filter) === name} @click=${() => choose(filter)}>
          ${label}
        </button>`,
    )}
    ${
      words === ''
        ? nothing
        : html`<button
            aria-pressed="true"
            aria-label=${msg(str`${words}, show all again`)}
            @click=${() => choose({})}
          >
            ${words} <span aria-hidden="true">×</span>
          </button>`
    }
  </nav>`;
}

/** Draws what takes all that is unread for read. */
export const renderReadAll = (readAll: () => void): TemplateResult =>
  html`<p class="read-all">
    <button class="link" @click=${readAll}>${msg('Mark all as read')}</button>
  </p>`;
