import { html, nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { AttachedFile } from '../../protocol/file.ts';
import type { CercleViewEvent, Viewed } from './viewer.ts';

/** Shows the pictures of an element one at a time, on top of the page; what does so is loaded when it is first asked for. */
export class Viewing implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #placeOf: (file: AttachedFile) => HTMLElement | null | undefined;
  #pictures: readonly Viewed[] = [];
  /** The one that is shown. */
  #shown: AttachedFile | undefined;

  /** @param placeOf - finds what has the focus once the reader comes back from a picture. */
  constructor(
    host: ReactiveControllerHost & HTMLElement,
    placeOf: (file: AttachedFile) => HTMLElement | null | undefined,
  ) {
    this.#host = host;
    this.#placeOf = placeOf;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#shown = undefined;
  }

  /** These are the pictures now. One that is shown and no more among them is closed. */
  keep(pictures: readonly Viewed[]): void {
    this.#pictures = pictures;
    const shown = this.#shown;
    if (!shown || pictures.some(({ file }) => file.id === shown.id)) return;
    this.#shown = undefined;
    void this.#host.updateComplete.then(() => this.#placeOf(shown)?.focus());
  }

  /** To be drawn once in the element. */
  render() {
    if (!this.#shown) return nothing;
    return html`<cercle-viewer
      .pictures=${this.#pictures}
      .shown=${this.#shown.id}
      @cercle-view=${this.#turn}
    ></cercle-viewer>`;
  }

  async open(file: AttachedFile): Promise<void> {
    const isLoaded = await import('./viewer.ts').catch(() => undefined);
    if (isLoaded && this.#host.isConnected) this.#show(file);
  }

  readonly #turn = ({ to, from }: CercleViewEvent): void => {
    this.#show(to);
    if (!to) this.#placeOf(from)?.focus();
  };

  #show(file: AttachedFile | undefined): void {
    this.#shown = file;
    this.#host.requestUpdate();
  }
}
