import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { icon } from '../icon/icon.ts';
import { atIcon } from '../icon/more-icons.ts';

/** What the last row of a composer is drawn from. */
export interface FootView {
  /** What the button does, with the audience in its words. */
  verb: string;
  /** What is written cannot be sent as it is. */
  isHeld: boolean;
  /** What the button waits for, in words; empty where it waits for nothing. */
  waits: string;
  mention: () => void;
  /** Chooses files. */
  clip: unknown;
  kinds: unknown;
  /** Opens and closes the fields of when it appears and goes. */
  later: unknown;
  /** Undefined where there is nothing to go back from. */
  cancel: (() => void) | undefined;
  submit: () => void;
}

/** Draws the row of the button. */
export function renderFoot(view: FootView): TemplateResult {
  return html`<div class="footer" part="footer">
    <button
      class="icon-button"
      aria-label=${msg('Mention someone')}
      title=${msg('Mention someone')}
      @click=${view.mention}
    >
      ${icon(atIcon)}
    </button>
    ${view.clip} ${view.kinds} ${view.later}
    <span class="space"></span>
    <bdi id="waits" class="waits quiet number">${view.waits}</bdi>
    <span class="send">
      ${
        view.cancel
          ? html`<button class="text-button" @click=${view.cancel}>${msg('Cancel')}</button>`
          : nothing
      }
      <button
        class="button primary"
        aria-disabled=${view.isHeld}
        aria-describedby="waits"
        @click=${view.submit}
      >
        ${view.verb}
      </button>
    </span>
  </div>`;
}
