import { nothing, type ReactiveController, type ReactiveControllerHost } from 'lit';
import type { CercleMentionEvent } from '../../ui/rich-text/rich-text.ts';
import type { HoverCard } from '../hover-card.ts';

/**
 * Many who read a feed never look at the card of whoever is mentioned: what shows it comes when it is first asked for, if
 * it is still wanted then.
 */
export class FeedHover implements ReactiveController {
  readonly #host: ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment };
  #card: HoverCard | undefined;
  /** How often the feed has left a page. */
  #departures = 0;

  constructor(host: ReactiveControllerHost & { renderRoot: HTMLElement | DocumentFragment }) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#departures += 1;
  }

  /** To be drawn once in the feed. */
  render() {
    return this.#card?.render() ?? nothing;
  }

  readonly show = async (
    event: Pick<CercleMentionEvent, 'anchor' | 'member' | 'isChosen'>,
  ): Promise<void> => {
    const departures = this.#departures;
    let isPassed = false;
    event.anchor.addEventListener('pointerleave', () => (isPassed = true), { once: true });
    const { HoverCard: Card } = await import('../hover-card.ts');
    if (departures !== this.#departures || (isPassed && !event.isChosen)) return;
    this.#card ??= new Card(this.#host);
    this.#card.show(event);
  };
}
