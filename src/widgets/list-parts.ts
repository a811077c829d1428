import { msg } from '@lit/localize';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';

/** Tabs over a list: which part of it is shown. @param label - what they choose. */
export const renderTabs = <Part>(
  label: string,
  tabs: readonly (readonly [part: Part, word: string])[],
  current: Part,
  show: (part: Part) => void,
): TemplateResult =>
  html`<nav class="tabs" aria-label=${label}>
    ${tabs.map(
      ([part, word]) =>
        html`<button aria-pressed=${part === current} @click=${() => show(part)}>${word}</button>`,
    )}
  </nav>`;

/** The button below a list that goes on; nothing where the list ends. */
export const renderMore = (
  isMore: unknown,
  goOn: () => void,
  word = msg('Show more'),
): TemplateResult | typeof nothing =>
  isMore
    ? html`<p class="more"><button class="button" @click=${goOn}>${word}</button></p>`
    : nothing;

/**
 * Has a list go on, and puts the focus on the first of what came: the button may be there no more. Rows say by `data-row`
 * which they are.
 */
export async function goOnIn(host: LitElement, goOn: () => Promise<void>): Promise<void> {
  const rows = () => [...host.renderRoot.querySelectorAll<HTMLElement>('[data-row]')];
  const known = new Set(rows().map(({ dataset }) => dataset['row']));
  await goOn();
  await host.updateComplete;
  const fresh = rows().find(({ dataset }) => !known.has(dataset['row']));
  const control = 'a, button, input';
  (fresh?.matches(control) ? fresh : fresh?.querySelector<HTMLElement>(control))?.focus();
}
