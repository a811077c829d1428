import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { mostDeciders } from '../../protocol/kind.ts';
import { icon } from '../icon/icon.ts';
import { closeIcon } from '../icon/more-icons.ts';
import '../member-picker/member-picker.ts';
import type { CerclePickEvent } from '../member-picker/member-picker.ts';
import type { Candidate } from '../composer/mention-text.ts';

/** What the people who decided are drawn from. */
export interface DecidersView {
  /** Their ids. */
  decidedBy: readonly string[];
  /** Everybody whose name is known. */
  named: readonly Candidate[];
  /** Takes who decided, and whoever has come to be named with them. */
  change: (decidedBy: string[], added: readonly Candidate[]) => void;
}

/** Draws who decided, each of whom can be taken out again, and where another is looked for. */
export function renderDeciders({ decidedBy, named, change }: DecidersView): TemplateResult {
  const pick = (event: CerclePickEvent): void => {
    // The room that the writer is in listens for whom to admit.
    event.stopPropagation();
    const { member } = event;
    if (!member) return;
    const { id, name, department, organization } = member;
    const added = { id, name, detail: department ?? organization.name };
    change([...new Set([...decidedBy, id])], [added]);
  };
  return html`<div class="deciders">
    ${
      decidedBy.length < mostDeciders
        ? html`<cercle-member-picker
            label=${msg('Decided by')}
            .chosen=${live(undefined)}
            @cercle-pick=${pick}
          ></cercle-member-picker>`
        : nothing
    }
    ${
      decidedBy.length === 0
        ? html`<p class="quiet">${msg('You, unless you choose someone.')}</p>`
        : html`<ul aria-label=${msg('Decided by')}>
            ${decidedBy.map((id) => {
              const name = named.find((one) => one.id === id)?.name ?? msg('Someone');
              const without = decidedBy.filter((other) => other !== id);
              return html`<li>
                <bdi>${name}</bdi>
                <button
                  class="icon-button"
                  aria-label=${msg(str`Remove ${name}`)}
                  title=${msg(str`Remove ${name}`)}
                  @click=${() => change(without, [])}
                >
                  ${icon(closeIcon)}
                </button>
              </li>`;
            })}
          </ul>`
    }
  </div>`;
}
