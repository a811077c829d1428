import type { ReactiveControllerHost } from 'lit';

/** A part of an element that is loaded when it is first needed; the element is drawn anew once that is settled. */
export class OnDemand<Part> {
  /** Undefined until it is there, and where it cannot be had: the element does without it rather than show nothing. */
  part: Part | undefined;
  /** It is there, or cannot be had. */
  isSettled = false;
  readonly #host: ReactiveControllerHost;
  readonly #load: () => Promise<Part>;
  #isAsked = false;

  constructor(host: ReactiveControllerHost, load: () => Promise<Part>) {
    this.#host = host;
    this.#load = load;
  }

  /** Asks for it, and answers with it where it is there. */
  need(): Part | undefined {
    if (!this.#isAsked) void this.#ask();
    return this.part;
  }

  /** Asks once more for what could not be had. */
  retry(): void {
    this.isSettled = false;
    void this.#ask();
    this.#host.requestUpdate();
  }

  async #ask(): Promise<void> {
    this.#isAsked = true;
    this.part = await this.#load().catch(() => undefined);
    this.isSettled = true;
    this.#host.requestUpdate();
  }
}

/** Does something once the page rests: loads what would be missed without a connection. */
export const whenIdle = (work: () => void): void =>
  void (globalThis.requestIdleCallback ?? setTimeout)(work);
