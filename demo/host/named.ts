import { personOf } from './directory.ts';
import { html, type Html } from './html.ts';

/** Someone's name within the host's own pages, with their card for whoever may know them. */
export const named = (id: string): Html =>
  html`<cercle-member host-font member="${id}">${personOf(id).name}</cercle-member>`;
