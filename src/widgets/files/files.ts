import { LitElement, html } from 'lit';
import { property } from 'lit/decorators.js';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { ClockController } from '../../lit/clock-controller.ts';
import { customElement } from '../../lit/custom-element.ts';
import { OnDemand } from '../../lit/on-demand.ts';
import { SessionController } from '../../lit/session-controller.ts';
import { base, controls } from '../../themes/base.ts';
import type { CercleContentEvent } from '../../ui/attachments/content-event.ts';
import { headingStyles } from '../feed/feed-heading.styles.ts';
import { feedScope } from '../feed/feed-scope.ts';
import { frame } from '../frame.styles.ts';
import { offlineStyles, secondsWhileOffline } from '../session-notice.ts';
import { renderLoaded } from '../lost-notice.ts';
import type { Listing } from './listing.ts';

/**
 * @summary The files of a room or a record, newest first: what they are, who has sent them, and the post where they hang.
 * @csspart base - the list and what stands above it
 * @csspart header - the heading
 * @csspart list - the files
 */
@customElement('cercle-files')
export class CercleFiles extends LitElement {
  static override styles = [base, controls, frame, offlineStyles, headingStyles];

  /** The id of a room. */
  @property() room = '';
  /** The name of a record, as in `erp:purchase-order/10248`. Without it and without a room: everything. */
  @property() record = '';
  /** Leaves the heading to the page. */
  @property({ type: Boolean, attribute: 'no-heading' }) noHeading = false;

  readonly #session = new SessionController(this, (session) => ({
    streams: feedScope(session, this.room, this.record).streams,
    record: this.record || undefined,
  }));
  readonly #listing: OnDemand<Listing> = new OnDemand(this, async () => {
    const { Listing: Part } = await import('./listing.ts');
    return new Part(this, () => {
      const { room, record, noHeading } = this;
      return { session: this.#session.session, room, record, noHeading };
    });
  });

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    new ClockController(this, () => secondsWhileOffline(this.#session.session));
  }

  override render() {
    return html`<section
      class="frame"
      aria-label=${msg('Files')}
      @cercle-content=${(event: CercleContentEvent) => this.#listing.part?.give(event)}
    >
      <div class="base" part="base">
        ${renderLoaded(this.#listing, (part) => part.render(), msg('The files could not be loaded.'))}
      </div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-files': CercleFiles;
  }
}
