import { LitElement, html, nothing } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import type { Session } from '../../client/session.ts';
import { ClockController } from '../../lit/clock-controller.ts';
import { customElement } from '../../lit/custom-element.ts';
import { dayOf } from '../../lit/format.ts';
import { intend } from '../../lit/intend.ts';
import { SessionController } from '../../lit/session-controller.ts';
import type { Member } from '../../protocol/member.ts';
import { roomOpen, type RoomState } from '../../protocol/room.ts';
import { accessTo } from '../../store/access.ts';
import { membershipsOf, perimeterOf, roomState } from '../../store/room.ts';
import { base, controls } from '../../themes/base.ts';
import { fields } from '../../themes/fields.ts';
import '../../ui/member-picker/member-picker.ts';
import type {
  CerclePickEvent,
  CerclePickQueryEvent,
} from '../../ui/member-picker/member-picker.ts';
import '../../ui/notice/notice.ts';
import '../../ui/skeleton/skeleton.ts';
import '../feed/feed.ts';
import { feedScope } from '../feed/feed-scope.ts';
import {
  offlineLine,
  offlineStyles,
  secondsWhileOffline,
  nothingHere,
  sessionNotice,
} from '../session-notice.ts';
import { followWord, renderRoomFollow } from '../room-follow.ts';
import { unreadWords, type CercleUnreadEvent } from '../unread-counts.ts';
import { styles } from './project-room.styles.ts';
import { admit, consequence, findMembers } from './room-admission.ts';
import {
  keepRoomDraft,
  openingFailure,
  readRoomDraft,
  roomDraft,
  type RoomProblem,
} from './room-draft.ts';
import { besidePerson } from './room-focus.ts';
import { renderRoomForm } from './room-form.ts';
import { renderHeader } from './room-header.ts';
import { renderCharter, renderMeasures, renderPeople, renderPerimeter } from './room-parts.ts';
import { carryOut, renderQuestion, type Question } from './room-question.ts';
import { tables } from './room-tables.styles.ts';

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
 * @csspart list - the charter's rows
 */
@customElement('cercle-project-room')
export class CercleProjectRoom extends LitElement {
  static override styles = [base, controls, fields, offlineStyles, tables, styles];

  /** The room's id; empty to open a new one. */
  @property({ reflect: true }) room = '';

  @state() private expanded: ReadonlySet<string> = new Set();
  @state() private picked: Member | undefined;
  @state() private question: Question | undefined;
  @state() private problem: RoomProblem | undefined;
  @state() private isOpening = false;
  @state() private unread = 0;
  @query('#admit') private admitDialog!: HTMLDialogElement;
  @query('#question') private questionDialog!: HTMLDialogElement;

  readonly #session = new SessionController(this, (session) => ({
    streams: this.room ? feedScope(session, this.room, '').streams : [],
  }));

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    new ClockController(this, () => secondsWhileOffline(this.#session.session));
  }

  override render() {
    const { session } = this.#session;
    const room = session ? roomState(session.state, this.room) : undefined;
    const isForm = !this.room && Boolean(session?.member);
    const notice = sessionNotice(session, isForm || Boolean(room));
    return html`<div
      class="frame"
      part="base"
      @cercle-pick-query=${this.#find}
      @cercle-pick=${this.#pick}
      @cercle-unread=${({ unread }: CercleUnreadEvent) => (this.unread = unread)}
    >
      ${notice || !session ? notice : this.room ? this.#room(session, room) : this.#form(session)}
    </div>`;
  }

  #room(session: Session, room: RoomState | undefined) {
    if (feedScope(session, this.room, '').isAbsent) return nothingHere(session);
    if (!room) return html`<cercle-skeleton></cercle-skeleton>`;
    const memberships = membershipsOf(session.state, this.room);
    const perimeter = perimeterOf(session.state, this.room);
    const isFacilitator = accessTo(session.state, this.room)?.role === 'facilitator';
    const { charter } = room;
    return html`${renderHeader(room, {
        words: [unreadWords(this.unread), followWord(session, this.room)],
        follow: renderRoomFollow(this, session, this.room),
        admit: isFacilitator ? this.#askAdmission : undefined,
      })}
      <div class="columns">
        <div class="main">
          ${
            charter
              ? html`${renderCharter(charter, memberships)}
                ${renderMeasures(charter, session.now())}`
              : nothing
          }
          ${
            perimeter && session.member
              ? renderPerimeter(room.room, perimeter, session.member.organization)
              : nothing
          }
        </div>
        <div class="people">
          ${renderPeople({
            memberships,
            expanded: this.expanded,
            expand: (id) => (this.expanded = new Set([...this.expanded, id])),
            now: session.now(),
            reader: session.member?.id ?? '',
            decide: isFacilitator ? this.#ask : undefined,
          })}
        </div>
      </div>
      <cercle-feed room=${this.room} no-heading></cercle-feed>
      ${isFacilitator ? this.#dialogs(session) : nothing}`;
  }

  #form(session: Session) {
    if (session.member?.affiliation !== 'employee') {
      return session.member
        ? html`<cercle-notice heading=${msg('Rooms are opened by employees.')}></cercle-notice>`
        : html`<cercle-skeleton></cercle-skeleton>`;
    }
    return renderRoomForm({
      draft: roomDraft(session),
      problem: this.problem,
      isOpening: this.isOpening,
      notice: offlineLine(session),
      change: (values) => keepRoomDraft(session, { ...roomDraft(session), values }),
      submit: this.#open,
    });
  }

  #dialogs(session: Session) {
    return html`<dialog id="admit" aria-label=${msg('Admit someone')}>
        <h3>${msg('Admit someone')}</h3>
        <cercle-member-picker
          name="admit"
          label=${msg('Name')}
          .chosen=${this.picked}
        ></cercle-member-picker>
        <p>${this.picked ? consequence(session, this.room, this.picked) : nothing}</p>
        ${this.#refused()}
        <div class="buttons">
          <button class="button" @click=${() => this.admitDialog.close()}>${msg('Cancel')}</button>
          <button class="button primary" aria-disabled=${!this.picked} @click=${this.#admit}>
            ${msg('Admit')}
          </button>
        </div>
      </dialog>
      ${renderQuestion({
        reader: session.member?.id ?? '',
        question: this.question,
        refusal: this.#refused(),
        answer: this.#answer,
      })}`;
  }

  #refused() {
    return this.problem
      ? html`<p class="problem" role="alert">${this.problem.message}</p>`
      : nothing;
  }

  readonly #askAdmission = (): void => {
    this.picked = undefined;
    this.problem = undefined;
    this.admitDialog.showModal();
  };

  readonly #ask = (question: Question): void => {
    this.question = question;
    this.problem = undefined;
    this.questionDialog.showModal();
  };

  readonly #admit = async (): Promise<void> => {
    const { session } = this.#session;
    const { picked: member, room } = this;
    if (!session || !member) return;
    if (await this.#isDone(admit(this, session, room, member))) this.admitDialog.close();
  };

  readonly #answer = async (): Promise<void> => {
    const { session } = this.#session;
    const { question, room } = this;
    if (!session || !question) return;
    const focusNext = besidePerson(this.renderRoot, question);
    if (!(await this.#isDone(carryOut(this, session, room, question)))) return;
    this.questionDialog.close();
    focusNext();
  };

  readonly #open = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { session } = this.#session;
    if (!session || this.isOpening) return;
    const read = readRoomDraft(roomDraft(session), dayOf(session.now()));
    this.problem = 'problem' in read ? read.problem : undefined;
    if ('problem' in read) return this.#showProblem();
    this.isOpening = true;
    const answer = await intend(this, session, roomOpen, read.input);
    this.isOpening = false;
    if (!answer?.ok) {
      const message = answer ? openingFailure(answer.error) : msg('This page does not allow that.');
      this.problem = { field: answer?.error.field ?? '', message };
      return this.#showProblem();
    }
    keepRoomDraft(session, null);
    this.room = answer.data.room.id;
    this.dispatchEvent(new CercleRoomOpenedEvent(this.room));
  };

  async #showProblem(): Promise<void> {
    await this.updateComplete;
    const wrong = '[aria-invalid="true"], cercle-member-picker[invalid]';
    this.renderRoot.querySelector<HTMLElement>(wrong)?.focus();
  }

  async #isDone(failing: Promise<string>): Promise<boolean> {
    const message = await failing;
    if (message) this.problem = { field: '', message };
    return !message;
  }

  async #find({ name, query, answer }: CerclePickQueryEvent): Promise<void> {
    const { session } = this.#session;
    if (session) answer(await findMembers(session, this.room, query, name === 'sponsor'));
  }

  #pick({ name, member }: CerclePickEvent): void {
    const { session } = this.#session;
    if (name !== 'sponsor') this.picked = member;
    else if (session) {
      const sponsor = member && { id: member.id, name: member.name };
      keepRoomDraft(session, { ...roomDraft(session), sponsor });
    }
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
