import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Session } from '../../client/session.ts';
import { invitationCreate, invitationRevoke } from '../../protocol/invitation.ts';
import { joinAnswer } from '../../protocol/join.ts';
import {
  memberAdmit,
  memberRemove,
  organizationAdmit,
  organizationRemove,
  type Role,
} from '../../protocol/room.ts';
import { accessTo } from '../../store/access.ts';
import { membershipsOf } from '../../store/room.ts';
import { isOneOf, renderAsked } from '../asked.ts';
import { RoomAdmitting } from './room-admitting.ts';
import { RoomEnding } from './room-ending.ts';
import { RoomInvitation } from './room-invitation.ts';
import { adoptLaterStyles } from './room-later.styles.ts';
import { renderRoles, rolesFor } from './room-roles.ts';
import { besidePerson } from './room-focus.ts';
import { carryOut, renderQuestion, type Question } from './room-question.ts';

/** What a room's facilitators decide about who is in it, each in a dialog that says what it means. */
export class RoomDeciding {
  readonly #host: LitElement;
  readonly #ground: () => { session: Session | null; room: string };
  #question: Question | undefined;
  #role: Role = 'member';
  readonly #admitting: RoomAdmitting;
  readonly #ending: RoomEnding;
  readonly #invitation: RoomInvitation;
  /** Why what was decided was refused. */
  #refusal = '';
  #isSending = false;

  constructor(host: LitElement, ground: () => { session: Session | null; room: string }) {
    this.#host = host;
    adoptLaterStyles(host);
    this.#ground = ground;
    this.#ending = new RoomEnding(host, ground);
    this.#invitation = new RoomInvitation(host, ground);
    this.#admitting = new RoomAdmitting(host, ground, this.#invitation.open);
  }

  render(session: Session, room: string): TemplateResult {
    const question = this.#question;
    return html`${this.#admitting.render(session, room)}
    ${renderQuestion({
      session,
      question,
      choice: question?.about === 'role' ? this.#roles(session, room, question) : nothing,
      refusal: this.#refusal,
      isSending: this.#isSending,
      answer: this.#answer,
    })}
    ${this.#ending.render(session)} ${this.#invitation.render(session, room)}`;
  }

  /** Draws what waits, and what was refused in the meantime, of all that is asked for about the people of a room. */
  renderAsked(session: Session, room: string): TemplateResult {
    return renderAsked({ session }, isOneOf(decisions, room));
  }

  /** The roles that the reader may give somebody. */
  #roles(session: Session, room: string, { member: { id, affiliation } }: Question) {
    const own = accessTo(session.state, room)?.role;
    const before = roleOf(session, room, id);
    return renderRoles(rolesFor(own, affiliation, before), this.#role, (role) => {
      this.#role = role;
      this.#host.requestUpdate();
    });
  }

  /** Begins to admit someone. */
  readonly askAdmission = (): void => this.#admitting.open();

  /** Asks about someone in the room. */
  readonly ask = (question: Question): void => {
    const { session, room } = this.#ground();
    // What is on its way is answered before something else is asked.
    if (!this.#isSending) {
      this.#question = question;
      this.#role = (session && roleOf(session, room, question.member.id)) ?? 'member';
      this.#refusal = '';
    }
    this.#host.requestUpdate();
    this.#dialog?.showModal();
  };

  /** Asks about the end of an organization's admission. */
  readonly askEnding = (organization: { id: string; name: string }): void =>
    this.#ending.open(organization);

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('#question');
  }

  readonly #answer = async (): Promise<void> => {
    const { session, room } = this.#ground();
    const question = this.#question;
    if (!session || !question || this.#isSending) return;
    const focusNext = besidePerson(this.#host.renderRoot, question);
    this.#isSending = true;
    this.#refusal = '';
    this.#host.requestUpdate();
    this.#refusal = await carryOut(this.#host, session, room, question, this.#role);
    this.#isSending = false;
    this.#host.requestUpdate();
    if (this.#refusal) return;
    this.#dialog?.close();
    focusNext();
  };
}

const decisions = [
  ...[memberAdmit, memberRemove, organizationAdmit, organizationRemove],
  ...[joinAnswer, invitationCreate, invitationRevoke],
];

const roleOf = (session: Session, room: string, id: string): Role | undefined =>
  membershipsOf(session.state, room).find(({ member }) => member.id === id)?.role;
