import { LitElement, html } from 'lit';
import { property } from 'lit/decorators.js';
import { msg, updateWhenLocaleChanges } from '@lit/localize';
import { ClockController } from '../../lit/clock-controller.ts';
import { customElement } from '../../lit/custom-element.ts';
import { OnDemand } from '../../lit/on-demand.ts';
import { SessionController } from '../../lit/session-controller.ts';
// Here and not with what shows them: a noun that comes later has nothing of the snapshots before it.
import '../../store/charter.ts';
import '../../store/milestone.ts';
import '../../store/progress.ts';
import { base, controls } from '../../themes/base.ts';
import { feedScope } from '../feed/feed-scope.ts';
import { frame } from '../frame.styles.ts';
import { renderLoaded } from '../lost-notice.ts';
import type { Progressing } from './progressing.ts';

/**
 * @summary What a project waits for: its milestones, each with a day and who answers for it, the questions that nobody has
 *   answered, the ideas to decide on, what was last decided, and the newest files.
 * @event cercle-intent - what the reader asks for, before it is sent; may be prevented
 * @csspart base - all of it
 * @csspart header - the heading
 * @csspart list - the milestones
 * @csspart actions - with what a milestone is added
 */
@customElement('cercle-progress')
export class CercleProgress extends LitElement {
  static override styles = [base, controls, frame];

  /** The room's id. */
  @property({ reflect: true }) room = '';
  /** Leaves the heading to the page, and the edge to what it stands in. */
  @property({ type: Boolean, attribute: 'no-heading', reflect: true }) noHeading = false;

  readonly #session = new SessionController(this, (session) => ({
    streams: this.room ? feedScope(session, this.room, '').streams : [],
  }));
  readonly #progressing: OnDemand<Progressing> = new OnDemand(this, async () => {
    const { Progressing: Part } = await import('./progressing.ts');
    return new Part(this, () => ({
      session: this.#session.session,
      room: this.room,
      noHeading: this.noHeading,
    }));
  });

  constructor() {
    super();
    updateWhenLocaleChanges(this);
    new ClockController(this, () => this.#progressing.part?.nextLook() ?? null);
  }

  override render() {
    return html`<div class="frame">
      <div class="base" part="base">
        ${renderLoaded(
          this.#progressing,
          (part) => part.render(),
          msg('The progress could not be loaded.'),
        )}
      </div>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cercle-progress': CercleProgress;
  }
}
