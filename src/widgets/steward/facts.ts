import { html, type TemplateResult } from 'lit';

/** What is known of somebody or something; of what has no words nothing is said. */
export const renderFacts = (
  facts: readonly (readonly [label: string, value: string | undefined])[],
): TemplateResult =>
  html`<dl>
    ${facts.map(
      ([label, value]) =>
        value &&
        html`<dt>${label}</dt>
          <dd class="number"><bdi>${value}</bdi></dd>`,
    )}
  </dl>`;
