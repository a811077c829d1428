import { LitElement, html } from 'lit';
import { property } from 'lit/decorators.js';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { ClockController } from '../../lit/clock-controller.ts';
import { customElement } from '../../lit/custom-element.ts';
import { OnDemand } from '../../lit/on-demand.ts';
import { SessionController } from '../../lit/session-controller.ts';
import { base, controls } from '../../themes/base.ts';
import { keepKeys } from '../../ui/keep-keys.ts';
import { frame } from '../frame.styles.ts';
import { offlineStyles, secondsWhileOffline } from '../session-notice.ts';
import { renderLoaded } from '../lost-notice.ts';
import type { Directory } from './directory.ts';
import { CercleChoiceEvent } from './members-events.ts';

/**
 * @summary The people of the network whom the reader may know: found by their names and what they do, narrowed to an
 *   organization, an expertise, a room or those whom the reader follows. As a picker, it has several of them chosen, and
 *   is a field of the form around it.
 * @event cercle-choice - who is chosen in the picker has changed
 * @csspart base - the directory
 * @csspart header - the heading, and by what it is narrowed
 * @csspart list - the people
 */
@customElement('cercle-members')
export class CercleMembers extends LitElement {
  static formAssociated = true;
  static override styles = [base, controls, frame, offlineStyles];

  /** Only those in the room of this id, which is one of the reader's. */
  @property() room = '';
  /** Only those of the organization of this id. */
  @property() organization = '';
  /** People are chosen here, not looked at. */
  @property({ type: Boolean }) picker = false;
  /** The ids of those who are chosen. */
  @property({ attribute: false }) value: readonly string[] = [];
  /** The name of the field in the form around it, which has one value for each who is chosen. */
  @property() name = '';
  /** Leaves the heading to the page. */
  @property({ type: Boolean, attribute: 'no-heading' }) noHeading = false;

  readonly #internals = this.attachInternals();
  readonly #session = new SessionController(this, () => ({
    streams: this.#directory.part?.streams ?? [],
  }));
  readonly #directory: OnDemand<Directory> = new OnDemand(this, async () => {
    const { Directory: Part } = await import('./directory.ts');
    return new Part(this, () => {
      const { room, organization, picker, value, noHeading } = this;
      const { session } = this.#session;
      return { session, room, organization, picker, value, noHeading, choose: this.#choose };
    });
  });

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    keepKeys(this);
    new ClockController(
      this,
      () => secondsWhileOffline(this.#session.session) ?? this.#directory.part?.nextEnd() ?? null,
    );
  }

  override updated(): void {
    const chosen = new FormData();
    for (const id of this.picker && this.name ? this.value : []) chosen.append(this.name, id);
    this.#internals.setFormValue(chosen);
  }

  override render() {
    return html`<section class="frame" aria-label=${msg('People')}>
      <div class="base" part="base">
        ${renderLoaded(this.#directory, (part) => part.render(), msg('The people could not be loaded.'))}
      </div>
    </section>`;
  }

  readonly #choose = (value: readonly string[]): void => {
    this.value = value;
    this.dispatchEvent(new CercleChoiceEvent(value));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-members': CercleMembers;
  }
}
