import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { listOf } from '../../lit/format.ts';
import { alertIcon, icon } from '../icon/icon.ts';
import type { Candidate } from './mention-text.ts';

/** What the note is drawn from. */
export interface UnreadView {
  /** Those named who cannot read what is chosen. */
  unread: readonly Candidate[];
  /** Posts the text with their names as words. */
  postAnyway: () => void;
  /** Opens the menu of the audiences; undefined where there is one only. */
  change: (() => void) | undefined;
}

/** Says before it is too late that somebody named will not read: why, what of it, and the ways out (LOOK 6). */
export function renderUnread(view: UnreadView): TemplateResult {
  const names = view.unread.map(({ name }) => name);
  return html`<div class="problem" role="alert">
    ${icon(alertIcon)}
    <div>
      <b>
        ${
          names.length === 1
            ? msg(str`${names[0]} will not read this here.`)
            : msg(str`These people will not read this here: ${listOf(names)}.`)
        }
      </b>
      ${msg('Nobody is told of what they cannot read.')}
      <div class="ways">
        <button class="link" @click=${view.postAnyway}>${msg('Post without naming them')}</button>
        ${
          view.change
            ? html`<button class="link" @click=${view.change}>
                ${msg('Change who will read')}
              </button>`
            : nothing
        }
      </div>
    </div>
  </div>`;
}
