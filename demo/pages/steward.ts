import { html } from '../host/html.ts';
import type { Page, Visit } from '../host/layout.ts';

/** For whoever answers for the whole network. The host shows it to stewards alone, and so does the widget. */
export function stewardPage({ words }: Visit): Page {
  return {
    title: words.stewardship,
    section: 'steward',
    main: html`<h1 class="unseen">${words.stewardship}</h1>
      <cercle-steward></cercle-steward>`,
  };
}
