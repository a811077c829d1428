import { msg, str } from '@lit/localize';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Session } from '../../client/session.ts';
import { shortDate } from '../../lit/format.ts';
import { joinAnswer, type JoinRequest } from '../../protocol/join.ts';
import '../../ui/avatar/avatar.ts';
import { failureOf, intendHere } from '../asked.ts';
import { adoptLaterStyles } from './room-later.styles.ts';
import { admitsNobody, renderPromise } from './room-promises.ts';

/** Who asks to join a room, for whoever facilitates it: admitted or declined, each with what it means. */
export class RoomRequests {
  readonly #host: LitElement;
  /** Why an answer was refused, and whose it was. */
  #problem: { member: string; message: string } | undefined;
  #isSending = false;

  constructor(host: LitElement) {
    this.#host = host;
    adoptLaterStyles(host);
  }

  render(session: Session, room: string, requests: readonly JoinRequest[]): TemplateResult {
    return html`<section class="requests">
      <h3 tabindex="-1">${msg('Asking to join')}<span class="number">${requests.length}</span></h3>
      <ul>
        ${repeat(
          requests,
          ({ by }) => by.id,
          (request) => html`<li>${this.#request(session, room, request)}</li>`,
        )}
      </ul>
    </section>`;
  }

  #request(session: Session, room: string, { by, at, text }: JoinRequest): TemplateResult {
    const { name } = by;
    const answer = (admit: boolean) => () => void this.#answer(session, room, by, admit);
    return html`<div class="asker">
        <cercle-avatar
          size="24"
          name=${by.name}
          affiliation=${by.affiliation}
          organization=${by.organization.name}
        ></cercle-avatar>
        <bdi>${by.name}</bdi>
        <bdi class="quiet number">${shortDate(at, session.now())}</bdi>
      </div>
      ${text === null ? nothing : html`<p>${text}</p>`}
      <div class="quiet">${renderPromise(session, room, by, 'member')}</div>
      <div class="buttons">
        <button class="button" aria-label=${msg(str`Admit ${name}`)} @click=${answer(true)}>
          ${msg('Admit')}
        </button>
        <button class="button" aria-label=${msg(str`Decline ${name}`)} @click=${answer(false)}>
          ${msg('Decline')}
        </button>
      </div>
      ${
        this.#problem?.member === by.id
          ? html`<p class="problem" role="alert">${this.#problem.message}</p>`
          : nothing
      }`;
  }

  /** What had the focus goes with the request: it is then with the heading of those that are left, or of the people. */
  async #answer(
    session: Session,
    room: string,
    { id: member, name, affiliation }: JoinRequest['by'],
    admit: boolean,
  ): Promise<void> {
    if (this.#isSending) return;
    this.#isSending = true;
    const title = admit ? msg(str`Admit ${name}`) : msg(str`Decline ${name}`);
    const message = await failureOf(
      intendHere(this.#host, session, joinAnswer, { room, member, admit }, title),
      ({ code }) =>
        code === 'invalid'
          ? msg('Something has changed meanwhile. Look again.')
          : code === 'forbidden' && admit && admitsNobody(affiliation),
    );
    this.#isSending = false;
    this.#problem = message === '' ? undefined : { member, message };
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (message === '') this.#host.renderRoot.querySelector<HTMLElement>('.people h3')?.focus();
  }
}
