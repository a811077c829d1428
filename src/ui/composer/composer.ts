import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { audienceName, postVerb, whoWillRead, type AudienceChoice } from '../../lit/audience-words.ts';
import { customElement } from '../../lit/custom-element.ts';
import { base, controls } from '../../themes/base.ts';
import { alertIcon, atIcon, checkIcon, downIcon, eyeIcon, icon, lockIcon } from '../icon/icon.ts';
import { completeMention, mentionedIn, mentionQuery, type Candidate } from './mention-text.ts';
import { styles } from './composer.styles.ts';

/** Something was written and is to be sent. */
export class CercleSubmitEvent extends Event {
  constructor(
    /** What the composer was told of where it stands. */
    readonly place: string,
    readonly stream: string,
    readonly text: string,
    /** Ids of the members whom the text names. */
    readonly mentions: string[],
  ) {
    super('cercle-submit', { bubbles: true, composed: true });
  }
}

/** The text has changed: to be kept, and told to those who wait for it. */
export class CercleDraftEvent extends Event {
  constructor(
    readonly place: string,
    readonly stream: string,
    readonly text: string,
  ) {
    super('cercle-draft', { bubbles: true, composed: true });
  }
}

/** The writer is about to name someone: `candidates` is asked for, of those who read the stream. */
export class CercleMentionQueryEvent extends Event {
  constructor(
    readonly composer: CercleComposer,
    readonly stream: string,
    readonly query: string,
  ) {
    super('cercle-mention-query', { bubbles: true, composed: true });
  }
}

/** The writer gives up what they were editing. */
export class CercleCancelEvent extends Event {
  constructor(readonly place: string) {
    super('cercle-cancel', { bubbles: true, composed: true });
  }
}

/**
 * @summary Where people write: who will read stands above the text, and again in the button.
 * @event cercle-submit - a text is to be sent
 * @event cercle-draft - the text has changed
 * @event cercle-mention-query - someone is about to be named
 * @event cercle-cancel - editing is given up
 * @csspart base - the box
 * @csspart header - the audience row
 * @csspart footer - the row of the button
 */
@customElement('cercle-composer')
export class CercleComposer extends LitElement {
  static override styles = [base, controls, styles];

  /** The audiences to choose from, the default first; a comment has the one of its thread. */
  @property({ attribute: false }) choices: readonly AudienceChoice[] = [];
  /** Where it stands: comes back in its events. */
  @property() place = '';
  /** What it is for. */
  @property() mode: 'post' | 'comment' | 'edit' = 'post';
  /** What stands in the empty field, and names it. */
  @property() label = '';
  /** The text to begin with. */
  @property({ attribute: false }) draft = '';
  /** Who may be named, for the query last raised. */
  @property({ attribute: false }) candidates: readonly Candidate[] = [];
  /** Members named in the text to begin with. */
  @property({ attribute: false }) mentioned: readonly Candidate[] = [];
  /** Why what was written was not taken, in words for its writer. */
  @property() problem = '';

  @state() private text = '';
  @state() private stream = '';
  @state() private announced = '';
  @state() private active = 0;
  #named: Candidate[] = [];

  @query('textarea') private field!: HTMLTextAreaElement;
  @query('#audiences') private menu!: HTMLElement | null;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    // A host's shortcuts see the widget, not the field in it, and would fire while someone writes (SAFETY finding 8).
    for (const type of ['keydown', 'keypress', 'keyup'] as const) {
      this.addEventListener(type, (event) => event.stopPropagation());
    }
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('draft')) this.text = this.draft;
    if (changed.has('mentioned')) this.#named = [...this.mentioned];
    if (changed.has('candidates')) this.active = 0;
    if (!this.choices.some(({ stream }) => stream === this.stream)) {
      this.stream = this.choices[0]?.stream ?? '';
    }
  }

  override render() {
    const choice = this.#choice;
    if (!choice) return nothing;
    const isOpen = this.text !== '' || this.mode !== 'post';
    return html`<div class="base ${choice.outside ? 'outside' : ''}" part="base">
      ${this.mode === 'post' ? this.#audience(choice) : nothing}
      <textarea
        rows="1"
        dir="auto"
        aria-label=${this.label}
        placeholder=${this.label}
        .value=${this.text}
        @input=${this.#input}
        @keydown=${this.#key}
        @blur=${() => this.#forgetCandidates()}
      ></textarea>
      ${this.candidates.length > 0 ? this.#mentions() : nothing}
      ${this.problem
        ? html`<p class="problem" role="alert">${icon(alertIcon)}<span>${this.problem}</span></p>`
        : nothing}
      ${isOpen ? this.#foot(choice) : nothing}
      <span class="visually-hidden" aria-live="polite">${this.announced}</span>
    </div>`;
  }

  override updated(): void {
    if (!this.field) return;
    this.field.style.setProperty('height', 'auto');
    this.field.style.setProperty('height', `${this.field.scrollHeight}px`);
  }

  /** Empties the field: what was in it is safe. */
  clear(): void {
    this.text = '';
    this.draft = '';
    this.#named = [];
  }

  override focus(): void {
    void this.updateComplete.then(() => this.field?.focus());
  }

  get #choice(): AudienceChoice | undefined {
    return this.choices.find(({ stream }) => stream === this.stream);
  }

  #audience(choice: AudienceChoice) {
    return html`<div class="header" part="header">
      ${icon(choice.outside ? eyeIcon : lockIcon)}
      <span class="sentence">${whoWillRead(choice)}</span>
      ${this.choices.length > 1
        ? html`<button
              class="link change"
              popovertarget="audiences"
              aria-label=${msg('Change who will read')}
              @click=${this.#place}
            >
              <span>${msg('Change')}</span>${icon(downIcon)}
            </button>
            <div id="audiences" popover role="menu">
              ${this.choices.map((one) => this.#option(one))}
            </div>`
        : nothing}
    </div>`;
  }

  #option(choice: AudienceChoice) {
    const isChosen = choice.stream === this.stream;
    return html`<button
      role="menuitemradio"
      aria-checked=${isChosen}
      class="option ${choice.outside ? 'outside' : ''}"
      @click=${() => this.#choose(choice)}
    >
      ${icon(choice.outside ? eyeIcon : lockIcon)}
      <span><b>${audienceName(choice)}</b><small>${whoWillRead(choice)}</small></span>
      ${isChosen ? icon(checkIcon) : nothing}
    </button>`;
  }

  #foot(choice: AudienceChoice) {
    const isEmpty = this.text.trim() === '';
    return html`<div class="footer" part="footer">
      <button
        class="icon-button"
        aria-label=${msg('Mention someone')}
        title=${msg('Mention someone')}
        @click=${this.#startMention}
      >
        ${icon(atIcon)}
      </button>
      <span class="space"></span>
      ${this.mode === 'post'
        ? nothing
        : html`<button class="text-button" @click=${this.#cancel}>${msg('Cancel')}</button>`}
      <button class="button primary" aria-disabled=${isEmpty} @click=${this.#submit}>
        ${this.mode === 'edit' ? msg('Save') : postVerb(choice, this.mode === 'comment')}
      </button>
    </div>`;
  }

  #mentions() {
    return html`<ul class="mentions" role="listbox" aria-label=${msg('People')}>
      ${this.candidates.map(
        (candidate, index) =>
          html`<li
            role="option"
            aria-selected=${index === this.active}
            @pointerdown=${(event: Event) => {
              event.preventDefault();
              this.#complete(candidate);
            }}
          >
            <b>${candidate.name}</b> <span class="quiet">${candidate.detail}</span>
          </li>`,
      )}
    </ul>`;
  }

  #input(): void {
    this.text = this.field.value;
    this.problem = '';
    this.dispatchEvent(new CercleDraftEvent(this.place, this.stream, this.text));
    const asked = mentionQuery(this.text, this.field.selectionStart);
    if (asked === undefined) return this.#forgetCandidates();
    this.dispatchEvent(new CercleMentionQueryEvent(this, this.stream, asked));
  }

  #key(event: KeyboardEvent): void {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return this.#submit();
    if (this.candidates.length === 0) {
      if (event.key === 'Escape' && this.mode !== 'post') this.#cancel();
      return;
    }
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      this.active = (this.active + step + this.candidates.length) % this.candidates.length;
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      event.preventDefault();
      this.#complete(this.candidates[this.active]!);
    } else if (event.key === 'Escape') {
      this.#forgetCandidates();
    }
  }

  #startMention(): void {
    this.field.focus();
    this.field.setRangeText('@', this.field.selectionStart, this.field.selectionEnd, 'end');
    this.#input();
  }

  #complete(candidate: Candidate): void {
    const { text, caret } = completeMention(this.text, this.field.selectionStart, candidate.name);
    this.#named.push(candidate);
    this.field.value = text;
    this.field.setSelectionRange(caret, caret);
    this.#input();
  }

  #forgetCandidates(): void {
    if (this.candidates.length > 0) this.candidates = [];
  }

  #place(): void {
    const box = this.getBoundingClientRect();
    this.menu?.style.setProperty('--left', `${box.left}px`);
    this.menu?.style.setProperty('--top', `${box.top + 36}px`);
    this.menu?.style.setProperty('--width', `${box.width}px`);
  }

  #choose(choice: AudienceChoice): void {
    this.stream = choice.stream;
    this.announced = audienceName(choice);
    this.menu?.hidePopover();
    this.field.focus();
  }

  #cancel(): void {
    this.dispatchEvent(new CercleCancelEvent(this.place));
  }

  #submit(): void {
    if (this.text.trim() === '') return;
    const mentions = mentionedIn(this.text, this.#named);
    this.dispatchEvent(new CercleSubmitEvent(this.place, this.stream, this.text, mentions));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-composer': CercleComposer;
  }
  interface HTMLElementEventMap {
    'cercle-submit': CercleSubmitEvent;
    'cercle-draft': CercleDraftEvent;
    'cercle-mention-query': CercleMentionQueryEvent;
    'cercle-cancel': CercleCancelEvent;
  }
}
