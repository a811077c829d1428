import { LitElement, html, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import type { Session } from '../../client/session.ts';
import { ClockController } from '../../lit/clock-controller.ts';
import { customElement } from '../../lit/custom-element.ts';
import { OnDemand } from '../../lit/on-demand.ts';
import { SessionController } from '../../lit/session-controller.ts';
import { keepsAlive } from '../../perimeter/act.ts';
import { admissionsIn } from '../../perimeter/stage.ts';
import { accessTo } from '../../store/access.ts';
import { agreementOf } from '../../store/charter.ts';
// What comes with the room is kept from the start, though what shows it is loaded later.
import '../../store/invitation.ts';
import { requestsTo } from '../../store/join.ts';
import { membershipsOf, perimeterOf, roomState, type OpenRoom } from '../../store/room.ts';
import { base, controls } from '../../themes/base.ts';
import { fields } from '../../themes/fields.ts';
import '../../ui/notice/notice.ts';
import '../../ui/skeleton/skeleton.ts';
import '../charter/charter.ts';
import { sheet } from '../charter/sheet.styles.ts';
import '../feed/feed.ts';
import '../perimeter/perimeter.ts';
import '../progress/progress.ts';
import { askedStyles } from '../asked.styles.ts';
import { tables } from '../room-tables.styles.ts';
import { feedScope } from '../feed/feed-scope.ts';
import {
  offlineStyles,
  secondsWhileOffline,
  nothingHere,
  sessionNotice,
} from '../session-notice.ts';
import { followWord, renderRoomFollow } from '../room-follow.ts';
import { unreadWords, type CercleUnreadEvent } from '../unread-counts.ts';
import { renderLoaded } from '../lost-notice.ts';
import { styles } from './project-room.styles.ts';
import type { RoomDeciding } from './room-deciding.ts';
import { renderFiles } from './room-files.ts';
import { renderHeader } from './room-header.ts';
import { renderPeople } from './room-parts.ts';

/** A room was opened with the form. */
export class CercleRoomOpenedEvent extends Event {
  constructor(readonly room: string) {
    super('cercle-room-opened', { bubbles: true, composed: true });
  }
}

/**
 * @summary A project room: what it is for, where it stands, who is in it, and what is said. Without a room, the form
 *   with which an employee opens one.
 * @event cercle-room-opened - a room was opened with the form; `room` is its id
 * @event cercle-unread - how much there is to read, when that is another number: `unread` of all, `rooms` by the room's id
 * @event cercle-intent - what the reader asks for, before it is sent; may be prevented
 * @csspart base - the room
 * @csspart header - title, purpose and stage
 */
@customElement('cercle-project-room')
export class CercleProjectRoom extends LitElement {
  static override styles = [
    ...[base, controls, fields, offlineStyles, askedStyles, tables, sheet, styles],
  ];

  /** The room's id; empty to open a new one. */
  @property({ reflect: true }) room = '';

  @state() private expanded: ReadonlySet<string> = new Set();
  @state() private unread = 0;

  readonly #session = new SessionController(this, (session) => ({
    streams: this.room ? feedScope(session, this.room, '').streams : [],
  }));

  /** Of those who come into a room, few look for a file. */
  readonly #files = new OnDemand(this, () => import('../files/files.ts'));

  /** What a facilitator asked for, and has not begun. */
  #asked: ((part: RoomDeciding) => void) | undefined;

  /** And fewer facilitate. */
  readonly #deciding = new OnDemand(this, async () => {
    const { RoomDeciding } = await import('./room-deciding.ts');
    return new RoomDeciding(this, () => ({ session: this.#session.session, room: this.room }));
  });

  /** And seldom does anybody ask to join. */
  readonly #requests = new OnDemand(this, async () => {
    const { RoomRequests } = await import('./room-requests.ts');
    return new RoomRequests(this);
  });

  /** Fewer still open one. */
  readonly #opening = new OnDemand(this, async () => {
    const { RoomOpening } = await import('./room-opening.ts');
    return new RoomOpening(
      this,
      () => this.#session.session,
      (room) => {
        this.room = room;
        this.dispatchEvent(new CercleRoomOpenedEvent(room));
      },
    );
  });

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    new ClockController(this, () => secondsWhileOffline(this.#session.session));
  }

  /** Begins what was asked for once what it takes is there, and drawn. */
  override updated(): void {
    const { part } = this.#deciding;
    if (!this.#asked || !part) return;
    this.#asked(part);
    this.#asked = undefined;
  }

  override render() {
    const { session } = this.#session;
    const room = session ? roomState(session.state, this.room) : undefined;
    const isForm = !this.room && Boolean(session?.member);
    const notice = sessionNotice(session, isForm || Boolean(room));
    return html`<div
      class="frame"
      part="base"
      @cercle-unread=${({ unread }: CercleUnreadEvent) => (this.unread = unread)}
    >
      ${notice || !session ? notice : this.room ? this.#room(session, room) : this.#form(session)}
    </div>`;
  }

  #room(session: Session, room: OpenRoom | undefined) {
    const notices = () => this.#deciding.part?.renderAsked(session, this.room) ?? nothing;
    if (session.queue.length > 0) this.#deciding.need();
    if (feedScope(session, this.room, '').isAbsent) {
      return html`${nothingHere(session)} ${notices()}`;
    }
    const agreement = agreementOf(session.state, this.room);
    if (!room || !agreement) return html`<cercle-skeleton></cercle-skeleton>`;
    const memberships = membershipsOf(session.state, this.room);
    const isFacilitator = keepsAlive(accessTo(session.state, this.room)?.role);
    const deciding = isFacilitator ? this.#deciding.need() : undefined;
    const { charter, stages } = agreement;
    const admits = isFacilitator && admissionsIn({ stage: stages.at(-1)?.name ?? null }) !== 'none';
    return html`${renderHeader(room, agreement, {
        now: session.now(),
        words: [unreadWords(this.unread), followWord(session, this.room)],
        follow: renderRoomFollow(this, session, this.room),
        admit: admits ? () => this.#decide((part) => part.askAdmission()) : undefined,
      })}
      ${notices()}
      ${
        this.#asked && this.#deciding.isSettled && !deciding
          ? html`<p class="problem" role="alert">${msg('This could not be loaded. Try again.')}</p>`
          : nothing
      }
      <section class="glance">
        <h3>${msg('Progress')}</h3>
        <cercle-progress room=${this.room} no-heading></cercle-progress>
      </section>
      <div class="columns">
        <div class="main">
          ${
            charter ? html`<cercle-charter room=${this.room} no-heading></cercle-charter>` : nothing
          }
          <section>
            <h3>${msg('Perimeter')}</h3>
            <cercle-perimeter room=${this.room} no-heading brief></cercle-perimeter>
          </section>
          ${renderFiles(this.room, this.#files)}
        </div>
        <div class="people">
          ${isFacilitator ? this.#askers(session) : nothing}
          ${renderPeople({
            memberships,
            admitted: isFacilitator ? this.#admitted(session) : [],
            expanded: this.expanded,
            expand: (id) => (this.expanded = new Set([...this.expanded, id])),
            now: session.now(),
            reader: session.member?.id ?? '',
            role: accessTo(session.state, this.room)?.role,
            end: isFacilitator
              ? (organization) => this.#decide((part) => part.askEnding(organization))
              : undefined,
            decide: isFacilitator
              ? (question) => this.#decide((part) => part.ask(question))
              : undefined,
          })}
        </div>
      </div>
      <cercle-feed room=${this.room} no-heading></cercle-feed>
      ${deciding?.render(session, this.room) ?? nothing}`;
  }

  #admitted({ state }: Session) {
    const organizations = perimeterOf(state, this.room)?.organizations ?? [];
    return organizations.filter(({ endedAt }) => endedAt === null);
  }

  #askers(session: Session) {
    const requests = requestsTo(session.state, this.room);
    if (requests.length === 0) return nothing;
    return this.#requests.need()?.render(session, this.room, requests) ?? nothing;
  }

  #form(session: Session) {
    if (session.member?.affiliation !== 'employee') {
      return session.member
        ? html`<cercle-notice heading=${msg('Rooms are opened by employees.')}></cercle-notice>`
        : html`<cercle-skeleton></cercle-skeleton>`;
    }
    return renderLoaded(
      this.#opening,
      (part) => part.render(session),
      msg('The form could not be loaded.'),
    );
  }

  #decide(work: (part: RoomDeciding) => void): void {
    this.#asked = work;
    if (this.#deciding.isSettled && !this.#deciding.part) this.#deciding.retry();
    this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-project-room': CercleProjectRoom;
  }
  interface HTMLElementEventMap {
    'cercle-room-opened': CercleRoomOpenedEvent;
  }
}
