import { msg, str } from '@lit/localize';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Session } from '../../client/session.ts';
import {
  inspectionAsk,
  longestInspectionReason,
  shortestInspectionReason,
} from '../../protocol/inspection.ts';
import { facilitatorName } from '../../protocol/steward-change.ts';
import type { StewardedRoom } from '../../protocol/steward-list.ts';
import { isOneOf, renderAsked } from '../asked.ts';
import { Asking } from './asking.ts';
import { Naming } from './naming.ts';
import { renderReason } from './reason-field.ts';

/** Where a reason is kept until it is sent. */
const placeOf = (room: string): string => `steward/read ${room}`;

/** What a steward does about a room: names who keeps it where nobody does, and asks to read it. */
export class RoomChanges {
  readonly #host: LitElement;
  readonly #asking: Asking;
  readonly #naming: Naming;
  readonly #changed: () => void;
  readonly #showInspections: () => void;

  constructor(host: LitElement, changed: () => void, showInspections: () => void) {
    this.#host = host;
    this.#asking = new Asking(host);
    this.#naming = new Naming(host);
    this.#changed = changed;
    this.#showInspections = showInspections;
  }

  forget(): void {
    this.#asking.forget();
    this.#naming.forget();
  }

  /** Draws what waits, and what was refused in the meantime, be its room listed or not. */
  renderAsked(session: Session): TemplateResult {
    return renderAsked({ session }, isOneOf([facilitatorName, inspectionAsk]));
  }

  render(session: Session, room: StewardedRoom): TemplateResult {
    const named = `owner ${room.id}`;
    return html`${
      room.concerns.includes('unkept') ? this.#renderNaming(session, room, named) : nothing
    }
    ${this.#asking.render(named)}
    ${room.kind === 'project' && !room.inside ? this.#renderAsking(session, room) : nothing}`;
  }

  #renderNaming(session: Session, room: StewardedRoom, place: string): TemplateResult {
    return html`<form
      aria-label=${ownerTitle(room.title)}
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#name(session, room, place);
      }}
    >
      ${this.#naming.render(session, {
        ...{ place, label: msg('Who is to keep it') },
        isRefused: this.#asking.hasProblem(place),
        may: ({ affiliation }) => affiliation === 'employee',
      })}
      <div class="buttons">
        <button class="button" aria-disabled=${this.#asking.isSending(place)}>
          ${msg('Make them its owner')}
        </button>
      </div>
    </form>`;
  }

  async #name(session: Session, { id: room, title }: StewardedRoom, place: string): Promise<void> {
    const named = this.#naming.chosen(place);
    if (!named) return this.#asking.refuse(place, msg('Choose a colleague.'));
    const answer = await this.#asking.send(session, {
      ...{ place, intent: facilitatorName, input: { room, member: named.id } },
      title: ownerTitle(title),
      done: msg(str`${named.name} is its owner now.`),
      why: ({ field }) =>
        (field === 'member' &&
          msg('Choose a colleague who is no steward, or one who is in the room already.')) ||
        (field === 'room' && msg('Somebody keeps this room meanwhile, or it is archived.')),
    });
    if (!answer) return;
    this.#naming.empty(place);
    this.#changed();
  }

  #renderAsking(session: Session, room: StewardedRoom): TemplateResult {
    const { id, title } = room;
    const place = `read ${id}`;
    return html`<form
      aria-label=${readTitle(title)}
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#ask(session, room, place);
      }}
    >
      ${renderReason(session, {
        draft: placeOf(id),
        label: msg('Reason to read this room, for everyone in it'),
        longest: longestInspectionReason,
        isRefused: this.#asking.hasProblem(place),
      })}
      <p class="quiet">
        ${msg('Another steward has to agree. Then it is open to you for an hour, to be read and not written in. Everyone in the room sees that you ask, and why.')}
      </p>
      <div class="buttons">
        <button class="button" aria-disabled=${this.#asking.isSending(place)}>
          ${msg('Ask to read it')}
        </button>
        <button type="button" class="text-button" @click=${this.#showInspections}>
          ${msg('Show the inspections')}
        </button>
      </div>
      ${this.#asking.render(place)}
    </form>`;
  }

  async #ask(session: Session, { id: room, title }: StewardedRoom, place: string): Promise<void> {
    const reason = session.draft(placeOf(room)).text.trim();
    if (reason.length < shortestInspectionReason) {
      return this.#asking.refuse(place, msg('Say more of why: those inside will ask.'));
    }
    const answer = await this.#asking.send(session, {
      ...{ place, intent: inspectionAsk, input: { room, reason } },
      title: readTitle(title),
      done: msg('You have asked. It waits for another steward.'),
      why: ({ field }) =>
        field === 'room' && msg('You are in this room already, or have asked to read it.'),
    });
    if (!answer) return;
    session.saveDraft(placeOf(room), null);
    this.#host.requestUpdate();
  }
}

const ownerTitle = (room: string): string => msg(str`Name an owner of ${room}`);
const readTitle = (room: string): string => msg(str`Ask to read ${room}`);
