import { LitElement, html, nothing, type PropertyValues } from 'lit';
import { property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { partnerName, type AudienceChoice } from '../../lit/audience-words.ts';
import { customElement } from '../../lit/custom-element.ts';
import { fullTime } from '../../lit/format.ts';
import type { Own } from '../../protocol/own.ts';
import type { Post } from '../../protocol/post.ts';
import { base, controls } from '../../themes/base.ts';
import '../audience/audience.ts';
import '../avatar/avatar.ts';
import '../composer/composer.ts';
import { begun } from '../composer/begun.ts';
import { icon, moreIcon, replyIcon } from '../icon/icon.ts';
import '../mark/mark.ts';
import type { CercleChooseEvent, MenuItem } from '../menu/menu.ts';
import '../reaction-bar/reaction-bar.ts';
import '../rich-text/rich-text.ts';
import { Twice } from '../twice.ts';
import { renderKind, renderUntil } from './kind-line.ts';
import type { Reference } from '../post-detail/kind-parts.ts';
import {
  renderAccepted,
  renderClock,
  renderEdited,
  renderName,
  renderOrigin,
  type Accepted,
} from './post-head.ts';
import type { PostAction } from './post-actions.ts';
import { CerclePostActionEvent, type Pending, type Source } from './post-events.ts';
import { renderFiles } from './post-files.ts';
import { renderUnsent } from './post-unsent.ts';
import { styles } from './post-card.styles.ts';

export { CerclePostActionEvent, type Pending } from './post-events.ts';
export type { PostAction } from './post-actions.ts';
export type { Reference } from '../post-detail/kind-parts.ts';

/**
 * @summary A post or a comment: who, when, who reads it, what, and what became of it.
 * @slot - the comments, below a post
 * @slot quote - what it quotes, above its text
 * @slot detail - what it links to, and what the reader has asked for about it, below its text
 * @slot reply - where the reader writes one more, below all of it
 * @event cercle-post-action - what is to be done with it
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
  /** The reader has begun a reply, and left it. */
  @property({ type: Boolean }) begun = false;
  /** It is not yet with the others. */
  @property({ attribute: false }) pending: Pending | undefined;
  /** What its author has written so far to replace it; undefined while they do not. */
  @property({ attribute: false }) source: Source | undefined;

  /** Those reactions that may be added; null for all. */
  @property({ attribute: false }) offered: readonly string[] | null = null;
  /** What the reader can do with it from its menu. */
  @property({ attribute: false }) actions:
    ((post: Post) => Promise<readonly PostAction[]>) | undefined;
  /** What the thread is to the reader alone. */
  @property({ attribute: false }) own: Own | undefined;
  /** Who accepted it as the answer to its question, and when; null of any other. */
  @property({ attribute: false }) accepted: Accepted | null = null;
  /** How many can read it; null where the number is not known. */
  @property({ attribute: false }) readers: number | null = null;
  /** Where it is shown for itself: its time leads there. */
  @property() href = '';
  /** It is the one that its reader was looking for. */
  @property({ type: Boolean, reflect: true }) marked = false;
  /** Its poll takes no more votes. */
  @property({ type: Boolean }) closed = false;
  /** Which of the posts of its feed it is, from 1; none where it is not in a feed. */
  @property({ attribute: false }) position: number | undefined;
  /** How many posts its feed has; -1 where that is not known. */
  @property({ attribute: false }) total: number | undefined;
  /** Finds what it refers to, as far as the reader may see it. */
  @property({ attribute: false }) refer: (id: string) => Reference = () => undefined;

  readonly #twice = new Twice(this);
  @query('article') private article!: HTMLElement | null;
  @query('.more') private more!: HTMLElement | null;
  @state() private menuItems: readonly MenuItem[] = [];
  @query('cercle-composer') private composer!: HTMLElement | null;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override render() {
    const { post } = this;
    if (!post) return nothing;
    return html`<article
      class="base ${this.accepted ? 'accepted' : (this.pending?.state ?? '')}"
      part="base"
      tabindex="-1"
      aria-posinset=${this.position ?? nothing}
      aria-setsize=${this.total ?? nothing}
      aria-label=${msg(str`${post.by.name}, ${fullTime(post.at)}`)}
    >
      ${this.accepted ? renderAccepted(this.accepted, post) : nothing}
      ${this.comment ? nothing : html`<span class="column-time">${renderClock(post, this.day, this.href)}</span>`}
      <cercle-avatar
        name=${post.by.name}
        affiliation=${post.by.affiliation}
        organization=${post.by.organization.name}
        size=${this.comment ? 24 : 32}
      ></cercle-avatar>
      <div class="content">
        <header part="header">
          <span class="who">${renderName(post.by)} ${renderOrigin(post.by)}</span>
          ${this.comment ? renderEdited(post) : nothing}
          <span class="row-time quiet">${this.#time(post)}</span>
        </header>
        ${
          this.comment || !this.audience
            ? nothing
            : html`<div class="place">
                ${renderKind(post, this.closed)}
                ${this.room ? html`<bdi class="quiet">${this.room}</bdi>` : nothing}
                <span class="row-audience">${this.#audience()}</span>
                ${renderUntil(post)} ${renderEdited(post)}
              </div>`
        }
        ${this.#body(post)}
        <slot name="detail"></slot>
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

  /** The whole post has the focus when what had it is gone: the next thing to do is within. */
  override focus(): void {
    this.article?.focus();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    // What had the focus goes with the edited text: so the focus goes to where the editing began.
    const isWritten = changed.has('source') && !this.source;
    if (isWritten && this.composer?.matches(':focus-within')) {
      void this.updateComplete.then(() => this.more?.focus());
    }
  }

  override updated(changed: PropertyValues<this>): void {
    if (changed.has('source') && this.source) this.composer?.focus();
  }

  #time(post: Post) {
    if (this.pending) {
      const word = this.pending.state === 'sending' ? msg('sending…') : msg('not sent');
      return html`<bdi class="quiet">${word}</bdi>`;
    }
    return renderClock(post, this.day, this.href);
  }

  #audience() {
    const audience = this.audience!;
    return html`<cercle-audience
      ?outside=${audience.outside}
      organization=${partnerName(audience)}
    ></cercle-audience>`;
  }

  #body(post: Post) {
    if (this.source && this.audience) {
      return html`<cercle-composer
        mode="edit"
        place=${`edit ${post.id}`}
        label=${msg('Your post')}
        .choices=${[this.audience]}
        .draft=${live(this.source.text)}
        .heading=${live(this.source.title)}
        .detail=${begun(post.detail.kind)}
        .mentioned=${this.source.mentioned}
        .limits=${this.source.limits}
        .files=${this.source.files}
      ></cercle-composer>`;
    }
    if (post.deleted) return html`<p class="quiet">${msg('This post was deleted.')}</p>`;
    // Whoever places a card of another kind than a message loads what draws its details.
    return html`${
        post.to
          ? html`<p class="quiet to">${icon(replyIcon)}<bdi>${post.to.name}</bdi></p>`
          : nothing
      }
      ${post.title === null ? nothing : html`<h3 class="title" dir="auto">${post.title}</h3>`}
      <slot name="quote"></slot>
      <cercle-rich-text part="body" .blocks=${post.body}></cercle-rich-text>
      ${renderFiles(post)}
      ${
        post.detail.kind === 'message'
          ? nothing
          : html`<cercle-post-detail
              .post=${post}
              .own=${this.own}
              .readers=${this.readers}
              .refer=${this.refer}
              reader=${this.reader}
              ?act=${this.act && this.pending === undefined}
              ?closed=${this.closed}
            ></cercle-post-detail>`
      }`;
  }

  #foot(post: Post) {
    const { pending } = this;
    if (pending)
      return pending.state === 'failed'
        ? renderUnsent(pending, this.#twice, (action) => this.#tell(action, post.id))
        : nothing;
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
        .offered=${this.offered}
        ?act=${this.act}
        replies
        ?begun=${this.begun}
      ></cercle-reaction-bar>
      ${this.actions ? this.#menu(post) : nothing}
    </div>`;
  }

  #menu(post: Post) {
    return html`<button
        class="icon-button more"
        popovertarget="menu"
        aria-haspopup="menu"
        aria-label=${msg('More')}
        title=${msg('More')}
        @click=${() => this.#loadMenu(post)}
      >
        ${icon(moreIcon)}
      </button>
      <cercle-menu
        id="menu"
        popover
        label=${msg('More')}
        .items=${this.menuItems}
        @cercle-choose=${({ name }: CercleChooseEvent) => this.#tell(name as PostAction, post.id)}
      ></cercle-menu>`;
  }

  /** Of all the posts that someone reads, they do something with few: the menu comes when it is first asked for. */
  async #loadMenu(post: Post): Promise<void> {
    await import('../menu/menu.ts');
    const { menuItems } = await import('./post-actions.ts');
    this.menuItems = menuItems((await this.actions?.(post)) ?? []);
  }

  #tell(action: CerclePostActionEvent['action'], post: string): void {
    this.dispatchEvent(new CerclePostActionEvent(action, post));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-post-card': CerclePostCard;
  }
}
