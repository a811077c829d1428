import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../../client/session.ts';
import { listOf } from '../../lit/format.ts';
import type { Post } from '../../protocol/post.ts';
import { typingIn } from '../../store/typing.ts';
import { icon, upIcon } from '../../ui/icon/icon.ts';
import { secondsWhileOffline } from '../session-notice.ts';
import type { FeedScope } from './feed-scope.ts';
import type { FeedSearch } from './feed-search.ts';

/** What stands in the heading of a feed besides what it is of. */
export interface Heading {
  /** Empty ones are left out. */
  words: readonly string[];
  /** With what its room is followed or muted. */
  follow: TemplateResult | typeof nothing;
}

/** Draws what the feed is of. */
export function renderHeading(
  { access, streams }: FeedScope,
  record: string,
  search: FeedSearch,
  { words, follow }: Heading = { words: [], follow: nothing },
): TemplateResult {
  const rooms = new Set(streams.map((stream) => stream.split('/')[1])).size;
  const [title, detail] = record
    ? [msg('Conversation'), record.split('/')[1]]
    : access
      ? [access.room.title, '']
      : [msg('Everything I may read'), rooms === 1 ? msg('1 room') : msg(str`${rooms} rooms`)];
  return html`<header part="header" class=${detail ? 'detailed' : ''}>
    <h2>${title}</h2>
    <span class="quiet number"><bdi>${[detail, ...words].filter(Boolean).join(' · ')}</bdi></span>
    ${follow} ${search.renderButton()}
  </header>`;
}

/** Who writes is looked at anew this often, since it ends by time alone; milliseconds. */
const typingLooks = 2000;

/** What is on its way is said to be so only when that takes long: mostly it is there before one could read it (LOOK 6). */
const slowAfter = 400;

/** How long until something written then is said to be on its way; milliseconds, none where it is. */
export const untilSlow = (at: number): number => Math.max(0, at + slowAfter - Date.now());

/** Browsers take no timer that is set for longer than some weeks; milliseconds. */
const longestWait = 86_400_000;

/** When a feed is to be drawn anew because of time alone, in milliseconds; null where it is not. */
export function nextLook(
  session: Session,
  streams: readonly string[],
  threads: readonly Post[],
): number | null {
  const everySecond = secondsWhileOffline(session);
  if (everySecond !== null) return everySecond;
  const now = session.now();
  const ends = threads.map(({ detail }) => ('ballot' in detail && detail.ballot.closesAt) || 0);
  const looks = [
    ...session.queue.map(({ at }) => untilSlow(at)),
    ...ends.map((end) => Math.min(end - now, longestWait)),
  ].filter((wait) => wait > 0);
  if (typingIn(session.state, streams, now).length > 0) looks.push(typingLooks);
  return looks.length > 0 ? Math.min(...looks) : null;
}

/** Says who is writing: in a thread, or outside of all where `root` is null. */
export function renderTyping(
  session: Session,
  streams: readonly string[],
  root: string | null,
): TemplateResult | typeof nothing {
  const names = typingIn(session.state, streams, session.now())
    .filter((one) => one.root === root)
    .map(({ name }) => name);
  if (names.length === 0) return nothing;
  return html`<p class="quiet typing-line">
    ${
      names.length === 1
        ? msg(str`${names[0]} is writing…`)
        : msg(str`${listOf(names)} are writing…`)
    }
  </p>`;
}

/** Draws the pill that leads to what came meanwhile (LOOK 6). */
export function renderPill(
  waiting: number,
  isFar: boolean,
  release: () => void,
): TemplateResult | typeof nothing {
  const words = isFar ? msg('To the newest') : newPosts(waiting);
  if (words === '') return nothing;
  return html`<div class="news">
    <button class="pill number" @click=${release}>${icon(upIcon)}${words}</button>
  </div>`;
}

/** How many have come, in words; empty where none has. */
export function newPosts(count: number): string {
  if (count === 0) return '';
  return count === 1 ? msg('1 new post') : msg(str`${count} new posts`);
}
