import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { customElement } from '../../lit/custom-element.ts';
import { mostChoices, type DetailInput } from '../../protocol/kind.ts';
import { base, controls } from '../../themes/base.ts';
import { icon } from '../icon/icon.ts';
import { closeIcon, plusIcon } from '../icon/more-icons.ts';
import { renderLack, type Lack } from '../composer/lack.ts';
import { localTime, timeIn } from '../composer/local-time.ts';
import type { Candidate } from '../composer/mention-text.ts';
import { keepKeys } from '../keep-keys.ts';
import { renderDeciders } from './deciders.ts';
import { styles } from './kind-fields.styles.ts';

const closing = 'detail.closesAt';

type Poll = Extract<DetailInput, { kind: 'poll' }>;
type Decision = Extract<DetailInput, { kind: 'decision' }>;

/** What is said of a post beside its text has changed. */
export class CercleDetailEvent extends Event {
  constructor(
    readonly detail: DetailInput,
    /** Whoever has come to be named in it. */
    readonly added: readonly Candidate[],
  ) {
    super('cercle-detail', { bubbles: true, composed: true });
  }
}

/**
 * @summary What the writer of a poll or a decision says beside its text.
 * @event cercle-detail - something of it has changed
 * @event cercle-pick-query - someone who decided is looked for
 */
@customElement('cercle-kind-fields')
export class CercleKindFields extends LitElement {
  static override styles = [base, controls, styles];

  @property({ attribute: false }) detail: DetailInput = { kind: 'message' };
  /** Everybody who was named so far. */
  @property({ attribute: false }) named: readonly Candidate[] = [];
  /** What is missing or wrong in it, if anything is. */
  @property({ attribute: false }) lack: Lack | undefined;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    keepKeys(this);
  }

  override render() {
    const { detail } = this;
    if (detail.kind === 'poll') return this.#poll(detail);
    if (detail.kind === 'decision') return this.#decision(detail);
    return nothing;
  }

  /** Of all the fields, the one that lacks something. */
  override focus(): void {
    void this.updateComplete.then(() =>
      this.renderRoot.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
    );
  }

  #poll(poll: Poll) {
    const { choices, several, anonymous, closesAt } = poll;
    return html`<ol>
        ${choices.map((choice, place) => this.#choice(poll, choice, place))}
      </ol>
      ${
        choices.length < mostChoices
          ? html`<button class="link add" @click=${() => this.#addChoice(poll)}>
              ${icon(plusIcon)}${msg('Add a choice')}
            </button>`
          : nothing
      }
      <div class="options">
        ${this.#check(msg('Several may be chosen'), several, (is) => ({ ...poll, several: is }))}
        ${this.#check(msg('Nobody sees who chose what'), anonymous, (is) => ({
          ...poll,
          anonymous: is,
        }))}
        <label>
          ${msg('Ends')}
          <input
            type="datetime-local"
            aria-invalid=${this.lack?.field === closing}
            aria-describedby=${closing}
            .value=${live(localTime(closesAt))}
            @change=${({ target }: Event) =>
              this.#tell({ ...poll, closesAt: timeIn(target as HTMLInputElement) })}
          />
        </label>
        ${renderLack(this.lack, closing)}
      </div>`;
  }

  #choice(poll: Poll, choice: string, place: number) {
    const { choices } = poll;
    const without = choices.filter((_choice, other) => other !== place);
    const field = `detail.choices.${place}`;
    return html`<li>
      <input
        maxlength="200"
        dir="auto"
        aria-label=${msg(str`Choice ${place + 1}`)}
        aria-invalid=${this.lack?.field === field}
        aria-describedby=${field}
        placeholder=${msg(str`Choice ${place + 1}`)}
        .value=${live(choice)}
        @input=${({ target }: Event) => {
          const { value } = target as HTMLInputElement;
          const changed = choices.map((one, other) => (other === place ? value : one));
          this.#tell({ ...poll, choices: changed });
        }}
        @keydown=${(event: KeyboardEvent) => {
          const isSent = event.ctrlKey || event.metaKey;
          if (event.key === 'Enter' && !isSent && !event.isComposing) this.#goOn(poll, place);
        }}
      />
      ${
        choices.length > 2
          ? html`<button
              class="icon-button"
              aria-label=${msg(str`Remove choice ${place + 1}`)}
              title=${msg(str`Remove choice ${place + 1}`)}
              @click=${() => this.#tell({ ...poll, choices: without })}
            >
              ${icon(closeIcon)}
            </button>`
          : nothing
      }
      ${renderLack(this.lack, field)}
    </li>`;
  }

  #decision(decision: Decision) {
    const day = (label: string, name: 'effectiveOn' | 'reviewOn') =>
      html`<label>
        ${label}
        <input
          type="date"
          .value=${live(decision[name] ?? '')}
          @change=${({ target }: Event) =>
            this.#tell({ ...decision, [name]: (target as HTMLInputElement).value || null })}
        />
      </label>`;
    return html`${renderDeciders({
        decidedBy: decision.decidedBy,
        named: this.named,
        change: (decidedBy, added) => this.#tell({ ...decision, decidedBy }, added),
      })}
      <div class="options">
        ${day(msg('Takes effect'), 'effectiveOn')} ${day(msg('Review'), 'reviewOn')}
      </div>`;
  }

  #check(label: string, isChecked: boolean, change: (is: boolean) => DetailInput) {
    return html`<label>
      <input
        type="checkbox"
        .checked=${live(isChecked)}
        @change=${({ target }: Event) => this.#tell(change((target as HTMLInputElement).checked))}
      />
      ${label}
    </label>`;
  }

  /** Goes to the next choice; after the last one there is another. */
  #goOn(poll: Poll, place: number): void {
    if (place === poll.choices.length - 1) void this.#addChoice(poll);
    else this.renderRoot.querySelectorAll<HTMLElement>('li input')[place + 1]!.focus();
  }

  async #addChoice(poll: Poll): Promise<void> {
    if (poll.choices.length === mostChoices) return;
    this.#tell({ ...poll, choices: [...poll.choices, ''] });
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('li:last-child input')?.focus();
  }

  #tell(detail: DetailInput, added: readonly Candidate[] = []): void {
    this.detail = detail;
    this.dispatchEvent(new CercleDetailEvent(detail, added));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-kind-fields': CercleKindFields;
  }
  interface HTMLElementEventMap {
    'cercle-detail': CercleDetailEvent;
  }
}
