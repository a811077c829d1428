import { LitElement, html, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { ifDefined } from 'lit/directives/if-defined.js';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { customElement } from '../../lit/custom-element.ts';
import type { Block, Inline } from '../../protocol/rich-text.ts';
import { base, controls } from '../../themes/base.ts';
import { styles } from './rich-text.styles.ts';

/** Someone looks at a mention, by pointer or by key: `anchor` is where a card may be placed. */
export class CercleMentionEvent extends Event {
  constructor(
    readonly member: string,
    readonly anchor: HTMLElement,
    /** Whether they asked by key or click, and not just by passing over it. */
    readonly isChosen: boolean,
  ) {
    super('cercle-mention', { bubbles: true, composed: true });
  }
}

/** Someone wants to see what else is tagged so. */
export class CercleTagEvent extends Event {
  constructor(readonly tag: string) {
    super('cercle-tag', { bubbles: true, composed: true });
  }
}

/** Only these open; the server sends no others, and a server that does is not believed. */
const safe = /^(https?|mailto):/i;

/**
 * @summary Draws the typed tree that a text was parsed into.
 * @event cercle-mention - someone looks at a mention
 * @event cercle-tag - someone wants to see what else is tagged so
 */
@customElement('cercle-rich-text')
export class CercleRichText extends LitElement {
  static override styles = [base, controls, styles];

  @property({ attribute: false }) blocks: readonly Block[] = [];

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override render() {
    return this.blocks.map((block) => this.#block(block, 'auto'));
  }

  /** @param direction - a list or a quote has one, so that its bullets or its bar stand on the side of its text. */
  #block(block: Block, direction?: 'auto'): TemplateResult {
    switch (block.type) {
      case 'paragraph':
      case 'heading': {
        // A line break in this template would be one in the text.
        const inlines = this.#inlines(block.children);
        return html`<p class=${block.type} dir=${ifDefined(direction)}>${inlines}</p>`;
      }
      case 'quote':
        return html`<blockquote dir=${ifDefined(direction)}>
          ${block.children.map((child) => this.#block(child))}
        </blockquote>`;
      case 'list': {
        const items = block.items.map(
          (item) => html`<li>${item.map((child) => this.#block(child))}</li>`,
        );
        return block.ordered
          ? html`<ol dir=${ifDefined(direction)} start=${block.start ?? 1}>
              ${items}
            </ol>`
          : html`<ul dir=${ifDefined(direction)}>
              ${items}
            </ul>`;
      }
      case 'code':
        return html`<pre
          dir="ltr"
          tabindex="0"
          role="group"
          aria-label=${msg('Code')}
        ><code>${block.text}</code></pre>`;
      case 'rule':
        return html`<hr />`;
    }
  }

  #inlines(inlines: readonly Inline[]): unknown[] {
    return inlines.map((inline) => this.#inline(inline));
  }

  #inline(inline: Inline): unknown {
    switch (inline.type) {
      case 'text':
        return inline.text;
      case 'code':
        return html`<code>${inline.text}</code>`;
      case 'break':
        return html`<br />`;
      case 'strong':
        return html`<strong>${this.#inlines(inline.children)}</strong>`;
      case 'emphasis':
        return html`<em>${this.#inlines(inline.children)}</em>`;
      case 'strike':
        return html`<s>${this.#inlines(inline.children)}</s>`;
      case 'link':
        return safe.test(inline.url)
          ? html`<a href=${inline.url} target="_blank" rel="noopener noreferrer nofollow"
              >${this.#inlines(inline.children)}</a
            >`
          : this.#inlines(inline.children);
      case 'mention':
        return html`<button
          class="mention"
          @click=${(event: Event) => this.#tell(event, inline.member, true)}
          @pointerenter=${(event: Event) => this.#tell(event, inline.member, false)}
        >
          @${inline.name}
        </button>`;
      case 'room':
        return html`<em title=${msg('everyone in the room')}>@room</em>`;
      case 'tag':
        return html`<button
          class="tag"
          @click=${() => this.dispatchEvent(new CercleTagEvent(inline.tag))}
        >
          #${inline.text}
        </button>`;
    }
  }

  #tell(event: Event, member: string, isChosen: boolean): void {
    this.dispatchEvent(
      new CercleMentionEvent(member, event.currentTarget as HTMLElement, isChosen),
    );
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-rich-text': CercleRichText;
  }
  interface HTMLElementEventMap {
    'cercle-mention': CercleMentionEvent;
    'cercle-tag': CercleTagEvent;
  }
}
