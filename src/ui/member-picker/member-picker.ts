import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { customElement } from '../../lit/custom-element.ts';
import type { Member } from '../../protocol/member.ts';
import { base, controls } from '../../themes/base.ts';
import { keepKeys } from '../keep-keys.ts';
import '../mark/mark.ts';
import { styles } from './member-picker.styles.ts';

/** Someone is looked for. An answer that comes when another name is being written is too late, and does nothing. */
export class CerclePickQueryEvent extends Event {
  constructor(
    readonly name: string,
    readonly query: string,
    readonly answer: (members: readonly Member[]) => void,
  ) {
    super('cercle-pick-query', { bubbles: true, composed: true });
  }
}

/** Someone was chosen; or no one, since another name is being written. */
export class CerclePickEvent extends Event {
  constructor(
    readonly name: string,
    readonly member: Member | undefined,
  ) {
    super('cercle-pick', { bubbles: true, composed: true });
  }
}

/**
 * @summary Finds a member by name.
 * @event cercle-pick-query - someone is looked for
 * @event cercle-pick - someone was chosen, or is no longer
 */
@customElement('cercle-member-picker')
export class CercleMemberPicker extends LitElement {
  static override styles = [base, controls, styles];

  /** What they are to be: names the field. */
  @property() label = '';
  /** Comes back in the event. */
  @property() name = '';
  /** Who was found. */
  @property({ attribute: false }) members: readonly Member[] = [];
  /** Who was chosen. */
  @property({ attribute: false }) chosen: Pick<Member, 'id' | 'name'> | undefined;
  /** Something is wrong with who was chosen, or nobody was. */
  @property({ type: Boolean }) invalid = false;

  @state() private active = 0;
  @state() private text = '';
  /** Somebody was looked for by the name that stands there, and nobody has it. */
  @state() private isNobody = false;
  @query('input') private field!: HTMLInputElement;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    keepKeys(this);
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('chosen')) return;
    if (this.chosen) this.text = this.chosen.name;
    // Whoever is writing another name keeps what they have written.
    else if (changed.get('chosen')?.name === this.text) this.text = '';
  }

  override updated(): void {
    // Whoever writes a whole name, and goes on to the next field, has chosen.
    const [only, another] = this.members;
    if (only && !another && !this.chosen && isSameName(only.name, this.text)) this.#choose(only);
  }

  override focus(): void {
    void this.updateComplete.then(() => this.field.focus());
  }

  override render() {
    return html`<label>
        <span class="label">${this.label}</span>
        <input
          type="text"
          role="combobox"
          autocomplete="off"
          aria-expanded=${this.members.length > 0}
          aria-autocomplete="list"
          aria-invalid=${this.invalid}
          aria-controls="found"
          aria-activedescendant=${this.members.length > 0 ? `found-${this.active}` : nothing}
          .value=${this.text}
          @input=${this.#input}
          @keydown=${this.#key}
        />
      </label>
      <ul
        id="found"
        role="listbox"
        ?hidden=${this.members.length === 0}
        aria-label=${msg('People')}
      >
        ${this.members.map(
          (member, index) =>
            html`<li
              id="found-${index}"
              role="option"
              aria-selected=${index === this.active}
              @click=${() => this.#choose(member)}
            >
              <cercle-mark affiliation=${member.affiliation}></cercle-mark>
              <span>${member.name}</span>
              <span class="quiet">${member.department ?? member.organization.name}</span>
            </li>`,
        )}
      </ul>
      <p class="quiet" role="status">
        ${this.isNobody ? html`<bdi>${msg('Nobody was found by that name.')}</bdi>` : nothing}
      </p>`;
  }

  #input(): void {
    this.active = 0;
    this.isNobody = false;
    this.text = this.field.value;
    if (this.chosen) this.dispatchEvent(new CerclePickEvent(this.name, undefined));
    this.chosen = undefined;
    this.search();
  }

  /** Looks anew for the name that stands there, unless somebody is chosen: there may be others to choose from by now. */
  search(): void {
    const query = this.text;
    if (this.chosen) return;
    const answer = (members: readonly Member[]): void => {
      if (query !== this.text || this.chosen) return;
      this.members = members;
      this.isNobody = members.length === 0 && query.trim() !== '';
    };
    this.dispatchEvent(new CerclePickQueryEvent(this.name, query, answer));
  }

  #key(event: KeyboardEvent): void {
    if (this.members.length === 0 || event.isComposing) return;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      this.active = (this.active + step + this.members.length) % this.members.length;
    } else if (event.key === 'Enter') {
      event.preventDefault();
      this.#choose(this.members[this.active]!);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      this.members = [];
    }
  }

  #choose(member: Member): void {
    this.chosen = member;
    this.members = [];
    this.dispatchEvent(new CerclePickEvent(this.name, member));
  }
}

/** As people type them: without regard to case, accents or spaces around. */
const isSameName = (one: string, other: string): boolean =>
  new Intl.Collator(undefined, { sensitivity: 'base' }).compare(one.trim(), other.trim()) === 0;

declare global {
  interface HTMLElementTagNameMap {
    'cercle-member-picker': CercleMemberPicker;
  }
  interface HTMLElementEventMap {
    'cercle-pick-query': CerclePickQueryEvent;
    'cercle-pick': CerclePickEvent;
  }
}
