/** Counts what arrives anywhere, and waits for it. */
export class Arrivals {
  #count = 0;
  #wanted = Infinity;
  #reached = () => {};

  readonly add = (more: number): void => {
    this.#count += more;
    if (this.#count >= this.#wanted) this.#reached();
  };

  /** Resolves once so many have come since this call. */
  next(count: number): Promise<void> {
    this.#wanted = this.#count + count;
    return new Promise((resolve) => (this.#reached = resolve));
  }
}
