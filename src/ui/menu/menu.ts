import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { customElement } from '../../lit/custom-element.ts';
import { base, controls } from '../../themes/base.ts';
import { icon, type Shape } from '../icon/icon.ts';
import { checkIcon } from '../icon/more-icons.ts';
import { placeBeside } from '../place.ts';
import { openerOf, returnFocus } from '../return-focus.ts';
import { styles } from './menu.styles.ts';

/** Of a menu that is not wide, in px. */
const width = 240;

/** What can be chosen from a menu. */
export interface MenuItem {
  /** Comes back in the event. */
  name: string;
  label: string;
  icon: Shape;
  /** What stands below the label. */
  detail?: unknown;
  /** Where one of several is chosen: whether it is this one. */
  isChosen?: boolean;
  /** It takes something away, or shows it to partners. */
  tone?: 'danger' | 'outside';
}

/** Something was chosen. */
export class CercleChooseEvent extends Event {
  constructor(readonly name: string) {
    super('cercle-choose', { bubbles: true, composed: true });
  }
}

/**
 * @summary A list of what can be done, or of what one is chosen of. It is a `popover`, and the button before it with its
 * id in `popovertarget` opens it: that one is there before the menu is loaded.
 * @event cercle-choose - something was chosen; `name` says what
 * @csspart item - what can be chosen
 */
@customElement('cercle-menu')
export class CercleMenu extends LitElement {
  static override styles = [base, controls, styles];

  @property({ attribute: false }) items: readonly MenuItem[] = [];
  /** What it is a list of. */
  @property() label = '';
  /** It is as wide as what its button stands in. */
  @property({ type: Boolean }) wide = false;

  constructor() {
    super();
    this.addEventListener('beforetoggle', this.#turn);
    this.addEventListener('toggle', this.#enter);
    this.addEventListener('keydown', this.#move);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.role = 'menu';
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('label')) this.ariaLabel = this.label;
  }

  override updated(changed: PropertyValues<this>): void {
    // It may have been opened before it was there, or before it was known what can be chosen.
    const isNew = changed.has('items') && !changed.get('items')?.length;
    if (!isNew || !this.matches(':popover-open')) return;
    this.#place();
    this.#enter();
  }

  override render() {
    return this.items.map(
      (item) =>
        html`<button
          part="item"
          class="option ${item.tone ?? ''}"
          role=${item.isChosen === undefined ? 'menuitem' : 'menuitemradio'}
          aria-checked=${ifDefined(item.isChosen)}
          tabindex="-1"
          @click=${() => this.#choose(item)}
        >
          ${icon(item.icon)}
          <span>${item.label}${item.detail ? html`<small>${item.detail}</small>` : nothing}</span>
          ${item.isChosen ? icon(checkIcon) : nothing}
        </button>`,
    );
  }

  get #buttons(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll('button')];
  }

  #place(): void {
    const opener = openerOf(this);
    if (!opener) return;
    const box = (this.wide ? opener.parentElement! : opener).getBoundingClientRect();
    const taken = this.wide ? box.width : width;
    this.style.setProperty('width', `${taken}px`);
    placeBeside(this, box, taken);
  }

  readonly #turn = (event: ToggleEvent): void => {
    if (event.newState === 'open') this.#place();
    else returnFocus(event);
  };

  readonly #enter = (): void => {
    if (!this.matches(':popover-open')) return;
    const chosen = this.renderRoot.querySelector<HTMLElement>('[aria-checked="true"]');
    (chosen ?? this.#buttons[0])?.focus();
  };

  readonly #move = (event: KeyboardEvent): void => {
    // Tab goes on from where the menu was opened.
    if (event.key === 'Tab' || event.key === 'Escape') return this.hidePopover();
    const buttons = this.#buttons;
    const from = buttons.indexOf(this.shadowRoot!.activeElement as HTMLElement);
    const to = {
      ArrowDown: (from + 1) % buttons.length,
      ArrowUp: from - 1,
      Home: 0,
      End: -1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    buttons.at(to)?.focus();
  };

  #choose({ name }: MenuItem): void {
    this.hidePopover();
    this.dispatchEvent(new CercleChooseEvent(name));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-menu': CercleMenu;
  }
  interface HTMLElementEventMap {
    'cercle-choose': CercleChooseEvent;
  }
}
