import { html, nothing, type TemplateResult } from 'lit';
import { msg, str } from '@lit/localize';
import type { Session } from '../../client/session.ts';
import type { Facets, MemberFilter } from '../../protocol/member-list.ts';
import type { Member } from '../../protocol/member.ts';
import { accesses } from '../../store/access.ts';
import { presenceOf } from '../../store/member.ts';
import '../../ui/avatar/avatar.ts';
import { icon, searchIcon } from '../../ui/icon/icon.ts';
import { closeIcon, usersIcon } from '../../ui/icon/more-icons.ts';
import '../../ui/mark/mark.ts';
import '../../ui/notice/notice.ts';
import type { FeedHover } from '../feed/feed-hover.ts';
import { renderSearchField, renderSelect } from '../filters.ts';

/** By what the directory is narrowed. */
export interface Filters {
  session: Session;
  query: string;
  filter: MemberFilter;
  facets: Facets | undefined;
  /** The page says of which room, or organization, they are. */
  hasRoom: boolean;
  hasOrganization: boolean;
  search(query: string): void;
  narrow(changes: { [Name in keyof MemberFilter]: MemberFilter[Name] | undefined }): void;
  /** Goes from the words to the people. */
  enter(): void;
}

export function renderFilters(filters: Filters): TemplateResult {
  const { session, query, filter, facets, narrow } = filters;
  const rooms = [...accesses(session.state).values()]
    .filter(({ room }) => room.kind === 'project')
    .map(({ room }) => ({ value: room.id, label: room.title }));
  return html`<div class="filters">
    ${renderSearchField({
      label: msg('Find people'),
      placeholder: msg('Name, title or expertise'),
      longest: 100,
      query,
      search: filters.search,
      enter: filters.enter,
    })}
    ${
      filters.hasOrganization
        ? nothing
        : renderSelect(
            msg('Organization'),
            facets?.organizations.map(({ id, name }) => ({ value: id, label: name })),
            filter.organization,
            (organization) => narrow({ organization }),
          )
    }
    ${renderSelect(
      msg('Expertise'),
      facets?.expertise.map(({ name }) => ({ value: name, label: name })),
      filter.expertise,
      (expertise) => narrow({ expertise }),
    )}
    ${
      filters.hasRoom
        ? nothing
        : renderSelect(msg('Room'), rooms, filter.room, (room) => narrow({ room }))
    }
    <button
      class="button"
      aria-pressed=${filter.followed === true}
      @click=${() => narrow({ followed: filter.followed ? undefined : true })}
    >
      ${msg('People I follow')}
    </button>
  </div>`;
}

/** Who is chosen, each with a way to change that. */
export const renderChosen = (
  people: readonly Pick<Member, 'id' | 'name'>[],
  remove: (id: string) => void,
): TemplateResult =>
  html`<ul class="chosen" aria-label=${msg('Chosen')}>
    ${people.map(
      ({ id, name }) =>
        html`<li>
          <bdi>${name}</bdi>
          <button
            class="icon-button"
            aria-label=${msg(str`Remove ${name}`)}
            @click=${() => remove(id)}
          >
            ${icon(closeIcon)}
          </button>
        </li>`,
    )}
  </ul>`;

/** Someone in the list. */
export interface Person {
  session: Session;
  member: Member;
  picker: boolean;
  isChosen: boolean;
  toggle(): void;
  look: FeedHover['show'];
}

export function renderPerson(person: Person): TemplateResult {
  const { session, member } = person;
  const { id, name, title, department, organization, affiliation, picture } = member;
  const presence = presenceOf(session.state, id, session.now());
  const face = html`<cercle-avatar
    name=${name}
    affiliation=${affiliation}
    organization=${organization.name}
    presence=${presence}
    .picture=${picture}
    size="32"
  ></cercle-avatar>`;
  const about = html`<span class="quiet parts">
    ${[title ?? department, organization.name].map((one) => one && html`<bdi>${one}</bdi> `)}
  </span>`;
  const mark = html`<cercle-mark affiliation=${affiliation}></cercle-mark>`;
  if (person.picker) {
    return html`<li>
      <label class="person">
        <input
          type="checkbox"
          data-row=${id}
          .checked=${person.isChosen}
          @change=${() => person.toggle()}
        />
        ${face}
        <span class="what"><bdi class="name">${name}</bdi>${about}</span>
        ${mark}
      </label>
    </li>`;
  }
  const look = ({ currentTarget }: Event) =>
    void person.look({ anchor: currentTarget as HTMLElement, member: id, isChosen: true });
  return html`<li>
    <div class="person">
      ${face}
      <span class="what">
        <button class="name" data-row=${id} @click=${look}><bdi>${name}</bdi></button>
        ${about}
      </span>
      ${mark}
    </div>
  </li>`;
}

/** Stands where there is nobody, or nobody of what the list is narrowed to. */
export const renderNobody = (isNarrowed: boolean, widen: () => void): TemplateResult =>
  isNarrowed
    ? html`<cercle-notice
        .icon=${searchIcon}
        heading=${msg('Nobody here is like that.')}
        action=${msg('Show everybody')}
        @cercle-action=${widen}
      ></cercle-notice>`
    : html`<cercle-notice
        .icon=${usersIcon}
        heading=${msg('There is nobody here for you to see yet.')}
        text=${msg('Those with whom you share a room are listed here.')}
      ></cercle-notice>`;
