import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** So far outside of what is seen an element is near; as a share of that, and where the page scrolls within itself too. */
const around = '50%';

/** Knows whether an element is seen or soon will be, and how large it is then. */
export class Near implements ReactiveController {
  isNear = false;
  /** In px. */
  size = { width: 0, height: 0 };
  readonly #host: ReactiveControllerHost & HTMLElement;
  #seeing: IntersectionObserver | undefined;
  #sizing: ResizeObserver | undefined;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const margins = { rootMargin: around, scrollMargin: around };
    this.#seeing = new IntersectionObserver((entries) => {
      this.isNear = entries.at(-1)!.isIntersecting;
      this.#host.requestUpdate();
    }, margins);
    this.#seeing.observe(this.#host);
    this.#sizing = new ResizeObserver((entries) => {
      const { width, height } = entries.at(-1)!.contentRect;
      this.size = { width, height };
      this.#host.requestUpdate();
    });
    this.#sizing.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#seeing?.disconnect();
    this.#sizing?.disconnect();
    this.isNear = false;
  }
}
