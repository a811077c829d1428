import { LitElement, html, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { customElement } from '../../lit/custom-element.ts';
import { reactions, type Reaction } from '../../protocol/reaction.ts';
import { base, controls } from '../../themes/base.ts';
import { chips } from '../../themes/chips.ts';
import {
  agreeIcon,
  eyeIcon,
  icon,
  ideaIcon,
  okIcon,
  questionIcon,
  reactIcon,
  thanksIcon,
  type Shape,
} from '../icon/icon.ts';
import { placeBeside } from '../place.ts';
import { returnFocus } from '../return-focus.ts';
import { styles } from './reaction-bar.styles.ts';

/** A reaction of the reader's, added or taken away. */
export class CercleReactEvent extends Event {
  constructor(
    readonly post: string,
    readonly reaction: Reaction,
    /** Whether it is to be there. */
    readonly isAdded: boolean,
  ) {
    super('cercle-react', { bubbles: true, composed: true });
  }
}

/** The reader wants to comment. */
export class CercleReplyEvent extends Event {
  constructor(readonly post: string) {
    super('cercle-reply', { bubbles: true, composed: true });
  }
}

const icons: Record<Reaction, Shape> = {
  agree: agreeIcon,
  thanks: thanksIcon,
  ok: okIcon,
  idea: ideaIcon,
  question: questionIcon,
  eye: eyeIcon,
};

const word = (reaction: Reaction): string =>
  ({
    agree: msg('Agree'),
    thanks: msg('Thanks'),
    ok: msg('Done'),
    idea: msg('Good idea'),
    question: msg('I have a question'),
    eye: msg('Seen'),
  })[reaction];

/**
 * @summary The reactions to a post, and what a reader may do with it.
 * @event cercle-react - a reaction is to be added or taken away
 * @event cercle-reply - the reader wants to comment
 */
@customElement('cercle-reaction-bar')
export class CercleReactionBar extends LitElement {
  static override styles = [base, controls, chips, styles];

  @property({ attribute: false })
  tallies: readonly { reaction: Reaction; count: number; isMine: boolean }[] = [];
  /** The id of the post, for the events. */
  @property() post = '';
  /** Those reactions that may be added; null for all. What others added before stays. */
  @property({ attribute: false }) offered: readonly string[] | null = null;
  /** The reader may react and comment. */
  @property({ type: Boolean }) act = false;
  /** Comments have no "Reply" of their own: threads are one level deep. */
  @property({ type: Boolean }) replies = false;
  /** The reader has begun a comment, and left it. */
  @property({ type: Boolean }) begun = false;

  @query('#picker') private picker!: HTMLElement | null;
  @query('.text-button') private reply!: HTMLElement | null;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override render() {
    return html`${this.tallies.map(({ reaction, count, isMine }) =>
      this.#button(reaction, isMine, count),
    )}
    ${this.act ? this.#actions() : nothing}`;
  }

  /** Where it is left for a reply, one comes back to it. */
  override focus(): void {
    this.reply?.focus();
  }

  #actions() {
    return html`${this.offered?.length === 0 ? nothing : this.#choices()}
    ${
      this.replies
        ? html`<button
            class="text-button"
            @click=${() => this.dispatchEvent(new CercleReplyEvent(this.post))}
          >
            ${this.begun ? msg('Reply · draft') : msg('Reply')}
          </button>`
        : nothing
    }`;
  }

  #choices() {
    return html`<button
        class="icon-button"
        popovertarget="picker"
        aria-label=${msg('React')}
        title=${msg('React')}
        @click=${this.#place}
      >
        ${icon(reactIcon)}
      </button>
      <div
        id="picker"
        class="overlay"
        popover
        role="group"
        aria-label=${msg('React')}
        @beforetoggle=${returnFocus}
      >
        ${reactions
          .filter((reaction) => this.#mayTake(reaction, false))
          .map((reaction) =>
            this.#button(
              reaction,
              this.tallies.some((one) => one.reaction === reaction && one.isMine),
            ),
          )}
      </div>`;
  }

  /** A chip, where some have reacted so; or else a choice. */
  #button(reaction: Reaction, isMine: boolean, count?: number) {
    const name = word(reaction);
    return html`<button
      class=${count ? 'chip number' : 'icon-button'}
      aria-pressed=${isMine}
      aria-disabled=${!this.#mayTake(reaction, isMine)}
      aria-label=${count ? msg(str`${name}, ${count}`) : name}
      title=${name}
      @click=${() => this.#react(reaction, !isMine)}
    >
      ${icon(icons[reaction])}${count}
    </button>`;
  }

  #mayTake(reaction: Reaction, isMine: boolean): boolean {
    return this.act && (isMine || (this.offered?.includes(reaction) ?? true));
  }

  #place(event: Event): void {
    const opener = event.currentTarget as HTMLElement;
    const isCoarse = matchMedia('(pointer: coarse)').matches;
    placeBeside(this.picker!, opener.getBoundingClientRect(), isCoarse ? 300 : 180);
  }

  #react(reaction: Reaction, isAdded: boolean): void {
    if (!this.#mayTake(reaction, !isAdded)) return;
    this.picker?.hidePopover();
    this.dispatchEvent(new CercleReactEvent(this.post, reaction, isAdded));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-reaction-bar': CercleReactionBar;
  }
  interface HTMLElementEventMap {
    'cercle-react': CercleReactEvent;
    'cercle-reply': CercleReplyEvent;
  }
}
