import { msg, str } from '@lit/localize';
import { html, type LitElement, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Session } from '../../client/session.ts';
import { longestReason, organizationRemove } from '../../protocol/room.ts';
import { isVisible } from '../../protocol/text.ts';
import { failureOf, intendHere, waitingLine } from '../asked.ts';
import { offlineLine } from '../session-notice.ts';

/** How a facilitator ends the admission of an organization: with a reason, after being told what cannot be undone. */
export class RoomEnding {
  readonly #host: LitElement;
  readonly #ground: () => { session: Session | null; room: string };
  #organization: { id: string; name: string } | undefined;
  #reason = '';
  #problem = '';
  #isSending = false;

  constructor(host: LitElement, ground: () => { session: Session | null; room: string }) {
    this.#host = host;
    this.#ground = ground;
  }

  readonly open = (organization: { id: string; name: string }): void => {
    // What is on its way is answered before something else is asked.
    if (!this.#isSending) {
      this.#organization = organization;
      this.#reason = this.#problem = '';
    }
    this.#host.requestUpdate();
    this.#dialog?.showModal();
  };

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('#ending');
  }

  render(session: Session): TemplateResult {
    const { name = '' } = this.#organization ?? {};
    const heading = headingOf(name);
    return html`<dialog id="ending" aria-label=${heading}>
      <h3>${heading}</h3>
      <p>
        ${msg(
          'All their people are out at once, and invitations of theirs that wait are taken back. What they have read they have read, and what they wrote stays.',
        )}
      </p>
      <p>
        ${msg('That they were here stays known to everyone inside, with the dates and the reason.')}
      </p>
      <label>
        <span class="label">${msg('Reason, for those inside')}</span>
        <textarea
          name="reason"
          maxlength=${longestReason}
          aria-invalid=${this.#problem !== ''}
          .value=${live(this.#reason)}
          @input=${this.#write}
        ></textarea>
        ${this.#problem ? html`<span class="problem" role="alert">${this.#problem}</span>` : ''}
      </label>
      ${this.#isSending ? waitingLine(session) : offlineLine(session)}
      <div class="buttons">
        <button class="button" @click=${() => this.#dialog?.close()}>${msg('Cancel')}</button>
        <button class="button primary" aria-disabled=${this.#isSending} @click=${this.#end}>
          ${msg(str`End it for ${name}`)}
        </button>
      </div>
    </dialog>`;
  }

  readonly #write = ({ target }: Event): void => {
    this.#reason = (target as HTMLTextAreaElement).value;
  };

  readonly #end = async (): Promise<void> => {
    const { session, room } = this.#ground();
    if (!session || !this.#organization || this.#isSending) return;
    const { id: organization, name } = this.#organization;
    const reason = this.#reason;
    if (!isVisible(reason)) return this.#show(msg('Say why: those inside will ask.'));
    this.#isSending = true;
    this.#problem = '';
    this.#host.requestUpdate();
    const input = { room, organization, reason };
    const problem = await failureOf(
      intendHere(this.#host, session, organizationRemove, input, headingOf(name)),
      ({ code }) => code === 'invalid' && msg('Something has changed meanwhile. Look again.'),
    );
    this.#isSending = false;
    if (problem) return this.#show(problem);
    this.#host.requestUpdate();
    this.#dialog?.close();
    // What was pressed goes with the organization.
    this.#host.renderRoot.querySelector<HTMLElement>('.people h3')?.focus();
  };

  async #show(problem: string): Promise<void> {
    this.#problem = problem;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#dialog?.querySelector('textarea')?.focus();
  }
}

const headingOf = (name: string): string => msg(str`End the admission of ${name}?`);
