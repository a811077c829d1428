import {
  adoptStyles,
  html,
  nothing,
  type LitElement,
  type ReactiveController,
  type TemplateResult,
} from 'lit';
import { msg } from '@lit/localize';
import type { Session } from '../../client/session.ts';
import { progressRead } from '../../protocol/progress.ts';
import type { OutputOf } from '../../protocol/registry.ts';
import { agreementOf, isArchived } from '../../store/charter.ts';
import { milestonesOf } from '../../store/milestone.ts';
import { turnsOf } from '../../store/progress.ts';
import { roomState } from '../../store/room.ts';
import { fields } from '../../themes/fields.ts';
import { flagIcon } from '../../ui/icon/more-icons.ts';
import '../../ui/notice/notice.ts';
import { forms } from '../charter/forms.styles.ts';
import { sheet } from '../charter/sheet.styles.ts';
import { failureWords } from '../failure-words.ts';
import { feedScope } from '../feed/feed-scope.ts';
import { lostNotice } from '../lost-notice.ts';
import { askedStyles } from '../asked.styles.ts';
import {
  nothingHere,
  offlineLine,
  offlineStyles,
  secondsWhileOffline,
  sessionNotice,
} from '../session-notice.ts';
import { renderMilestones } from './milestone-rows.ts';
import { Planning } from './planning.ts';
import { renderLists } from './progress-lists.ts';
import { waitingSentence } from './progress-words.ts';
import { styles } from './progress.styles.ts';

export type Told = OutputOf<typeof progressRead>;

/** Whose progress is shown, and how. */
interface Shown {
  session: Session | null;
  room: string;
  noHeading: boolean;
}

/** So long it is waited for more to happen before it is read anew; milliseconds. */
const calm = 1000;
/** Words that count days are drawn anew so often; milliseconds. */
const anHour = 3_600_000;

/** Reads what a room waits for, anew whenever that changes, and shows it with its milestones. */
export class Progressing implements ReactiveController {
  readonly #host: LitElement;
  readonly #shown: () => Shown;
  readonly #planning: Planning;
  #told: Told | undefined;
  /** What of the room it was read from: where it is another, it is read anew. */
  #readOf: readonly unknown[] = [];
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #failure = '';

  constructor(host: LitElement, shown: () => Shown) {
    this.#host = host;
    this.#shown = shown;
    this.#planning = new Planning(host);
    const { elementStyles } = host.constructor as typeof LitElement;
    adoptStyles(host.renderRoot as ShadowRoot, [
      ...elementStyles,
      fields,
      offlineStyles,
      askedStyles,
      sheet,
      forms,
      styles,
    ]);
    host.addController(this);
  }

  hostUpdated(): void {
    this.#planning.goOn();
    const { session, room } = this.#shown();
    if (!session || session.status.kind !== 'open') return;
    const { isAbsent, isKnown, streams } = feedScope(session, room, '');
    if (!isKnown || isAbsent || !roomState(session.state, room)) return;
    const of = [room, session.member?.id, ...streams, ...turnsOf(session.state, streams)];
    if (of.length === this.#readOf.length && of.every((one, at) => one === this.#readOf[at])) {
      return;
    }
    const isAnother = of[0] !== this.#readOf[0] || of[1] !== this.#readOf[1];
    this.#readOf = of;
    if (isAnother) this.#forget();
    if (isAnother || !this.#told) void this.#read();
    else this.#waiting ??= setTimeout(() => void this.#read(), calm);
  }

  hostDisconnected(): void {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    // It is read anew once it is back, over what was shown before.
    this.#readOf = this.#readOf.slice(0, 2);
    this.#planning.forget();
  }

  /** After how many milliseconds it is to be drawn anew. */
  nextLook(): number {
    return secondsWhileOffline(this.#shown().session) ?? anHour;
  }

  /** Draws all of it. */
  render(): TemplateResult {
    const { session, room } = this.#shown();
    const told = session && roomState(session.state, room) ? this.#told : undefined;
    const notice = sessionNotice(session, told !== undefined);
    return html`${notice ?? this.#content(session!, room, told)}`;
  }

  #content(session: Session, room: string, told: Told | undefined): TemplateResult {
    if (!room || feedScope(session, room, '').isAbsent) {
      return html`${nothingHere(session)} ${this.#planning.renderAsked(session, room)}`;
    }
    if (this.#failure) return this.#failed();
    if (!told) return html`<cercle-skeleton></cercle-skeleton>`;
    const milestones = milestonesOf(session.state, room);
    const { noHeading } = this.#shown();
    const hasEnded = isArchived(agreementOf(session.state, room));
    const sentence = waitingSentence(milestones, told, session.now(), hasEnded);
    const isEmpty =
      milestones.length === 0 &&
      told.questions.count + told.ideas.count + told.decisions.length + told.files.length === 0;
    return html`${
        noHeading ? nothing : html`<header part="header"><h2>${msg('Progress')}</h2></header>`
      }
      ${offlineLine(session)}
      ${
        isEmpty
          ? html`<cercle-notice
              .icon=${flagIcon}
              heading=${msg('Nothing is planned or waited for yet.')}
              text=${msg('Milestones, open questions, decisions and files are gathered here.')}
            ></cercle-notice>`
          : html`<p class="sentence">${sentence}</p>`
      }
      <div class="columns">
        <div class="planned">
          ${renderMilestones(session, milestones, this.#planning, noHeading)}
          ${this.#planning.render(session, room)}
        </div>
        ${isEmpty ? nothing : html`<div class="lists">${renderLists(session, told, noHeading)}</div>`}
      </div>`;
  }

  #failed(): TemplateResult {
    const again = () => {
      this.#failure = '';
      void this.#read();
      this.#host.requestUpdate();
    };
    return lostNotice(msg('The progress could not be loaded.'), again, this.#failure);
  }

  async #read(): Promise<void> {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    const { session, room } = this.#shown();
    if (!session) return;
    const [of, member] = this.#readOf;
    const answer = await session.ask(progressRead, { room });
    // What was asked of another room, or for another reader, is not shown in this one.
    if (of !== this.#readOf[0] || member !== this.#readOf[1]) return;
    if (answer.ok) this.#told = answer.data;
    // What was away with the connection is read once it is back.
    else if (session.status.kind !== 'open') this.#readOf = [];
    else if (answer.error.code !== 'absent' && !this.#told)
      this.#failure = failureWords(answer.error);
    this.#host.requestUpdate();
  }

  #forget(): void {
    this.#told = undefined;
    this.#failure = '';
    this.#planning.forget();
  }
}
