import { msg, str } from '@lit/localize';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Session } from '../../client/session.ts';
import { memberStream } from '../../perimeter/streams.ts';
import {
  inspectionAgree,
  inspectionEnd,
  inspectionList,
  inspectionUse,
  type Inspection,
} from '../../protocol/inspection.ts';
import type { Intent } from '../../protocol/registry.ts';
import { inspectionsIn } from '../../store/inspection.ts';
import '../../ui/notice/notice.ts';
import '../../ui/skeleton/skeleton.ts';
import { Twice } from '../../ui/twice.ts';
import { lostNotice } from '../lost-notice.ts';
import { isOneOf, renderAsked } from '../asked.ts';
import { renderRoomLink } from '../rooms/room-link.ts';
import { Asking } from './asking.ts';
import { endedWords } from './inspection-ending.ts';
import { standingWords } from '../inspection-words.ts';
import type { Sheet } from './stewarding.ts';

/** Who has asked to read a room that they are not in, who agreed, and what became of it. */
export class Inspections implements Sheet {
  readonly #host: LitElement;
  readonly #asking: Asking;
  readonly #twice: Twice;
  readonly #showRooms: () => void;
  #all: readonly Inspection[] | undefined;
  #hasFailed = false;
  /** Of what they were read: where it is another, they are read anew. */
  #readOf = '';

  /** @param showRooms - goes to where one asks to read a room. */
  constructor(host: LitElement, showRooms: () => void) {
    this.#host = host;
    this.#showRooms = showRooms;
    this.#asking = new Asking(host);
    this.#twice = new Twice(host);
  }

  look(session: Session): void {
    if (session.status.kind !== 'open') return;
    const open = openOf(session).map(({ id, state }) => `${id} ${state}`);
    const of = JSON.stringify([session.member?.id, session.status.since, open]);
    if (of === this.#readOf) return;
    this.#readOf = of;
    void this.#read(session);
  }

  forget(): void {
    this.#all = undefined;
    this.#hasFailed = false;
    this.#readOf = '';
    this.#asking.forget();
  }

  render(session: Session): TemplateResult {
    return html`<p class="intro">
        <bdi
          >${msg('A steward reads a room that they are not in once another agrees: for an hour, and everyone in the room sees it.')}</bdi
        >
        <button class="link" @click=${this.#showRooms}>${msg('Ask to read a room')}</button>
      </p>
      ${renderAsked({ session }, isOneOf(deeds))}
      ${this.#all ? this.#list(session, this.#all) : nothing}
      ${this.#hasFailed ? lostNotice(msg('The inspections could not be loaded.'), this.#again) : nothing}
      ${this.#all || this.#hasFailed ? nothing : html`<cercle-skeleton></cercle-skeleton>`}`;
  }

  #list(session: Session, all: readonly Inspection[]): TemplateResult {
    if (all.length === 0) {
      return html`<cercle-notice
        heading=${msg('Nobody has asked to read a room.')}
      ></cercle-notice>`;
    }
    const open = new Map(openOf(session).map((one) => [one.id, one]));
    return html`<ul part="list" class="rows" aria-label=${msg('Inspections')}>
      ${repeat(
        all,
        ({ id }) => id,
        (one) => html`<li data-row=${one.id}>${this.#row(session, open.get(one.id) ?? one)}</li>`,
      )}
    </ul>`;
  }

  #row(session: Session, one: Inspection): TemplateResult {
    const { id, room, reason, state, by } = one;
    const isOpen = state === 'used' && by.id === session.member?.id;
    const words = state === 'ended' ? endedWords : standingWords;
    const address = (session.pages.room ?? '').replace('{room}', room.id);
    return html`<div class="what whole">
      ${isOpen ? renderRoomLink(room.id, room.title, address) : html`<bdi class="name">${room.title}</bdi>`}
      <p><bdi>${words(one, session.now())}</bdi></p>
      <p class="quiet"><bdi>${msg(str`Reason: ${reason}`)}</bdi></p>
      <div class="buttons" part="actions">${this.#deeds(session, one)}</div>
      ${this.#asking.render(id)}
    </div>`;
  }

  /** What the reader may do about it. */
  #deeds(session: Session, one: Inspection) {
    const { id, state, by, agreedBy } = one;
    const reader = session.member?.id;
    const button = (words: string, intent: Deed, kind = 'text-button') =>
      html`<button
        class=${kind}
        aria-disabled=${this.#asking.isSending(id)}
        @click=${() => void this.#do(session, one, intent)}
      >
        ${words}
      </button>`;
    if (state === 'ended') return nothing;
    if (state === 'asked') {
      return by.id === reader
        ? button(msg('Withdraw'), inspectionEnd)
        : html`${this.#twice.render({
            ...{ id, words: msg('Agree…') },
            sure: msg(str`Agree: it opens to ${by.name} for an hour`),
            act: () => void this.#do(session, one, inspectionAgree),
          })}
          ${button(msg('Refuse'), inspectionEnd)}`;
    }
    return html`${
      state === 'agreed' && by.id === reader
        ? button(msg('Read it now'), inspectionUse, 'button')
        : nothing
    }
    ${by.id === reader || agreedBy?.id === reader ? button(msg('End it'), inspectionEnd) : nothing}`;
  }

  async #do(session: Session, { id, room }: Inspection, intent: Deed): Promise<void> {
    const answer = await this.#asking.send(session, {
      ...{ place: id, intent, input: { inspection: id } },
      title: msg(str`Inspection of ${room.title}`),
    });
    if (!answer) return;
    this.#all = this.#all?.map((one) => (one.id === id ? answer.inspection : one));
    this.#host.requestUpdate();
  }

  readonly #again = (): void => {
    this.#readOf = '';
    this.#hasFailed = false;
    this.#host.requestUpdate();
  };

  async #read(session: Session): Promise<void> {
    const of = this.#readOf;
    const answer = await session.ask(inspectionList, { room: null });
    if (of !== this.#readOf) return;
    if (answer.ok) this.#all = answer.data.inspections;
    // What was away with the connection is read once it is back.
    this.#hasFailed = !answer.ok && session.status.kind === 'open';
    this.#host.requestUpdate();
  }
}

type Deed = Intent<{ inspection: string }, { inspection: Inspection }>;

const deeds = [inspectionAgree, inspectionUse, inspectionEnd];

/** Those that have not ended, as they are told of. */
const openOf = ({ state, member }: Session): Inspection[] =>
  inspectionsIn(state, memberStream(member?.id ?? ''));
