import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { audienceName, whoWillRead, type AudienceChoice } from '../../lit/audience-words.ts';
import { checkIcon, downIcon, eyeIcon, icon, lockIcon } from '../icon/icon.ts';
import { placeBeside } from '../place.ts';

/** What the first line of a composer is drawn from. */
export interface AudienceRowView {
  choices: readonly AudienceChoice[];
  chosen: AudienceChoice;
  choose: (choice: AudienceChoice) => void;
}

/** The first line of a composer: who will read, and the way to choose others (LOOK 1.2). */
export function renderAudienceRow(view: AudienceRowView): TemplateResult {
  const { choices, chosen } = view;
  return html`<div class="header" part="header">
    ${icon(chosen.outside ? eyeIcon : lockIcon)}
    <span id="audience" class="sentence">${whoWillRead(chosen)}</span>
    ${
      choices.length > 1
        ? html`<button
              class="link change"
              popovertarget="audiences"
              aria-label=${msg('Change who will read')}
              @click=${place}
            >
              <span>${msg('Change')}</span>${icon(downIcon)}
            </button>
            <div
              id="audiences"
              class="overlay"
              popover
              role="menu"
              aria-label=${msg('Who will read')}
              @toggle=${focusChosen}
              @keydown=${moveFocus}
            >
              ${choices.map((choice) => renderOption(view, choice))}
            </div>`
        : nothing
    }
  </div>`;
}

function renderOption({ chosen, choose }: AudienceRowView, choice: AudienceChoice): TemplateResult {
  const isChosen = choice.stream === chosen.stream;
  return html`<button
    role="menuitemradio"
    aria-checked=${isChosen}
    class="option ${choice.outside ? 'outside' : ''}"
    @click=${(event: Event) => {
      (event.currentTarget as HTMLElement).closest<HTMLElement>('[popover]')?.hidePopover();
      choose(choice);
    }}
  >
    ${icon(choice.outside ? eyeIcon : lockIcon)}
    <span><b>${audienceName(choice)}</b><small>${whoWillRead(choice)}</small></span>
    ${isChosen ? icon(checkIcon) : nothing}
  </button>`;
}

function place(event: Event): void {
  const row = (event.currentTarget as HTMLElement).closest('.header')!;
  const menu = row.querySelector<HTMLElement>('#audiences')!;
  const box = row.getBoundingClientRect();
  menu.style.setProperty('width', `${box.width}px`);
  placeBeside(menu, box, box.width);
}

function focusChosen({ newState, currentTarget }: ToggleEvent): void {
  if (newState !== 'open') return;
  (currentTarget as HTMLElement).querySelector<HTMLElement>('[aria-checked="true"]')?.focus();
}

function moveFocus(event: KeyboardEvent): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  if (step === 0) return;
  event.preventDefault();
  const options = [
    ...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('.option'),
  ];
  const from = options.indexOf(event.target as HTMLElement);
  options.at((from + step) % options.length)?.focus();
}
