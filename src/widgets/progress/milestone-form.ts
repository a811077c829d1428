import { msg, str } from '@lit/localize';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Session } from '../../client/session.ts';
import { audienceName, whoWillRead } from '../../lit/audience-words.ts';
import { intend } from '../../lit/intend.ts';
import { longestMilestone, milestoneSet, type Milestone } from '../../protocol/milestone.ts';
import type { Member } from '../../protocol/member.ts';
import { audienceChoices } from '../../store/audience.ts';
import { milestonesOf } from '../../store/milestone.ts';
import type {
  CerclePickEvent,
  CerclePickQueryEvent,
} from '../../ui/member-picker/member-picker.ts';
import type { CharterProblem } from '../charter/charter-draft.ts';
import { FormFields, fieldOf, valuesIn, withoutField } from '../charter/charter-form.ts';
import { audienceFor } from '../feed/feed-access.ts';
import type { QueuedIntent } from '../../store/send-queue.ts';
import { failureWords } from '../failure-words.ts';
import { takeRefused } from '../asked.ts';
import { milestoneFailure } from './milestone-failure.ts';
import { findOwners, ownersIn } from './owners.ts';

/** What is being written: a new milestone, or another form of one that is there. */
interface Draft {
  milestone: Milestone | undefined;
  values: Readonly<Record<string, string>>;
  owner: Pick<Member, 'id' | 'name'> | undefined;
}

/** What is asked for. Of a milestone that is there only what was changed here: the rest stays as others have it by now. */
function inputOf(session: Session, room: string, { milestone, values, owner }: Draft) {
  const written = { title: values['title']!.trim(), due: values['due']!, owner: owner!.id };
  if (!milestone) return written;
  const now = milestonesOf(session.state, room).find(({ id }) => id === milestone.id) ?? milestone;
  return {
    milestone: milestone.id,
    title: written.title === milestone.title ? now.title : written.title,
    due: written.due === milestone.due ? now.due : written.due,
    owner: written.owner === milestone.owner?.id ? (now.owner?.id ?? written.owner) : written.owner,
  };
}

/** The form of a milestone, in a dialog. What was refused once it was closed can be written again. */
export class MilestoneForm {
  readonly #host: LitElement;
  #draft: Draft | undefined;
  /** What was written where the form was left by Escape, by the milestone's id; '' of a new one. */
  readonly #left = new Map<string, Draft>();
  #problems: readonly CharterProblem[] = [];
  #ground: { session: Session; room: string } | undefined;
  #isSending = false;

  constructor(host: LitElement) {
    this.#host = host;
  }

  forget(): void {
    this.#draft = undefined;
    this.#left.clear();
    this.#problems = [];
  }

  /** Opens it with a milestone, or empty; with what was written there before, where it was left. */
  open(milestone: Milestone | undefined): Promise<void> {
    const values: Draft['values'] = milestone ? { title: milestone.title, due: milestone.due } : {};
    const owner = milestone?.owner ?? undefined;
    return this.#show(this.#left.get(milestone?.id ?? '') ?? { milestone, values, owner });
  }

  /** With what the form is opened as it was sent; undefined of what was asked for elsewhere. */
  again({ name, draft }: QueuedIntent): (() => void) | undefined {
    if (name !== milestoneSet.name) return undefined;
    const written = JSON.parse(draft!.text) as Draft;
    return () => void this.#show(written);
  }

  /** Draws the dialog. To be called whenever what it stands on has changed. */
  render(session: Session, room: string): TemplateResult {
    this.#ground = { session, room };
    return html`<dialog
      class="wide"
      aria-labelledby="form-heading"
      @close=${this.#closed}
      @cercle-pick-query=${this.#find}
      @cercle-pick=${this.#pick}
    >
      ${this.#draft ? this.#form(session, room, this.#draft) : nothing}
    </dialog>`;
  }

  #form(session: Session, room: string, draft: Draft): TemplateResult {
    const fields = new FormFields(draft, this.#problems);
    const { milestone } = draft;
    return html`<h3 id="form-heading">
        ${milestone ? msg('Change a milestone') : msg('Add a milestone')}
      </h3>
      <form @submit=${this.#send} @input=${this.#changed} novalidate>
        ${fields.field('title', msg('What is to be reached'))}
        <div class="pair">
          ${fields.field('due', msg('By'), 'date')}
          <div>
            <cercle-member-picker
              name="owner"
              label=${msg('Who answers for it')}
              .chosen=${draft.owner}
              ?invalid=${fields.isWrong('owner')}
            ></cercle-member-picker>
            ${fields.problemOf('owner')}
          </div>
        </div>
        ${milestone ? nothing : this.#audiences(session, room, fields)}
        ${this.#readers(session, this.#streamOf(draft))} ${fields.problemOf('')}
        <div class="buttons">
          <button type="button" class="button" @click=${this.#close}>${msg('Cancel')}</button>
          <button class="button primary" aria-disabled=${this.#isSending}>
            ${milestone ? msg('Change it') : msg('Add it')}
          </button>
        </div>
      </form>`;
  }

  #audiences(session: Session, room: string, fields: FormFields): TemplateResult {
    const choices = audienceChoices(session.state, session.member!, room);
    return html`<fieldset class="choices">
      <legend class="label">${msg('Who reads it')}</legend>
      ${choices.map((choice) =>
        fields.choice('stream', choice.stream, audienceName(choice), choices[0]!.stream),
      )}
    </fieldset>`;
  }

  #readers(session: Session, stream: string): TemplateResult | typeof nothing {
    const audience = audienceFor(session, stream);
    return audience
      ? html`<p class="quiet readers" aria-live="polite">${whoWillRead(audience)}</p>`
      : nothing;
  }

  #streamOf({ milestone, values }: Draft): string {
    const { session, room } = this.#ground!;
    const [usual] = audienceChoices(session.state, session.member!, room);
    return milestone?.stream ?? values['stream'] ?? usual?.stream ?? '';
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }

  async #show(draft: Draft): Promise<void> {
    this.#draft = draft;
    this.#problems = [];
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    if (!this.#dialog?.open) this.#dialog?.showModal();
  }

  /** It is done with, and nothing of it is kept. */
  readonly #close = (): void => {
    this.#left.delete(this.#draft?.milestone?.id ?? '');
    this.#draft = undefined;
    this.#dialog?.close();
  };

  readonly #closed = (): void => {
    if (this.#draft) this.#left.set(this.#draft.milestone?.id ?? '', this.#draft);
    this.#draft = undefined;
    this.#host.requestUpdate();
  };

  readonly #changed = (event: Event): void => {
    this.#draft = { ...this.#draft!, values: valuesIn(event.currentTarget as HTMLFormElement) };
    const field = fieldOf(event);
    this.#problems = withoutField(this.#problems, field);
    if (field === 'stream') void this.#findAnew();
    this.#host.requestUpdate();
  };

  /** Another audience has others who write there. */
  async #findAnew(): Promise<void> {
    this.#problems = withoutField(this.#problems, 'owner');
    await this.#host.updateComplete;
    this.#dialog?.querySelector('cercle-member-picker')?.search();
  }

  readonly #find = ({ query, answer }: CerclePickQueryEvent): void => {
    const { session, room } = this.#ground!;
    answer(findOwners(ownersIn(session.state, room, this.#streamOf(this.#draft!)), query));
  };

  readonly #pick = ({ member }: CerclePickEvent): void => {
    this.#draft = { ...this.#draft!, owner: member };
    this.#host.requestUpdate();
  };

  readonly #send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { session, room } = this.#ground!;
    const draft = { ...this.#draft!, values: valuesIn(event.currentTarget as HTMLFormElement) };
    this.#draft = draft;
    const stream = this.#streamOf(draft);
    this.#problems = this.#lacks(session, room, stream, draft);
    if (this.#problems.length > 0 || this.#isSending) return void this.#point();
    const input = { stream, ...inputOf(session, room, draft) };
    const { title } = input;
    const text = JSON.stringify(draft);
    const sent = intend(this.#host, session, milestoneSet, input, { text, stream, title });
    if (!sent) {
      this.#problems = [{ field: '', message: msg('This page does not allow that.') }];
      return void this.#point();
    }
    this.#isSending = true;
    // Without a connection nobody waits before a dialog: it is sent later, and said below if it is refused then.
    const isAway = session.status.kind !== 'open';
    if (isAway) this.#end();
    this.#host.requestUpdate();
    const answer = await sent;
    this.#isSending = false;
    if (answer.ok) {
      if (!isAway) this.#end();
      return;
    }
    if (this.#draft !== draft) return;
    takeRefused(session, answer.error);
    const { field = '' } = answer.error;
    const message = milestoneFailure(answer.error) || failureWords(answer.error);
    this.#problems = [{ field: ['title', 'due', 'owner'].includes(field) ? field : '', message }];
    await this.#point();
  };

  #end(): void {
    this.#isSending = false;
    this.#close();
  }

  /** What is missing, before anything is sent. */
  #lacks(session: Session, room: string, stream: string, { values, owner, milestone }: Draft) {
    const lacks: CharterProblem[] = [];
    const title = values['title']?.trim() ?? '';
    if (title === '' || title.length > longestMilestone) {
      const message = msg('Write what is to be reached, in at most 200 characters.');
      lacks.push({ field: 'title', message });
    }
    if (!values['due']) lacks.push({ field: 'due', message: msg('Choose a day.') });
    const isKept = milestone?.owner?.id === owner?.id;
    const may = ownersIn(session.state, room, stream).some(({ id }) => id === owner?.id);
    if (!owner || (!isKept && !may)) {
      const message = owner
        ? msg(str`${owner.name} does not write there, or not everybody who reads it knows them.`)
        : msg('Choose who answers for it.');
      lacks.push({ field: 'owner', message });
    }
    return lacks;
  }

  /** The caret goes to where something is wrong. */
  async #point(): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const [{ field } = { field: '' }] = this.#problems;
    this.#dialog
      ?.querySelector<HTMLElement>(field ? `form [name="${CSS.escape(field)}"]` : '.primary')
      ?.focus();
  }
}
