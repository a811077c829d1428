import { msg, str } from '@lit/localize';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { Session } from '../../client/session.ts';
import { lastDayBefore, mediumDate, numberOf } from '../../lit/format.ts';
import { affiliationWord, peopleWords } from '../../lit/words.ts';
import { affiliations, type Affiliation, type Organization } from '../../protocol/member.ts';
import { organizationLimit } from '../../protocol/steward-change.ts';
import {
  longestStewardQuery,
  stewardOrganizations,
  type ListPlace,
  type StewardedOrganization,
} from '../../protocol/steward-list.ts';
import '../../ui/mark/mark.ts';
import { renderSearchField, renderSelect } from '../filters.ts';
import { isOneOf, renderAsked } from '../asked.ts';
import { Asking } from './asking.ts';
import { dayIn, endFailure, lastDayOf, renderEndForm } from './end-form.ts';
import { renderListed } from './listed.ts';
import { Listing } from './listing.ts';
import { Opening } from './opening.ts';
import type { Sheet } from './stewarding.ts';

interface Filter {
  affiliation?: Affiliation;
  limited?: true;
}

/** The organizations of the network: how many people they have, until when, and in which rooms they are. */
export class Organizations implements Sheet {
  readonly #host: LitElement;
  readonly #listing: Listing<StewardedOrganization, Filter, ListPlace>;
  readonly #opening: Opening;
  readonly #asking: Asking;
  readonly #showPeople: (organization: Organization) => void;
  /** Days that were chosen and not sent, by organization. */
  readonly #days = new Map<string, string>();

  constructor(host: LitElement, showPeople: (organization: Organization) => void) {
    this.#host = host;
    this.#showPeople = showPeople;
    this.#opening = new Opening(host);
    this.#asking = new Asking(host);
    this.#listing = new Listing(
      host,
      async (session, asked) => {
        const answer = await session.ask(stewardOrganizations, asked);
        if (!answer.ok) return answer;
        const { organizations: entries, after, count } = answer.data;
        return { ok: true, data: { entries, after, count } };
      },
      idOf,
    );
  }

  look(session: Session): void {
    this.#listing.look(session);
  }

  forget(): void {
    this.#listing.forget();
    this.#opening.forget();
    this.#asking.forget();
    this.#days.clear();
  }

  render(session: Session): TemplateResult {
    const { query, filter, search, narrow } = this.#listing;
    return html`<div class="filters">
        ${renderSearchField({
          label: msg('Find organizations'),
          placeholder: msg('Name'),
          longest: longestStewardQuery,
          query,
          search,
        })}
        ${renderSelect(
          msg('Affiliation'),
          affiliations.map((value) => ({ value, label: affiliationWord(value) })),
          filter.affiliation,
          (affiliation) => narrow({ affiliation }),
        )}
        <button
          class="button"
          aria-pressed=${filter.limited === true}
          @click=${() => narrow({ limited: filter.limited ? undefined : true })}
        >
          ${msg('With an end')}
        </button>
      </div>
      ${renderAsked({ session }, isOneOf([organizationLimit]))}
      ${renderListed(this.#listing, {
        ...{ host: this.#host, session, idOf },
        label: msg('Organizations'),
        count: organizationsWords,
        none: msg('There is no organization here yet.'),
        lost: msg('The organizations could not be loaded.'),
        row: (one) => this.#row(session, one),
      })}`;
  }

  #row(session: Session, one: StewardedOrganization): TemplateResult {
    const { id, name, affiliation } = one.organization;
    // Rooms are counted to which an organization was admitted: to the company's own its people are, one by one.
    const rooms = affiliation === 'employee' ? '' : roomsWords(one.admissions);
    return html`<div class="what">
        <bdi class="name">${name}</bdi>
        <span class="quiet parts">
          <bdi class=${affiliation}
            ><cercle-mark affiliation=${affiliation}></cercle-mark>
            ${affiliationWord(affiliation)}</bdi
          >
          ${[peopleWords(one.people), endedWords(one.ended), rooms].map(
            (part) => part && html`<bdi class="number">${part}</bdi> `,
          )}
        </span>
      </div>
      <p class="ends number"><bdi>${endsWords(one)}</bdi></p>
      <p class="concerns">
        <bdi>${one.setEndsAt === null ? nothing : setWords(one.setEndsAt)}</bdi>
      </p>
      ${this.#opening.render(id, name, () => this.#more(session, one))}`;
  }

  #more(session: Session, one: StewardedOrganization): TemplateResult {
    const { organization, rooms, admissions } = one;
    const further = admissions - rooms.length;
    return html`${
        rooms.length === 0
          ? nothing
          : html`<div>
              <h3>${msg('Admitted to')}</h3>
              <ul class="names">
                ${rooms.map(({ title }) => html`<li><bdi>${title}</bdi></li>`)}
              </ul>
              ${further > 0 ? html`<p class="quiet">${msg(str`and ${numberOf(further)} others`)}</p>` : nothing}
            </div>`
      }
      <div class="buttons">
        <button class="button" @click=${() => this.#showPeople(organization)}>
          ${msg('Show its people')}
        </button>
      </div>
      ${organization.affiliation === 'employee' ? nothing : this.#renderEnd(session, one)}`;
  }

  #renderEnd(session: Session, one: StewardedOrganization): TemplateResult {
    const { id, name } = one.organization;
    const day = this.#days.get(id) ?? lastDayOf(one.setEndsAt);
    return html`${renderEndForm({
        name: endTitle(name),
        day,
        first: dayIn(session.now()),
        isSending: this.#asking.isSending(id),
        isRefused: this.#asking.hasProblem(id),
        choose: (chosen) => this.#days.set(id, chosen),
        set: () => void this.#limit(session, one, this.#days.get(id) ?? day),
        lift:
          one.setEndsAt === null
            ? undefined
            : {
                word: msg('Lift the end that stewards set'),
                do: () => void this.#limit(session, one, null),
              },
        outcome: this.#asking.render(id),
      })}
      <p class="quiet">
        ${msg('It holds for all its people, and for those who come later. Whose membership ends before, leaves before.')}
      </p>`;
  }

  async #limit(session: Session, one: StewardedOrganization, endsOn: string | null): Promise<void> {
    const { id, name } = one.organization;
    if (endsOn === '') return this.#asking.refuse(id, msg('Choose a day.'));
    const answer = await this.#asking.send(session, {
      ...{ place: id, intent: organizationLimit, input: { organization: id, endsOn } },
      title: endTitle(name),
      done: endsOn === null ? msg('Stewards have set no end any more.') : msg('The end is set.'),
      why: (failure) => endsOn !== null && endFailure(failure, endsOn, session.now()),
    });
    if (!answer) return;
    this.#days.delete(id);
    this.#listing.replace({ ...one, setEndsAt: answer.setEndsAt });
    // When the first and the last of its people leave is another now.
    this.#listing.again();
  }
}

const idOf = ({ organization }: StewardedOrganization): string => organization.id;

const organizationsWords = (count: number): string =>
  count === 1 ? msg('1 organization') : msg(str`${numberOf(count)} organizations`);
const roomsWords = (count: number): string =>
  count === 0
    ? msg('in no room')
    : count === 1
      ? msg('in 1 room')
      : msg(str`in ${numberOf(count)} rooms`);
const endedWords = (count: number): string =>
  count === 0 ? '' : msg(str`${numberOf(count)} whose membership has ended`);
const endTitle = (name: string): string => msg(str`Set when everybody of ${name} leaves`);
const setWords = (end: number): string =>
  msg(str`Stewards have set ${mediumDate(lastDayBefore(end))} for all its people.`);

/** When the first and the last of its people leave. */
function endsWords({ firstEnd, lastEnd }: StewardedOrganization): string {
  if (firstEnd === null || lastEnd === null) return '';
  const [first, last] = [firstEnd, lastEnd].map((end) => mediumDate(lastDayBefore(end)));
  return first === last ? msg(str`until ${first!}`) : msg(str`until ${first!} to ${last!}`);
}
