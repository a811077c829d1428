import { msg, str } from '@lit/localize';
import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** Which one of a list is open, so that more stands below it. */
export class Opening {
  readonly #host: ReactiveControllerHost;
  #id: string | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  forget(): void {
    this.#id = undefined;
  }

  /** Draws with what it is opened, and what stands below it then. @param name - what it is called. */
  render(id: string, name: string, more: () => TemplateResult): TemplateResult {
    const isOpen = this.#id === id;
    const title = msg(str`More about ${name}`);
    return html`<div class="act">
        <button
          class="text-button"
          aria-label=${isOpen ? msg(str`Close: ${name}`) : title}
          aria-expanded=${isOpen}
          aria-controls=${isOpen ? 'more' : nothing}
          @click=${() => this.#toggle(id)}
        >
          ${isOpen ? msg('Close') : msg('More')}
        </button>
      </div>
      ${
        isOpen
          ? html`<div class="more-of" id="more" role="group" aria-label=${title} part="actions">
              ${more()}
            </div>`
          : nothing
      }`;
  }

  #toggle(id: string): void {
    this.#id = this.#id === id ? undefined : id;
    this.#host.requestUpdate();
  }
}
