import { msg, str } from '@lit/localize';
import { html, type LitElement, type TemplateResult } from 'lit';
import type { Session } from '../../client/session.ts';
import { intend } from '../../lit/intend.ts';
import type { Member } from '../../protocol/member.ts';
import { memberAdmit, memberRemove } from '../../protocol/room.ts';
import { failureOf } from './room-admission.ts';

/** What a facilitator is about to do with someone of the room. */
export interface Question {
  about: 'removal' | 'promotion';
  member: Member;
}

interface QuestionView {
  /** The reader's id. */
  reader: string;
  question: Question | undefined;
  /** Why it was refused, if it was. */
  refusal: unknown;
  answer: () => void;
}

/** Asks whether it is to be done, and says what it means. */
export function renderQuestion({
  reader,
  question,
  refusal,
  answer,
}: QuestionView): TemplateResult {
  const { heading = '', text, action } = question ? wordsOf(question, reader) : {};
  const close = ({ target }: Event) => (target as Element).closest('dialog')!.close();
  return html`<dialog id="question" aria-label=${heading}>
    <h3>${heading}</h3>
    <p>${text}</p>
    ${refusal}
    <div class="buttons">
      <button class="button" @click=${close}>${msg('Cancel')}</button>
      <button class="button primary" @click=${answer}>${action}</button>
    </div>
  </dialog>`;
}

function wordsOf({ about, member }: Question, reader: string) {
  if (about === 'promotion') {
    return {
      heading: msg(str`Make ${member.name} a facilitator?`),
      text: msg('They admit people and remove them from now on, as you do.'),
      action: msg('Make a facilitator'),
    };
  }
  return member.id === reader
    ? {
        heading: msg('Leave this room?'),
        text: msg(
          'You read nothing more of this room from now on, until someone admits you again. What you wrote stays.',
        ),
        action: msg('Leave'),
      }
    : {
        heading: msg(str`Remove ${member.name}?`),
        text: msg('They read nothing more of this room from now on. What they wrote stays.'),
        action: msg('Remove'),
      };
}

/** Does what was asked about; resolves with why not, or with ''. */
export function carryOut(
  from: LitElement,
  session: Session,
  room: string,
  { about, member: { id: member } }: Question,
): Promise<string> {
  return about === 'promotion'
    ? failureOf(
        intend(from, session, memberAdmit, { room, member, role: 'facilitator' }),
        ({ code }) => code === 'invalid' && msg('Something has changed meanwhile. Look again.'),
      )
    : failureOf(
        intend(from, session, memberRemove, { room, member }),
        // Of a member, the server refuses the last facilitator only.
        ({ code, field }) =>
          code === 'invalid' &&
          field === 'member' &&
          msg(
            'You are the only facilitator, and a room needs one. You can leave once there is another.',
          ),
      );
}
