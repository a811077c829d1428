import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon, searchIcon } from '../ui/icon/icon.ts';

/** A field by whose words a list is searched. */
export interface SearchField {
  /** What is found by it. */
  label: string;
  /** By what of it. */
  placeholder: string;
  longest: number;
  query: string;
  search(query: string): void;
  /** Goes from the words to the list. */
  enter?(): void;
}

/** Draws the field. */
export const renderSearchField = (field: SearchField): TemplateResult =>
  html`<label class="search">
    <span class="visually-hidden">${field.label}</span>
    ${icon(searchIcon)}
    <input
      type="search"
      autocomplete="off"
      dir="auto"
      maxlength=${field.longest}
      placeholder=${field.placeholder}
      .value=${live(field.query)}
      @input=${({ target }: InputEvent) => field.search((target as HTMLInputElement).value)}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'ArrowDown' || event.isComposing || !field.enter) return;
        event.preventDefault();
        field.enter();
      }}
    />
  </label>`;

/** Something that a list can be narrowed to. */
export interface Choice<Value extends string = string> {
  value: Value;
  label: string;
}

/** Draws to what a list is narrowed of some choices; nothing where there is nothing to choose between. */
export function renderSelect<Value extends string>(
  label: string,
  options: readonly Choice<Value>[] = [],
  chosen: Value | undefined,
  choose: (value: Value | undefined) => void,
): TemplateResult | typeof nothing {
  if (options.length < 2 && chosen === undefined) return nothing;
  return html`<select
    aria-label=${label}
    @change=${({ target }: Event) =>
      choose(((target as HTMLSelectElement).value || undefined) as Value | undefined)}
  >
    <option value="" ?selected=${chosen === undefined}>${label}</option>
    ${options.map(
      (one) =>
        html`<option value=${one.value as string} ?selected=${one.value === chosen}>
          ${one.label}
        </option>`,
    )}
  </select>`;
}
