import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { ClockController } from '../../lit/clock-controller.ts';
import { customElement } from '../../lit/custom-element.ts';
import { clockTimeIn, fullDate, listOf, mediumDate } from '../../lit/format.ts';
import { currentLocale } from '../../lit/localize.ts';
import { SessionController } from '../../lit/session-controller.ts';
import { affiliationWord } from '../../lit/words.ts';
import type { Member } from '../../protocol/member.ts';
import type { Presence } from '../../protocol/presence.ts';
import { profileStream } from '../../perimeter/streams.ts';
import { memberCard, presenceOf } from '../../store/member.ts';
import { base, controls } from '../../themes/base.ts';
import '../../ui/avatar/avatar.ts';
import '../../ui/mark/mark.ts';
import '../../ui/notice/notice.ts';
import '../../ui/skeleton/skeleton.ts';
import { secondsWhileOffline, sessionNotice } from '../session-notice.ts';
import { styles } from './member-card.styles.ts';

/** Clocks on a card are exact enough so; milliseconds. */
const clockEvery = 30_000;

/**
 * @summary A member's card: who they are, what to ask them about, and for a partner who answers for them and until when.
 * @csspart base - the card
 * @csspart header - the name and the affiliation
 * @csspart list - the rows
 * @slot - the host's own rows or actions, below
 */
@customElement('cercle-member-card')
export class CercleMemberCard extends LitElement {
  static override styles = [base, controls, styles];

  /** The member's id. */
  @property() member = '';
  /** In full, as one row, or as it hangs from a mention. */
  @property({ reflect: true }) variant: 'full' | 'compact' | 'hover' = 'full';

  readonly #session = new SessionController(this, () => ({
    streams: this.member ? [profileStream(this.member)] : [],
  }));

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
    if (card)
      return this.#card(card, presenceOf(session.state, card.id, session.now()), session.now());
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

  #frame(content: unknown) {
    return html`<div class="frame"><div class="base" part="base">${content}</div></div>`;
  }

  #card(card: Member, presence: Presence, now: number) {
    if (this.variant === 'compact') return this.#frame(this.#compact(card, presence));
    return this.#frame(
      html`${this.#head(card, presence)}
        ${this.variant === 'full' ? this.#rows(card, now) : this.#hoverFoot(card)}<slot></slot>`,
    );
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

  #rows(card: Member, now: number) {
    const rows: [string, string | undefined][] = [
      [msg('Ask about'), card.expertise.length > 0 ? listOf(card.expertise) : undefined],
      [msg('Department'), card.department],
      [msg('Host contact'), card.hostContact?.name],
      [msg('Admitted until'), card.endsAt === undefined ? undefined : fullDate(card.endsAt)],
      [
        msg('Speaks'),
        card.languages.length > 0 ? listOf(card.languages.map(languageName)) : undefined,
      ],
      [msg('Local time'), card.timeZone && clockTimeIn(card.timeZone, now)],
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
    const { hostContact, endsAt } = card;
    if (!hostContact && endsAt === undefined) return nothing;
    return html`<footer>
      <div>
        ${parts(
          hostContact && msg(str`Host contact ${hostContact.name}`),
          endsAt === undefined ? undefined : msg(str`until ${mediumDate(endsAt)}`),
        )}
      </div>
    </footer>`;
  }

  #compact(card: Member, presence: Presence) {
    const about =
      card.endsAt === undefined
        ? [card.title, card.department ?? card.organization.name]
        : [card.organization.name, msg(str`until ${mediumDate(card.endsAt)}`)];
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

/** Whatever there is of them on one line, or on several: the dot between two of them never ends or begins one. */
function parts(...words: (string | undefined)[]) {
  const said = words.filter(Boolean);
  if (said.length === 0) return nothing;
  return html`<p class="quiet parts">${said.map((word) => html`<bdi>${word}</bdi> `)}</p>`;
}

function languageName(tag: string): string {
  try {
    return new Intl.DisplayNames(currentLocale(), { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-member-card': CercleMemberCard;
  }
}
