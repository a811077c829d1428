import { msg } from '@lit/localize';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Session } from '../../client/session.ts';
import { intend } from '../../lit/intend.ts';
import { charterAccept } from '../../protocol/charter-accept.ts';
import { accessTo } from '../../store/access.ts';
import { failureWords } from '../failure-words.ts';

/** How a newcomer accepts a charter that stands above. */
export class Accepting {
  readonly #host: LitElement;
  #isSending = false;
  #problem = '';

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Nothing for whoever need not accept it. */
  render(session: Session, room: string): TemplateResult | typeof nothing {
    const access = accessTo(session.state, room);
    if (access?.charter !== 'due') return nothing;
    return html`<div class="acceptance">
      <p>
        ${
          access.role === 'reader'
            ? msg('You have not accepted this charter yet.')
            : msg('You have not accepted this charter yet. Until you do, you only read here.')
        }
      </p>
      <button
        class="button primary"
        aria-disabled=${this.#isSending}
        @click=${() => this.#accept(session, room)}
      >
        ${msg('I have read it and accept it')}
      </button>
      ${this.#problem ? html`<p class="problem" role="alert">${this.#problem}</p>` : nothing}
    </div>`;
  }

  async #accept(session: Session, room: string): Promise<void> {
    if (this.#isSending) return;
    const sent = intend(this.#host, session, charterAccept, { room });
    this.#isSending = sent !== null;
    this.#problem = sent ? '' : msg('This page does not allow that.');
    this.#host.requestUpdate();
    const answer = await sent;
    if (answer && !answer.ok) this.#problem = failureWords(answer.error);
    this.#isSending = false;
    this.#host.requestUpdate();
  }
}
