import { html } from '../host/html.ts';
import type { Page, Visit } from '../host/layout.ts';
import { named } from '../host/named.ts';

/** Everybody whom the reader may know; and in a sentence of the host's own, somebody with their card. */
export function peoplePage({ person, words }: Visit): Page {
  return {
    title: words.people,
    section: 'people',
    main: html`<h1 class="unseen">${words.people}</h1>
      <p class="hint">${words.askAbout} ${named(person.hostContact ?? 'sophie-lambrecht')}.</p>
      <cercle-members></cercle-members>`,
  };
}
