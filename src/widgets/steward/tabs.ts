import { html, type TemplateResult } from 'lit';

/** A tab, and what stands under it. */
export interface Tab<Name extends string> {
  name: Name;
  word: string;
}

/** Draws tabs and what is under the chosen one. The arrow keys go from tab to tab, and a press chooses: each is read anew. */
export const renderTabs = <Name extends string>(
  label: string,
  tabs: readonly Tab<Name>[],
  chosen: Name,
  choose: (name: Name) => void,
  panel: unknown,
): TemplateResult =>
  html`<div class="tabs" role="tablist" aria-label=${label} @keydown=${goOn}>
      ${tabs.map(
        ({ name, word }) =>
          html`<button
            role="tab"
            id="tab-${name}"
            aria-selected=${name === chosen}
            aria-controls="panel"
            tabindex=${name === chosen ? 0 : -1}
            @click=${() => choose(name)}
          >
            ${word}
          </button>`,
      )}
    </div>
    <div role="tabpanel" id="panel" aria-labelledby="tab-${chosen}">${panel}</div>`;

function goOn(event: KeyboardEvent): void {
  const list = event.currentTarget as HTMLElement;
  const tabs = [...list.querySelectorAll<HTMLElement>('[role="tab"]')];
  const at = tabs.indexOf(event.target as HTMLElement);
  const forth = list.matches(':dir(rtl)') ? -1 : 1;
  const to = {
    ArrowRight: at + forth,
    ArrowLeft: at - forth,
    Home: 0,
    End: tabs.length - 1,
  }[event.key];
  if (at < 0 || to === undefined) return;
  event.preventDefault();
  tabs.at(to % tabs.length)?.focus();
}
