import { msg, str } from '@lit/localize';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Session } from '../../client/session.ts';
import { keepsAlive } from '../../perimeter/act.ts';
import type { Member } from '../../protocol/member.ts';
import { memberAdmit, memberRemove, type Role } from '../../protocol/room.ts';
import { membershipsOf } from '../../store/room.ts';
import { failureOf, intendHere, waitingLine } from '../asked.ts';
import { offlineLine } from '../session-notice.ts';

/** What a facilitator is about to do with someone of the room. */
export interface Question {
  about: 'removal' | 'role';
  member: Pick<Member, 'id' | 'name' | 'affiliation'>;
}

interface QuestionView {
  session: Session;
  question: Question | undefined;
  /** The choice of a role, where that is what it is about. */
  choice: unknown;
  /** Why it was refused, or ''. */
  refusal: string;
  /** It is on its way. */
  isSending: boolean;
  answer: () => void;
}

/** Asks whether it is to be done, and says what it means. */
export function renderQuestion({
  session,
  question,
  choice,
  refusal,
  isSending,
  answer,
}: QuestionView): TemplateResult {
  const {
    heading = '',
    text,
    action,
  } = question ? wordsOf(question, session.member?.id ?? '') : {};
  const close = ({ target }: Event) => (target as Element).closest('dialog')!.close();
  return html`<dialog id="question" aria-label=${heading}>
    <h3>${heading}</h3>
    ${text ? html`<p>${text}</p>` : choice}
    ${refusal ? html`<p class="problem" role="alert">${refusal}</p>` : nothing}
    ${isSending ? waitingLine(session) : offlineLine(session)}
    <div class="buttons">
      <button class="button" @click=${close}>${msg('Cancel')}</button>
      <button class="button primary" aria-disabled=${isSending} @click=${answer}>${action}</button>
    </div>
  </dialog>`;
}

function wordsOf({ about, member }: Question, reader: string) {
  const isOwn = member.id === reader;
  if (about === 'role') {
    return isOwn
      ? { heading: msg('Change your role'), text: '', action: msg('Take this role') }
      : {
          heading: msg(str`Give ${member.name} another role`),
          text: '',
          action: msg('Give this role'),
        };
  }
  return isOwn
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
  question: Question,
  role: Role,
): Promise<string> {
  const { about } = question;
  const member = question.member.id;
  const { heading } = wordsOf(question, session.member?.id ?? '');
  // Where others keep the room alive too, the last of its owners was refused, and not the last facilitator.
  const isKept = membershipsOf(session.state, room).some(
    (one) => one.member.id !== member && keepsAlive(one.role),
  );
  return about === 'role'
    ? failureOf(
        intendHere(from, session, memberAdmit, { room, member, role }, heading),
        ({ code, field }) => code === 'invalid' && roleFailure(field, isKept),
      )
    : failureOf(
        intendHere(from, session, memberRemove, { room, member }, heading),
        ({ code, field }) =>
          code === 'invalid' &&
          field === 'member' &&
          (member === session.member?.id ? leavingFailure(isKept) : roleFailure(field, isKept)),
      );
}

const leavingFailure = (isKept: boolean): string =>
  isKept
    ? msg('You are the only owner, and a room keeps one. You can leave once there is another.')
    : msg(
        'You are the only facilitator, and a room needs one. You can leave once there is another.',
      );

function roleFailure(field: string | undefined, isKept: boolean): string {
  if (field !== 'member') return msg('Something has changed meanwhile. Look again.');
  return isKept
    ? msg('A room keeps an owner: name another one first.')
    : msg('A room needs a facilitator: name another one first.');
}
