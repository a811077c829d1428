import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import type { AudienceChoice } from '../../lit/audience-words.ts';
import { customElement } from '../../lit/custom-element.ts';
import { clockTime, fullTime, isSameDay, shortDate } from '../../lit/format.ts';
import { affiliationWord } from '../../lit/words.ts';
import type { Post } from '../../protocol/post.ts';
import { base, controls } from '../../themes/base.ts';
import '../audience/audience.ts';
import '../avatar/avatar.ts';
import '../composer/composer.ts';
import type { Candidate } from '../composer/mention-text.ts';
import { icon, moreIcon, offlineIcon } from '../icon/icon.ts';
import '../mark/mark.ts';
import '../reaction-bar/reaction-bar.ts';
import '../rich-text/rich-text.ts';
import { styles } from './post-card.styles.ts';

/** The author wants to write a post anew, or to take it away; or what was not sent, to try, edit or drop. */
export class CerclePostActionEvent extends Event {
  constructor(
    readonly action: 'edit' | 'delete' | 'retry' | 'discard',
    /** The post's id; of what is not sent yet, its key. */
    readonly post: string,
  ) {
    super('cercle-post-action', { bubbles: true, composed: true });
  }
}

/** How a post that only its author sees yet stands. */
export interface Pending {
  state: 'sending' | 'failed';
  /** Why it is not sent, in words for its author. */
  reason: string;
}

/**
 * @summary A post or a comment: who, when, who reads it, what, and what became of it.
 * @slot - the comments, below a post
 * @slot reply - where the reader writes one more, below all of it
 * @event cercle-post-action - what its author wants done with it
 * @event cercle-react - a reaction of the reader's
 * @csspart base - the grid
 * @csspart header - the line of the name
 * @csspart body - the text
 */
@customElement('cercle-post-card')
export class CerclePostCard extends LitElement {
  static override styles = [base, controls, styles];

  @property({ attribute: false }) post: Post | undefined;
  /** The reader's id. */
  @property() reader = '';
  /** The audience of its thread. */
  @property({ attribute: false }) audience: AudienceChoice | undefined;
  /** The title of its room, where that does not go without saying. */
  @property() room = '';
  /** The reader may react and comment. */
  @property({ type: Boolean }) act = false;
  /** It is a comment: smaller, and without an audience of its own. */
  @property({ type: Boolean, reflect: true }) comment = false;
  /** A moment, in ms since 1970, of the day that goes without saying here: of any other, the date is said. */
  @property({ attribute: false }) day: number | undefined;
  /** It is not yet with the others. */
  @property({ attribute: false }) pending: Pending | undefined;
  /** What its author has written so far to replace it; undefined while they do not. */
  @property({ attribute: false }) source:
    { text: string; mentioned: readonly Candidate[] } | undefined;

  @state() private isMenuOpen = false;
  @query('.menu button') private menu!: HTMLElement | null;
  @query('cercle-composer') private composer!: HTMLElement | null;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override render() {
    const { post } = this;
    if (!post) return nothing;
    return html`<article
      class="base ${this.pending?.state ?? ''}"
      part="base"
      aria-label=${msg(str`${post.by.name}, ${fullTime(post.at)}`)}
    >
      ${this.comment ? nothing : html`<span class="column-time">${this.#time(post)}</span>`}
      <cercle-avatar
        name=${post.by.name}
        affiliation=${post.by.affiliation}
        organization=${post.by.organization.name}
        size=${this.comment ? 24 : 32}
      ></cercle-avatar>
      <div class="content">
        <header part="header">
          <span class="who">${this.#name(post)} ${this.#origin(post)}</span>
          ${this.comment ? this.#edited(post) : nothing}
          <span class="row-time quiet">${this.#time(post)}</span>
        </header>
        ${
          this.comment || !this.audience
            ? nothing
            : html`<div class="place">
                ${this.room ? html`<span class="quiet">${this.room}</span>` : nothing}
                <span class="row-audience">${this.#audience()}</span>
                ${this.#edited(post)}
              </div>`
        }
        ${this.#body(post)}
        <slot></slot>
        ${this.#foot(post)}
        <slot name="reply"></slot>
      </div>
      ${
        this.comment || !this.audience
          ? nothing
          : html`<span class="column-audience">${this.#audience()}</span>`
      }
    </article>`;
  }

  override willUpdate(changed: PropertyValues<this>): void {
    // What had the focus goes with the edited text: so the focus goes to where the editing began.
    const isWritten = changed.has('source') && !this.source;
    if (isWritten && this.composer?.matches(':focus-within')) this.#focusMenu();
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('source') && this.source) this.composer?.focus();
  }

  #time(post: Post) {
    if (this.pending) {
      const word = this.pending.state === 'sending' ? msg('sending…') : msg('not sent');
      return html`<span class="quiet">${word}</span>`;
    }
    const iso = new Date(post.at).toISOString();
    return html`<time class="number" datetime=${iso} title=${fullTime(post.at)}
      >${this.day === undefined || isSameDay(this.day, post.at) ? '' : `${shortDate(post.at, this.day)}, `}${clockTime(post.at)}</time
    >`;
  }

  #name({ by }: Post) {
    const name = html`<span class="name">${by.name}</span>`;
    if (by.affiliation === 'employee') return name;
    return html`<span class="partner"
      >${name} <cercle-mark affiliation=${by.affiliation}></cercle-mark
    ></span>`;
  }

  #origin({ by }: Post) {
    if (by.affiliation === 'employee') {
      return html`<span class="origin quiet">${by.department ?? by.organization.name}</span>`;
    }
    return html`<span class="origin ${by.affiliation}" title=${affiliationWord(by.affiliation)}
      >${by.organization.name}</span
    >`;
  }

  #edited({ editedAt, deleted }: Post) {
    if (editedAt === null || deleted) return nothing;
    return html`<span class="edited quiet" title=${fullTime(editedAt)}>${msg('edited')}</span>`;
  }

  #audience() {
    const { outside, audience, organizations } = this.audience!;
    const partner = audience.startsWith('with:') ? (organizations[0]?.name ?? '') : '';
    return html`<cercle-audience ?outside=${outside} organization=${partner}></cercle-audience>`;
  }

  #body(post: Post) {
    if (this.source && this.audience) {
      return html`<cercle-composer
        mode="edit"
        place=${`edit ${post.id}`}
        label=${msg('Your post')}
        .choices=${[this.audience]}
        .draft=${live(this.source.text)}
        .mentioned=${this.source.mentioned}
      ></cercle-composer>`;
    }
    if (post.deleted) return html`<p class="quiet">${msg('This post was deleted.')}</p>`;
    return html`<cercle-rich-text part="body" .blocks=${post.body}></cercle-rich-text>`;
  }

  #foot(post: Post) {
    if (this.pending) return this.pending.state === 'failed' ? this.#unsent(post) : nothing;
    if (post.deleted || this.source) return nothing;
    const tallies = post.reactions.map(({ reaction, members }) => ({
      reaction,
      count: members.length,
      isMine: members.includes(this.reader),
    }));
    return html`<div class="foot ${tallies.length === 0 ? 'bare' : ''}">
      <cercle-reaction-bar
        .post=${post.id}
        .tallies=${tallies}
        ?act=${this.act}
        ?replies=${!this.comment}
      ></cercle-reaction-bar>
      ${this.act && post.by.id === this.reader ? this.#menu(post) : nothing}
    </div>`;
  }

  #menu(post: Post) {
    if (!this.isMenuOpen) {
      return html`<div class="menu">
        <button
          class="icon-button"
          aria-label=${msg('More')}
          title=${msg('More')}
          aria-expanded="false"
          @click=${() => this.#toggleMenu(true)}
        >
          ${icon(moreIcon)}
        </button>
      </div>`;
    }
    return html`<div class="menu" @keydown=${this.#closeByKey}>
      <button class="text-button" @click=${() => this.#tell('edit', post.id)}>
        ${msg('Edit')}
      </button>
      <button class="text-button danger" @click=${() => this.#tell('delete', post.id)}>
        ${msg('Delete')}
      </button>
      <button class="text-button" @click=${() => this.#toggleMenu(false)}>${msg('Cancel')}</button>
    </div>`;
  }

  #toggleMenu(isOpen: boolean): void {
    this.isMenuOpen = isOpen;
    this.#focusMenu();
  }

  #closeByKey(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    this.#toggleMenu(false);
  }

  #focusMenu(): void {
    void this.updateComplete.then(() => this.menu?.focus());
  }

  #unsent(post: Post) {
    return html`<div class="unsent" role="status">
      <p>${icon(offlineIcon)}<span>${this.pending!.reason}</span></p>
      <div>
        <button class="link" @click=${() => this.#tell('retry', post.id)}>${msg('Try now')}</button>
        <button class="link" @click=${() => this.#tell('edit', post.id)}>${msg('Edit')}</button>
        <button class="link" @click=${() => this.#tell('discard', post.id)}>
          ${msg('Discard')}
        </button>
      </div>
    </div>`;
  }

  #tell(action: CerclePostActionEvent['action'], post: string): void {
    this.isMenuOpen = false;
    this.dispatchEvent(new CerclePostActionEvent(action, post));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-post-card': CerclePostCard;
  }
  interface HTMLElementEventMap {
    'cercle-post-action': CerclePostActionEvent;
  }
}
