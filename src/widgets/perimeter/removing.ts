import { msg, str } from '@lit/localize';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Session } from '../../client/session.ts';
import { admissionsIn } from '../../perimeter/stage.ts';
import type { Byline } from '../../protocol/member.ts';
import { memberAdmit, type Role } from '../../protocol/room.ts';
import { agreementOf } from '../../store/charter.ts';
import { perimeterOf } from '../../store/room.ts';
import { focusOnce } from '../feed/feed-focus.ts';
import { failureOf, intendHere } from '../asked.ts';
import { carryOut } from '../project-room/room-question.ts';

/** Someone who is to be removed, and where that is said. */
export interface Removable {
  member: Byline;
  role: Role;
  place: 'leaving' | 'inside';
  /** They could be admitted again. */
  mayReturn: boolean;
}

/**
 * Removes people at one press, since nobody reads more by it, and says so where they stood, with a way back. That is
 * another admission: what they had marked, followed and read is forgotten.
 */
export class Removing {
  readonly #host: LitElement;
  readonly #removed = new Map<string, Removable>();
  /** Why it was refused, by whom it was asked of. */
  readonly #problems = new Map<string, string>();
  /** Of whom it is on its way, or waits for a connection. */
  readonly #asked = new Set<string>();

  readonly #onRemoved: () => void;

  /** @param onRemoved - of whoever the room had no more already, nobody is told. */
  constructor(host: LitElement, onRemoved: () => void) {
    this.#host = host;
    this.#onRemoved = onRemoved;
  }

  /** Someone was removed, and that is still said. */
  get hasRemoved(): boolean {
    return this.#removed.size > 0;
  }

  forget(): void {
    this.#removed.clear();
    this.#problems.clear();
  }

  /** Draws with what someone is removed, and why it was refused. */
  renderButton(session: Session, room: string, one: Removable): TemplateResult {
    const { id, name } = one.member;
    const problem = this.#problems.get(id);
    return html`<button
        class="text-button"
        value=${id}
        aria-label=${msg(str`Remove ${name}`)}
        @click=${() => void this.#remove(session, room, one)}
      >
        ${msg('Remove')}
      </button>
      ${problem ? html`<p class="problem" role="alert">${problem}</p>` : nothing}`;
  }

  /** Draws who was removed from there, until they are admitted again. */
  renderRemoved(session: Session, room: string, place: Removable['place']): TemplateResult {
    const removed = [...this.#removed.values()].filter((one) => one.place === place);
    return html`<div role="status" class="removed">
      ${removed.map((one) => this.#renderOne(session, room, one))}
    </div>`;
  }

  #renderOne(session: Session, room: string, one: Removable): TemplateResult {
    const { id, name } = one.member;
    const problem = this.#problems.get(id);
    const canReturn = one.mayReturn && admitsAgain(session, room, one.member);
    return html`<p tabindex="-1" data-removed=${id}>
        <bdi>
          ${msg(str`${name} is removed and reads nothing more of this room. What they wrote stays.`)}
          ${
            canReturn
              ? html`<span class="quiet"
                  >${msg('Admitted again, they begin anew: they accept the charter once more, what they answered for stays with nobody, and they read what is said meanwhile.')}</span
                >`
              : nothing
          }
        </bdi>
        ${
          canReturn
            ? html`<button
                class="link"
                aria-label=${msg(str`Admit again: ${name}`)}
                @click=${() => void this.#readmit(session, room, one)}
              >
                ${msg('Admit again')}
              </button>`
            : nothing
        }
      </p>
      ${problem ? html`<p class="problem" role="alert">${problem}</p>` : nothing}`;
  }

  async #remove(session: Session, room: string, one: Removable): Promise<void> {
    const { member } = one;
    if (this.#asked.has(member.id)) return;
    this.#asked.add(member.id);
    const question = { about: 'removal', member } as const;
    const problem = await carryOut(this.#host, session, room, question, one.role);
    this.#asked.delete(member.id);
    this.#note(member.id, problem);
    if (!problem) {
      this.#removed.set(member.id, one);
      this.#onRemoved();
    }
    await this.#host.updateComplete;
    // Not the way back itself: a second press of the same key would take it.
    this.#find(`[data-removed="${CSS.escape(member.id)}"]`)?.focus();
  }

  async #readmit(session: Session, room: string, { member, role }: Removable): Promise<void> {
    if (this.#asked.has(member.id)) return;
    this.#asked.add(member.id);
    const input = { room, member: member.id, role };
    const title = msg(str`Admit ${member.name}`);
    const sent = intendHere(this.#host, session, memberAdmit, input, title);
    const problem = await failureOf(
      sent,
      ({ code }) => code === 'invalid' && msg('Something has changed meanwhile. Look again.'),
    );
    this.#asked.delete(member.id);
    this.#note(member.id, problem);
    if (!problem) this.#removed.delete(member.id);
    // They are among those inside again once that was read.
    const left = this.#find(`[data-removed="${CSS.escape(member.id)}"]`);
    focusOnce(this.#host, left, () => this.#find(`button[value="${CSS.escape(member.id)}"]`));
  }

  #note(member: string, problem: string): void {
    if (problem) this.#problems.set(member, problem);
    else this.#problems.delete(member);
    this.#host.requestUpdate();
  }

  /** What was pressed is gone: the keyboard goes on with what came of it. */
  #find(selector: string): HTMLElement | null {
    return this.#host.renderRoot.querySelector(selector);
  }
}

/** Whether a room admits someone in its stage, and their organization if it is another. */
function admitsAgain({ state }: Session, room: string, member: Byline): boolean {
  const stage = agreementOf(state, room)?.stages.at(-1)?.name ?? null;
  const admitted = admissionsIn({ stage });
  if (member.affiliation === 'employee') return admitted !== 'none';
  const organizations = perimeterOf(state, room)?.organizations ?? [];
  const isListed = organizations.some(
    ({ id, endedAt }) => id === member.organization.id && endedAt === null,
  );
  return admitted === 'all' && isListed;
}
