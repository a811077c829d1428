import { msg, str } from '@lit/localize';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Session } from '../../client/session.ts';
import { shortDate } from '../../lit/format.ts';
import { joinAsk, joinWithdraw, longestJoinText, type OwnRequest } from '../../protocol/join.ts';
import type { ListedRoom } from '../../protocol/room-list.ts';
import { isVisible } from '../../protocol/text.ts';
import type { Answer, Failure } from '../../protocol/wire.ts';
import { ownRequests } from '../../store/join.ts';
import { failureWords } from '../failure-words.ts';
import { intendHere, isOneOf, renderAsked, takeBack, takenBack, waitingLine } from '../asked.ts';

/** Where a reason is kept until it is sent. */
const placeOf = (room: string): string => `join ${room}`;

/** How the reader asks to join a room, and what has become of it. */
export class RoomJoining {
  readonly #host: LitElement;
  /** The room for which the form is open. */
  #asking = '';
  /** Why something was not taken, and of which room. */
  #problem: { room: string; message: string } | undefined;
  #isSending = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** Draws what waits, and what was refused in the meantime, be its room listed or not. */
  renderAsked(session: Session): TemplateResult {
    return renderAsked({ session, why: problemWords }, isOneOf([joinAsk, joinWithdraw]));
  }

  /** Draws below a room what can be done to get in, or what has been. */
  render(session: Session, room: ListedRoom): TemplateResult {
    const request = ownRequests(session.state).get(room.id);
    const isOpen = request !== undefined && request.declinedAt === null;
    const mayAsk = !isOpen && (request?.againAt ?? 0) <= session.now();
    return html`<div class="joining" part="actions">
      ${request ? html`<p class="quiet">${requestWords(request, session.now())}</p>` : nothing}
      ${this.#asking === room.id && mayAsk ? this.#form(session, room) : nothing}
      ${
        isOpen
          ? html`<button
              class="text-button"
              aria-label=${withdrawTitle(room.title)}
              @click=${() => void this.#withdraw(session, room)}
            >
              ${msg('Withdraw')}
            </button>`
          : mayAsk && this.#asking !== room.id
            ? html`<button
                class="button"
                aria-label=${askTitle(room.title)}
                @click=${() => void this.#open(room)}
              >
                ${msg('Ask to join')}
              </button>`
            : nothing
      }
      ${
        this.#problem?.room === room.id
          ? html`<p class="problem" role="alert">${this.#problem.message}</p>`
          : nothing
      }
    </div>`;
  }

  #form(session: Session, room: ListedRoom): TemplateResult {
    const { id, title } = room;
    const { text } = session.draft(placeOf(id));
    return html`<form
      aria-label=${askTitle(title)}
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#ask(session, room);
      }}
    >
      <label>
        <span class="label">${msg('Why you would like to join, if you want to say so')}</span>
        <textarea
          dir="auto"
          maxlength=${longestJoinText}
          .value=${live(text)}
          @input=${({ currentTarget }: Event) =>
            session.saveDraft(placeOf(id), {
              text: (currentTarget as HTMLTextAreaElement).value,
            })}
        ></textarea>
      </label>
      ${this.#isSending ? waitingLine(session) : nothing}
      <div class="buttons">
        <button type="button" class="button" @click=${() => void this.#close(session, room)}>
          ${msg('Cancel')}
        </button>
        <button class="button primary" aria-disabled=${this.#isSending}>
          ${msg('Send the request')}
        </button>
      </div>
    </form>`;
  }

  async #open({ id }: ListedRoom): Promise<void> {
    this.#asking = id;
    this.#problem = undefined;
    await this.#focus(id, 'textarea');
  }

  async #close(session: Session, { id, title }: ListedRoom): Promise<void> {
    takeBack(session, [joinAsk], askTitle(title));
    this.#asking = '';
    this.#problem = undefined;
    await this.#focus(id, '.joining button');
  }

  async #ask(session: Session, { id: room, title }: ListedRoom): Promise<void> {
    if (this.#isSending) return;
    const { text } = session.draft(placeOf(room));
    const input = { room, ...(isVisible(text) && { text: text.trim() }) };
    if (!(await this.#send(room, intendHere(this.#host, session, joinAsk, input, askTitle(title)))))
      return;
    session.saveDraft(placeOf(room), null);
    this.#asking = '';
    await this.#focus(room, '.joining button');
  }

  async #withdraw(session: Session, { id: room, title }: ListedRoom): Promise<void> {
    if (this.#isSending) return;
    const words = withdrawTitle(title);
    const sent = intendHere(this.#host, session, joinWithdraw, { room }, words);
    if (!(await this.#send(room, sent))) return;
    await this.#focus(room, '.joining button');
  }

  /** Waits for the answer; says why not where it is a no. */
  async #send(room: string, sent: Promise<Answer<unknown>> | null): Promise<boolean> {
    this.#isSending = true;
    this.#problem = undefined;
    this.#host.requestUpdate();
    const answer = await sent;
    this.#isSending = false;
    if (!answer?.ok) this.#problem = { room, message: problemWords(answer?.error) };
    this.#host.requestUpdate();
    return answer?.ok ?? false;
  }

  /** What had the focus may be gone: it stays with the room. */
  async #focus(room: string, selector: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const row = this.#host.renderRoot.querySelector(`[data-row="${CSS.escape(room)}"]`);
    row?.querySelector<HTMLElement>(selector)?.focus();
  }
}

const askTitle = (room: string): string => msg(str`Ask to join ${room}`);
const withdrawTitle = (room: string): string => msg(str`Withdraw the request to join ${room}`);

function requestWords({ askedAt, declinedAt, declinedBy, againAt }: OwnRequest, now: number) {
  if (declinedAt === null) return msg(str`Asked on ${shortDate(askedAt, now)}`);
  const day = shortDate(declinedAt, now);
  const declined = declinedBy
    ? msg(str`Declined on ${day} by ${declinedBy.name}.`)
    : msg(str`Declined on ${day}.`);
  if (againAt === null || againAt <= now) return declined;
  return `${declined} ${msg(str`You may ask again from ${shortDate(againAt, now)} on.`)}`;
}

function problemWords(failure: Failure | undefined): string {
  if (!failure) return msg('This page does not allow that.');
  return failure.code === 'invalid' || failure.code === 'absent'
    ? msg('Something has changed meanwhile. Look again.')
    : takenBack(failure) || failureWords(failure);
}
