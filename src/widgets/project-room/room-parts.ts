import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { fullDate, listOf, mediumDate, noonOf, shortDate } from '../../lit/format.ts';
import type { Charter } from '../../protocol/charter.ts';
import type { Member } from '../../protocol/member.ts';
import type { Membership, Perimeter, Room } from '../../protocol/room.ts';
import '../../ui/avatar/avatar.ts';
import '../../ui/mark/mark.ts';
import '../../ui/stage-line/stage-line.ts';
import type { Question } from './room-question.ts';

/** The charter as a list of labels and what was agreed. */
export function renderCharter(
  charter: Charter,
  memberships: readonly Membership[],
): TemplateResult {
  const facilitators = memberships
    .filter(({ role }) => role === 'facilitator')
    .map(({ member }) => member.name);
  const rows: [string, string][] = [
    [msg('Objective served'), charter.objective],
    [msg('Sponsor'), charter.sponsor.name],
    [msg('Facilitation'), listOf(facilitators)],
    [msg('Next review'), fullDate(noonOf(charter.reviewOn))],
    ...charter.rules.map((rule, index): [string, string] => [
      index === 0 ? msg('Rules') : '',
      rule,
    ]),
  ];
  return html`<section>
    <h3>${msg('Charter')}</h3>
    <dl part="list">
      ${rows.map(
        ([label, value]) =>
          html`<dt>${label}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
  </section>`;
}

/** What the room is measured by: where it stands, where it should be, by when. */
export function renderMeasures(
  { measures }: Charter,
  now: number,
): TemplateResult | typeof nothing {
  if (measures.length === 0) return nothing;
  return html`<section>
    <h3>${msg('Measures')}</h3>
    <table class="measures number">
      <thead>
        <tr>
          <th>${msg('Measure')}</th>
          <th>${msg('Today')}</th>
          <th>${msg('Target')}</th>
          <th>${msg('By')}</th>
        </tr>
      </thead>
      <tbody>
        ${measures.map(
          ({ name, today, target, due }) =>
            html`<tr>
              <td><bdi>${name}</bdi></td>
              <td><bdi>${today}</bdi></td>
              <td><bdi>${target}</bdi></td>
              <td><bdi>${shortDate(noonOf(due), now)}</bdi></td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`;
}

/** Which organizations the room admits, for those who may know: its employees. */
export function renderPerimeter(
  room: Room,
  perimeter: Perimeter,
  company: Member['organization'],
): TemplateResult {
  const admitted = perimeter.organizations.filter(({ endedAt }) => endedAt === null);
  // Where a row takes two lines, no heading stands above the date.
  const past = html`<span class="narrow">${msg('past:')} </span>`;
  return html`<section>
    <h3>${msg('Perimeter')}</h3>
    <table class="perimeter">
      <thead>
        <tr>
          <th>${msg('Organization')}</th>
          <th>${msg('Reads')}</th>
          <th>${msg('Past since')}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <td><cercle-mark affiliation="employee"></cercle-mark> ${company.name}</td>
          <td>${msg('all')}</td>
          <td><bdi>${past}${msg('the beginning')}</bdi></td>
        </tr>
        ${admitted.map(
          ({ name, affiliation, admittedAt }) =>
            html`<tr>
              <td><cercle-mark affiliation=${affiliation}></cercle-mark> ${name}</td>
              <td><bdi>${msg('to all, and to them')}</bdi></td>
              <td><bdi>${past}${mediumDate(admittedAt)}</bdi></td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p class="quiet note">
      ${
        admitted.length < 2
          ? nothing
          : room.partners === 'together'
            ? msg('The partners see each other.')
            : msg('The partners do not see each other. Only employees write to everyone.')
      }
    </p>
  </section>`;
}

/** How many of an organization are named before "39 others". */
const firstNamed = 3;

/** What the people of a room are drawn from. */
export interface PeopleView {
  memberships: readonly Membership[];
  /** The organizations of which everyone is named. */
  expanded: ReadonlySet<string>;
  expand: (organization: string) => void;
  /** The reader's id. */
  reader: string;
  /** Asks a facilitator about someone; undefined for others. */
  decide: ((question: Question) => void) | undefined;
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
    (one, other) => Number(other.role === 'facilitator') - Number(one.role === 'facilitator'),
  );
  const isWhole = view.expanded.has(organization.id) || group.length <= firstNamed + 1;
  const named = isWhole ? facilitatorsFirst : facilitatorsFirst.slice(0, firstNamed);
  return html`<div class="group">
    <h4>
      <cercle-mark affiliation=${affiliation}></cercle-mark>
      <span>${organization.name}</span><span class="quiet number">${group.length}</span>
    </h4>
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

function renderPerson(view: PeopleView, { member, role }: Membership): TemplateResult {
  const { reader, decide, now } = view;
  const isOwn = member.id === reader;
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
        decide && role === 'member' && member.affiliation === 'employee'
          ? html`<button
              class="link detail"
              aria-label=${msg(str`Make a facilitator: ${member.name}`)}
              @click=${() => decide({ about: 'promotion', member })}
            >
              ${msg('Make a facilitator')}
            </button>`
          : html`<bdi class="quiet number detail">${detailOf(member, role, now)}</bdi>`
      }
    </span>
    ${
      decide
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

function detailOf({ endsAt }: Member, role: Membership['role'], now: number): string {
  if (role === 'facilitator') return msg('facilitator');
  return endsAt === undefined ? '' : msg(str`until ${shortDate(endsAt, now)}`);
}
