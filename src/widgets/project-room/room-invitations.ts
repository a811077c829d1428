import { msg, str } from '@lit/localize';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Session } from '../../client/session.ts';
import { mediumDate } from '../../lit/format.ts';
import { invitationList, invitationRevoke, type Invitation } from '../../protocol/invitation.ts';
import type { OutputOf } from '../../protocol/registry.ts';
import { invitationsTo } from '../../store/invitation.ts';
import { failureOf, intendHere } from '../asked.ts';

type Listed = OutputOf<typeof invitationList>['invitations'][number];

/** The invitations to a room: those that wait, and below them what became of the others. */
export class RoomInvitations {
  readonly #host: LitElement;
  #listed: readonly Listed[] = [];
  /** Of which room they were read, and while which waited: where that is another, they are read anew. */
  #readOf = '';
  /** Why one was not taken back, and whose it was. */
  #problem: { invitation: string; message: string } | undefined;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Reads what became of the others. */
  open(session: Session, room: string): void {
    this.#problem = undefined;
    this.#readOf = '';
    this.#dialog?.querySelector('details')?.removeAttribute('open');
    this.#look(session, room);
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('#invite');
  }

  render(session: Session, room: string): TemplateResult {
    const now = session.now();
    const all = invitationsTo(session.state, room);
    if (this.#readOf) this.#look(session, room);
    const waiting = all.filter(({ expiresAt }) => expiresAt > now);
    const expired = all.filter(({ expiresAt }) => expiresAt <= now);
    const ended = this.#listed.filter((one) => one.room === room && one.ending);
    const past = expired.length + ended.length;
    return html`${
      waiting.length > 0
        ? html`<h4>
              ${msg('Invitations that wait')}<span class="quiet number">${waiting.length}</span>
            </h4>
            ${this.#list(session, room, waiting)}`
        : nothing
    }
    ${
      past > 0
        ? html`<details>
            <summary class="link">${msg(str`Earlier invitations (${past})`)}</summary>
            ${this.#list(session, room, [...expired, ...ended])}
          </details>`
        : nothing
    }`;
  }

  #list(session: Session, room: string, invitations: readonly (Invitation | Listed)[]) {
    return html`<ul class="waiting">
      ${repeat(
        invitations,
        ({ id }) => id,
        (one) =>
          html`<li>
            <span class="who">
              <bdi>${one.address}</bdi>
              <bdi class="quiet">${detailOf(one, session.now())}</bdi>
              ${
                this.#problem?.invitation === one.id
                  ? html`<span class="problem" role="alert">${this.#problem.message}</span>`
                  : nothing
              }
            </span>
            ${
              'ending' in one
                ? nothing
                : html`<button
                    class="text-button"
                    aria-label=${revokeTitle(one.address)}
                    @click=${() => this.#revoke(session, room, one)}
                  >
                    ${msg('Take back')}
                  </button>`
            }
          </li>`,
      )}
    </ul>`;
  }

  /** Who cannot read them does without: those that wait are known all the same. */
  #look(session: Session, room: string): void {
    const of = [room, ...invitationsTo(session.state, room).map(({ id }) => id)].join(' ');
    if (of === this.#readOf) return;
    this.#readOf = of;
    void session.ask(invitationList, { room }).then((answer) => {
      if (of !== this.#readOf || !answer.ok) return;
      this.#listed = answer.data.invitations;
      this.#host.requestUpdate();
    });
  }

  async #revoke(
    session: Session,
    room: string,
    { id: invitation, address }: Pick<Invitation, 'id' | 'address'>,
  ): Promise<void> {
    const input = { room, invitation };
    const title = revokeTitle(address);
    const sent = intendHere(this.#host, session, invitationRevoke, input, title);
    const message = await failureOf(
      sent,
      ({ code }) => code === 'invalid' && msg('Something has changed meanwhile. Look again.'),
    );
    this.#problem = message ? { invitation, message } : undefined;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    // What was pressed is gone: the keyboard goes on with the next of them, or at the end of the dialog.
    if (message || this.#host.shadowRoot?.activeElement) return;
    this.#dialog?.querySelector<HTMLElement>('.waiting button, .buttons button')?.focus();
  }
}

const revokeTitle = (address: string): string => msg(str`Take back the invitation of ${address}`);

function detailOf(one: Invitation | Listed, now: number): string {
  const { organization, expiresAt, by } = one;
  const ending = 'ending' in one ? one.ending : null;
  if (ending) {
    const day = mediumDate(ending.at);
    return ending.is === 'used'
      ? msg(str`${organization.name} · used by ${ending.by.name} on ${day}`)
      : msg(str`${organization.name} · taken back by ${ending.by.name} on ${day}`);
  }
  return expiresAt <= now
    ? msg(str`${organization.name} · has expired · invited by ${by.name}`)
    : msg(
        str`${organization.name} · can be used until ${mediumDate(expiresAt)} · invited by ${by.name}`,
      );
}
