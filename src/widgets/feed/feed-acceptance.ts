import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { State } from '../../store/slice.ts';
import { accesses } from '../../store/access.ts';

/** Asks a newcomer to accept the charters of the rooms in which they cannot write before. */
export function renderAcceptance(
  host: LitElement,
  state: State,
  streams: readonly string[],
): TemplateResult | typeof nothing {
  const due = [...accesses(state).values()].filter(
    (access) =>
      access.charter === 'due' && access.streams.some(({ stream }) => streams.includes(stream)),
  );
  if (due.length === 0) return nothing;
  void import('../acceptance/acceptance.ts').catch(() => {});
  return html`${due.map(
    ({ room }) =>
      html`<cercle-acceptance
        room=${room.id}
        @cercle-accepted=${() => toComposer(host)}
      ></cercle-acceptance>`,
  )}`;
}

/** Whoever has accepted a charter goes on to where they write. */
async function toComposer(host: LitElement): Promise<void> {
  await host.updateComplete;
  host.renderRoot.querySelector<HTMLElement>('.write cercle-composer')?.focus();
}
