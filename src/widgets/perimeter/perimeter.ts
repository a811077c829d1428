import { LitElement, html } from 'lit';
import { property } from 'lit/decorators.js';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { ClockController } from '../../lit/clock-controller.ts';
import { customElement } from '../../lit/custom-element.ts';
import { OnDemand } from '../../lit/on-demand.ts';
import { SessionController } from '../../lit/session-controller.ts';
import { base, controls } from '../../themes/base.ts';
import { sheet } from '../charter/sheet.styles.ts';
import { feedScope } from '../feed/feed-scope.ts';
import { frame } from '../frame.styles.ts';
import { secondsWhileOffline } from '../session-notice.ts';
import { renderLoaded } from '../lost-notice.ts';
import type { Insiders } from './insiders.ts';

/**
 * @summary Who is inside a room, why, since when and until when, who was, and who should have left. A partner sees those
 *   whom they may know.
 * @event cercle-intent - what the reader asks for, before it is sent; may be prevented
 * @csspart base - the perimeter
 * @csspart header - the heading
 * @csspart list - the people inside
 */
@customElement('cercle-perimeter')
export class CerclePerimeter extends LitElement {
  static override styles = [base, controls, frame, sheet];

  /** The room's id. */
  @property({ reflect: true }) room = '';
  /** Leaves the heading to the page, and the edge to what it stands in. */
  @property({ type: Boolean, attribute: 'no-heading', reflect: true }) noHeading = false;
  /** Shows the people only once they are asked for: where others beside it say who they are. */
  @property({ type: Boolean }) brief = false;

  readonly #session = new SessionController(this, (session) => ({
    streams: this.room ? feedScope(session, this.room, '').streams : [],
  }));
  readonly #insiders: OnDemand<Insiders> = new OnDemand(this, async () => {
    const { Insiders: Part } = await import('./insiders.ts');
    return new Part(this, () => {
      const { room, noHeading, brief } = this;
      return { session: this.#session.session, room, noHeading, brief };
    });
  });

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    new ClockController(
      this,
      () => secondsWhileOffline(this.#session.session) ?? this.#insiders.part?.nextEnd() ?? null,
    );
  }

  override render() {
    return html`<div class="frame">
      <div class="base" part="base">
        ${renderLoaded(this.#insiders, (part) => part.render(), msg('The perimeter could not be loaded.'))}
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-perimeter': CerclePerimeter;
  }
}
