import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import type { Session } from '../../client/session.ts';
import { ClockController } from '../../lit/clock-controller.ts';
import { customElement } from '../../lit/custom-element.ts';
import { OnDemand } from '../../lit/on-demand.ts';
import { SessionController } from '../../lit/session-controller.ts';
import { keepsAlive } from '../../perimeter/act.ts';
import { roomStream } from '../../perimeter/streams.ts';
import { accessTo } from '../../store/access.ts';
import { agreementOf, isArchived, type Agreement } from '../../store/charter.ts';
import { membershipsOf, roomState, type OpenRoom } from '../../store/room.ts';
import { base, controls } from '../../themes/base.ts';
import { fields } from '../../themes/fields.ts';
import '../../ui/notice/notice.ts';
import '../../ui/skeleton/skeleton.ts';
import '../../ui/stage-line/stage-line.ts';
import { feedScope } from '../feed/feed-scope.ts';
import { frame } from '../frame.styles.ts';
import { askedStyles } from '../asked.styles.ts';
import { tables } from '../room-tables.styles.ts';
import { nothingHere, secondsWhileOffline, sessionNotice } from '../session-notice.ts';
import { Accepting } from './accepting.ts';
import { renderCharter, renderMeasures, renderStanding } from './charter-parts.ts';
import { styles } from './charter.styles.ts';
import type { Task } from './leading.ts';
import { sheet } from './sheet.styles.ts';
import { stageStops } from './stage-stops.ts';

/**
 * @summary What a project room is for: its charter, what it is measured by, and where it stands. Whoever facilitates it
 *   changes the charter there, takes the room to another stage, and reviews it; newcomers accept it, and employees see
 *   what it was.
 * @event cercle-intent - what the reader asks for, before it is sent; may be prevented
 * @csspart base - the charter
 * @csspart header - title, purpose and stage
 * @csspart list - the rows of what was agreed
 * @csspart actions - what may be done with it
 */
@customElement('cercle-charter')
export class CercleCharter extends LitElement {
  static override styles = [base, controls, fields, askedStyles, frame, tables, sheet, styles];

  /** The room's id. */
  @property({ reflect: true }) room = '';
  /** Leaves out the title, the purpose and the stages: what stands above says them. */
  @property({ type: Boolean, attribute: 'no-heading', reflect: true }) noHeading = false;

  readonly #session = new SessionController(this, () => ({
    streams: this.room ? [roomStream(this.room, 'everyone')] : [],
  }));

  readonly #accepting = new Accepting(this);

  /** What was asked for, and has not begun. */
  #task: Task | undefined;

  /** What only few do with a charter, and seldom. */
  readonly #leading = new OnDemand(this, async () => {
    const { Leading } = await import('./leading.ts');
    return new Leading(this);
  });

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    new ClockController(this, () => secondsWhileOffline(this.#session.session));
  }

  /** Begins what was asked for once what it takes is there, and drawn. */
  override updated(): void {
    const { part } = this.#leading;
    if (!this.#task || !part) return;
    part.open(this.#task);
    this.#task = undefined;
  }

  override render() {
    const { session } = this.#session;
    const room = session ? roomState(session.state, this.room) : undefined;
    return html`<div class="frame">
      <div class="base" part="base">
        ${sessionNotice(session, Boolean(room)) ?? this.#content(session!, room)}
      </div>
    </div>`;
  }

  #content(session: Session, room: OpenRoom | undefined) {
    const { state } = session;
    if (feedScope(session, this.room, '').isAbsent) return nothingHere(session);
    const agreement = agreementOf(state, this.room);
    if (!room || !agreement) return html`<cercle-skeleton></cercle-skeleton>`;
    const { charter } = agreement;
    if (!charter)
      return html`<cercle-notice heading=${msg('This room has no charter.')}></cercle-notice>`;
    return html`${this.noHeading ? nothing : this.#heading(session, room, agreement)}
      <section>
        <h3>${msg('Charter')}</h3>
        ${renderCharter({ ...agreement, charter }, membershipsOf(state, this.room))}
        ${this.#actions(session)}
      </section>
      ${renderMeasures(charter.measures, session.now())}
      ${this.#accepting.render(session, this.room)}
      ${this.#leading.part?.render(session, this.room, agreement) ?? nothing}`;
  }

  #heading(session: Session, { room }: OpenRoom, agreement: Agreement) {
    const { stops, current } = stageStops(agreement);
    return html`<header part="header">
      <h2><bdi>${room.title}</bdi></h2>
      <p class="purpose">${agreement.charter?.purpose}</p>
      <cercle-stage-line .stages=${stops} current=${current}></cercle-stage-line>
      ${renderStanding(agreement, session.now())}
    </header>`;
  }

  #actions(session: Session) {
    if (session.member?.affiliation !== 'employee') return nothing;
    const access = accessTo(session.state, this.room);
    const leads = keepsAlive(access?.role) && !isArchived(agreementOf(session.state, this.room));
    const leading = session.queue.length > 0 ? this.#leading.need() : this.#leading.part;
    const button = (task: Task, label: string) =>
      html`<button class="text-button" @click=${() => this.#begin(task)}>${label}</button>`;
    return html`<p class="actions" part="actions">
        ${
          leads
            ? html`${button('change', msg('Change…'))} ${button('stage', msg('Next stage…'))}
              ${button('review', msg('Review…'))}`
            : nothing
        }
        ${button('history', msg('What it was'))}
      </p>
      ${
        this.#task && this.#leading.isSettled
          ? html`<p class="problem" role="alert">${msg('This could not be loaded. Try again.')}</p>`
          : nothing
      }
      ${leading?.renderAsked(session, this.room) ?? nothing}`;
  }

  #begin(task: Task): void {
    this.#task = task;
    if (this.#leading.isSettled && !this.#leading.part) this.#leading.retry();
    else if (this.#leading.need()) this.requestUpdate();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-charter': CercleCharter;
  }
}
