import { msg, str } from '@lit/localize';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Session } from '../../client/session.ts';
import type { Member } from '../../protocol/member.ts';
import type { Role } from '../../protocol/room.ts';
import { accessTo } from '../../store/access.ts';
import '../../ui/avatar/avatar.ts';
import '../../ui/mark/mark.ts';
import '../../ui/member-picker/member-picker.ts';
import type {
  CercleMemberPicker,
  CerclePickEvent,
  CerclePickQueryEvent,
} from '../../ui/member-picker/member-picker.ts';
import { waitingLine } from '../asked.ts';
import { offlineLine } from '../session-notice.ts';
import { admissionWords, admit, findMembers } from './room-admission.ts';
import { renderPromise } from './room-promises.ts';
import { renderRoles, rolesFor } from './room-roles.ts';

/** How a facilitator admits people who have an account, several at once where there are several. */
export class RoomAdmitting {
  readonly #host: LitElement;
  readonly #ground: () => { session: Session | null; room: string };
  /** Goes on to inviting somebody who has none. */
  readonly #invite: () => void;
  #chosen: readonly Member[] = [];
  #role: Role = 'member';
  /** Why somebody was refused, by their id. */
  #problems: ReadonlyMap<string, string> = new Map();
  #isSending = false;

  constructor(
    host: LitElement,
    ground: () => { session: Session | null; room: string },
    invite: () => void,
  ) {
    this.#host = host;
    this.#ground = ground;
    this.#invite = invite;
  }

  readonly open = (): void => {
    // What is on its way is not forgotten by looking away.
    if (!this.#isSending) {
      this.#chosen = [];
      this.#role = 'member';
      this.#problems = new Map();
    }
    this.#host.requestUpdate();
    this.#dialog?.showModal();
  };

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('#admit');
  }

  render(session: Session, room: string): TemplateResult {
    const chosen = this.#chosen;
    const isReady = chosen.length > 0 && !this.#isSending;
    return html`<dialog
      id="admit"
      aria-label=${msg('Admit people')}
      @cercle-pick-query=${this.#find}
      @cercle-pick=${this.#pick}
    >
      <h3>${msg('Admit people')}</h3>
      <cercle-member-picker
        name="admit"
        label=${chosen.length > 0 ? msg('Another name') : msg('Name')}
      ></cercle-member-picker>
      ${
        chosen.length > 0
          ? html`<ul class="chosen" aria-label=${msg('Chosen')}>
                ${repeat(
                  chosen,
                  ({ id }) => id,
                  (member) => this.#one(member),
                )}
              </ul>
              ${this.#roles(session, room)} ${this.#promises(session, room)}`
          : html`<p>
              <button class="link" @click=${this.#goOn}>
                ${msg('Invite someone who has no account')}
              </button>
            </p>`
      }
      ${this.#isSending ? waitingLine(session) : offlineLine(session)}
      <div class="buttons">
        <button class="button" @click=${() => this.#dialog?.close()}>${msg('Cancel')}</button>
        <button class="button primary" aria-disabled=${!isReady} @click=${this.#admit}>
          ${admissionWords(session, room, chosen, this.#role)}
        </button>
      </div>
    </dialog>`;
  }

  #one({ id, name, affiliation, organization }: Member): TemplateResult {
    const problem = this.#problems.get(id);
    return html`<li>
      <cercle-avatar
        size="24"
        name=${name}
        affiliation=${affiliation}
        organization=${organization.name}
      ></cercle-avatar>
      <span class="who">
        <bdi>${name}</bdi>
        <bdi class="quiet">${organization.name}</bdi>
        ${problem ? html`<span class="problem" role="alert">${problem}</span>` : nothing}
      </span>
      <button
        class="text-button"
        aria-label=${msg(str`Leave out ${name}`)}
        @click=${() => this.#leaveOut(id)}
      >
        ${msg('Leave out')}
      </button>
    </li>`;
  }

  /** The roles that the reader may give all of them. */
  #roles(session: Session, room: string): TemplateResult {
    const own = accessTo(session.state, room)?.role;
    const outsider = this.#chosen.find(({ affiliation }) => affiliation !== 'employee');
    const offered = rolesFor(own, outsider?.affiliation ?? 'employee');
    return renderRoles(offered, this.#role, (role) => {
      this.#role = role;
      this.#host.requestUpdate();
    });
  }

  /** What they will read, by organization: of one, of whom else there is nothing to be told apart. */
  #promises(session: Session, room: string): TemplateResult {
    const groups = new Map<string, Member[]>();
    for (const member of this.#chosen) {
      const { id } = member.organization;
      groups.set(id, [...(groups.get(id) ?? []), member]);
    }
    const besides = this.#chosen
      .filter(({ affiliation }) => affiliation !== 'employee')
      .map(({ affiliation, organization }) => ({ ...organization, affiliation }));
    return html`${[...groups.values()].map(([first, ...others]) => {
      const { affiliation, organization, name } = first!;
      return html`${
        groups.size > 1
          ? html`<h4>
              <cercle-mark affiliation=${affiliation}></cercle-mark>
              <bdi>${organization.name}</bdi>
            </h4>`
          : nothing
      }
      ${renderPromise(
        session,
        room,
        { affiliation, organization, name: others.length > 0 ? '' : name },
        this.#role,
        besides,
      )}`;
    })}`;
  }

  /** One is asked for after the other: who was refused stays, with why, and the others are in. */
  readonly #admit = async (): Promise<void> => {
    const { session, room } = this.#ground();
    if (!session || this.#isSending || this.#chosen.length === 0) return;
    this.#isSending = true;
    this.#problems = new Map();
    this.#host.requestUpdate();
    for (const member of this.#chosen) {
      // Who closed it before their turn came meant it for none of them.
      if (!this.#dialog?.open) break;
      const problem = await admit(this.#host, session, room, member, this.#role);
      if (problem) this.#problems = new Map([...this.#problems, [member.id, problem]]);
      else this.#chosen = this.#chosen.filter(({ id }) => id !== member.id);
      this.#host.requestUpdate();
    }
    this.#isSending = false;
    this.#host.requestUpdate();
    if (this.#chosen.length === 0) this.#dialog?.close();
  };

  #leaveOut(member: string): void {
    if (this.#isSending) return;
    this.#chosen = this.#chosen.filter(({ id }) => id !== member);
    this.#host.requestUpdate();
    this.#dialog?.querySelector('cercle-member-picker')?.focus();
  }

  readonly #goOn = (): void => {
    this.#dialog?.close();
    this.#invite();
  };

  readonly #find = async ({ query, answer }: CerclePickQueryEvent): Promise<void> => {
    const { session, room } = this.#ground();
    if (session) answer(await findMembers(session, room, query, this.#chosen));
  };

  readonly #pick = ({ member, target }: CerclePickEvent): void => {
    if (!member) return;
    void emptied(target as CercleMemberPicker);
    if (this.#isSending) return;
    this.#chosen = [...this.#chosen.filter(({ id }) => id !== member.id), member];
    const { session, room } = this.#ground();
    const own = session ? accessTo(session.state, room)?.role : undefined;
    if (!rolesFor(own, member.affiliation).includes(this.#role)) this.#role = 'member';
    this.#host.requestUpdate();
  };
}

/** Makes room for another name, once the one that was chosen is drawn. */
async function emptied(picker: CercleMemberPicker): Promise<void> {
  while (!(await picker.updateComplete)) continue;
  picker.chosen = undefined;
}
