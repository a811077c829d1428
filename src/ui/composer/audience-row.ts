import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { whoWillRead, type AudienceChoice } from '../../lit/audience-words.ts';
import { downIcon, eyeIcon, icon, lockIcon } from '../icon/icon.ts';
import type { CercleChooseEvent, MenuItem } from '../menu/menu.ts';

/** What the first line of a composer is drawn from. */
export interface AudienceRowView {
  chosen: AudienceChoice;
  /** There are others to choose. */
  isChoice: boolean;
  /** The others; none before they are loaded. */
  items: readonly MenuItem[];
  load: () => void;
  /** Takes the stream that is chosen. */
  choose: (stream: string) => void;
}

/** The first line of a composer: who will read, and the way to choose others (LOOK 1.2). */
export function renderAudienceRow(view: AudienceRowView): TemplateResult {
  const { chosen } = view;
  return html`<div class="header" part="header">
    ${icon(chosen.outside ? eyeIcon : lockIcon)}
    <span id="audience" class="sentence"><bdi>${whoWillRead(chosen)}</bdi></span>
    ${
      view.isChoice
        ? html`<button
              class="link change"
              popovertarget="audiences"
              aria-haspopup="menu"
              aria-label=${msg('Change who will read')}
              @click=${view.load}
            >
              <span>${msg('Change')}</span>${icon(downIcon)}
            </button>
            <cercle-menu
              id="audiences"
              popover
              wide
              label=${msg('Who will read')}
              .items=${view.items}
              @cercle-choose=${({ name }: CercleChooseEvent) => view.choose(name)}
            ></cercle-menu>`
        : nothing
    }
  </div>`;
}
