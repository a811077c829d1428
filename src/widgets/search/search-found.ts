import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Session } from '../../client/session.ts';
import { clockTime, fullTime, isSameDay, listOf, shortDate } from '../../lit/format.ts';
import type { Member } from '../../protocol/member.ts';
import type { Piece, SearchHit } from '../../protocol/search.ts';
import type { Found } from '../../store/search.ts';
import { fileFacts } from '../../ui/attachments/file-words.ts';
import '../../ui/avatar/avatar.ts';
import { icon, recordIcon, replyIcon } from '../../ui/icon/icon.ts';
import { renderName, renderOrigin } from '../../ui/post-card/post-head.ts';
import { CercleMentionEvent } from '../../ui/rich-text/rich-text.ts';
import { renderAudience } from '../audience-line.ts';
import { roomTitle } from '../feed/feed-access.ts';
import { addressOf } from '../feed/feed-address.ts';
import type { FeedHover } from '../feed/feed-hover.ts';
import { renderMore } from '../list-parts.ts';
import { CercleHitEvent } from './search-events.ts';
import { kindIcons, kindWord } from './search-kinds.ts';
import { countWords, peopleHeading } from './search-notices.ts';

/** What the results are drawn from. */
export interface FoundView {
  session: Session;
  found: Found;
  /** Says which room a post is in: there may be more than one. */
  isMixed: boolean;
  /** Something else is being looked up. */
  isBusy: boolean;
  hover: FeedHover;
  more: () => void;
  /** A post is opened. */
  open: () => void;
}

/** Draws the people who were found, then the posts, newest first. */
export function renderFound(view: FoundView): TemplateResult {
  const { hits, members, count, before } = view.found;
  return html`<div class="found" aria-busy=${view.isBusy}>
    ${
      members.length === 0
        ? nothing
        : html`<p class="line" id="people">${peopleHeading(members.length)}</p>
            <ul aria-labelledby="people">
              ${members.map((member) => html`<li>${renderMember(view, member)}</li>`)}
            </ul>`
    }
    <p class="line number" id="posts">${countWords(count)}</p>
    <ol part="list" aria-labelledby="posts">
      ${repeat(
        hits,
        ({ id }) => id,
        (hit) => html`<li class="hit">${renderHit(view, hit)}</li>`,
      )}
    </ol>
    ${renderMore(before, view.more)}
  </div>`;
}

/** Draws the stretches of a text, and which of them were looked for. */
const renderPieces = (pieces: readonly Piece[]): unknown =>
  pieces.map(({ text, hit }) => (hit ? html`<mark>${text}</mark>` : text));

function renderMember({ hover }: FoundView, member: Member): TemplateResult {
  const { id, name, affiliation, organization, picture, title, expertise } = member;
  return html`<button
    class="member result"
    @click=${({ currentTarget }: Event) =>
      void hover.show(new CercleMentionEvent(id, currentTarget as HTMLElement, true))}
  >
    <cercle-avatar
      name=${name}
      affiliation=${affiliation}
      organization=${organization.name}
      .picture=${picture}
    ></cercle-avatar>
    <span class="content">
      <span class="who">${renderName(member)} ${renderOrigin(member)}</span>
      <span class="quiet about"
        ><bdi>${[title, listOf(expertise)].filter(Boolean).join(' · ')}</bdi></span
      >
    </span>
  </button>`;
}

function renderHit(view: FoundView, hit: SearchHit): TemplateResult {
  const { session, isMixed } = view;
  const { by, stream, kind, title, text, files } = hit;
  const audience = renderAudience(session, stream);
  // What leads to the post is what it is called, or what it says, or else its first file.
  const [called, said, ...named] = [
    title && html`<span class="title" dir="auto">${renderPieces(title)}</span>`,
    text.length > 0 && html`<span class="text" dir="auto">${renderPieces(text)}</span>`,
    ...files.map(
      ({ file, name }) =>
        html`<span class="file">
          ${icon(recordIcon)}<span><bdi>${renderPieces(name)}</bdi></span>
          <span class="quiet number">${fileFacts(file)}</span>
        </span>`,
    ),
  ].filter(Boolean);
  return html`<span class="column-time">${renderTime(session, hit)}</span>
    <cercle-avatar
      name=${by.name}
      affiliation=${by.affiliation}
      organization=${by.organization.name}
    ></cercle-avatar>
    <div class="content">
      <div class="head-line">
        <span class="who">${renderName(by)} ${renderOrigin(by)}</span>
        <span class="row-time quiet">${renderTime(session, hit)}</span>
      </div>
      <div class="place">
        ${
          kind === 'message'
            ? nothing
            : html`<span class="kind">${icon(kindIcons[kind])}${kindWord(kind)}</span>`
        }
        ${
          hit.root === null
            ? nothing
            : html`<span class="kind reply">${icon(replyIcon)}${msg('A reply')}</span>`
        }
        ${isMixed ? html`<bdi class="quiet">${roomTitle(session, stream)}</bdi>` : nothing}
        <span class="row-audience">${audience}</span>
      </div>
      <a
        class="result"
        data-hit=${hit.id}
        href=${addressOf(session, hit)}
        @click=${(event: MouseEvent) => follow(event, hit, view.open)}
        >${called ?? said ?? named[0]}</a
      >
      ${called ? [said, ...named] : said ? named : named.slice(1)}
    </div>
    <span class="column-audience">${audience}</span>`;
}

function renderTime(session: Session, { at }: SearchHit): TemplateResult {
  const now = session.now();
  return html`<time class="number" datetime=${new Date(at).toISOString()} title=${fullTime(at)}
    >${isSameDay(at, now) ? clockTime(at) : shortDate(at, now)}</time
  >`;
}

/** Another window, or what a page makes of it itself, is left to the browser. */
function follow(event: MouseEvent, { id, stream }: SearchHit, open: () => void): void {
  const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey || event.altKey;
  if (isElsewhere) return;
  open();
  const isFollowed = event.currentTarget!.dispatchEvent(new CercleHitEvent(id, stream));
  if (!isFollowed) event.preventDefault();
}
