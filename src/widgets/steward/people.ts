import { msg } from '@lit/localize';
import { html, type LitElement, type TemplateResult } from 'lit';
import type { Session } from '../../client/session.ts';
import { affiliationWord, peopleWords } from '../../lit/words.ts';
import { affiliations, type Organization } from '../../protocol/member.ts';
import {
  longestStewardQuery,
  personConcerns,
  stewardPeople,
  type ListPlace,
  type PeopleFilter,
  type PersonConcern,
  type StewardedPerson,
} from '../../protocol/steward-list.ts';
import { renderSearchField, renderSelect } from '../filters.ts';
import { renderListed } from './listed.ts';
import { Listing } from './listing.ts';
import type { OrganizationChoices } from './organization-choices.ts';
import { Opening } from './opening.ts';
import { PersonChanges } from './person-changes.ts';
import { renderPerson } from './person-row.ts';
import type { Sheet } from './stewarding.ts';

/** The people of the network, those whose membership has ended too. */
export class People implements Sheet {
  readonly #host: LitElement;
  readonly #listing: Listing<StewardedPerson, PeopleFilter, ListPlace>;
  readonly #opening: Opening;
  readonly #changes: PersonChanges;
  readonly #organizations: OrganizationChoices;

  constructor(host: LitElement, organizations: OrganizationChoices) {
    this.#host = host;
    this.#organizations = organizations;
    this.#opening = new Opening(host);
    this.#changes = new PersonChanges(host, (person) => this.#listing.replace(person));
    this.#listing = new Listing(
      host,
      async (session, asked) => {
        const answer = await session.ask(stewardPeople, asked);
        if (!answer.ok) return answer;
        const { people: entries, after, count } = answer.data;
        return { ok: true, data: { entries, after, count } };
      },
      idOf,
    );
  }

  look(session: Session): void {
    this.#listing.look(session);
    this.#organizations.look(session);
  }

  forget(): void {
    this.#listing.forget();
    this.#opening.forget();
    this.#changes.forget();
  }

  /** Narrows them to an organization. */
  show(organization: Organization): void {
    this.#organizations.add(organization);
    this.#listing.widen();
    this.#listing.narrow({ organization: organization.id });
  }

  render(session: Session): TemplateResult {
    return html`${this.#filters()} ${this.#changes.renderAsked(session)}
    ${renderListed(this.#listing, {
      ...{ host: this.#host, session, idOf },
      label: msg('People'),
      count: peopleWords,
      none: msg('There is nobody here yet.'),
      lost: msg('The people could not be loaded.'),
      row: (person) =>
        renderPerson(
          session,
          person,
          this.#opening.render(person.member.id, person.member.name, () =>
            this.#changes.render(session, person),
          ),
        ),
    })}`;
  }

  #filters(): TemplateResult {
    const { query, filter, search, narrow } = this.#listing;
    return html`<div class="filters">
      ${renderSearchField({
        label: msg('Find people'),
        placeholder: msg('Name, organization or mail'),
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
      ${renderSelect(
        msg('Organization'),
        this.#organizations.choices,
        filter.organization,
        (organization) => narrow({ organization }),
      )}
      ${renderSelect(
        msg('To look at'),
        personConcerns.map((value) => ({ value, label: concernWord(value) })),
        filter.concern,
        (concern) => narrow({ concern }),
      )}
      <button
        class="button"
        aria-pressed=${filter.steward === true}
        @click=${() => narrow({ steward: filter.steward ? undefined : true })}
      >
        ${msg('Stewards')}
      </button>
    </div>`;
  }
}

const idOf = ({ member }: StewardedPerson): string => member.id;

/** What is to be looked at of somebody, in two or three words. */
const concernWord = (concern: PersonConcern): string =>
  ({
    ended: msg('Membership ended'),
    ends: msg('Membership ends soon'),
    'host-gone': msg('Nobody answers for them'),
    unseen: msg('Not seen for 90 days'),
  })[concern];
