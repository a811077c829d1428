import { LitElement, html, nothing } from 'lit';
import { property, query } from 'lit/decorators.js';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { customElement } from '../../lit/custom-element.ts';
import { reactions, type Reaction } from '../../protocol/reaction.ts';
import { base, controls } from '../../themes/base.ts';
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
  static override styles = [base, controls, styles];

  @property({ attribute: false })
  tallies: readonly { reaction: Reaction; count: number; isMine: boolean }[] = [];
  /** The id of the post, for the events. */
  @property() post = '';
  /** The reader may react and comment. */
  @property({ type: Boolean }) act = false;
  /** Comments have no "Reply" of their own: threads are one level deep. */
  @property({ type: Boolean }) replies = false;

  @query('#picker') private picker!: HTMLElement;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override render() {
    return html`${this.tallies.map(
      ({ reaction, count, isMine }) =>
        html`<button
          class="chip number"
          aria-pressed=${isMine}
          aria-disabled=${!this.act}
          aria-label=${msg(str`${word(reaction)}, ${count}`)}
          title=${word(reaction)}
          @click=${() => this.#react(reaction, !isMine)}
        >
          ${icon(icons[reaction])}<span>${count}</span>
        </button>`,
    )}
    ${this.act ? this.#actions() : nothing}`;
  }

  #actions() {
    return html`<button
        class="icon-button"
        popovertarget="picker"
        aria-label=${msg('React')}
        title=${msg('React')}
        @click=${this.#place}
      >
        ${icon(reactIcon)}
      </button>
      <div id="picker" class="overlay" popover role="group" aria-label=${msg('React')}>
        ${reactions.map((reaction) => this.#choice(reaction))}
      </div>
      ${
        this.replies
          ? html`<button
              class="text-button"
              @click=${() => this.dispatchEvent(new CercleReplyEvent(this.post))}
            >
              ${msg('Reply')}
            </button>`
          : nothing
      }`;
  }

  #choice(reaction: Reaction) {
    const isMine = this.tallies.some((one) => one.reaction === reaction && one.isMine);
    return html`<button
      class="icon-button"
      aria-pressed=${isMine}
      aria-label=${word(reaction)}
      title=${word(reaction)}
      @click=${() => {
        this.picker.hidePopover();
        this.#react(reaction, !isMine);
      }}
    >
      ${icon(icons[reaction])}
    </button>`;
  }

  #place(event: Event): void {
    const opener = event.currentTarget as HTMLElement;
    const isCoarse = matchMedia('(pointer: coarse)').matches;
    placeBeside(this.picker, opener.getBoundingClientRect(), isCoarse ? 300 : 180);
  }

  #react(reaction: Reaction, isAdded: boolean): void {
    if (this.act) this.dispatchEvent(new CercleReactEvent(this.post, reaction, isAdded));
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
