import { html, nothing, type ReactiveControllerHost, type TemplateResult } from 'lit';

/** What the button is drawn from. */
export interface TwiceView {
  /** Tells it from the others of its host. */
  id: string;
  words: string;
  /** What stands in their place when it is asked once more. */
  sure: string;
  act: () => void;
  /** The id of what tells, beside it, what it is about. */
  about?: string;
}

/** A press takes less; milliseconds. */
const pressed = 300;

/** Asks twice before something is done that nothing brings back. Whoever leaves the button has thought better of it. */
export class Twice {
  readonly #host: ReactiveControllerHost;
  /** The one that was pressed once. */
  #asked: string | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** Draws the button. */
  render({ id, words, sure, act, about }: TwiceView): TemplateResult {
    const isAsked = this.#asked === id;
    const press = (): void => {
      this.#ask(isAsked ? undefined : id);
      if (isAsked) act();
    };
    return html`<button
      class="link"
      aria-describedby=${about ?? nothing}
      @click=${press}
      @blur=${() => isAsked && this.#forget(id)}
    >
      ${isAsked ? html`<span class="danger">${sure}</span>` : words}
    </button>`;
  }

  /** Not before what was pressed instead is released: where the words change, everything below may move. */
  #forget(id: string): void {
    setTimeout(() => {
      if (this.#asked === id) this.#ask(undefined);
    }, pressed);
  }

  #ask(id: string | undefined): void {
    this.#asked = id;
    this.#host.requestUpdate();
  }
}
