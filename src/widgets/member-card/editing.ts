import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { Session } from '../../client/session.ts';
import type { Details } from '../../protocol/details.ts';
import {
  isPhone,
  longestExpertise,
  longestPhone,
  memberEdit,
  mostExpertise,
  mostLanguages,
} from '../../protocol/member-edit.ts';
import type { Member } from '../../protocol/member.ts';
import { icon } from '../../ui/icon/icon.ts';
import { closeIcon } from '../../ui/icon/more-icons.ts';
import { keepKeys } from '../../ui/keep-keys.ts';
import { intendHere, takeBack, waitingLine } from '../asked.ts';
import { failureWords } from '../failure-words.ts';
import { languageName } from './card-parts.ts';

/** What was written, and is not saved yet. */
interface Written {
  /** One on a line. */
  expertise: string;
  languages: readonly string[];
  phone: string;
}

type Field = keyof Written | '';

/** What there is to choose from; whoever speaks another has it from the host. */
const offered = (
  'ar bg bn bs ca cs da de el en es et eu fa fi fr ga gl he hi hr hu id is it ja ka ko lb lt lv mk ms mt nb nl ' +
  'pl pt ro ru sk sl sq sr sv sw ta th tr uk ur vi zh'
).split(' ');

/** The form in which somebody changes what is their own on their card; what they have written is kept until it is saved. */
export class Editing {
  readonly #host: LitElement;
  isOpen = false;
  #problem: { field: Field; message: string } | undefined;
  #isSending = false;
  #saved: Written = { expertise: '', languages: [], phone: '' };
  #session: Session | undefined;
  #place = '';

  constructor(host: LitElement) {
    this.#host = host;
    keepKeys(host);
  }

  open(): void {
    this.isOpen = true;
    this.#problem = undefined;
    void this.#drawAndFocus('textarea');
  }

  render(session: Session, card: Member, details: Details | undefined): TemplateResult {
    this.#session = session;
    this.#place = `card/${card.id}`;
    const { expertise, languages } = card;
    this.#saved = { expertise: expertise.join('\n'), languages, phone: details?.phone ?? '' };
    const written = this.#written();
    const rest = offered
      .filter((tag) => !written.languages.includes(tag))
      .map((tag) => ({ tag, name: languageName(tag) }))
      .sort((one, other) => one.name.localeCompare(other.name));
    return html`<form aria-label=${msg('Your card')} novalidate @submit=${this.#send}>
      <label>
        <span class="label">${msg('Ask me about')}</span>
        <textarea
          rows="4"
          .value=${written.expertise}
          aria-invalid=${this.#problem?.field === 'expertise'}
          aria-describedby="expertise-hint"
          @input=${({ target }: InputEvent) =>
            this.#write({ expertise: (target as HTMLTextAreaElement).value })}
        ></textarea>
        <span id="expertise-hint" class="hint quiet">${msg('One thing on a line.')}</span>
        ${this.#problemOf('expertise')}
      </label>
      <fieldset>
        <legend class="label">${msg('Languages')}</legend>
        <ul class="languages">
          ${written.languages.map(
            (tag) =>
              html`<li>
                ${languageName(tag)}
                <button
                  type="button"
                  class="icon-button"
                  aria-label=${msg(str`Remove ${languageName(tag)}`)}
                  @click=${() => this.#remove(tag)}
                >
                  ${icon(closeIcon)}
                </button>
              </li>`,
          )}
        </ul>
        <select aria-label=${msg('Add a language')} @change=${this.#add}>
          <option value="">${msg('Add a language')}</option>
          ${rest.map(({ tag, name }) => html`<option value=${tag}>${name}</option>`)}
        </select>
        ${this.#problemOf('languages')}
      </fieldset>
      <label>
        <span class="label">${msg('Phone')}</span>
        <input
          type="tel"
          autocomplete="off"
          .value=${written.phone}
          aria-invalid=${this.#problem?.field === 'phone'}
          @input=${({ target }: InputEvent) =>
            this.#write({ phone: (target as HTMLInputElement).value })}
        />
        <span class="hint quiet"
          >${msg('Employees see it; so do partners for whom you answer, where the company wants it.')}</span
        >
        ${this.#problemOf('phone')}
      </label>
      ${this.#problemOf('')} ${this.#isSending ? waitingLine(session) : nothing}
      <div class="buttons">
        <button type="button" class="button" @click=${this.#cancel}>${msg('Cancel')}</button>
        <button class="button primary" aria-disabled=${this.#isSending}>${msg('Save')}</button>
      </div>
    </form>`;
  }

  #problemOf(field: Field) {
    return this.#problem?.field === field
      ? html`<p class="problem" role="alert">${this.#problem.message}</p>`
      : nothing;
  }

  /** Only what was changed is kept: the rest stays as it is on the card. */
  #drafted(): Partial<Written> {
    const { text } = this.#session!.draft(this.#place);
    return text === '' ? {} : (JSON.parse(text) as Partial<Written>);
  }

  #written(): Written {
    return { ...this.#saved, ...this.#drafted() };
  }

  #write(changes: Partial<Written>): void {
    const text = JSON.stringify({ ...this.#drafted(), ...changes });
    this.#session!.saveDraft(this.#place, { text });
    this.#host.requestUpdate();
  }

  #remove(tag: string): void {
    this.#write({ languages: this.#written().languages.filter((one) => one !== tag) });
    void this.#drawAndFocus('select');
  }

  readonly #add = ({ target }: Event): void => {
    const select = target as HTMLSelectElement;
    if (select.value) this.#write({ languages: [...this.#written().languages, select.value] });
    select.value = '';
  };

  readonly #cancel = (): void => {
    takeBack(this.#session!, [memberEdit]);
    this.#session!.saveDraft(this.#place, null);
    this.#close();
  };

  readonly #send = async (event: SubmitEvent): Promise<void> => {
    event.preventDefault();
    if (this.#isSending) return;
    const session = this.#session!;
    const place = this.#place;
    const written = this.#written();
    const input = changesOf(written, this.#saved);
    this.#problem = lackOf(written, this.#saved);
    if (this.#problem) return void this.#drawAndFocus('[aria-invalid="true"]');
    if (Object.keys(input).length === 0) return this.#cancel();
    this.#isSending = true;
    this.#host.requestUpdate();
    const answer = await intendHere(this.#host, session, memberEdit, input, msg('Your card'));
    this.#isSending = false;
    if (answer?.ok) {
      session.saveDraft(place, null);
      return this.#close();
    }
    const [field = ''] = answer?.error.field?.split('.') ?? [];
    const isKnown = field === 'expertise' || field === 'languages' || field === 'phone';
    const message = answer
      ? field === 'phone' && answer.error.code === 'invalid'
        ? noPhone()
        : failureWords(answer.error)
      : msg('This page does not allow that.');
    this.#problem = { field: isKnown ? field : '', message };
    void this.#drawAndFocus('[aria-invalid="true"]');
  };

  #close(): void {
    this.isOpen = false;
    void this.#drawAndFocus('[part="actions"] button');
  }

  async #drawAndFocus(selector: string): Promise<void> {
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

/** Only what was changed becomes one's own: of the rest the host may say something else later. */
function changesOf(written: Written, saved: Written) {
  const expertise = linesOf(written.expertise);
  return {
    ...(expertise.join('\n') !== saved.expertise && { expertise }),
    ...(written.languages.join() !== saved.languages.join() && {
      languages: [...written.languages],
    }),
    ...(written.phone.trim() !== saved.phone && { phone: written.phone.trim() }),
  };
}

/** @param saved - what stands on the card, as the host may have said it: that need not be written anew. */
function lackOf(
  { expertise, languages, phone }: Written,
  saved: Written,
): { field: Field; message: string } | undefined {
  const lines = linesOf(expertise);
  const long = lines.find((line) => line.length > longestExpertise);
  if (long) {
    const begun = `${long.slice(0, 20)}…`;
    const message = msg(str`Say “${begun}” in ${longestExpertise} characters or fewer.`);
    return { field: 'expertise', message };
  }
  if (lines.length > mostExpertise) {
    const message = msg(str`Name at most ${mostExpertise} things.`);
    return { field: 'expertise', message };
  }
  if (languages.length > mostLanguages) {
    const message = msg(str`Name at most ${mostLanguages} languages.`);
    return { field: 'languages', message };
  }
  const number = phone.trim();
  if (number === saved.phone || number === '') return undefined;
  if (number.length > longestPhone) {
    const message = msg(str`Write a number of at most ${longestPhone} characters.`);
    return { field: 'phone', message };
  }
  return isPhone(number) ? undefined : { field: 'phone', message: noPhone() };
}

const noPhone = (): string =>
  msg(
    'Write a phone number: digits, spaces, + ( ) - . / and an extension, as in +33 4 72 00 00 01 ext. 12.',
  );
