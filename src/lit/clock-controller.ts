import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Draws its host anew now and then, for what changes with time alone: "next try in 8 s", who is still writing. */
export class ClockController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #every: () => number | null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param every - after how many milliseconds to draw next; null for not at all. Asked after every update. */
  constructor(host: ReactiveControllerHost, every: () => number | null) {
    this.#host = host;
    this.#every = every;
    host.addController(this);
  }

  hostUpdated(): void {
    clearTimeout(this.#timer);
    const delay = this.#every();
    if (delay !== null) this.#timer = setTimeout(() => this.#host.requestUpdate(), delay);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
  }
}
