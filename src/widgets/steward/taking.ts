import { msg } from '@lit/localize';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Session } from '../../client/session.ts';
import type { Failure } from '../../protocol/wire.ts';
import { failureWords } from '../failure-words.ts';

/** A browser goes on reading what it saves after it was told to; milliseconds. */
const savedWithin = 60_000;

/** Takes the whole audit trail out of the network, as a file of a line of JSON for each entry. */
export class Taking {
  readonly #host: LitElement;
  #stop: AbortController | undefined;
  #problem = '';
  #isDone = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  forget(): void {
    this.#stop?.abort();
    this.#stop = undefined;
    this.#problem = '';
    this.#isDone = false;
  }

  render(session: Session): TemplateResult {
    const words = this.#stop
      ? msg('It is on its way…')
      : this.#isDone
        ? msg('It was saved. That you took it is in the trail.')
        : msg('All of it, a line of JSON each. That you take it is written down.');
    return html`<div class="buttons taking" part="actions">
      <button
        class="button"
        aria-disabled=${this.#stop !== undefined}
        @click=${() => void this.#take(session)}
      >
        ${msg('Export the trail')}
      </button>
      <p class="quiet" role="status"><bdi>${words}</bdi></p>
      ${this.#problem ? html`<p class="problem" role="alert">${this.#problem}</p>` : nothing}
    </div>`;
  }

  async #take(session: Session): Promise<void> {
    if (this.#stop) return;
    const stop = (this.#stop = new AbortController());
    this.#problem = '';
    this.#isDone = false;
    this.#host.requestUpdate();
    const files = await session.files().catch(() => undefined);
    const answer = await files?.readAudit({ signal: stop.signal });
    if (stop.signal.aborted) return;
    this.#stop = undefined;
    if (answer?.ok) {
      save(answer.data);
      this.#isDone = true;
    } else this.#problem = problemWords(answer?.error);
    this.#host.requestUpdate();
  }
}

const problemWords = (failure: Failure | undefined): string =>
  failure && failure.code !== 'unavailable' && failure.code !== 'absent'
    ? failureWords(failure)
    : msg('It could not be loaded. Try again.');

function save(content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = 'audit.ndjson';
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), savedWithin);
}
