import { msg, str } from '@lit/localize';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Session } from '../../client/session.ts';
import { invitationCreate } from '../../protocol/invitation.ts';
import type { Member } from '../../protocol/member.ts';
import { partnerRoles, type Role } from '../../protocol/room.ts';
import { invitationsTo } from '../../store/invitation.ts';
import { perimeterOf } from '../../store/room.ts';
import type {
  CerclePickEvent,
  CerclePickQueryEvent,
} from '../../ui/member-picker/member-picker.ts';
import {
  FormFields,
  fieldOf,
  findColleagues,
  valuesIn,
  withoutField,
} from '../charter/charter-form.ts';
import {
  another,
  invitationFailure,
  linkFor,
  personIn,
  readInvitation,
  type Problem,
  type Values,
} from './invitation-draft.ts';
import { intendHere, waitingLine } from '../asked.ts';
import { offlineLine } from '../session-notice.ts';
import { copyFrom } from './room-copy.ts';
import { RoomInvitations } from './room-invitations.ts';
import { renderPromise, type Newcomer } from './room-promises.ts';
import { renderRoles } from './room-roles.ts';

/** Beside which it is said what is wrong with them. */
const fieldsOfProblems = ['address', 'organization.name', 'hostContact', 'endsOn'];

/** Who was invited, and the link, or the code where the host has no page for it; null where it was lost on the way. */
interface Made {
  address: string;
  link: string | null;
}

/** How a facilitator invites somebody of a partner who has no account, in a dialog of its own. */
export class RoomInvitation {
  readonly #host: LitElement;
  readonly #ground: () => { session: Session | null; room: string };
  #values: Values = {};
  #role: Role = 'member';
  #contact: Pick<Member, 'id' | 'name'> | undefined;
  #problems: readonly Problem[] = [];
  #isSending = false;
  #made: Made | undefined;
  #isCopied = false;
  readonly #others: RoomInvitations;

  constructor(host: LitElement, ground: () => { session: Session | null; room: string }) {
    this.#host = host;
    this.#ground = ground;
    this.#others = new RoomInvitations(host);
  }

  readonly open = (): void => {
    const { session, room } = this.#ground();
    // What is on its way is not forgotten by looking away: its code is shown once.
    if (!this.#isSending) this.#begin(session);
    if (session) this.#others.open(session, room);
    this.#host.requestUpdate();
    this.#dialog?.showModal();
  };

  #begin(session: Session | null): void {
    this.#values = {};
    this.#role = 'member';
    this.#made = undefined;
    this.#problems = [];
    this.#isCopied = false;
    const { id, name } = session?.member ?? {};
    this.#contact = id && name ? { id, name } : undefined;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('#invite');
  }

  render(session: Session, room: string): TemplateResult {
    const heading = msg('Invite someone who has no account');
    return html`<dialog
      id="invite"
      class="wide"
      aria-label=${heading}
      @cercle-pick-query=${this.#find}
      @cercle-pick=${this.#pick}
    >
      <h3>${heading}</h3>
      ${this.#made ? this.#done(this.#made) : this.#form(session, room)}
      ${this.#others.render(session, room)}
    </dialog>`;
  }

  #form(session: Session, room: string): TemplateResult {
    const fields = new FormFields({ values: this.#values }, this.#problems);
    const newcomer = this.#newcomer(session, room);
    return html`<form @submit=${this.#send} @input=${this.#changed} novalidate>
      ${fields.field('address', msg('Mail address'))} ${this.#renewal(session, room)}
      ${this.#organizations(session, room, fields)}
      <cercle-member-picker
        name="hostContact"
        label=${msg('Who answers for them')}
        .chosen=${this.#contact}
        ?invalid=${fields.isWrong('hostContact')}
      ></cercle-member-picker>
      ${fields.problemOf('hostContact')}
      ${fields.field('endsOn', msg('Last day of their access'), 'date')}
      ${renderRoles(partnerRoles, this.#role, this.#choose)}
      ${newcomer ? renderPromise(session, room, newcomer, this.#role) : nothing}
      ${fields.problemOf('')} ${this.#isSending ? waitingLine(session) : offlineLine(session)}
      <div class="buttons">
        <button type="button" class="button" @click=${this.#close}>${msg('Cancel')}</button>
        <button class="button primary" aria-disabled=${this.#isSending}>${msg('Invite')}</button>
      </div>
    </form>`;
  }

  /** Of two invitations to one address only the later one lets in. */
  #renewal({ state }: Session, room: string): TemplateResult {
    const address = comparable(this.#values['address'] ?? '');
    const isWaiting = invitationsTo(state, room).some((one) => comparable(one.address) === address);
    return html`<p class="quiet" role="status">
      ${
        isWaiting
          ? msg('An invitation to this address waits already: this one takes its place.')
          : nothing
      }
    </p>`;
  }

  #organizations(session: Session, room: string, fields: FormFields): TemplateResult {
    const known = organizationsOf(session, room);
    const usual = known[0]?.id ?? another;
    const isAnother = (this.#values['organization'] ?? usual) === another;
    return html`${
      known.length > 0
        ? html`<fieldset class="choices">
            <legend class="label">${msg('Organization')}</legend>
            ${known.map(({ id, name }) => fields.choice('organization', id, name, usual))}
            ${fields.choice('organization', another, msg('another one'), usual)}
          </fieldset>`
        : nothing
    }
    ${
      isAnother
        ? html`${fields.field('organization.name', msg('Name of the organization'))}
            <fieldset class="choices">
              <legend class="label">${msg('It is a')}</legend>
              ${fields.choice('affiliation', 'supplier', msg('supplier'), 'supplier')}
              ${fields.choice('affiliation', 'distributor', msg('distributor'), 'supplier')}
            </fieldset>`
        : nothing
    }`;
  }

  #done({ address, link }: Made): TemplateResult {
    return html`<p>
        ${
          link === null
            ? msg(
                'They are invited, but the code was lost on the way. Invite them anew: the first invitation is taken back by that.',
              )
            : msg(
                str`Send this to ${address}: it lets one person in, once, within two weeks. It is not shown again.`,
              )
        }
      </p>
      ${
        link === null
          ? nothing
          : html`<label>
              <span class="label">${msg('Invitation')}</span>
              <input id="code" readonly .value=${link} />
            </label>`
      }
      <div class="buttons">
        <button class="button" @click=${this.#close}>${msg('Close')}</button>
        ${
          link === null
            ? nothing
            : html`<button class="button primary" @click=${this.#copy}>
                ${this.#isCopied ? msg('Copied') : msg('Copy')}
              </button>`
        }
      </div>`;
  }

  /** Whom the form is about, once it says so. */
  #newcomer(session: Session, room: string): Newcomer | undefined {
    const { address, organization } = personIn(this.#values, organizationsOf(session, room));
    const id = organization.id ?? '';
    return organization.name
      ? { ...organization, name: address, organization: { ...organization, id } }
      : undefined;
  }

  readonly #send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { session, room } = this.#ground();
    if (!session || this.#isSending) return;
    const read = readInvitation(this.#values, {
      ...{ room, contact: this.#contact, role: this.#role, now: session.now() },
      organizations: organizationsOf(session, room),
    });
    if ('problems' in read) return this.#show(read.problems);
    this.#isSending = true;
    this.#problems = [];
    this.#host.requestUpdate();
    const { address } = read.input;
    const sent = intendHere(this.#host, session, invitationCreate, read.input, address);
    const answer = await sent;
    this.#isSending = false;
    if (!answer?.ok) {
      const message = answer
        ? invitationFailure(answer.error)
        : msg('This page does not allow that.');
      const field = fieldsOfProblems.find((name) => name === answer?.error.field) ?? '';
      return this.#show([{ field, message }]);
    }
    const { code } = answer.data;
    const link = code === undefined ? null : linkFor(session, room, code);
    this.#made = { address, link };
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#dialog?.querySelector<HTMLElement>('.primary')?.focus();
  };

  async #show(problems: readonly Problem[]): Promise<void> {
    this.#problems = problems;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const wrong = '[aria-invalid="true"], cercle-member-picker[invalid]';
    this.#dialog?.querySelector<HTMLElement>(wrong)?.focus();
  }

  readonly #copy = async (): Promise<void> => {
    const field = this.#dialog?.querySelector<HTMLInputElement>('#code');
    this.#isCopied = field ? await copyFrom(field) : false;
    this.#host.requestUpdate();
  };

  readonly #changed = (event: Event): void => {
    this.#values = valuesIn(event.currentTarget as HTMLFormElement);
    this.#problems = withoutField(this.#problems, fieldOf(event));
    this.#host.requestUpdate();
  };

  readonly #choose = (role: Role): void => {
    this.#role = role;
    this.#host.requestUpdate();
  };

  readonly #close = (): void => this.#dialog?.close();

  readonly #find = ({ query, answer }: CerclePickQueryEvent): void => {
    const { session } = this.#ground();
    if (session) void findColleagues(session, query).then(answer);
  };

  readonly #pick = ({ member }: CerclePickEvent): void => {
    this.#contact = member;
    this.#host.requestUpdate();
  };
}

const organizationsOf = ({ state }: Session, room: string) =>
  perimeterOf(state, room)?.organizations ?? [];

/** Addresses are told apart as the server does it. */
const comparable = (address: string): string => address.trim().toLowerCase();
