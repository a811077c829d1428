import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import {
  audienceName,
  postVerb,
  whoWillRead,
  type AudienceChoice,
} from '../../lit/audience-words.ts';
import { customElement } from '../../lit/custom-element.ts';
import { base, controls } from '../../themes/base.ts';
import { alertIcon, atIcon, icon } from '../icon/icon.ts';
import { keepKeys } from '../keep-keys.ts';
import { placeBeside } from '../place.ts';
import { renderAudienceRow } from './audience-row.ts';
import {
  CercleCancelEvent,
  CercleDraftEvent,
  CercleMentionQueryEvent,
  CercleSubmitEvent,
} from './composer-events.ts';
import { completeMention, mentionedIn, mentionQuery, type Candidate } from './mention-text.ts';
import { styles } from './composer.styles.ts';

export * from './composer-events.ts';

/** Of the list of people, in px; wide enough for a name and a department. */
const listWidth = 280;

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
  /** What is written there so far. */
  @property({ attribute: false }) draft = '';
  /** Who may be named, for the query last raised. */
  @property({ attribute: false }) candidates: readonly Candidate[] = [];
  /** Members named in the text to begin with. */
  @property({ attribute: false }) mentioned: readonly Candidate[] = [];
  /** Why what was written was not taken, in words for its writer. */
  @property() problem = '';

  @state() private stream = '';
  @state() private announced: unknown = '';
  @state() private active = 0;
  /** What stands after the `@` before the caret; undefined where nobody is being named. */
  @state() private asked: string | undefined;
  #named: Candidate[] = [];

  @query('textarea') private field!: HTMLTextAreaElement | null;
  @query('#people') private list!: HTMLElement;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    keepKeys(this);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('mentioned')) this.#named = [...this.mentioned];
    if (changed.has('candidates')) this.active = 0;
    if (!this.choices.some(({ stream }) => stream === this.stream)) {
      this.stream = this.choices[0]?.stream ?? '';
    }
  }

  override render() {
    const choice = this.#choice;
    if (!choice) return nothing;
    const isOpen = this.draft !== '' || this.mode !== 'post';
    const classes = `base ${choice.outside ? 'outside' : ''} ${isOpen ? 'open' : ''}`;
    return html`<div class=${classes} part="base">
      ${
        this.mode === 'post'
          ? renderAudienceRow({ choices: this.choices, chosen: choice, choose: this.#choose })
          : nothing
      }
      <textarea
        rows="1"
        dir="auto"
        aria-label=${this.label}
        aria-describedby=${this.mode === 'post' ? 'audience' : nothing}
        aria-autocomplete="list"
        aria-controls="people"
        aria-activedescendant=${this.#isOffering ? `person-${this.active}` : nothing}
        placeholder=${this.label}
        .value=${live(this.draft)}
        @input=${this.#input}
        @keydown=${this.#key}
        @blur=${this.#stopNaming}
      ></textarea>
      ${this.#people()}
      ${
        this.problem
          ? html`<p class="problem" role="alert">${icon(alertIcon)}<span>${this.problem}</span></p>`
          : nothing
      }
      ${isOpen ? this.#foot(choice) : nothing}
      <span class="visually-hidden" aria-live="polite">${this.announced}</span>
    </div>`;
  }

  override updated(): void {
    if (!this.field) return;
    if (!CSS.supports('field-sizing', 'content')) {
      this.field.style.setProperty('height', 'auto');
      this.field.style.setProperty('height', `${this.field.scrollHeight}px`);
    }
    if (this.#isOffering !== this.list.matches(':popover-open')) this.list.togglePopover();
    if (this.#isOffering) placeBeside(this.list, this.field.getBoundingClientRect(), listWidth);
  }

  override focus(): void {
    void this.updateComplete.then(() => this.field?.focus());
  }

  get #isOffering(): boolean {
    return this.asked !== undefined && this.candidates.length > 0;
  }

  get #choice(): AudienceChoice | undefined {
    return this.choices.find(({ stream }) => stream === this.stream);
  }

  #foot(choice: AudienceChoice) {
    const isEmpty = this.draft.trim() === '';
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
      ${
        this.mode === 'post'
          ? nothing
          : html`<button class="text-button" @click=${this.#cancel}>${msg('Cancel')}</button>`
      }
      <button class="button primary" aria-disabled=${isEmpty} @click=${this.#submit}>
        ${this.mode === 'edit' ? msg('Save') : postVerb(choice, this.mode === 'comment')}
      </button>
    </div>`;
  }

  #people() {
    return html`<ul
      id="people"
      class="overlay"
      popover="manual"
      role="listbox"
      aria-label=${msg('People')}
    >
      ${this.candidates.map(
        (candidate, index) =>
          html`<li
            id="person-${index}"
            role="option"
            aria-selected=${index === this.active}
            @pointerdown=${(event: Event) => event.preventDefault()}
            @click=${() => this.#complete(candidate)}
          >
            <b>${candidate.name}</b> <span class="quiet">${candidate.detail}</span>
          </li>`,
      )}
    </ul>`;
  }

  #input(): void {
    this.#take(this.field!.value);
    this.asked = mentionQuery(this.draft, this.field!.selectionStart);
    if (this.asked === undefined) return this.#stopNaming();
    this.dispatchEvent(new CercleMentionQueryEvent(this, this.stream, this.asked));
  }

  #take(text: string): void {
    this.draft = text;
    this.dispatchEvent(new CercleDraftEvent(this.place, this.stream, text));
  }

  #key(event: KeyboardEvent): void {
    // What an input method is composing is not written yet: its Enter chooses a word.
    if (event.isComposing) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return this.#submit();
    if (!this.#isOffering) {
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
      event.preventDefault();
      this.#stopNaming();
    }
  }

  #startMention(): void {
    const field = this.field!;
    field.focus();
    const isInWord = /\S$/.test(field.value.slice(0, field.selectionStart));
    field.setRangeText(isInWord ? ' @' : '@', field.selectionStart, field.selectionEnd, 'end');
    this.#input();
  }

  #complete(candidate: Candidate): void {
    const field = this.field!;
    const { text, caret } = completeMention(this.draft, field.selectionStart, candidate.name);
    this.#named.push(candidate);
    field.value = text;
    field.setSelectionRange(caret, caret);
    this.#stopNaming();
    this.#take(text);
  }

  #stopNaming(): void {
    this.asked = undefined;
    if (this.candidates.length > 0) this.candidates = [];
  }

  readonly #choose = (choice: AudienceChoice): void => {
    this.stream = choice.stream;
    this.announced = html`${audienceName(choice)}. ${whoWillRead(choice)}`;
    this.field?.focus();
  };

  #cancel(): void {
    this.dispatchEvent(new CercleCancelEvent(this.place));
  }

  #submit(): void {
    if (this.draft.trim() === '') return;
    const mentions = mentionedIn(this.draft, this.#named);
    this.dispatchEvent(new CercleSubmitEvent(this.place, this.stream, this.draft, mentions));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-composer': CercleComposer;
  }
}
