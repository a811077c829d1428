import { LitElement, html, nothing } from 'lit';
import { property } from 'lit/decorators.js';
import { msg, str, updateWhenLocaleChanges } from '@lit/localize';
import { customElement } from '../../lit/custom-element.ts';
import { numberOf, shareOf } from '../../lit/format.ts';
import type { Ballot } from '../../protocol/kind.ts';
import { base, controls } from '../../themes/base.ts';
import { barStyles } from '../bar/bar.styles.ts';
import { renderBar } from '../bar/bar.ts';
import { styles } from './ballot.styles.ts';

/** The reader chooses, anew each time: these places and no others. */
export class CercleVoteEvent extends Event {
  constructor(
    readonly post: string,
    readonly choices: number[],
  ) {
    super('cercle-vote', { bubbles: true, composed: true });
  }
}

/**
 * @summary What may be chosen in a poll, how often it was, and what the reader chose.
 * @event cercle-vote - the reader chooses
 * @csspart list - the choices
 * @csspart status - how many have voted
 */
@customElement('cercle-ballot')
export class CercleBallot extends LitElement {
  static override styles = [base, controls, barStyles, styles];

  /** The id of the post, for the event. */
  @property() post = '';
  @property({ attribute: false }) ballot: Ballot | undefined;
  /** What the reader chose, by place. */
  @property({ attribute: false }) chosen: readonly number[] = [];
  /** How many may vote; null where the number is not known. */
  @property({ attribute: false }) readers: number | null = null;
  /** The reader may vote. */
  @property({ type: Boolean }) act = false;

  constructor() {
    super();
    updateWhenLocaleChanges(this);
  }

  override render() {
    const { ballot } = this;
    if (!ballot) return nothing;
    return html`<div part="list" role="group" aria-label=${msg('Choices')}>
        ${ballot.choices.map((_choice, place) => this.#choice(ballot, place))}
      </div>
      <p class="quiet number" part="status">${this.#voters(ballot)}</p>`;
  }

  #choice({ choices, voters, several }: Ballot, place: number) {
    const { text, count } = choices[place]!;
    const isMine = this.chosen.includes(place);
    const share = voters === 0 ? 0 : count / voters;
    return html`<button
      class="choice ${several ? 'several' : ''}"
      aria-pressed=${isMine}
      aria-disabled=${!this.act}
      @click=${() => this.#vote(place, several)}
    >
      <i class="box" aria-hidden="true"></i>
      <span class="text"><bdi>${text}</bdi></span>
      <span class="number">${shareOf(share)} · ${numberOf(count)}</span>
      ${renderBar(share)}
    </button>`;
  }

  #voters({ voters, anonymous }: Ballot) {
    const all = this.readers;
    const count =
      all === null || all < voters
        ? voters === 1
          ? msg('1 person voted')
          : msg(str`${numberOf(voters)} people voted`)
        : msg(str`${numberOf(voters)} of ${numberOf(all)} voted`);
    return html`${count} ·
    ${anonymous ? msg('nobody sees who chose what') : msg('all readers see who chose what')}`;
  }

  #vote(place: number, several: boolean): void {
    if (!this.act) return;
    const others = this.chosen.filter((one) => one !== place);
    const isMine = others.length < this.chosen.length;
    const choices = isMine ? others : several ? [...others, place] : [place];
    this.dispatchEvent(new CercleVoteEvent(this.post, choices));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-ballot': CercleBallot;
  }
  interface HTMLElementEventMap {
    'cercle-vote': CercleVoteEvent;
  }
}
