import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Failure } from '../../protocol/wire.ts';

/** The form in which is said until when a membership lasts. */
export interface EndForm {
  /** Whose membership, for those who hear: names the form. */
  name: string;
  /** What was chosen, as in `2026-12-31`; '' for nothing. */
  day: string;
  /** The first that may be chosen. */
  first: string;
  isSending: boolean;
  isRefused: boolean;
  choose(day: string): void;
  set(): void;
  /** Takes back what is set, and how that is called; undefined where nothing is. */
  lift: { word: string; do: () => void } | undefined;
  /** How it stands. */
  outcome: TemplateResult;
}

/** Draws the form. */
export const renderEndForm = (form: EndForm): TemplateResult =>
  html`<form
    aria-label=${form.name}
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      form.set();
    }}
  >
    <label>
      <span class="label">${msg('Last day of the membership')}</span>
      <input
        type="date"
        min=${form.first}
        aria-invalid=${form.isRefused}
        .value=${live(form.day)}
        @input=${({ target }: Event) => form.choose((target as HTMLInputElement).value)}
      />
    </label>
    <div class="buttons">
      <button class="button" aria-disabled=${form.isSending}>${msg('Set the end')}</button>
      ${
        form.lift
          ? html`<button type="button" class="text-button" @click=${form.lift.do}>
              ${form.lift.word}
            </button>`
          : nothing
      }
    </div>
    ${form.outcome}
  </form>`;

/** The last day before an end, in UTC, as the protocol writes it; '' where there is none. */
export const lastDayOf = (end: number | null): string => (end === null ? '' : dayIn(end - 1));

/** A moment's day in UTC, as the protocol writes it. */
export const dayIn = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** When a day is over, in UTC. */
export const endOfDay = (day: string): number => Date.parse(`${day}T00:00:00Z`) + 86_400_000;

/** Why an end was refused that is set by a day, where it is the day. */
export const endFailure = ({ field }: Failure, day: string, now: number): string | false =>
  field === 'endsOn' && endOfDay(day) <= now && msg('Choose a day that is yet to come.');
