import { emptyState, type State } from '../store/slice.ts';

/** Holds the state and tells when it has changed: once for any number of changes made together. */
export class Store {
  #state: State = emptyState;
  readonly #listeners = new Set<() => void>();
  #telling = false;

  get(): State {
    return this.#state;
  }

  /** Calls back after each change, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  update(change: (state: State) => State): void {
    const after = change(this.#state);
    if (after === this.#state) return;
    this.#state = after;
    this.tell();
  }

  /** Tells the listeners, where something beside the state has changed that is shown with it. */
  tell(): void {
    if (this.#telling) return;
    this.#telling = true;
    queueMicrotask(() => {
      this.#telling = false;
      for (const listener of [...this.#listeners]) listener();
    });
  }
}
