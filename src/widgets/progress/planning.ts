import { msg, str } from '@lit/localize';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Session } from '../../client/session.ts';
import { intend } from '../../lit/intend.ts';
import { keepsAlive } from '../../perimeter/act.ts';
import {
  milestoneDrop,
  milestoneReach,
  milestoneRestore,
  type Milestone,
} from '../../protocol/milestone.ts';
import { undoWithin } from '../../protocol/post.ts';
import type { Intent } from '../../protocol/registry.ts';
import type { Failure } from '../../protocol/wire.ts';
import { accessTo } from '../../store/access.ts';
import { audienceChoices } from '../../store/audience.ts';
import type { QueuedIntent } from '../../store/send-queue.ts';
import { failureWords } from '../failure-words.ts';
import { failureOf, renderAsked, takeRefused } from '../asked.ts';
import { MilestoneForm } from './milestone-form.ts';
import { milestoneFailure } from './milestone-failure.ts';

/** What its reader may do with the milestones of a room: set, change and drop them, and say that they are reached. */
export class Planning {
  readonly #host: LitElement;
  readonly #form: MilestoneForm;
  /** What was dropped a moment ago, and may be brought back. */
  readonly #dropped = new Map<
    string,
    { milestone: Milestone; over: ReturnType<typeof setTimeout> }
  >();
  /** Why something was refused, by the milestone that it was asked of. */
  readonly #problems = new Map<string, string>();
  /** The milestone with which the keyboard goes on, once it is drawn where it is to be. */
  #next: { id: string; reached: boolean } | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    this.#form = new MilestoneForm(host);
  }

  forget(): void {
    for (const { over } of this.#dropped.values()) clearTimeout(over);
    this.#dropped.clear();
    this.#problems.clear();
    this.#next = undefined;
    this.#form.forget();
  }

  /** What was pressed is gone with its row: the keyboard goes on where that is now. To be called when all is drawn. */
  goOn(): void {
    if (!this.#next) return;
    const { id, reached } = this.#next;
    const row = `[data-milestone="${CSS.escape(id)}"]`;
    const place = this.#place(reached ? `details ${row}` : `:not(details) > ol > ${row}`);
    if (!place) return;
    this.#next = undefined;
    if ((this.#host.renderRoot as ShadowRoot).activeElement) return;
    const details = place.closest('details');
    (details?.open === false ? details : place)
      .querySelector<HTMLElement>('summary, button')
      ?.focus();
  }

  /** Draws with what a milestone is changed, for whoever may. */
  renderActions(session: Session, milestone: Milestone): TemplateResult | typeof nothing {
    const { id, title, owner, reached } = milestone;
    const room = milestone.stream.split('/')[1]!;
    const access = accessTo(session.state, room);
    const acts = access?.streams.some(({ stream, act }) => act && stream === milestone.stream);
    const leads = keepsAlive(access?.role);
    if (!acts || (!leads && owner?.id !== session.member?.id)) return nothing;
    const problem = this.#problems.get(id);
    return html`<div class="acts">
        ${
          reached
            ? this.#button(msg('Reopen'), msg(str`Reopen: ${title}`), () =>
                this.#reach(session, milestone, false),
              )
            : this.#button(msg('Mark reached'), msg(str`Mark reached: ${title}`), () =>
                this.#reach(session, milestone, true),
              )
        }
        ${
          leads
            ? html`${this.#button(msg('Change…'), msg(str`Change… ${title}`), () =>
                this.#form.open(milestone),
              )}
              ${this.#button(msg('Drop'), msg(str`Drop: ${title}`), () =>
                this.#drop(session, milestone),
              )}`
            : nothing
        }
      </div>
      ${problem ? html`<p class="problem" role="alert">${problem}</p>` : nothing}`;
  }

  /** Draws what was dropped, and with what a milestone is added. */
  render(session: Session, room: string): TemplateResult {
    const access = accessTo(session.state, room);
    const { member } = session;
    const begins =
      keepsAlive(access?.role) &&
      access?.room.kind === 'project' &&
      member !== null &&
      audienceChoices(session.state, member, room).length > 0;
    return html`<div class="notes" role="status">
        ${[...this.#dropped.values()].map(({ milestone }) => this.#renderDropped(session, milestone))}
      </div>
      ${this.renderAsked(session, room)}
      ${
        begins
          ? html`<p class="actions" part="actions">
              <button class="button" data-add @click=${() => this.#form.open(undefined)}>
                ${msg('Add a milestone…')}
              </button>
            </p>`
          : nothing
      }
      ${this.#form.render(session, room)}`;
  }

  /** Draws what waits, and what was refused, each with its reason; what was written of it can be written again. */
  renderAsked(session: Session, room: string): TemplateResult {
    const isThere = accessTo(session.state, room) !== undefined;
    const view = {
      session,
      why: (failure: Failure) => milestoneFailure(failure) || failureWords(failure),
      change: (asked: QueuedIntent) => (isThere ? this.#form.again(asked) : undefined),
    };
    return renderAsked(view, isOf(room));
  }

  #button(word: string, name: string, act: () => unknown): TemplateResult {
    return html`<button class="text-button" aria-label=${name} @click=${act}>${word}</button>`;
  }

  #renderDropped(session: Session, milestone: Milestone): TemplateResult {
    const { id, title } = milestone;
    return html`<p>
      ${msg(str`“${title}” was dropped.`)}
      <button
        class="link"
        data-undo=${id}
        aria-label=${msg(str`Undo: drop ${title}`)}
        @click=${() => void this.#restore(session, milestone)}
      >
        ${msg('Undo')}
      </button>
    </p>`;
  }

  async #reach(session: Session, milestone: Milestone, reached: boolean): Promise<void> {
    const { id } = milestone;
    this.#next = { id, reached };
    const isDone = await this.#ask(session, milestoneReach, { milestone: id, reached }, milestone);
    if (!isDone) this.#next = undefined;
  }

  async #drop(session: Session, milestone: Milestone): Promise<void> {
    const { id } = milestone;
    if (!(await this.#ask(session, milestoneDrop, { milestone: id }, milestone))) return;
    const over = setTimeout(() => this.#settle(id), undoWithin);
    this.#dropped.set(id, { milestone, over });
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#focus(`[data-undo="${CSS.escape(id)}"]`);
  }

  async #restore(session: Session, milestone: Milestone): Promise<void> {
    const { id } = milestone;
    const isBack = await this.#ask(session, milestoneRestore, { milestone: id }, milestone);
    if (isBack) this.#next = { id, reached: milestone.reached !== null };
    this.#settle(id);
  }

  /** It stays dropped, or is there again. */
  #settle(id: string): void {
    const isFocused = this.#place(`[data-undo="${CSS.escape(id)}"]`)?.matches(':focus');
    clearTimeout(this.#dropped.get(id)?.over);
    this.#dropped.delete(id);
    this.#host.requestUpdate();
    if (isFocused && this.#next?.id !== id) this.#focus('[data-add]');
  }

  async #ask<Input>(
    session: Session,
    intent: Intent<Input, unknown>,
    input: Input,
    { id, stream, title }: Milestone,
  ): Promise<boolean> {
    const draft = { text: '', stream, title };
    const sent = intend(this.#host, session, intent, input, draft);
    let isGone = false;
    const problem = await failureOf(sent, (failure) => {
      // Of what is shown no more, or not in a moment, it is said with what else was refused.
      isGone =
        failure.code === 'absent' ||
        !this.#host.isConnected ||
        !this.#place(`[data-milestone="${CSS.escape(id)}"]`);
      if (!isGone) takeRefused(session, failure);
      return milestoneFailure(failure);
    });
    if (problem && !isGone) this.#problems.set(id, problem);
    else this.#problems.delete(id);
    this.#host.requestUpdate();
    return !problem;
  }

  #place(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(selector);
  }

  /** What was pressed is gone: the keyboard goes on with what came of it. */
  #focus(selector: string): void {
    this.#place(selector)?.focus();
  }
}

/** Whether something was asked for of a milestone of a room. */
const isOf =
  (room: string) =>
  ({ name, draft }: QueuedIntent): boolean =>
    name.startsWith('milestone:') && (draft?.stream ?? '').startsWith(`room/${room}/`);
