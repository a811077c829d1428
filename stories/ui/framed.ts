import { html, type TemplateResult } from 'lit';

/** What a widget is for the elements in it: the width that their breakpoints look at (LOOK 7). */
export const framed = (story: () => unknown): TemplateResult =>
  html`<div style="container-type: inline-size">${story()}</div>`;
