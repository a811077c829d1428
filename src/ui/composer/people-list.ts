import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import type { Candidate } from './mention-text.ts';

/** Of the list, in px; wide enough for a name and a department. */
export const listWidth = 280;

/** What the list of those who may be named is drawn from. */
export interface PeopleView {
  candidates: readonly Candidate[];
  /** Which one the keys are at. */
  active: number;
  complete: (candidate: Candidate) => void;
}

/** Said where a name is begun that nobody has who would read. */
export const nobodyWords = (): string => msg('Nobody here by that name who would read this.');

/** Everyone has no name but a word, which is nothing without its sign. */
const nameOf = ({ name, isRoom }: Candidate): string => (isRoom ? `@${name}` : name);

/** Those who may be named at the caret. */
export function renderPeople({ candidates, active, complete }: PeopleView): TemplateResult {
  return html`<ul
    id="people"
    class="overlay"
    popover="manual"
    role="listbox"
    aria-label=${msg('People')}
    @pointerdown=${(event: Event) => event.preventDefault()}
  >
    ${candidates.map(
      (candidate, index) =>
        html`<li
          id="person-${index}"
          role="option"
          aria-selected=${index === active}
          @click=${() => complete(candidate)}
        >
          <b>${nameOf(candidate)}</b> <span class="quiet">${candidate.detail}</span>
        </li>`,
    )}
    ${
      candidates.length === 0
        ? html`<li class="nobody" role="option" aria-selected="false" aria-disabled="true">
            ${nobodyWords()}
          </li>`
        : ''
    }
  </ul>`;
}
