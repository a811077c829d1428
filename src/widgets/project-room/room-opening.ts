import { msg } from '@lit/localize';
import { html, type LitElement, type TemplateResult } from 'lit';
import type { Session } from '../../client/session.ts';
import { dayOf } from '../../lit/format.ts';
import type { InputOf } from '../../protocol/registry.ts';
import { longestRoomTitle, openingStages, roomOpen } from '../../protocol/room.ts';
import {
  charterFailure,
  keepDraft,
  keptDraft,
  lackOf,
  readCharter,
  type CharterDraft,
  type CharterProblem,
} from '../charter/charter-draft.ts';
import type {
  CerclePickEvent,
  CerclePickQueryEvent,
} from '../../ui/member-picker/member-picker.ts';
import {
  FormFields,
  fieldOf,
  findColleagues,
  renderCharterFields,
  valuesIn,
  withoutField,
} from '../charter/charter-form.ts';
import { intendHere, isOneOf, renderAsked } from '../asked.ts';
import { offlineLine } from '../session-notice.ts';
import { adoptLaterStyles } from './room-later.styles.ts';

const place = 'room';
const nothingWritten: CharterDraft = { values: {} };

/** The form with which an employee opens a room: no room without a charter (DESIGN 1). */
export class RoomOpening {
  readonly #host: LitElement;
  readonly #session: () => Session | null;
  /** Told of the room once it is open. */
  readonly #opened: (room: string) => void;
  #problems: readonly CharterProblem[] = [];
  /** It was sent, and is not answered yet. */
  #isOpening = false;

  constructor(host: LitElement, session: () => Session | null, opened: (room: string) => void) {
    this.#host = host;
    adoptLaterStyles(host);
    this.#session = session;
    this.#opened = opened;
  }

  render(session: Session): TemplateResult {
    const draft = this.#draft(session);
    const fields = new FormFields(draft, this.#problems);
    const changed = (event: Event) => {
      const values = valuesIn(event.currentTarget as HTMLFormElement);
      keepDraft(session, place, { ...this.#draft(session), values });
      this.#problems = withoutField(this.#problems, fieldOf(event));
      this.#host.requestUpdate();
    };
    return html`<form
      @submit=${this.#open}
      @input=${changed}
      @cercle-pick-query=${this.#find}
      @cercle-pick=${this.#pick}
      novalidate
    >
      <h2>${msg('Open a room')}</h2>
      ${fields.field('title', msg('Title'))} ${renderCharterFields(fields, draft, true)}
      <fieldset class="choices">
        <legend class="label">${msg('It opens as')}</legend>
        ${fields.choice('stage', 'draft', msg('a draft: prepared inside, without partners'), 'draft')}
        ${fields.choice('stage', 'pilot', msg('a pilot: those whom you admit, partners too'), 'draft')}
        ${fields.choice('stage', 'running', msg('running: it is open as it is to be'), 'draft')}
      </fieldset>
      <fieldset class="choices">
        <legend class="label">${msg('If several partners are admitted')}</legend>
        ${fields.choice('partners', 'apart', msg('they do not see each other'), 'apart')}
        ${fields.choice('partners', 'together', msg('they see each other'), 'apart')}
      </fieldset>
      ${renderAsked({ session, why: charterFailure }, isOneOf([roomOpen]))} ${offlineLine(session)}
      ${fields.problemOf('')}
      <button class="button primary" aria-disabled=${this.#isOpening}>
        ${msg('Open the room')}
      </button>
    </form>`;
  }

  readonly #find = async ({ query, answer }: CerclePickQueryEvent): Promise<void> => {
    const session = this.#session();
    if (session) answer(await findColleagues(session, query));
  };

  readonly #pick = ({ member }: CerclePickEvent): void => {
    const session = this.#session();
    if (!session) return;
    const sponsor = member && { id: member.id, name: member.name };
    this.#problems = withoutField(this.#problems, 'charter.sponsor');
    keepDraft(session, place, { ...this.#draft(session), sponsor });
    this.#host.requestUpdate();
  };

  readonly #draft = (session: Session): CharterDraft => keptDraft(session, place) ?? nothingWritten;

  #read(session: Session): { input: InputOf<typeof roomOpen> } | { problems: CharterProblem[] } {
    const draft = this.#draft(session);
    const value = (name: string): string => (draft.values[name] ?? '').trim();
    const title = value('title');
    const message = lackOf(title, longestRoomTitle);
    const read = readCharter(draft, dayOf(session.now()));
    const problems = [
      ...(message ? [{ field: 'title', message }] : []),
      ...('problems' in read ? read.problems : []),
    ];
    if (problems.length > 0 || 'problems' in read) return { problems };
    const partners = value('partners') === 'together' ? ('together' as const) : ('apart' as const);
    const stage = openingStages.find((name) => name === value('stage')) ?? 'draft';
    return { input: { title, partners, stage, members: [], charter: read.charter } };
  }

  readonly #open = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    const session = this.#session();
    if (!session || this.#isOpening) return;
    const read = this.#read(session);
    if ('problems' in read) return this.#show(read.problems);
    this.#problems = [];
    this.#isOpening = true;
    this.#host.requestUpdate();
    const answer = await intendHere(this.#host, session, roomOpen, read.input, read.input.title);
    this.#isOpening = false;
    this.#host.requestUpdate();
    if (!answer?.ok) {
      const message = answer ? charterFailure(answer.error) : msg('This page does not allow that.');
      return this.#show([{ field: answer?.error.field ?? '', message }]);
    }
    keepDraft(session, place, null);
    this.#opened(answer.data.room.id);
  };

  async #show(problems: readonly CharterProblem[]): Promise<void> {
    this.#problems = problems;
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    const wrong = '[aria-invalid="true"], cercle-member-picker[invalid]';
    this.#host.renderRoot.querySelector<HTMLElement>(wrong)?.focus();
  }
}
