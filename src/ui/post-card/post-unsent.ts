import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { alertIcon, icon, offlineIcon } from '../icon/icon.ts';
import type { Twice } from '../twice.ts';
import type { CerclePostActionEvent, Pending } from './post-events.ts';

/** Draws why a post was not sent, and what its author can do about it. */
export function renderUnsent(
  { reason, isRefused }: Pending,
  twice: Twice,
  tell: (action: CerclePostActionEvent['action']) => void,
): TemplateResult {
  const way = (words: string, action: CerclePostActionEvent['action']) =>
    html`<button class="link" @click=${() => tell(action)}>${words}</button>`;
  return html`<div class="unsent" role="status">
    <p class=${isRefused ? 'danger' : ''}>
      ${icon(isRefused ? alertIcon : offlineIcon)}<bdi>${reason}</bdi>
    </p>
    <div>
      ${isRefused ? nothing : way(msg('Try now'), 'retry')} ${way(msg('Edit'), 'edit')}
      ${twice.render({
        ...{ id: 'discard', words: msg('Discard'), sure: msg('Discard it for good') },
        act: () => tell('discard'),
      })}
    </div>
  </div>`;
}
