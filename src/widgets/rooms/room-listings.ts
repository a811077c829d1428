import {
  adoptStyles,
  html,
  nothing,
  type LitElement,
  type ReactiveController,
  type TemplateResult,
} from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { msg } from '@lit/localize';
import type { Session } from '../../client/session.ts';
import { stageWord } from '../../lit/stage-words.ts';
import { memberStream } from '../../perimeter/streams.ts';
import {
  longestRoomQuery,
  type ListedRoom,
  type RoomListName,
  type RoomOrder,
} from '../../protocol/room-list.ts';
import type { StageName } from '../../protocol/stage.ts';
import { accessTo } from '../../store/access.ts';
import { listingOf, type RoomListing, type RoomQuestion } from '../../store/room-list.ts';
import { fields } from '../../themes/fields.ts';
import { searchIcon } from '../../ui/icon/icon.ts';
import '../../ui/notice/notice.ts';
import { offlineLine, sessionNotice } from '../session-notice.ts';
import { goOnIn, renderMore, renderTabs } from '../list-parts.ts';
import { lostNotice } from '../lost-notice.ts';
import { askedStyles } from '../asked.styles.ts';
import { RoomJoining } from './room-joining.ts';
import { RoomReading } from './room-reading.ts';
import { addressOfRoom, renderOpenRoom, renderOwnRoom } from './room-row.ts';
import { styles } from './rooms.styles.ts';

/** Of more rooms than these one looks for one by its name. */
const fewRooms = 12;

/** What the lists are drawn from. */
interface Shown {
  session: Session | null;
  href: string;
  noHeading: boolean;
}

/** The two lists of rooms: the reader's, and those that they may ask to join. */
export class RoomListings implements ReactiveController {
  readonly #host: LitElement;
  readonly #shown: () => Shown;
  readonly #reading: RoomReading;
  readonly #joining: RoomJoining;
  #of: RoomListName = 'mine';
  #order: RoomOrder = 'activity';
  #query = '';
  /** There were many, before they were looked through by name. */
  #isLong = false;
  /** What is listed until what was asked for last is there. */
  #before: RoomListing | undefined;
  #member = '';

  constructor(host: LitElement, shown: () => Shown) {
    this.#host = host;
    this.#shown = shown;
    this.#reading = new RoomReading(host, () => {
      const { session } = this.#shown();
      return session?.member ? { session, question: this.#question } : null;
    });
    this.#joining = new RoomJoining(host);
    const { elementStyles } = host.constructor as typeof LitElement;
    adoptStyles(host.renderRoot as ShadowRoot, [...elementStyles, fields, askedStyles, styles]);
    host.addController(this);
  }

  hostUpdate(): void {
    const member = this.#shown().session?.member?.id ?? '';
    if (member !== this.#member) this.#before = undefined;
    this.#member = member;
  }

  hostUpdated(): void {
    this.#reading.look();
  }

  hostDisconnected(): void {
    this.#reading.stop();
  }

  render(): TemplateResult {
    const { session, noHeading } = this.#shown();
    const listing = session ? this.#listing(session) : undefined;
    const notice = sessionNotice(session, listing !== undefined);
    if (notice || !session) return html`${notice}`;
    return html`${
      noHeading ? nothing : html`<header part="header"><h2>${msg('Rooms')}</h2></header>`
    }
    ${this.#tabs()} ${this.#tools(session)} ${offlineLine(session)}
    ${this.#joining.renderAsked(session)}
    ${this.#reading.hasFailed ? this.#failure() : this.#list(session, listing)}`;
  }

  get #question(): RoomQuestion {
    const order = this.#of === 'open' && this.#order === 'activity' ? 'title' : this.#order;
    return { of: this.#of, order, query: this.#query.trim() };
  }

  /** What was asked for, or else what was there before it. */
  #listing({ state }: Session): RoomListing | undefined {
    const listing = listingOf(state, this.#question);
    if (!listing) return state.positions.has(memberStream(this.#member)) ? this.#before : undefined;
    this.#before = listing;
    if (this.#query === '') this.#isLong = listing.total > fewRooms;
    return listing;
  }

  #tabs() {
    const tabs: [RoomListName, string][] = [
      ['mine', msg('My rooms')],
      ['open', msg('Rooms to join')],
    ];
    return renderTabs(msg('Which rooms to show'), tabs, this.#of, (of) => this.#show(of));
  }

  /** A partner is not told the stages of rooms that they are not in. */
  #tools({ member }: Session) {
    const isStaged = this.#of === 'mine' || member?.affiliation === 'employee';
    const usual = this.#of === 'mine' ? msg('Newest first') : msg('By name');
    if (!this.#isLong && !isStaged) return nothing;
    return html`<div class="tools">
      ${
        this.#isLong
          ? html`<input
              type="search"
              dir="auto"
              autocomplete="off"
              maxlength=${longestRoomQuery}
              aria-label=${msg('Find a room by its name')}
              placeholder=${msg('Find a room by its name')}
              .value=${live(this.#query)}
              @input=${({ currentTarget }: Event) =>
                this.#find((currentTarget as HTMLInputElement).value)}
            />`
          : nothing
      }
      ${
        isStaged
          ? html`<div class="orders" role="group" aria-label=${msg('In which order')}>
              ${this.#orderButton('activity', usual)} ${this.#orderButton('stage', msg('By stage'))}
            </div>`
          : nothing
      }
    </div>`;
  }

  #orderButton(order: RoomOrder, label: string) {
    return html`<button
      class="text-button"
      aria-pressed=${this.#order === order}
      @click=${() => this.#arrange(order)}
    >
      ${label}
    </button>`;
  }

  #list(session: Session, listing: RoomListing | undefined) {
    if (!listing) return html`<cercle-skeleton></cercle-skeleton>`;
    const isCurrent = listingOf(session.state, this.#question) === listing;
    // Who is in or out since it was read is known at once.
    const rooms = listing.rooms.filter(
      ({ id, role }) => (role !== null) === (accessTo(session.state, id) !== undefined),
    );
    if (rooms.length === 0 && isCurrent) return this.#empty();
    const isStaged = this.#order === 'stage';
    return html`<div aria-busy=${!isCurrent}>
      ${
        isStaged
          ? groups(rooms).map(
              ([stage, ofStage]) =>
                html`<h3>${stage === null ? msg('Others') : stageWord(stage)}</h3>
                  ${this.#rows(session, ofStage)}`,
            )
          : this.#rows(session, rooms)
      }
      ${renderMore(
        listing.rooms.length < listing.total,
        () => void goOnIn(this.#host, () => this.#reading.more()),
      )}
    </div>`;
  }

  #rows(session: Session, rooms: readonly ListedRoom[]) {
    const { href } = this.#shown();
    return html`<ul part="list">
      ${repeat(
        rooms,
        ({ id }) => id,
        (room) =>
          html`<li data-row=${room.id} class=${room.role === null ? 'open' : 'own'}>
            ${
              room.role === null
                ? renderOpenRoom(room, this.#joining.render(session, room))
                : renderOwnRoom(session, room, addressOfRoom(session, room, href))
            }
          </li>`,
      )}
    </ul>`;
  }

  #empty() {
    if (this.#query.trim() !== '') {
      return html`<cercle-notice
        .icon=${searchIcon}
        heading=${msg('No room is called that.')}
        action=${msg('Show all')}
        @cercle-action=${() => this.#find('')}
      ></cercle-notice>`;
    }
    return this.#of === 'mine'
      ? html`<cercle-notice
          heading=${msg('You are in no room yet.')}
          text=${msg('Whoever facilitates a room can admit you.')}
        ></cercle-notice>`
      : html`<cercle-notice
          heading=${msg('There is no room to ask for.')}
          text=${msg('Rooms whose charter lets people find them are listed here.')}
        ></cercle-notice>`;
  }

  #failure() {
    return lostNotice(msg('The rooms could not be loaded.'), () => this.#reading.retry());
  }

  #show(of: RoomListName): void {
    if (of === this.#of) return;
    this.#of = of;
    this.#before = undefined;
    this.#isLong = false;
    this.#find('');
  }

  #arrange(order: RoomOrder): void {
    this.#order = order;
    this.#reading.retry();
  }

  #find(query: string): void {
    this.#query = query;
    this.#reading.retry();
  }
}

/** Rooms by their stages, in the order in which they come. */
function groups(rooms: readonly ListedRoom[]): [StageName | null, ListedRoom[]][] {
  const byStage = new Map<StageName | null, ListedRoom[]>();
  for (const room of rooms) {
    const ofStage = byStage.get(room.stage) ?? [];
    byStage.set(room.stage, ofStage);
    ofStage.push(room);
  }
  return [...byStage];
}
