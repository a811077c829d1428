import { LitElement, html } from 'lit';
import { property } from 'lit/decorators.js';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { ClockController } from '../../lit/clock-controller.ts';
import { customElement } from '../../lit/custom-element.ts';
import { OnDemand } from '../../lit/on-demand.ts';
import { SessionController } from '../../lit/session-controller.ts';
import { memberStream } from '../../perimeter/streams.ts';
// Here and not with the lists: a noun that comes later has every stream read again.
import '../../store/join.ts';
import { base, controls } from '../../themes/base.ts';
import { headingStyles } from '../feed/feed-heading.styles.ts';
import { frame } from '../frame.styles.ts';
import { offlineStyles, secondsWhileOffline } from '../session-notice.ts';
import { renderLoaded } from '../lost-notice.ts';
import type { RoomListings } from './room-listings.ts';

/**
 * @summary The rooms that the reader is in, with what they have yet to read there, and those that they may ask to join.
 * @event cercle-room - a room is opened; may be prevented by a page that shows it itself
 * @event cercle-intent - what the reader asks for, before it is sent; may be prevented
 * @csspart base - the lists and what stands above them
 * @csspart header - the heading
 * @csspart list - the rooms
 * @csspart actions - what can be done to get into a room
 */
@customElement('cercle-rooms')
export class CercleRooms extends LitElement {
  static override styles = [base, controls, frame, offlineStyles, headingStyles];

  /** The address of a room's page, with `{room}` where its id stands, for other pages than the network's tag names. */
  @property() href = '';
  /** Leaves the heading to the page. */
  @property({ type: Boolean, attribute: 'no-heading' }) noHeading = false;

  /** It is open already; whoever watches it has it read again for what this file has brought with it. */
  readonly #session = new SessionController(this, ({ member }) => ({
    streams: member ? [memberStream(member.id)] : [],
  }));
  readonly #listings: OnDemand<RoomListings> = new OnDemand(this, async () => {
    const { RoomListings: Part } = await import('./room-listings.ts');
    return new Part(this, () => {
      const { href, noHeading } = this;
      return { session: this.#session.session, href, noHeading };
    });
  });

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    new ClockController(this, () => secondsWhileOffline(this.#session.session));
  }

  override render() {
    return html`<section class="frame" aria-label=${msg('Rooms')}>
      <div class="base" part="base">
        ${renderLoaded(this.#listings, (part) => part.render(), msg('The rooms could not be loaded.'))}
      </div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-rooms': CercleRooms;
  }
}
