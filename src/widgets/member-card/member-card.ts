import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { ClockController } from '../../lit/clock-controller.ts';
import { customElement } from '../../lit/custom-element.ts';
import { clockTimeIn, listOf } from '../../lit/format.ts';
import { OnDemand } from '../../lit/on-demand.ts';
import { SessionController } from '../../lit/session-controller.ts';
import { affiliationWord } from '../../lit/words.ts';
import type { Session } from '../../client/session.ts';
import type { Member } from '../../protocol/member.ts';
import type { Presence } from '../../protocol/presence.ts';
import { detailsStream, memberStream, profileStream } from '../../perimeter/streams.ts';
import { memberCard, presenceOf } from '../../store/member.ts';
import { base, controls } from '../../themes/base.ts';
import '../../ui/avatar/avatar.ts';
import '../../ui/mark/mark.ts';
import '../../ui/notice/notice.ts';
import '../../ui/skeleton/skeleton.ts';
import { secondsWhileOffline, sessionNotice } from '../session-notice.ts';
import type { Acquaintance, Row } from './acquaintance.ts';
import { CercleCardActionEvent, isPage, type CardAction } from './card-action.ts';
import { languageName, parts, renderEnd, untilDay } from './card-parts.ts';
import { styles } from './member-card.styles.ts';

/** Clocks on a card are exact enough so; milliseconds. */
const clockEvery = 30_000;

/**
 * @summary A member's card: who they are, what to ask them about, how to reach them as far as the reader may, the rooms
 *   that both share, and for a partner who answers for them and until when. On one's own card, what is one's own is
 *   edited there.
 * @event cercle-card-action - one of the host's actions was chosen; prevented, its link is not followed
 * @event cercle-intent - what the reader asks for, before it is sent; may be prevented
 * @csspart base - the card
 * @csspart header - the name and the affiliation
 * @csspart actions - what may be done
 * @csspart list - the rows
 * @slot actions - the host's own buttons and links, beside those of the card
 * @slot sections - the host's own sections, below the rows
 * @slot - the host's own rows or actions, below
 */
@customElement('cercle-member-card')
export class CercleMemberCard extends LitElement {
  static override styles = [base, controls, styles];

  /** The member's id. */
  @property() member = '';
  /** In full, as one row, or as it hangs from a mention. */
  @property({ reflect: true }) variant: 'full' | 'compact' | 'hover' = 'full';

  /** What the host offers about the member, in the card in full. */
  @property({ attribute: false }) actions: readonly CardAction[] = [];

  readonly #session = new SessionController(this, (session) => ({
    streams: this.member ? this.#streams(session) : [],
  }));
  readonly #acquaintance: OnDemand<Acquaintance> = new OnDemand(this, async () => {
    const { Acquaintance: Part } = await import('./acquaintance.ts');
    return new Part(this);
  });

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    new ClockController(
      this,
      () => secondsWhileOffline(this.#session.session) ?? (this.member ? clockEvery : null),
    );
  }

  override render() {
    const { session } = this.#session;
    const card = session && memberCard(session.state, this.member);
    const notice = sessionNotice(session, Boolean(card));
    if (notice || !session) return this.#frame(notice);
    if (card) return this.#card(session, card);
    const opening = session.state.openings.get(profileStream(this.member));
    if (opening !== 'absent' && this.member) {
      return this.#frame(html`<cercle-skeleton rows="1"></cercle-skeleton>`);
    }
    return this.#frame(
      html`<cercle-notice
        heading=${msg('There is nobody here for you to see.')}
        text=${this.member ? '' : msg('This card does not say whose it is.')}
      ></cercle-notice>`,
    );
  }

  /**
   * What only employees see, nobody else could open. It is opened, and the reader's own stream with it, once what keeps
   * of them is there: what came before would be lost.
   */
  #streams({ member }: Session): string[] {
    const profile = profileStream(this.member);
    if (this.variant !== 'full' || !member || !this.#acquaintance.part) return [profile];
    const mayOpen = member.affiliation === 'employee' || member.id === this.member;
    const own = memberStream(member.id);
    return mayOpen ? [profile, own, detailsStream(this.member)] : [profile, own];
  }

  #frame(content: unknown) {
    return html`<div class="frame"><div class="base" part="base">${content}</div></div>`;
  }

  #card(session: Session, card: Member) {
    const presence = presenceOf(session.state, card.id, session.now());
    if (this.variant === 'compact') return this.#frame(this.#compact(card, presence));
    const head = this.#head(card, presence);
    if (this.variant === 'hover') {
      return this.#frame(html`${head}${this.#hoverFoot(card)}<slot></slot>`);
    }
    const part = this.#acquaintance.need();
    part?.keep(session, card);
    if (part?.isEditing) return this.#frame(html`${head}${part.renderForm(session, card)}`);
    return this.#frame(
      html`${head}
        <div class="actions" part="actions">
          ${part?.renderActions(session, card)}${this.actions.map((one) => this.#action(one))}
          <slot name="actions"></slot>
        </div>
        ${this.#rows(session, card, part)}<slot name="sections"></slot><slot></slot>`,
    );
  }

  #action(action: CardAction) {
    const { label, href, name = '' } = action;
    const choose = (event: Event) => {
      const isAllowed = this.dispatchEvent(new CercleCardActionEvent(this.member, name || label));
      if (!isAllowed) event.preventDefault();
    };
    return isPage(href)
      ? html`<a class="button" href=${href} @click=${choose}>${label}</a>`
      : html`<button class="button" @click=${choose}>${label}</button>`;
  }

  #avatar(card: Member, presence: Presence, size: 32 | 48 | 64) {
    return html`<cercle-avatar
      name=${card.name}
      affiliation=${card.affiliation}
      organization=${card.organization.name}
      presence=${presence}
      .picture=${card.picture}
      size=${size}
    ></cercle-avatar>`;
  }

  #head(card: Member, presence: Presence) {
    return html`<header part="header">
      ${this.#avatar(card, presence, this.variant === 'full' ? 64 : 48)}
      <div>
        <p class="name">${card.name}</p>
        ${parts(card.title, card.city)}
        <p class="affiliation ${card.affiliation}">
          <cercle-mark affiliation=${card.affiliation}></cercle-mark>
          <bdi>${affiliationWord(card.affiliation)}, ${card.organization.name}</bdi>
        </p>
        ${presence === 'away' ? html`<p class="quiet">${msg('away')}</p>` : nothing}
      </div>
    </header>`;
  }

  #rows(session: Session, card: Member, part: Acquaintance | undefined) {
    const { expertise, languages, hostContact, endsAt, timeZone } = card;
    const now = session.now();
    const rows: Row[] = [
      [
        msg('Ask about'),
        expertise.length > 0 && (part?.renderExpertise(expertise) ?? listOf(expertise)),
      ],
      [msg('Department'), card.department],
      [msg('Host contact'), hostContact && (part?.renderPerson(hostContact) ?? hostContact.name)],
      [msg('Admitted until'), endsAt && renderEnd(endsAt, now)],
      [msg('Speaks'), languages.length > 0 && listOf(languages.map(languageName))],
      [msg('Local time'), timeZone && clockTimeIn(timeZone, now)],
      ...(part?.rows(session, card) ?? []),
    ];
    return html`<dl part="list">
      ${rows.map(([label, value]) =>
        value
          ? html`<dt>${label}</dt>
              <dd class="number">${value}</dd>`
          : nothing,
      )}
    </dl>`;
  }

  #hoverFoot(card: Member) {
    const { hostContact } = card;
    const until = untilDay(card);
    if (!hostContact && !until) return nothing;
    return html`<footer>
      <div>${parts(hostContact && msg(str`Host contact ${hostContact.name}`), until)}</div>
    </footer>`;
  }

  #compact(card: Member, presence: Presence) {
    const until = untilDay(card);
    const about = until
      ? [card.organization.name, until]
      : [card.title, card.department ?? card.organization.name];
    return html`<div class="compact">
      ${this.#avatar(card, presence, 32)}
      <div>
        <p class="name">${card.name}</p>
        ${parts(...about, presence === 'away' ? msg('away') : undefined)}
      </div>
      <cercle-mark affiliation=${card.affiliation}></cercle-mark>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-member-card': CercleMemberCard;
  }
}
