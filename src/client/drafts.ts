import { isEmpty, nothingWritten, type Draft } from '../store/draft.ts';
import type { MemberStorage } from './storage.ts';

/** A draft, and what another page had written at its place without this one's knowing. */
interface Kept extends Draft {
  waiting?: Kept | undefined;
}

/**
 * What a member has written and not sent: in the page, and in the browser's storage once it is known whose it is.
 *
 * A place has one draft, in whichever of the member's pages it is written: each shows what another has written as soon as
 * it hears of it. A page that has not heard, since the browser had put it away, does not lose what it has not seen: that
 * waits behind its own draft, and comes forward once this is sent or given up, or is empty when a page is opened.
 */
export class Drafts {
  readonly #kept = new Map<string, Kept>();
  /** What the storage held of a place when this page last looked or wrote, as JSON. */
  readonly #known = new Map<string, string | undefined>();
  #storage: MemberStorage | undefined;

  read(place: string): Draft {
    return this.#read(place);
  }

  /** Changes what is kept of a place; null takes it away. */
  save(place: string, changes: Partial<Draft> | null): void {
    const mine = this.#read(place);
    const waiting = this.#isKnown(place) ? mine.waiting : this.#stored(place);
    const draft = changes ? { ...mine, ...changes, waiting } : (waiting ?? nothingWritten);
    this.#kept.set(place, draft);
    this.#storage?.write(`draft/${place}`, isEmpty(draft) ? waiting : draft);
    this.#known.set(place, this.#json(place));
  }

  /** The member is known: what was written before that is theirs. */
  restore(storage: MemberStorage): void {
    this.#storage = storage;
    for (const [place, draft] of this.#kept) this.save(place, draft);
  }

  /** Another page may have written: forgets what it has changed. Says whether there was any. */
  lookAgain(): boolean {
    const before = this.#kept.size;
    for (const place of this.#kept.keys()) {
      if (!this.#isKnown(place)) this.#kept.delete(place);
    }
    return this.#kept.size < before;
  }

  clear(): void {
    this.#kept.clear();
    this.#known.clear();
  }

  #read(place: string): Kept {
    let kept = this.#kept.get(place);
    if (!kept) {
      kept = this.#stored(place) ?? nothingWritten;
      if (this.#storage) this.#kept.set(place, kept);
      this.#known.set(place, this.#json(place));
    }
    return kept;
  }

  #stored(place: string): Kept | undefined {
    const stored = this.#storage?.read<Kept | string>(`draft/${place}`);
    // Texts alone were kept before their audience was.
    return typeof stored === 'string' ? { text: stored } : stored;
  }

  #json(place: string): string | undefined {
    return JSON.stringify(this.#stored(place));
  }

  #isKnown(place: string): boolean {
    return this.#json(place) === this.#known.get(place);
  }
}
