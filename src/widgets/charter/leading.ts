import { msg, str } from '@lit/localize';
import { adoptStyles, html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Session } from '../../client/session.ts';
import { dayOf } from '../../lit/format.ts';
import { stageWord } from '../../lit/stage-words.ts';
import { stagesAfter } from '../../perimeter/stage.ts';
import { charterChange } from '../../protocol/charter-change.ts';
import { roomReview } from '../../protocol/review.ts';
import { stageChange } from '../../protocol/stage-change.ts';
import type { Intent } from '../../protocol/registry.ts';
import type { Answer } from '../../protocol/wire.ts';
import type { Agreement } from '../../store/charter.ts';
import type {
  CerclePickEvent,
  CerclePickQueryEvent,
} from '../../ui/member-picker/member-picker.ts';
import {
  charterFailure,
  draftOf,
  keepDraft,
  keptDraft,
  readCharter,
  type CharterDraft,
  type CharterProblem,
} from './charter-draft.ts';
import { intendHere, isOneOf, renderAsked } from '../asked.ts';
import { changesIn, textOf, withChanges, type CharterChanges } from './charter-changes.ts';
import {
  FormFields,
  fieldOf,
  findColleagues,
  renderCharterFields,
  withoutField,
} from './charter-form.ts';
import { stageChoice } from './charter-parts.ts';
import { forms } from './forms.styles.ts';
import { History } from './history.ts';
import { readReview, renderReviewFields } from './review-form.ts';

/** What is done with a charter in a dialog of its own. */
export type Task = 'change' | 'stage' | 'review' | 'history';

/** What the dialogs stand on. */
interface Ground {
  session: Session;
  room: string;
  agreement: Agreement;
}

/** What facilitators do with a charter, each in a dialog; what they have written is kept until it is sent. */
export class Leading {
  readonly #host: LitElement;
  readonly #history: History;
  #ground: Ground | undefined;
  #task: Task | undefined;
  #problems: readonly CharterProblem[] = [];
  /** It was opened with something written before. */
  #isResumed = false;
  /** It was sent, and is not answered yet. */
  #isSending = false;

  constructor(host: LitElement) {
    this.#host = host;
    this.#history = new History(host);
    const { elementStyles } = host.constructor as typeof LitElement;
    adoptStyles(host.renderRoot as ShadowRoot, [...elementStyles, forms]);
  }

  /** Draws the dialogs. To be called whenever what they stand on has changed. */
  render(session: Session, room: string, agreement: Agreement): TemplateResult {
    this.#ground = { session, room, agreement };
    return html`<dialog
      id="task"
      class=${this.#task === 'stage' ? '' : 'wide'}
      aria-labelledby="task-heading"
      @close=${this.#closed}
      @cercle-pick-query=${this.#find}
      @cercle-pick=${this.#pick}
    >
      ${this.#task ? this.#content(this.#task, this.#ground) : nothing}
    </dialog>`;
  }

  /** Draws what waits, and what was refused in the meantime. */
  renderAsked(session: Session, room: string): TemplateResult {
    return renderAsked({ session }, isOneOf(ofCharters, room));
  }

  /** Opens the dialog of a task. */
  async open(task: Task): Promise<void> {
    this.#task = task;
    this.#problems = [];
    this.#isResumed = this.#ground !== undefined && this.#changes !== undefined;
    if (task === 'history' && this.#ground) {
      void this.#history.read(this.#ground.session, this.#ground.room);
    }
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#dialog?.showModal();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('#task');
  }

  #content(task: Task, ground: Ground): TemplateResult {
    switch (task) {
      case 'change':
        return this.#form(changeTitle(), msg('Change it'), ground, (fields, draft) =>
          renderCharterFields(fields, draft, false),
        );
      case 'review':
        return this.#form(reviewTitle(), msg('Save the review'), ground, (fields, draft) =>
          renderReviewFields(fields, draft, ground),
        );
      case 'stage':
        return this.#form(stageTitle(), msg('Go there'), ground, (fields) =>
          this.#stages(fields, ground),
        );
      case 'history':
        return html`${heading(msg('What the charter was'))} ${this.#history.render()}
          <div class="buttons">
            <button class="button" @click=${this.#close}>${msg('Close')}</button>
          </div>`;
    }
  }

  #form(
    words: string,
    action: string,
    { session }: Ground,
    content: (fields: FormFields, draft: CharterDraft) => TemplateResult,
  ): TemplateResult {
    const draft = this.#draft();
    const fields = new FormFields(draft, this.#problems);
    const changed = (event: Event) => {
      const form = event.currentTarget as HTMLFormElement;
      this.#problems = withoutField(this.#problems, fieldOf(event));
      keepDraft(session, this.#place, changesIn(form, this.#there, this.#changes));
      this.#host.requestUpdate();
    };
    return html`${heading(words)} ${this.#began()}
      <form @submit=${this.#send} @input=${changed} novalidate>
        ${content(fields, draft)} ${fields.problemOf('')}
        <div class="buttons">
          <button type="button" class="button" @click=${this.#close}>${msg('Cancel')}</button>
          <button class="button primary" aria-disabled=${this.#isSending}>${action}</button>
        </div>
      </form>`;
  }

  #stages(fields: FormFields, { agreement }: Ground): TemplateResult {
    const { name } = agreement.stages.at(-1)!;
    const possible = stagesAfter(name);
    return html`<p class="quiet">${msg(str`It is in this stage now: ${stageWord(name)}.`)}</p>
      <fieldset class="choices">
        <legend class="label">${msg('It goes to')}</legend>
        ${possible.map((one) => fields.choice('stage', one, stageChoice(one), possible[0]!))}
      </fieldset>`;
  }

  /** Where what is written for the task is kept. */
  get #place(): string {
    return `charter/${this.#ground?.room}/${this.#task}`;
  }

  /** What the task starts from. */
  get #there(): CharterDraft {
    return this.#task === 'stage' ? { values: {} } : draftOf(this.#ground!.agreement.charter!);
  }

  get #changes(): CharterChanges | undefined {
    return keptDraft(this.#ground!.session, this.#place);
  }

  #draft(): CharterDraft {
    return withChanges(this.#there, this.#changes);
  }

  /** Says that the form was begun some time before, and whether the charter has become another since. */
  #began(): TemplateResult | typeof nothing {
    const changes = this.#changes;
    if (!this.#isResumed || !changes) return nothing;
    const isAnother = changes.from !== textOf(this.#there);
    const anew = () => {
      keepDraft(this.#ground!.session, this.#place, null);
      this.#host.requestUpdate();
    };
    return html`<p class="began quiet" role="status">
      ${
        isAnother
          ? msg('What you began here before, on the charter as others have changed it since.')
          : msg('What you began here before.')
      }
      <button type="button" class="link" @click=${anew}>${msg('Begin anew')}</button>
    </p>`;
  }

  readonly #send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const { session } = this.#ground!;
    if (this.#isSending) return;
    const place = this.#place;
    const sent = this.#sending(this.#ground!);
    if (sent && 'problems' in sent) return this.#show(sent.problems);
    this.#problems = [];
    this.#isSending = true;
    this.#host.requestUpdate();
    const answer = await sent;
    this.#isSending = false;
    if (!answer?.ok) {
      const message = answer ? charterFailure(answer.error) : msg('This page does not allow that.');
      return this.#show([{ field: answer?.error.field ?? '', message }]);
    }
    keepDraft(session, place, null);
    this.#close();
  };

  #sending({
    session,
    room,
    agreement,
  }: Ground): Promise<Answer<unknown>> | null | { problems: CharterProblem[] } {
    const draft = this.#draft();
    const today = dayOf(session.now());
    if (this.#task === 'stage') {
      const possible = stagesAfter(agreement.stages.at(-1)!.name);
      const stage = possible.find((name) => name === draft.values['stage']) ?? possible[0]!;
      return this.#intend(stageChange, { room, stage }, stageTitle());
    }
    if (this.#task === 'review') {
      const read = readReview(draft, room, agreement.charter!, today);
      return 'problems' in read ? read : this.#intend(roomReview, read.input, reviewTitle());
    }
    const read = readCharter(draft, today, agreement.charter!);
    return 'problems' in read
      ? read
      : this.#intend(charterChange, { room, charter: read.charter }, changeTitle());
  }

  #intend<Input, Output>(intent: Intent<Input, Output>, input: Input, title: string) {
    return intendHere(this.#host, this.#ground!.session, intent, input, title);
  }

  async #show(problems: readonly CharterProblem[]): Promise<void> {
    this.#problems = problems;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#dialog
      ?.querySelector<HTMLElement>('[aria-invalid="true"], cercle-member-picker[invalid]')
      ?.focus();
  }

  readonly #close = (): void => this.#dialog?.close();

  readonly #closed = (): void => {
    this.#task = undefined;
    this.#host.requestUpdate();
  };

  readonly #find = ({ query, answer }: CerclePickQueryEvent): void =>
    void findColleagues(this.#ground!.session, query).then(answer);

  readonly #pick = ({ member }: CerclePickEvent): void => {
    const sponsor = member ? { id: member.id, name: member.name } : null;
    this.#problems = withoutField(this.#problems, 'charter.sponsor');
    const changes = { from: textOf(this.#there), values: {}, ...this.#changes, sponsor };
    keepDraft(this.#ground!.session, this.#place, changes);
    this.#host.requestUpdate();
  };
}

const ofCharters = [charterChange, stageChange, roomReview];

const changeTitle = (): string => msg('Change the charter');
const reviewTitle = (): string => msg('Review the room');
const stageTitle = (): string => msg('Take the room to another stage');

const heading = (words: string): TemplateResult => html`<h3 id="task-heading">${words}</h3>`;
