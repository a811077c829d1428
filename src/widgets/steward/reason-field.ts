import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Session } from '../../client/session.ts';

interface ReasonField {
  /** Where what is written is kept until it is sent. */
  draft: string;
  label: string;
  /** In characters. */
  longest: number;
  isRefused: boolean;
}

/** The field in which a steward says why; what was written there survives the page. */
export const renderReason = (
  session: Session,
  { draft, label, longest, isRefused }: ReasonField,
): TemplateResult =>
  html`<label>
    <span class="label">${label}</span>
    <textarea
      dir="auto"
      maxlength=${longest}
      aria-invalid=${isRefused}
      .value=${live(session.draft(draft).text)}
      @input=${({ target }: Event) =>
        session.saveDraft(draft, { text: (target as HTMLTextAreaElement).value })}
    ></textarea>
  </label>`;
