import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import type { Session } from '../../client/session.ts';
import type { Cursor } from '../../protocol/cursor.ts';
import { searchRead, type SearchFilter } from '../../protocol/search.ts';
import type { Failure } from '../../protocol/wire.ts';
import { accessTo } from '../../store/access.ts';
import { filterName } from '../../store/filter.ts';
import { foundAt, keepFound, type Found } from '../../store/search.ts';
import { feedScope } from '../feed/feed-scope.ts';
import { FeedHover } from '../feed/feed-hover.ts';
import { nothingHere, offlineLine } from '../session-notice.ts';
import { SearchFilters } from './search-filters.ts';
import { renderFound } from './search-found.ts';
import {
  foundWords,
  operatorWords,
  renderEmpty,
  renderFailure,
  renderWaiting,
} from './search-notices.ts';
import { remember, remembered, searchPlace } from './search-memory.ts';
import { styles } from './search-results.styles.ts';
import { walkResults } from './search-walk.ts';

/** Whoever types on has not finished; milliseconds. */
const askAfter = 200;
/** Posts that are read at once. */
const pageLength = 20;
/** The most that the protocol gives at once. */
const longestPage = 50;
/** So many streams are kept open for what was found: they tell when it is there no more. */
const mostStreams = 60;

/** What is looked for, and where. */
export interface Shown {
  session: Session | null;
  text: string;
  room: string;
  record: string;
  isInFeed: boolean;
  /** Takes what was looked for out of the field. */
  forget: () => void;
  /** Puts what was looked for back into the field, where nothing else was written meanwhile. */
  restore: (query: string) => void;
}

interface Question {
  query: string;
  filter: SearchFilter;
}

const nameOf = ({ query, filter }: Question): string => `${filterName(filter)} ${query}`;

/** Looks for what is asked, and draws what was found, and what it can be narrowed to. */
export class Searching implements ReactiveController {
  readonly #host: LitElement;
  readonly #shown: () => Shown;
  readonly #filters: SearchFilters;
  readonly #hover: FeedHover;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** The name of what was last asked, or is about to be. */
  #wanted = '';
  /** Counts what was asked: only the last answer is taken. */
  #turn = 0;
  #isAsking = false;
  #failure: Failure | undefined;
  #member: string | undefined;
  #since = 0;

  constructor(host: LitElement, shown: () => Shown) {
    this.#host = host;
    this.#shown = shown;
    this.#filters = new SearchFilters(host);
    this.#hover = new FeedHover(host);
    const sheets = styles.map(({ styleSheet }) => styleSheet!);
    (host.renderRoot as ShadowRoot).adoptedStyleSheets.push(...sheets);
    host.addController(this);
  }

  /** Whether anything is looked for, by words or by a condition. */
  get isAsked(): boolean {
    return this.#shown().text !== '' || this.#filters.isSet;
  }

  /** What is to be kept open, so that what is shown is what may be read: all of the rooms in which something was found. */
  streams({ state }: Session): string[] {
    const rooms = new Set(this.#found?.hits.map(({ stream }) => stream.split('/')[1]!));
    const all = [...rooms].flatMap((room) => accessTo(state, room)?.streams ?? []);
    return all.map(({ stream }) => stream).slice(0, mostStreams);
  }

  hostUpdated(): void {
    const { session, forget, restore } = this.#shown();
    const member = session?.member?.id;
    if (this.#member !== undefined && this.#member !== member) {
      this.#filters.clear();
      forget();
    }
    if (member !== undefined && this.#member === undefined) {
      const kept = remembered(this.#place);
      if (kept?.member === member) {
        this.#filters.restore(kept.filter, kept.author);
        restore(kept.query);
      }
    }
    this.#member = member;
    if (session) this.#look(session);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#turn += 1;
    this.#wanted = '';
    this.#shown().session?.change((state) => keepFound(state, this, undefined));
  }

  /** Asks without waiting for more. */
  now(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    const { session } = this.#shown();
    const question = this.#question();
    if (session && question) void this.#ask(session, question);
  }

  walk(event: KeyboardEvent): void {
    walkResults(this.#host.renderRoot, event);
  }

  /** @param isUsed - whether somebody looks for something, or is about to. */
  render(isUsed: boolean): TemplateResult | typeof nothing {
    const { session, text, room, record } = this.#shown();
    if (!session || !isUsed) return nothing;
    const unheeded = operatorWords(text);
    const scope = feedScope(session, room, record);
    return html`${this.#filters.render(session, Boolean(room || record))}
      <p class="visually-hidden" role="status">${this.isAsked ? this.#words() : nothing}</p>
      <p class=${unheeded ? 'hint' : 'visually-hidden'} role="status">${unheeded || nothing}</p>
      ${this.isAsked ? (scope.isAbsent ? nothingHere(session) : this.#renderAnswer(session)) : nothing}
      ${this.#hover.render()}`;
  }

  #renderAnswer(session: Session) {
    const { text, isInFeed } = this.#shown();
    const found = this.#found;
    const isOffline = session.status.kind !== 'open';
    const isOther = found?.question !== this.#wanted;
    if (this.#failure || (isOffline && isOther)) {
      return renderFailure(session, this.#failure, () => this.now());
    }
    if (!found) return renderWaiting(session);
    if (found.hits.length + found.members.length === 0) {
      if (isOther) return renderWaiting(session);
      return renderEmpty(text, this.#filters.isSet, () => this.#filters.clear());
    }
    // The feed around it says so itself.
    const offline = isInFeed ? nothing : offlineLine(session);
    return html`${offline}${renderFound({
      session,
      found,
      isMixed: !this.#question()?.filter.room,
      isBusy: isOther || found.isStale,
      hover: this.#hover,
      more: () => void this.#readMore(session, found),
      open: () => this.#remember(session),
    })}`;
  }

  get #place(): string {
    const { room, record, isInFeed } = this.#shown();
    return searchPlace(room, record, isInFeed);
  }

  /** Whoever comes back from a post finds what they looked for. */
  #remember({ member }: Session): void {
    const { filter, author } = this.#filters;
    const query = this.#shown().text;
    if (member) remember({ at: this.#place, member: member.id, query, filter, author });
  }

  get #found(): Found | undefined {
    const { session } = this.#shown();
    return session ? foundAt(session.state, this) : undefined;
  }

  #words(): string {
    const found = this.#found;
    return found && found.question === this.#wanted && !this.#failure ? foundWords(found) : '';
  }

  /** What is asked; null while nothing is, or where it is not known yet in which room. */
  #question(): Question | null {
    const { session, text, room, record } = this.#shown();
    if (!session || !this.isAsked) return null;
    const { filter } = this.#filters;
    if (!room && !record) return { query: text, filter };
    const scope = feedScope(session, room, record);
    return scope.access ? { query: text, filter: { ...filter, room: scope.access.room.id } } : null;
  }

  /** Asks for what is not asked yet, and again for what may be different by now. */
  #look(session: Session): void {
    const question = this.#question();
    const name = question ? nameOf(question) : '';
    const isOther = name !== this.#wanted;
    if (isOther) {
      this.#wanted = name;
      this.#failure = undefined;
      this.#turn += 1;
      this.#isAsking = false;
      clearTimeout(this.#timer);
      this.#timer = undefined;
      this.#host.requestUpdate();
    }
    if (!question) {
      if (this.#found) session.change((state) => keepFound(state, this, undefined));
      return;
    }
    if (session.status.kind !== 'open') return;
    // What could not be asked for is asked for again when the connection is back.
    const isBack = this.#since !== session.status.since && this.#failure !== undefined;
    this.#since = session.status.since;
    const found = this.#found;
    const isMissing = found?.question !== name || found.isStale;
    if (this.#timer || this.#isAsking || !isMissing || (this.#failure && !isBack)) return;
    this.#timer = setTimeout(() => this.now(), askAfter);
  }

  /** Reads as much as was read before, so that nothing moves where it is only looked up again. */
  async #ask(session: Session, question: Question): Promise<void> {
    const turn = this.#begin();
    const name = nameOf(question);
    const known = foundAt(session.state, this);
    const wanted = known?.question === name ? known.hits.length : 0;
    let before: Cursor | null = null;
    let read: Found | undefined;
    do {
      const had: Found | undefined = read;
      const limit = Math.min(Math.max(wanted - (had?.hits.length ?? 0), pageLength), longestPage);
      const answer = await session.read(
        searchRead,
        { ...question, before, limit },
        (state, page) => {
          if (turn !== this.#turn) return state;
          const hits = [...(had?.hits ?? []), ...page.hits];
          const count = had?.count ?? page.count ?? hits.length;
          const members = had?.members ?? page.members;
          before = page.before;
          read = { question: name, hits, before, count, members, isStale: false };
          const isWhole = !before || hits.length >= wanted;
          // What has happened between two pages may concern the first of them.
          const isStale = had !== undefined && foundAt(state, this) !== known;
          return isWhole ? keepFound(state, this, { ...read, isStale }) : state;
        },
      );
      if (turn !== this.#turn) return;
      if (!answer.ok) return this.#end(answer.error);
    } while (before && read && read.hits.length < wanted);
    this.#end();
  }

  async #readMore(session: Session, { question: name, before }: Found): Promise<void> {
    const question = this.#question();
    if (this.#isAsking || !question || nameOf(question) !== name) return;
    const turn = this.#begin();
    let first: string | undefined;
    const input = { ...question, before, limit: pageLength };
    const answer = await session.read(searchRead, input, (state, page) => {
      const found = foundAt(state, this);
      if (turn !== this.#turn || !found) return state;
      first = page.hits[0]?.id;
      const hits = [...found.hits, ...page.hits];
      return keepFound(state, this, { ...found, hits, before: page.before });
    });
    if (turn !== this.#turn) return;
    this.#end(answer.ok ? undefined : answer.error);
    await this.#host.updateComplete;
    if (first) this.#host.renderRoot.querySelector<HTMLElement>(`[data-hit="${first}"]`)?.focus();
  }

  #begin(): number {
    this.#isAsking = true;
    this.#failure = undefined;
    this.#host.requestUpdate();
    return (this.#turn += 1);
  }

  #end(failure?: Failure): void {
    this.#isAsking = false;
    this.#failure = failure;
    this.#host.requestUpdate();
  }
}
