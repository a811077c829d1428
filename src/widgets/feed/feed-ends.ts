import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';

/** Draws the upper end of what is loaded, where there is something newer than that. */
export const renderStart = (load: () => void): TemplateResult =>
  html`<div class="start">${renderMore(msg('Newer posts'), load)}</div>`;

/** Draws the lower end of what is loaded; with a button where there is something older. */
export const renderEnd = (load: (() => void) | undefined): TemplateResult =>
  html`<div class="end" tabindex="-1">
    ${load ? renderMore(msg('Older posts'), load) : nothing}
  </div>`;

const renderMore = (words: string, load: () => void): TemplateResult =>
  html`<button class="button" @click=${load}>${words}</button>`;
