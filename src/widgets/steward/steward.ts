import { LitElement, html } from 'lit';
import { property } from 'lit/decorators.js';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { ClockController } from '../../lit/clock-controller.ts';
import { customElement } from '../../lit/custom-element.ts';
import { OnDemand } from '../../lit/on-demand.ts';
import { SessionController } from '../../lit/session-controller.ts';
import { memberStream } from '../../perimeter/streams.ts';
import { base, controls } from '../../themes/base.ts';
import { keepKeys } from '../../ui/keep-keys.ts';
import { headingStyles } from '../feed/feed-heading.styles.ts';
import { frame } from '../frame.styles.ts';
import { offlineStyles, secondsWhileOffline } from '../session-notice.ts';
import { renderLoaded } from '../lost-notice.ts';
import type { Stewarding } from './stewarding.ts';

/**
 * @summary The page of a steward, who answers for the whole network: its people, its organizations, its rooms, who reads a
 *   room without being in it, and the audit trail. Whoever is no steward finds nothing there.
 * @event cercle-intent - what the reader asks for, before it is sent; may be prevented
 * @event cercle-room - a room is opened; may be prevented by a page that shows it itself
 * @csspart base - the page
 * @csspart header - the heading
 * @csspart list - what is listed under a tab
 * @csspart actions - what can be done with one of them
 */
@customElement('cercle-steward')
export class CercleSteward extends LitElement {
  static override styles = [base, controls, frame, offlineStyles, headingStyles];

  /** Leaves the heading to the page. */
  @property({ type: Boolean, attribute: 'no-heading' }) noHeading = false;

  /** Once the page is there: its nouns come with it, and a stream that is watched from then on is read with them. */
  readonly #session = new SessionController(this, ({ member }) => ({
    streams: member && this.#page.part ? [memberStream(member.id)] : [],
  }));
  readonly #page: OnDemand<Stewarding> = new OnDemand(this, async () => {
    const { Stewarding: Part } = await import('./stewarding.ts');
    return new Part(this, () => ({ session: this.#session.session, noHeading: this.noHeading }));
  });

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    keepKeys(this);
    new ClockController(this, () => secondsWhileOffline(this.#session.session));
  }

  override render() {
    return html`<section class="frame" aria-label=${msg('Stewardship')}>
      <div class="base" part="base">
        ${renderLoaded(this.#page, (part) => part.render(), msg('This page could not be loaded.'))}
      </div>
    </section>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-steward': CercleSteward;
  }
}
