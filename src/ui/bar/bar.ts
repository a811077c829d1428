import { html, type TemplateResult } from 'lit';

/** Draws how much of a whole something is, from 0 to 1. It is said in words, beside it. */
export const renderBar = (share: number): TemplateResult =>
  html`<svg class="bar" viewBox="0 0 100 3" preserveAspectRatio="none" aria-hidden="true">
    <rect class="track" width="100" height="3" />
    <rect class="share" width=${share * 100} height="3" />
  </svg>`;
