import { msg } from '@lit/localize';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Session } from '../../client/session.ts';
import { searchIcon } from '../../ui/icon/icon.ts';
import '../../ui/notice/notice.ts';
import '../../ui/skeleton/skeleton.ts';
import { goOnIn, renderMore } from '../list-parts.ts';
import { lostNotice } from '../lost-notice.ts';
import type { Listing } from './listing.ts';

/** How a list of a steward's is drawn. */
export interface ListedView<Entry> {
  host: LitElement;
  session: Session;
  /** What they are, together: names the list. */
  label: string;
  /** How many there are, in words, where that is said. */
  count?: (count: number) => string;
  /** What there is to say where there is none of them, narrowed to nothing or not. */
  none: string;
  /** What could not be loaded. */
  lost: string;
  idOf: (entry: Entry) => string;
  row: (entry: Entry) => TemplateResult;
}

/** Draws a list with how many there are, bars until it is there, what is lost where it cannot be had, and what comes after. */
export function renderListed<Entry>(
  listing: Listing<Entry, any, any>,
  view: ListedView<Entry>,
): TemplateResult {
  const { entries, count } = listing;
  return html`<p class="count quiet" role="status">
      ${entries && count !== undefined ? html`<bdi>${view.count?.(count)}</bdi>` : nothing}
    </p>
    ${entries ? renderEntries(listing, entries, view) : nothing}
    ${listing.hasFailed ? lostNotice(view.lost, listing.again) : nothing}
    ${entries || listing.hasFailed ? nothing : html`<cercle-skeleton></cercle-skeleton>`}`;
}

function renderEntries<Entry>(
  listing: Listing<Entry, any, any>,
  entries: readonly Entry[],
  { host, session, label, none, idOf, row }: ListedView<Entry>,
) {
  if (entries.length === 0 && listing.after === null) {
    return listing.isNarrowed
      ? html`<cercle-notice
          .icon=${searchIcon}
          heading=${msg('Nothing here is like that.')}
          action=${msg('Show all')}
          @cercle-action=${listing.widen}
        ></cercle-notice>`
      : html`<cercle-notice heading=${none}></cercle-notice>`;
  }
  return html`<ul part="list" class="rows" aria-label=${label} aria-busy=${listing.isBusy}>
      ${repeat(entries, idOf, (entry) => html`<li data-row=${idOf(entry)}>${row(entry)}</li>`)}
    </ul>
    ${renderMore(
      listing.after !== null && !listing.hasFailed,
      () => void goOnIn(host, () => listing.more(session)),
    )}`;
}
