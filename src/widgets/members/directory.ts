import {
  adoptStyles,
  html,
  nothing,
  type LitElement,
  type ReactiveController,
  type TemplateResult,
} from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { msg } from '@lit/localize';
import type { Session } from '../../client/session.ts';
import { untilNext } from '../../lit/until-next.ts';
import { peopleWords } from '../../lit/words.ts';
import { profileStream } from '../../perimeter/streams.ts';
import {
  memberList,
  type Facets,
  type MemberFilter,
  type MemberPlace,
} from '../../protocol/member-list.ts';
import type { Member } from '../../protocol/member.ts';
import { memberCard } from '../../store/member.ts';
import { turnOfMembers } from '../../store/member-list.ts';
import { fields } from '../../themes/fields.ts';
import { FeedHover } from '../feed/feed-hover.ts';
import { feedScope } from '../feed/feed-scope.ts';
import { filterStyles } from '../filters.styles.ts';
import { offlineLine, sessionNotice } from '../session-notice.ts';
import { goOnIn, renderMore } from '../list-parts.ts';
import { lostNotice } from '../lost-notice.ts';
import { renderChosen, renderFilters, renderNobody, renderPerson } from './directory-parts.ts';
import { styles } from './directory.styles.ts';

/** So many are read at once. */
const pageSize = 50;
/** So many of those who are shown are told of as they come and go: the first, and a session has only so many streams. */
const mostWatched = 100;
/** Who types on is not answered yet; milliseconds. */
const pause = 200;

/** Whose people are shown, and how. */
export interface Shown {
  session: Session | null;
  room: string;
  organization: string;
  picker: boolean;
  value: readonly string[];
  noHeading: boolean;
  choose(value: readonly string[]): void;
}

/** Reads the people whom somebody may know, and lists them. */
export class Directory implements ReactiveController {
  readonly #host: LitElement;
  readonly #shown: () => Shown;
  readonly #hover: FeedHover;
  #query = '';
  #filter: MemberFilter = {};
  #members: readonly Member[] | undefined;
  #after: MemberPlace | null = null;
  #count = 0;
  #facets: Facets | undefined;
  #hasFailed = false;
  /** What is being read: an answer to anything else comes too late. */
  #reading = 0;
  #isLoading = false;
  #asked = '';
  /** When it was asked: since then the reader may have come to know others. */
  #turn = '';
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(host: LitElement, shown: () => Shown) {
    this.#host = host;
    this.#shown = shown;
    const { elementStyles } = host.constructor as typeof LitElement;
    adoptStyles(host.renderRoot as ShadowRoot, [...elementStyles, fields, filterStyles, styles]);
    this.#hover = new FeedHover(host);
    host.addController(this);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }

  /** What it is narrowed to, by the page and by the reader. */
  get #narrowed(): MemberFilter {
    const { room, organization } = this.#shown();
    return {
      ...this.#filter,
      ...(room && { room }),
      ...(organization && { organization }),
    };
  }

  /** The cards of those who are shown, and of who is chosen; and the room, where it is of one, for who comes and goes. */
  get streams(): string[] {
    const { session, value } = this.#shown();
    const { room } = this.#narrowed;
    const shown = (this.#members ?? []).slice(0, mostWatched).map(({ id }) => id);
    const cards = [...new Set([...shown, ...value.slice(0, mostWatched)])].map(profileStream);
    return room && session ? [...feedScope(session, room, '').streams, ...cards] : cards;
  }

  /** After how many milliseconds the membership of the next of them ends; null where none does. */
  nextEnd(): number | null {
    const { session } = this.#shown();
    if (!session) return null;
    const ends = this.#present(session).flatMap(({ endsAt }) => endsAt ?? []);
    return untilNext(ends, session.now());
  }

  hostUpdated(): void {
    const { session } = this.#shown();
    if (session?.status.kind !== 'open') return;
    const asked = JSON.stringify([session.member?.id, this.#narrowed]);
    // What happened while there was no connection was not told one by one.
    const turn = `${session.status.since} ${turnOfMembers(session.state)}`;
    if (asked === this.#asked && turn === this.#turn) return;
    // Whoever has read on is not taken back.
    const loaded = asked === this.#asked ? this.#members?.length : 0;
    this.#asked = asked;
    this.#turn = turn;
    void this.#read(session, false, loaded);
  }

  render(): TemplateResult {
    const { session } = this.#shown();
    const notice = sessionNotice(session, this.#members !== undefined);
    return html`${notice || !session ? notice : this.#content(session)}${this.#hover.render()}`;
  }

  #content(session: Session) {
    const { room, organization, picker, value, noHeading } = this.#shown();
    const controls = {
      ...{ session, query: this.#query, filter: this.#filter, facets: this.#facets },
      ...{ hasRoom: room !== '', hasOrganization: organization !== '' },
      search: this.#search,
      narrow: this.#narrow,
      enter: () => this.#focus(0),
    };
    return html`<header part="header">
        ${noHeading ? nothing : html`<h2>${msg('People')}</h2>`} ${renderFilters(controls)}
        ${
          picker && value.length > 0
            ? renderChosen(
                value.map((id) => this.#person(session, id)),
                (id) => this.#toggle(id),
              )
            : nothing
        }
      </header>
      ${offlineLine(session)}
      <p class="count quiet" role="status">
        ${this.#members ? peopleWords(this.#count - this.#gone(session)) : nothing}
      </p>
      ${this.#hasFailed ? this.#failure() : this.#list(session)}`;
  }

  #list(session: Session) {
    if (!this.#members) return html`<cercle-skeleton></cercle-skeleton>`;
    const present = this.#present(session);
    if (present.length === 0 && !this.#after) {
      const isNarrowed = this.#query.trim() !== '' || Object.keys(this.#filter).length > 0;
      return renderNobody(isNarrowed, this.#widen);
    }
    const { picker, value } = this.#shown();
    return html`<ul part="list" aria-label=${msg('People')} @keydown=${this.#key}>
        ${repeat(
          present,
          ({ id }) => id,
          (member) =>
            renderPerson({
              ...{ session, member, picker },
              isChosen: value.includes(member.id),
              toggle: () => this.#toggle(member.id),
              look: this.#hover.show,
            }),
        )}
      </ul>
      ${renderMore(this.#after, () => void goOnIn(this.#host, () => this.#goOn(session)))}`;
  }

  #failure() {
    return lostNotice(msg('The people could not be loaded.'), () => this.#again());
  }

  /** Of those who were read, as their cards are now, whoever is still a member, and still for the reader to know. */
  #present(session: Session): Member[] {
    const { state } = session;
    return (this.#members ?? [])
      .filter(({ id }) => state.openings.get(profileStream(id)) !== 'absent')
      .map((member) => memberCard(state, member.id) ?? member)
      .filter(({ endsAt = Infinity }) => endsAt > session.now());
  }

  #gone(session: Session): number {
    return (this.#members ?? []).length - this.#present(session).length;
  }

  /** Someone by whatever is known of them. */
  #person({ state }: Session, id: string): Pick<Member, 'id' | 'name'> {
    const listed = this.#members?.find((one) => one.id === id);
    return memberCard(state, id) ?? listed ?? { id, name: id };
  }

  readonly #search = (query: string): void => {
    this.#query = query;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#again(), pause);
    this.#host.requestUpdate();
  };

  readonly #narrow = (changes: MemberFilter): void => {
    const all = Object.entries({ ...this.#filter, ...changes });
    this.#filter = Object.fromEntries(
      all.filter(([, value]) => value !== undefined && value !== ''),
    );
    this.#host.requestUpdate();
  };

  readonly #widen = (): void => {
    this.#query = '';
    this.#filter = {};
    this.#again();
  };

  #again(): void {
    this.#asked = '';
    this.#hasFailed = false;
    this.#host.requestUpdate();
  }

  /** Reads from the beginning, as many as are `wanted` at the least; or on from those who are there. */
  async #read(session: Session, isOn: boolean, wanted = 0): Promise<void> {
    const reading = (this.#reading += 1);
    this.#isLoading = true;
    let members = isOn ? (this.#members ?? []) : [];
    let after = isOn ? this.#after : null;
    let hasFailed = false;
    do {
      const answer = await session.ask(memberList, {
        query: this.#query.trim().slice(0, 100),
        filter: this.#narrowed,
        after,
        limit: pageSize,
      });
      if (reading !== this.#reading) return;
      hasFailed = !answer.ok;
      if (!answer.ok) break;
      members = [...members, ...answer.data.members];
      after = answer.data.after;
      this.#count = answer.data.count;
      this.#facets = answer.data.facets ?? this.#facets;
    } while (after && members.length < wanted);
    this.#isLoading = false;
    // What was away with the connection is read once it is back.
    this.#hasFailed = hasFailed && session.status.kind === 'open';
    if (hasFailed && session.status.kind !== 'open') this.#asked = '';
    if (!hasFailed) {
      this.#members = members;
      this.#after = after;
    }
    this.#host.requestUpdate();
  }

  async #goOn(session: Session): Promise<void> {
    if (!this.#isLoading) await this.#read(session, true);
  }

  #toggle(id: string): void {
    const { value, choose } = this.#shown();
    choose(value.includes(id) ? value.filter((one) => one !== id) : [...value, id]);
  }

  get #rows(): HTMLElement[] {
    return [...this.#host.renderRoot.querySelectorAll<HTMLElement>('[data-row]')];
  }

  #focus(index: number): void {
    this.#rows[index]?.focus();
  }

  readonly #key = (event: KeyboardEvent): void => {
    const rows = this.#rows;
    const at = rows.indexOf(event.target as HTMLElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (at < 0 || to === undefined) return;
    event.preventDefault();
    if (to >= 0) rows[to]?.focus();
    else this.#host.renderRoot.querySelector<HTMLElement>('[type="search"]')?.focus();
  };
}
