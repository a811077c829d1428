import type { LitElement, ReactiveController } from 'lit';
import { applyEdit } from '../edit.ts';
import { placeBeside } from '../place.ts';
import { placeOfCharacter } from './caret-line.ts';
import { completeMention, mentionQuery, type Candidate } from './mention-text.ts';
import { listWidth } from './people-list.ts';

/** Whoever has pressed Enter waits no longer for the names; milliseconds. */
const longestWait = 500;

/** As much of a composer as naming someone in it takes. */
interface Host extends LitElement {
  draft: string;
  candidates: readonly Candidate[] | undefined;
}

/** Lets a writer name someone: from the `@` to the name that is chosen from the list below it. */
export class Naming implements ReactiveController {
  /** Everybody who was named so far, whether or not the text still does. */
  named: Candidate[] = [];
  /** The candidate that the keys are at. */
  active = 0;
  readonly #host: Host;
  readonly #ask: (query: string) => void;
  /** What stands after the `@` before the caret; undefined where nobody is being named. */
  #asked: string | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;

  /** @param ask - asks for candidates. */
  constructor(host: Host, ask: (query: string) => void) {
    this.#host = host;
    this.#ask = ask;
    host.addController(this);
  }

  get isOffering(): boolean {
    return this.#asked !== undefined && Boolean(this.#host.candidates?.length);
  }

  /** Nobody has the name that is begun. After a second word it may never have been meant for one. */
  get isNobody(): boolean {
    return (
      Boolean(this.#asked) && !this.#asked!.includes(' ') && this.#host.candidates?.length === 0
    );
  }

  /** Somebody is being named, or may be. */
  get isAsking(): boolean {
    return this.#asked !== undefined;
  }

  /** Whoever may name everyone may do so by hand. */
  hostUpdate(): void {
    const room = this.#host.candidates?.find(({ isRoom }) => isRoom);
    if (room && !this.named.some(({ isRoom }) => isRoom)) this.named.push(room);
  }

  hostUpdated(): void {
    if (this.#waiting && this.#host.candidates) this.#goOn();
    const list = this.#find('#people');
    const field = this.#field;
    if (!list || !field) return;
    const isListed = this.isOffering || this.isNobody;
    if (isListed !== list.matches(':popover-open')) list.togglePopover();
    if (!isListed) return;
    const at = field.selectionStart - this.#asked!.length - 1;
    const begun = placeOfCharacter(this.#find('.mirror')!, at);
    placeBeside(list, begun, listWidth, list.scrollHeight);
  }

  /** The text or the caret has changed. */
  look(): void {
    this.#asked = mentionQuery(this.#host.draft, this.#field!.selectionStart);
    this.active = 0;
    if (this.#asked === undefined) return this.stop();
    // Until the answer is there, a key must choose nobody whom the text means no more.
    const before = this.#host.candidates;
    const left = before?.filter(({ name }) => isBegun(name, this.#asked!));
    this.#host.candidates = left?.length === 0 && before!.length > 0 ? undefined : left;
    this.#ask(this.#asked);
  }

  /** Puts an `@` at the caret. */
  begin(): void {
    const field = this.#field!;
    const { selectionStart: from, selectionEnd: to, value } = field;
    const insert = /\S$/.test(value.slice(0, from)) ? ' @' : '@';
    const caret = from + insert.length;
    applyEdit(field, { from, to, insert, start: caret, end: caret });
  }

  readonly complete = (candidate: Candidate): void => {
    const field = this.#field!;
    this.named.push(candidate);
    applyEdit(field, completeMention(field.value, field.selectionStart, candidate.name));
    this.stop();
  };

  /** Gives up naming; the list goes. */
  readonly stop = (): void => {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.#asked = undefined;
    this.#host.candidates = undefined;
  };

  /** Takes a key that is for the list; says whether it was. */
  takesKey(event: KeyboardEvent): boolean {
    if (event.key === 'Escape' && this.isNobody) {
      this.stop();
      return true;
    }
    if (event.key === 'Enter' && this.#asked && !this.#host.candidates) {
      event.preventDefault();
      this.#wait();
      return true;
    }
    if (!this.isOffering) return false;
    const candidates = this.#host.candidates!;
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      this.active = (this.active + step + candidates.length) % candidates.length;
      this.#host.requestUpdate();
    } else if (event.key === 'Enter' || event.key === 'Tab') {
      this.complete(candidates[this.active]!);
    } else if (event.key === 'Escape') {
      this.stop();
    } else {
      return true;
    }
    event.preventDefault();
    return true;
  }

  /** Enter came before the names: it chooses the first of them, or ends the line where there is none in time. */
  #wait(): void {
    clearTimeout(this.#waiting);
    this.#waiting = setTimeout(() => this.#goOn(), longestWait);
  }

  #goOn(): void {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    const [first] = this.#host.candidates ?? [];
    const field = this.#field;
    if (first && this.#asked !== undefined) return this.complete(first);
    if (!field) return;
    const { selectionStart: from, selectionEnd: to } = field;
    applyEdit(field, { from, to, insert: '\n', start: from + 1, end: from + 1 });
  }

  get #field(): HTMLTextAreaElement | null {
    return this.#host.renderRoot.querySelector('textarea');
  }

  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector(selector);
  }
}

/** Whether a word of a name begins with what is typed. */
const isBegun = (name: string, typed: string): boolean =>
  ` ${name}`.toLowerCase().includes(` ${typed.toLowerCase()}`);
