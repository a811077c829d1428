import { msg } from '@lit/localize';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Session } from '../../client/session.ts';
import type { Intent } from '../../protocol/registry.ts';
import type { Failure } from '../../protocol/wire.ts';
import { failureOf, intendHere } from '../asked.ts';

/** What is asked for, and what is said of it. */
export interface Wish<Input, Output> {
  /** Where on the page: tells it from all others. */
  place: string;
  intent: Intent<Input, Output>;
  input: Input;
  /** What it is called where it is refused later. */
  title: string;
  /** Why it was refused, where that can be said better than usual. */
  why?: (failure: Failure) => string | false;
  /** What is said once it is done; nothing where it goes with its place. */
  done?: string;
}

/** What a steward asks for, place by place: what is on its way, why it was refused, and that it was done. */
export class Asking {
  readonly #host: LitElement;
  readonly #sending = new Set<string>();
  readonly #problems = new Map<string, string>();
  readonly #done = new Map<string, string>();

  constructor(host: LitElement) {
    this.#host = host;
  }

  isSending(place: string): boolean {
    return this.#sending.has(place);
  }

  hasProblem(place: string): boolean {
    return this.#problems.has(place);
  }

  /** Sends it; resolves with the answer, or with undefined where it was refused: that is said in its place. */
  async send<Input, Output>(
    session: Session,
    { place, intent, input, title, why, done }: Wish<Input, Output>,
  ): Promise<Output | undefined> {
    if (this.#sending.has(place)) return undefined;
    this.#sending.add(place);
    this.#problems.delete(place);
    this.#done.delete(place);
    this.#host.requestUpdate();
    const sent = intendHere(this.#host, session, intent, input, title);
    const problem = await failureOf(sent, (failure) => (why?.(failure) || usual(failure)) ?? false);
    this.#sending.delete(place);
    if (problem) this.refuse(place, problem);
    else if (done) this.#done.set(place, done);
    this.#host.requestUpdate();
    const answer = await sent;
    return answer?.ok ? answer.data : undefined;
  }

  /** Says that something was done, in another place than that in which it was asked for. */
  say(place: string, done: string): void {
    this.#done.set(place, done);
    this.#host.requestUpdate();
  }

  /** Says why it is not sent at all. */
  refuse(place: string, problem: string): void {
    this.#problems.set(place, problem);
    this.#host.requestUpdate();
  }

  /** Draws how it stands in a place. */
  render(place: string): TemplateResult {
    const problem = this.#problems.get(place);
    const word = this.#sending.has(place) ? msg('sending…') : this.#done.get(place);
    return html`${problem ? html`<p class="problem" role="alert">${problem}</p>` : nothing}
      <p class="quiet outcome" role="status">${word ? html`<bdi>${word}</bdi>` : nothing}</p>`;
  }

  forget(): void {
    this.#sending.clear();
    this.#problems.clear();
    this.#done.clear();
  }
}

const usual = ({ code }: Failure): string | false =>
  (code === 'absent' && msg('This is no longer yours to decide.')) ||
  (code === 'invalid' && msg('Something has changed meanwhile. Look again.'));
