import { adoptStyles, html, nothing, type LitElement, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { Session } from '../../client/session.ts';
import { intend } from '../../lit/intend.ts';
import { numberOf } from '../../lit/format.ts';
import { mailWords } from '../../lit/mail-words.ts';
import type { Contact, Details } from '../../protocol/details.ts';
import { memberEdit } from '../../protocol/member-edit.ts';
import { memberFollow } from '../../protocol/member-follow.ts';
import { memberShared, type Shared } from '../../protocol/member-shared.ts';
import type { Member } from '../../protocol/member.ts';
import { accesses } from '../../store/access.ts';
import { detailsOf } from '../../store/details.ts';
import { followsMember } from '../../store/member-follow.ts';
import { fields } from '../../themes/fields.ts';
import { icon } from '../../ui/icon/icon.ts';
import '../member/member.ts';
import { bellIcon, checkIcon, editIcon } from '../../ui/icon/more-icons.ts';
import { isOneOf, renderAsked } from '../asked.ts';
import { askedStyles } from '../asked.styles.ts';
import { acquaintanceStyles } from './acquaintance.styles.ts';
import { Editing } from './editing.ts';

/** A label, and what stands beside it. */
export type Row = [label: string, value: unknown];

/** What a card in full says to one reader: how they reach its member, what both have in common, and what they may do. */
export class Acquaintance {
  readonly #host: LitElement;
  readonly #editing: Editing;
  #shared: Shared | undefined;
  /** What it was read for: when any of it is another, it is read anew. */
  #readFor: readonly unknown[] = [];

  constructor(host: LitElement) {
    this.#host = host;
    this.#editing = new Editing(host);
    const { elementStyles } = host.constructor as typeof LitElement;
    const root = host.renderRoot as ShadowRoot;
    adoptStyles(root, [...elementStyles, fields, askedStyles, acquaintanceStyles]);
  }

  /** Reads what there is in common, unless that was read. To be called whenever the card is drawn. */
  keep(session: Session, card: Member): void {
    const readFor = [session, card, accesses(session.state)];
    if (session.status.kind !== 'open') return;
    if (readFor.every((one, index) => one === this.#readFor[index])) return;
    const before = this.#readFor[1] as Member | undefined;
    if (before?.id !== card.id) this.#shared = undefined;
    this.#readFor = readFor;
    void this.#read(session, card.id, readFor);
  }

  async #read(session: Session, member: string, readFor: readonly unknown[]): Promise<void> {
    const answer = await session.ask(memberShared, { member });
    if (readFor !== this.#readFor) return;
    if (answer.ok) this.#shared = answer.data;
    this.#host.requestUpdate();
  }

  /** The form is open: it stands in place of what it changes. */
  get isEditing(): boolean {
    return this.#editing.isOpen;
  }

  renderForm(session: Session, card: Member): TemplateResult {
    return this.#editing.render(session, card, detailsOf(session.state, card.id));
  }

  /** What the reader may do with the card. */
  renderActions(session: Session, card: Member): TemplateResult {
    const { state, member } = session;
    if (member?.id === card.id) {
      return html`<button class="button" @click=${() => this.#editing.open()}>
          ${icon(editIcon)}${msg('Edit')}
        </button>
        ${renderAsked({ session }, isOneOf([memberEdit]))}`;
    }
    const follow = followsMember(state, card.id);
    const change = () =>
      void intend(this.#host, session, memberFollow, { member: card.id, follow: !follow });
    return html`<button class="button" aria-pressed=${follow} @click=${change}>
      ${icon(follow ? checkIcon : bellIcon)}${follow ? msg('Following') : msg('Follow')}
    </button>`;
  }

  /** Of what is declared, how often others have found it so. */
  renderExpertise(expertise: readonly string[]): unknown {
    const confirmed = new Map(
      this.#shared?.confirmed.map((one) => [one.expertise, one.answers]) ?? [],
    );
    return html`<ul class="expertise">
      ${expertise.map((one) => {
        const answers = confirmed.get(one);
        return html`<li>
          <bdi>${one}</bdi>${
            answers
              ? html` <span class="confirmed"
                  >${icon(checkIcon)}<bdi>${acceptedWords(answers)}</bdi></span
                >`
              : nothing
          }
        </li>`;
      })}
    </ul>`;
  }

  /** Somebody whom the card names, with a card of their own. */
  renderPerson({ id, name }: { id: string; name: string }): TemplateResult {
    return html`<cercle-member member=${id}>${name}</cercle-member>`;
  }

  /** How the reader reaches them, and to whom they belong. */
  rows(session: Session, card: Member): Row[] {
    const details: Partial<Details> = detailsOf(session.state, card.id) ?? {};
    const contact: Contact = { ...this.#shared?.contact, ...details };
    const rooms = this.#shared?.rooms ?? [];
    const rows: [string, unknown][] = [
      [msg('Mail'), contact.mail && linkTo(mailAddress(contact.mail), mailWords(contact.mail))],
      [msg('Phone'), contact.phone && linkTo(phoneAddress(contact.phone), contact.phone)],
      [
        msg('Calendar'),
        contact.calendar &&
          html`<a href=${contact.calendar} target="_blank" rel="noopener noreferrer"
            >${msg('Ask for a meeting')}</a
          >`,
      ],
      [msg('Manager'), details.manager && this.renderPerson(details.manager)],
      [msg('Team'), details.team],
      [
        msg('Rooms you share'),
        rooms.length > 0 &&
          html`<ul>
            ${rooms.map(({ id, title }) => html`<li>${linkToRoom(session, id, title)}</li>`)}
          </ul>`,
      ],
    ];
    return rows.filter(([, value]) => Boolean(value));
  }
}

const acceptedWords = (answers: number): string =>
  answers === 1 ? msg('1 answer accepted') : msg(str`${numberOf(answers)} answers accepted`);

const linkTo = (href: string, words: unknown): TemplateResult =>
  html`<a href=${href}><bdi>${words}</bdi></a>`;

/** Where the host has pages for rooms. */
const linkToRoom = ({ pages }: Session, room: string, title: string): TemplateResult =>
  pages.room ? linkTo(pages.room.replace('{room}', room), title) : html`<bdi>${title}</bdi>`;

/** Of what stands in it nothing becomes a header of a mail. */
const mailAddress = (mail: string): string =>
  `mailto:${mail.split('@').map(encodeURIComponent).join('@')}`;
/** An extension is a part of its own (RFC 3966): in one with the number it would call somebody else. */
function phoneAddress(phone: string): string {
  const [, number, extension] = /^(.*?)(?:[#,;]|\p{L}+\.?)\s*(\d+)$/u.exec(phone) ?? [, phone];
  const digits = number!.replace(/[^+\d*]/g, '');
  return `tel:${digits}${extension ? `;ext=${extension}` : ''}`;
}
