import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { lastDayBefore, shortDate } from '../../lit/format.ts';
import { roleWord } from '../../lit/stay-words.ts';
import { keepsAlive, mayNameRole } from '../../perimeter/act.ts';
import type { Affiliation, Member } from '../../protocol/member.ts';
import type { Membership, Perimeter, Role } from '../../protocol/room.ts';
import '../../ui/avatar/avatar.ts';
import '../../ui/mark/mark.ts';
import type { Question } from './room-question.ts';

/** How many of an organization are named before "39 others". */
const firstNamed = 3;

/** What the people of a room are drawn from. */
export interface PeopleView {
  memberships: readonly Membership[];
  /** The partner organizations that are admitted, for whoever may end that. */
  admitted: readonly Pick<Perimeter['organizations'][number], 'id' | 'name' | 'affiliation'>[];
  /** The organizations of which everyone is named. */
  expanded: ReadonlySet<string>;
  expand: (organization: string) => void;
  /** The reader's id. */
  reader: string;
  /** Asks a facilitator about someone; undefined for others. */
  decide: ((question: Question) => void) | undefined;
  /** Asks a facilitator about the end of an organization's admission; undefined for others. */
  end: ((organization: { id: string; name: string }) => void) | undefined;
  /** The reader's role; undefined where they have none. */
  role: Role | undefined;
  /** Milliseconds. */
  now: number;
}

/** The people of a room by organization, one's own company first. */
export function renderPeople(view: PeopleView): TemplateResult {
  const groups = groupByOrganization(view.memberships);
  const ordered = [...groups.values()].sort((one, other) => rank(one) - rank(other));
  return html`<section>
    <h3 tabindex="-1">${msg('People')}<span class="number">${view.memberships.length}</span></h3>
    ${repeat(
      ordered,
      ([first]) => first!.member.organization.id,
      (group) => renderGroup(view, group),
    )}
    ${view.admitted
      .filter(({ id }) => !groups.has(id))
      .map((one) => html`<div class="group">${renderHeading(view, one, one.affiliation, 0)}</div>`)}
  </section>`;
}

function groupByOrganization(memberships: readonly Membership[]): Map<string, Membership[]> {
  const groups = new Map<string, Membership[]>();
  for (const membership of memberships) {
    const { id } = membership.member.organization;
    groups.set(id, [...(groups.get(id) ?? []), membership]);
  }
  return groups;
}

const rank = (group: readonly Membership[]): number =>
  group[0]!.member.affiliation === 'employee' ? 0 : 1;

function renderGroup(view: PeopleView, group: readonly Membership[]): TemplateResult {
  const { organization, affiliation } = group[0]!.member;
  const facilitatorsFirst = [...group].sort(
    (one, other) => Number(keepsAlive(other.role)) - Number(keepsAlive(one.role)),
  );
  const isWhole = view.expanded.has(organization.id) || group.length <= firstNamed + 1;
  const named = isWhole ? facilitatorsFirst : facilitatorsFirst.slice(0, firstNamed);
  return html`<div class="group">
    ${renderHeading(view, organization, affiliation, group.length)}
    <ul class=${view.decide ? 'removable' : ''}>
      ${repeat(
        named,
        ({ member }) => member.id,
        (membership) => renderPerson(view, membership),
      )}
    </ul>
    ${
      isWhole
        ? nothing
        : html`<button class="link others" @click=${() => view.expand(organization.id)}>
            ${msg(str`${group.length - firstNamed} others`)}
          </button>`
    }
  </div>`;
}

function renderHeading(
  { end }: PeopleView,
  organization: { id: string; name: string },
  affiliation: Affiliation,
  count: number,
): TemplateResult {
  return html`<h4>
    <cercle-mark affiliation=${affiliation}></cercle-mark>
    <span>${organization.name}</span><span class="quiet number">${count}</span>
    ${
      end && affiliation !== 'employee'
        ? html`<button
            class="text-button"
            aria-label=${msg(str`End the admission of ${organization.name}`)}
            @click=${() => end(organization)}
          >
            ${msg('End…')}
          </button>`
        : nothing
    }
  </h4>`;
}

function renderPerson(view: PeopleView, { member, role }: Membership): TemplateResult {
  const { reader, decide, now } = view;
  const isOwn = member.id === reader;
  const word = roleWord(role);
  const end = endOf(member, now);
  const mayName = mayNameRole(view.role, role);
  return html`<li>
    <cercle-avatar
      size="24"
      name=${member.name}
      affiliation=${member.affiliation}
      organization=${member.organization.name}
    ></cercle-avatar>
    <span class="who">
      <bdi>${member.name}</bdi>
      ${
        decide && mayName
          ? html`<span class="detail"
              ><button
                class="link"
                aria-label=${isOwn ? msg(str`${word}, change your role`) : msg(str`${word}, change the role of ${member.name}`)}
                @click=${() => decide({ about: 'role', member })}
              >
                <bdi>${word}</bdi></button
              >${end && html`<bdi class="quiet number">${end}</bdi>`}</span
            >`
          : html`<bdi class="quiet number detail">${keepsAlive(role) ? word : end}</bdi>`
      }
    </span>
    ${
      decide && (isOwn || mayName)
        ? html`<button
            class="text-button"
            value=${member.id}
            aria-label=${isOwn ? msg('Leave this room') : msg(str`Remove ${member.name}`)}
            @click=${() => decide({ about: 'removal', member })}
          >
            ${isOwn ? msg('Leave') : msg('Remove')}
          </button>`
        : nothing
    }
  </li>`;
}

const endOf = ({ endsAt }: Member, now: number): string =>
  endsAt === undefined ? '' : msg(str`until ${shortDate(lastDayBefore(endsAt), now)}`);
