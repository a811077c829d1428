import { LitElement, html } from 'lit';
import { state } from 'lit/decorators.js';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { customElement } from '../../lit/custom-element.ts';
import { base, controls } from '../../themes/base.ts';
import { icon, type Shape } from '../icon/icon.ts';
import { linkIcon } from '../icon/more-icons.ts';
import { formats, type Format } from './format.ts';
import { boldIcon, codeIcon, italicIcon, listIcon, numbersIcon, quoteIcon } from './shapes.ts';
import { keysOf } from './shortcut.ts';
import { styles } from './toolbar.styles.ts';

const shapes: Record<Format, Shape> = {
  bold: boldIcon,
  italic: italicIcon,
  link: linkIcon,
  list: listIcon,
  numbers: numbersIcon,
  quote: quoteIcon,
  code: codeIcon,
};

const wordFor = (format: Format): string =>
  ({
    bold: msg('Bold'),
    italic: msg('Italic'),
    link: msg('Link'),
    list: msg('List'),
    numbers: msg('Numbered list'),
    quote: msg('Quoted text'),
    code: msg('Code'),
  })[format];

/** What is selected is to be made so, or no longer. */
export class CercleFormatEvent extends Event {
  constructor(readonly format: Format) {
    super('cercle-format', { bubbles: true, composed: true });
  }
}

/**
 * @summary What a text can be made while it is written, one stop of the Tab key; the arrow keys go from one to the next.
 * @event cercle-format - what is selected is to be made so, or no longer
 * @csspart base - the row
 */
@customElement('cercle-toolbar')
export class CercleToolbar extends LitElement {
  static override styles = [base, controls, styles];

  /** The place of the button that Tab stops at. */
  @state() private current = 0;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override render() {
    return html`<div
      class="base"
      part="base"
      role="toolbar"
      aria-label=${msg('Format')}
      @keydown=${this.#move}
      @pointerdown=${(event: Event) => event.preventDefault()}
    >
      ${formats.map((format, place) => {
        const { shown, said } = keysOf(format);
        return html`<button
          class="icon-button"
          tabindex=${place === this.current ? 0 : -1}
          aria-label=${wordFor(format)}
          aria-keyshortcuts=${said}
          title=${`${wordFor(format)} (${shown})`}
          @focus=${() => (this.current = place)}
          @click=${() => this.dispatchEvent(new CercleFormatEvent(format))}
        >
          ${icon(shapes[format])}
        </button>`;
      })}
    </div>`;
  }

  override focus(): void {
    this.#buttons[this.current]?.focus();
  }

  get #buttons(): HTMLElement[] {
    return [...this.renderRoot.querySelectorAll('button')];
  }

  /** Whoever reads from right to left goes on to the left. */
  #move(event: KeyboardEvent): void {
    const isFromRight = getComputedStyle(this).direction === 'rtl';
    const [forward, back] = isFromRight ? ['ArrowLeft', 'ArrowRight'] : ['ArrowRight', 'ArrowLeft'];
    const { length } = formats;
    const to = {
      [forward!]: (this.current + 1) % length,
      [back!]: (this.current - 1 + length) % length,
      Home: 0,
      End: length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    this.#buttons[to]!.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-toolbar': CercleToolbar;
  }
  interface HTMLElementEventMap {
    'cercle-format': CercleFormatEvent;
  }
}
