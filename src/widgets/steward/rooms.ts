import { msg, str } from '@lit/localize';
import { html, type LitElement, type TemplateResult } from 'lit';
import type { Session } from '../../client/session.ts';
import { listOf, mediumDate, noonOf, numberOf } from '../../lit/format.ts';
import { stageWord } from '../../lit/stage-words.ts';
import { peopleWords } from '../../lit/words.ts';
import { stageNames, type StageName } from '../../protocol/stage.ts';
import {
  longestStewardQuery,
  roomConcerns,
  stewardRooms,
  type ListPlace,
  type RoomConcern,
  type StewardedRoom,
} from '../../protocol/steward-list.ts';
import '../../ui/mark/mark.ts';
import { renderSearchField, renderSelect } from '../filters.ts';
import { renderRoomLink } from '../rooms/room-link.ts';
import { renderFacts } from './facts.ts';
import { renderListed } from './listed.ts';
import { Listing } from './listing.ts';
import { Opening } from './opening.ts';
import type { OrganizationChoices } from './organization-choices.ts';
import { RoomChanges } from './room-changes.ts';
import type { Sheet } from './stewarding.ts';

interface Filter {
  stage?: StageName;
  organization?: string;
  concern?: RoomConcern;
}

/** The project rooms, and that of the whole company: who keeps them, until when, and for whom. */
export class Rooms implements Sheet {
  readonly #host: LitElement;
  readonly #listing: Listing<StewardedRoom, Filter, ListPlace>;
  readonly #opening: Opening;
  readonly #changes: RoomChanges;
  readonly #organizations: OrganizationChoices;

  /** @param showInspections - goes on to what was asked for of a room. */
  constructor(host: LitElement, organizations: OrganizationChoices, showInspections: () => void) {
    this.#host = host;
    this.#organizations = organizations;
    this.#opening = new Opening(host);
    this.#changes = new RoomChanges(host, () => this.#listing.again(), showInspections);
    this.#listing = new Listing(
      host,
      async (session, asked) => {
        const answer = await session.ask(stewardRooms, asked);
        if (!answer.ok) return answer;
        const { rooms: entries, after, count } = answer.data;
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

  render(session: Session): TemplateResult {
    return html`${this.#filters()} ${this.#changes.renderAsked(session)}
    ${renderListed(this.#listing, {
      ...{ host: this.#host, session, idOf },
      label: msg('Rooms'),
      count: roomsWords,
      none: msg('There is no room yet.'),
      lost: msg('The rooms could not be loaded.'),
      row: (room) => this.#row(session, room),
    })}`;
  }

  #filters(): TemplateResult {
    const { query, filter, search, narrow } = this.#listing;
    return html`<div class="filters">
      ${renderSearchField({
        label: msg('Find a room by its name'),
        placeholder: msg('Name'),
        longest: longestStewardQuery,
        query,
        search,
      })}
      ${renderSelect(
        msg('Stage'),
        stageNames.map((value) => ({ value, label: stageWord(value) })),
        filter.stage,
        (stage) => narrow({ stage }),
      )}
      ${renderSelect(
        msg('Organization'),
        this.#organizations.choices,
        filter.organization,
        (organization) => narrow({ organization }),
      )}
      ${renderSelect(
        msg('To look at'),
        roomConcerns.map((value) => ({ value, label: concernWord(value) })),
        filter.concern,
        (concern) => narrow({ concern }),
      )}
    </div>`;
  }

  #row(session: Session, room: StewardedRoom): TemplateResult {
    const { id, title, kind, stage, reviewOn, organizations, concerns } = room;
    const review = reviewOn === null ? '' : mediumDate(noonOf(reviewOn));
    const parts = [
      kind === 'network' ? msg('the whole company') : stage === null ? '' : stageWord(stage),
      peopleWords(room.people),
    ];
    return html`<div class="what">
        ${
          room.inside
            ? renderRoomLink(id, title, (session.pages.room ?? '').replace('{room}', id))
            : html`<bdi class="name">${title}</bdi>`
        }
        <span class="quiet parts">
          ${parts.map((part) => part && html`<bdi class="number">${part}</bdi> `)}
          ${organizations.map(
            ({ name, affiliation }) =>
              html`<bdi class=${affiliation}
                ><cercle-mark affiliation=${affiliation}></cercle-mark> ${name}</bdi
              > `,
          )}
        </span>
      </div>
      <p class="ends number">
        <bdi>${review && html`<span class="quiet">${msg('review')}</span> ${review}`}</bdi>
      </p>
      <p class="concerns"><bdi>${concerns.map((is) => sentenceOf(is, room)).join(' ')}</bdi></p>
      ${this.#opening.render(id, title, () => html`${factsOf(room)}${this.#changes.render(session, room)}`)}`;
  }
}

const idOf = ({ id }: StewardedRoom): string => id;

function factsOf(room: StewardedRoom): TemplateResult {
  const { openedAt, sponsor, facilitators, organizations, partners } = room;
  const facts: [string, string][] = [
    [msg('Kept by'), listOf(facilitators.map(({ name }) => name)) || msg('nobody')],
    [msg('Sponsor'), sponsor?.name ?? ''],
    [msg('Opened'), mediumDate(openedAt)],
    [msg('Admitted'), listOf(organizations.map(({ name }) => name))],
    [
      msg('Partners'),
      organizations.length === 0 ? '' : partners === 'together' ? msg('together') : msg('apart'),
    ],
  ];
  return renderFacts(facts);
}

const roomsWords = (count: number): string =>
  count === 1 ? msg('1 room') : msg(str`${numberOf(count)} rooms`);

/** What is to be looked at of a room, in two or three words. */
const concernWord = (concern: RoomConcern): string =>
  ({
    unkept: msg('Nobody keeps it'),
    'review-due': msg('Review is due'),
    lapsed: msg('Read-only for want of a review'),
    'sponsor-gone': msg('Sponsor is gone'),
  })[concern];

/** The same in a sentence. */
function sentenceOf(concern: RoomConcern, { sponsor }: StewardedRoom): string {
  const name = sponsor?.name ?? '';
  return {
    unkept: msg('No colleague keeps it alive any more.'),
    'review-due': msg('The day of its review has passed.'),
    lapsed: msg('It is read-only, since nobody has reviewed it.'),
    'sponsor-gone': msg(str`${name}, its sponsor, is no member of the company.`),
  }[concern];
}
