import { msg } from '@lit/localize';
import { html, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { longestTitle, type DetailInput, type Kind } from '../../protocol/kind.ts';
import {
  announceIcon,
  decisionIcon,
  icon,
  ideaIcon,
  pollIcon,
  questionIcon,
  type Shape,
} from '../icon/icon.ts';
import { renderLack, type Lack } from './lack.ts';

/** What can be written besides a message. */
export type ChosenKind = Exclude<Kind, 'message'>;

const shapes: Record<ChosenKind, Shape> = {
  question: questionIcon,
  poll: pollIcon,
  decision: decisionIcon,
  idea: ideaIcon,
  announcement: announceIcon,
};

const wordFor = (kind: ChosenKind): string =>
  ({
    question: msg('Question'),
    poll: msg('Poll'),
    decision: msg('Decision'),
    idea: msg('Idea'),
    announcement: msg('Announcement'),
  })[kind];

/** Draws the kinds, of which the one that is being written is pressed; pressed again, it is a message. */
export function renderKinds(
  kinds: readonly ChosenKind[],
  chosen: Kind,
  choose: (kind: Kind) => void,
): TemplateResult {
  return html`<span class="kinds" role="group" aria-label=${msg('What you write')}>
    ${kinds.map(
      (kind) =>
        html`<button
          class="icon-button"
          aria-pressed=${kind === chosen}
          aria-label=${wordFor(kind)}
          title=${wordFor(kind)}
          @click=${() => choose(kind === chosen ? 'message' : kind)}
        >
          ${icon(shapes[kind])}
        </button>`,
    )}
  </span>`;
}

/** Draws the field of the title, above the text. */
export function renderTitle(
  title: string,
  lack: Lack | undefined,
  take: (title: string) => void,
  key: (event: KeyboardEvent) => void,
): TemplateResult {
  return html`<input
      class="title"
      dir="auto"
      maxlength=${longestTitle}
      aria-label=${msg('Title')}
      aria-invalid=${lack?.field === 'title'}
      aria-describedby="title"
      placeholder=${msg('Title')}
      .value=${live(title)}
      @input=${({ target }: Event) => take((target as HTMLInputElement).value)}
      @keydown=${key}
    />${renderLack(lack, 'title')}`;
}

/** Whether something is said in fields of their own. */
export const hasFields = ({ kind }: DetailInput): boolean => kind === 'poll' || kind === 'decision';

/** Only who writes a poll or a decision needs their fields. */
export const loadFields = (): void => void import('../kind-fields/kind-fields.ts');
