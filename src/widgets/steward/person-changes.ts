import { msg, str } from '@lit/localize';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Session } from '../../client/session.ts';
import { lastDayBefore, mediumDate } from '../../lit/format.ts';
import { untilWords } from '../../lit/stay-words.ts';
import {
  hostChange,
  longestStewardReason,
  memberEnd,
  memberLimit,
} from '../../protocol/steward-change.ts';
import type { StewardedPerson } from '../../protocol/steward-list.ts';
import { isVisible } from '../../protocol/text.ts';
import { Twice } from '../../ui/twice.ts';
import { isOneOf, renderAsked } from '../asked.ts';
import { Asking } from './asking.ts';
import { dayIn, endFailure, endOfDay, lastDayOf, renderEndForm } from './end-form.ts';
import { renderFacts } from './facts.ts';
import { Naming } from './naming.ts';
import { renderReason } from './reason-field.ts';

/** Where a reason is kept until it is sent. */
const placeOf = (member: string): string => `steward/out ${member}`;

/** What a steward changes of a person: until when they are there, who answers for them, and that they are out. */
export class PersonChanges {
  readonly #host: LitElement;
  readonly #changed: (person: StewardedPerson) => void;
  readonly #asking: Asking;
  readonly #naming: Naming;
  readonly #twice: Twice;
  /** Days that were chosen and not sent, by member. */
  readonly #days = new Map<string, string>();

  constructor(host: LitElement, changed: (person: StewardedPerson) => void) {
    this.#host = host;
    this.#changed = changed;
    this.#asking = new Asking(host);
    this.#naming = new Naming(host);
    this.#twice = new Twice(host);
  }

  forget(): void {
    this.#asking.forget();
    this.#naming.forget();
    this.#days.clear();
  }

  /** Draws what waits, and what was refused in the meantime, be its person listed or not. */
  renderAsked(session: Session): TemplateResult {
    return renderAsked({ session }, isOneOf([hostChange, memberLimit, memberEnd]));
  }

  /** Draws what there is to know besides of somebody, and what can be changed. */
  render(session: Session, person: StewardedPerson): TemplateResult {
    const { member } = person;
    const isPartner = member.affiliation !== 'employee';
    const isOut = isPutOut(person, session.now());
    return html`${factsOf(person, session.now())}
    ${isPartner ? this.#renderEnd(session, person) : nothing}
    ${isPartner ? this.#renderHost(session, person) : nothing}
    ${isOut && !isPartner ? this.#renderBack(session, person) : nothing}
    ${isOut || member.id === session.member?.id ? nothing : this.#renderOut(session, person)}`;
  }

  #renderEnd(session: Session, person: StewardedPerson): TemplateResult {
    const { id, name } = person.member;
    const place = `end ${id}`;
    const isOut = isPutOut(person, session.now());
    const day = this.#days.get(id) ?? (isOut ? '' : lastDayOf(person.setEndsAt));
    return renderEndForm({
      name: endTitle(name),
      day,
      first: dayIn(session.now()),
      isSending: this.#asking.isSending(place),
      isRefused: this.#asking.hasProblem(place),
      choose: (chosen) => this.#days.set(id, chosen),
      set: () => void this.#limit(session, person, this.#days.get(id) ?? day),
      lift:
        person.setEndsAt === null
          ? undefined
          : { word: liftWord(isOut), do: () => void this.#limit(session, person, null) },
      outcome: this.#asking.render(place),
    });
  }

  /** Of an employee who was put out; of a partner the form of their end says it. */
  #renderBack(session: Session, person: StewardedPerson): TemplateResult {
    const place = `end ${person.member.id}`;
    return html`<div class="buttons">
        <button
          class="button"
          aria-disabled=${this.#asking.isSending(place)}
          @click=${() => void this.#limit(session, person, null)}
        >
          ${liftWord(true)}
        </button>
      </div>
      ${this.#asking.render(place)}`;
  }

  async #limit(session: Session, person: StewardedPerson, endsOn: string | null): Promise<void> {
    const { id, name } = person.member;
    const place = `end ${id}`;
    if (endsOn === '') return this.#asking.refuse(place, msg('Choose a day.'));
    const { saidEndsAt } = person;
    const answer = await this.#asking.send(session, {
      ...{ place, intent: memberLimit, input: { member: id, endsOn } },
      title: endTitle(name),
      done: endsOn === null ? msg('Stewards have set no end any more.') : msg('The end is set.'),
      why: (failure) =>
        endsOn !== null &&
        (endFailure(failure, endsOn, session.now()) ||
          (failure.field === 'endsOn' &&
            saidEndsAt !== null &&
            endOfDay(endsOn) > saidEndsAt &&
            prolongedElsewhere(saidEndsAt))),
    });
    if (!answer) return;
    this.#days.delete(id);
    this.#take(answer.person);
  }

  #renderHost(session: Session, person: StewardedPerson): TemplateResult {
    const { id, name, hostContact } = person.member;
    const place = `host ${id}`;
    const isSending = this.#asking.isSending(place);
    return html`<form
      aria-label=${hostTitle(name)}
      @submit=${(event: Event) => {
        event.preventDefault();
        void this.#nameHost(session, person, this.#naming.chosen(place)?.id);
      }}
    >
      ${this.#naming.render(session, {
        ...{ place, label: msg('Another host contact') },
        isRefused: this.#asking.hasProblem(place),
        may: (member) => member.affiliation === 'employee' && member.id !== hostContact?.id,
      })}
      <div class="buttons">
        <button class="button" aria-disabled=${isSending}>${msg('Name them')}</button>
        ${
          person.hostContactSet
            ? html`<button
                type="button"
                class="text-button"
                @click=${() => void this.#nameHost(session, person, null)}
              >
                ${msg('Leave it to the host again')}
              </button>`
            : nothing
        }
      </div>
      ${this.#asking.render(place)}
    </form>`;
  }

  async #nameHost(
    session: Session,
    person: StewardedPerson,
    host: string | null | undefined,
  ): Promise<void> {
    const { id, name } = person.member;
    const place = `host ${id}`;
    if (host === undefined) return this.#asking.refuse(place, msg('Choose a colleague.'));
    const answer = await this.#asking.send(session, {
      ...{ place, intent: hostChange, input: { member: id, host } },
      title: hostTitle(name),
      done: host === null ? msg('It is whom the host names.') : msg('They answer for them now.'),
    });
    if (!answer) return;
    this.#naming.empty(place);
    this.#take(answer.person);
  }

  #renderOut(session: Session, person: StewardedPerson): TemplateResult {
    const { id, name } = person.member;
    const place = `out ${id}`;
    return html`<form
      aria-label=${outTitle(name)}
      @submit=${(event: Event) => event.preventDefault()}
    >
      ${renderReason(session, {
        draft: placeOf(id),
        label: msg('Reason to put them out, for the audit trail'),
        longest: longestStewardReason,
        isRefused: this.#asking.hasProblem(place),
      })}
      <p class="quiet" id="out-means">
        ${msg('They are out at once and of every room, whatever their tokens say. What they wrote stays.')}
      </p>
      <div class="buttons">
        ${this.#twice.render({
          id: place,
          words: msg('Put out of the network…'),
          sure: msg(str`Put ${name} out, at once`),
          act: () => void this.#putOut(session, person),
          about: 'out-means',
        })}
      </div>
      ${this.#asking.render(place)}
    </form>`;
  }

  async #putOut(session: Session, { member: { id, name } }: StewardedPerson): Promise<void> {
    const place = `out ${id}`;
    const { text } = session.draft(placeOf(id));
    if (!isVisible(text)) return this.#asking.refuse(place, msg('Say why: somebody will ask.'));
    const answer = await this.#asking.send(session, {
      ...{ place, intent: memberEnd, input: { member: id, reason: text.trim() } },
      title: outTitle(name),
    });
    if (!answer) return;
    session.saveDraft(placeOf(id), null);
    this.#asking.say(`end ${id}`, msg(str`${name} is out of the network.`));
    this.#take(answer.person);
    // What was pressed goes with it.
    await this.#host.updateComplete;
    this.#host.renderRoot
      .querySelector<HTMLElement>(`[data-row="${CSS.escape(id)}"] [aria-expanded]`)
      ?.focus();
  }

  #take(person: StewardedPerson): void {
    this.#changed(person);
    this.#host.requestUpdate();
  }
}

/** A steward has put them out, or they would have an end yet to come. */
const isPutOut = ({ setEndsAt }: StewardedPerson, now: number): boolean =>
  setEndsAt !== null && setEndsAt <= now;

function factsOf(person: StewardedPerson, now: number): TemplateResult {
  const { member, joinedAt, saidEndsAt, setEndsAt, hostContactSet } = person;
  const { hostContact, title, department } = member;
  const host = hostContact?.name ?? '';
  const facts: [string, string | undefined][] = [
    [msg('Title'), [title, department].filter(Boolean).join(', ')],
    [msg('Member since'), mediumDate(joinedAt)],
    [msg('Host contact'), hostContactSet ? msg(str`${host}, named by a steward`) : host],
    [msg('Ends, by host or invitation'), saidEndsAt === null ? '' : untilWords(saidEndsAt, now)],
    [msg('Ends, by stewards'), setEndsAt === null ? '' : untilWords(setEndsAt, now)],
  ];
  return renderFacts(facts);
}

const endTitle = (name: string): string => msg(str`Set when the membership of ${name} ends`);
const hostTitle = (name: string): string => msg(str`Name a host contact for ${name}`);
const outTitle = (name: string): string => msg(str`Put ${name} out of the network`);
const liftWord = (isOut: boolean): string =>
  isOut ? msg('Let them in again') : msg('Lift the end that stewards set');
const prolongedElsewhere = (end: number): string =>
  msg(
    str`Their host or invitation says until ${mediumDate(lastDayBefore(end))}: it is prolonged there.`,
  );
