import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { listOf } from '../../lit/format.ts';
import { endWords, howWords, momentWords, roleWord, untilWords } from '../../lit/stay-words.ts';
import { partnerOf, type Audience } from '../../perimeter/streams.ts';
import type { Insider } from '../../protocol/perimeter.ts';
import { icon } from '../../ui/icon/icon.ts';
import { checkIcon } from '../../ui/icon/more-icons.ts';
import { byOrganization, renderMember, type PerimeterView } from './perimeter-parts.ts';

/** A column of the table: an audience, and its name. */
interface Column {
  audience: string;
  name: string;
}

/** So many organizations have a column of their own; of more, how many of them someone reads with is said in one. */
const mostColumns = 3;

/** Draws who is inside: by organization, which audiences they read, as what, since when, until when, and why. */
export function renderInside(view: PerimeterView): TemplateResult {
  const { session, room, told, removing } = view;
  const now = session.now();
  const inside = told.inside.filter(({ until }) => until === null || until > now);
  const names = partnerNames(view);
  const columns = columnsOf(inside, names);
  const removes = told.leaving !== null;
  return html`<section part="list" class="inside">
    <h3>${msg('Who is inside')}<span class="quiet number">${inside.length + told.others}</span></h3>
    ${removing.renderRemoved(session, room.id, 'inside')}
    <table>
      <thead>
        <tr>
          <th scope="col">${msg('Name')}</th>
          ${columns.map(({ name }) => html`<th scope="col" class="reads">${name}</th>`)}
          <th scope="col">${msg('Role')}</th>
          <th scope="col">${msg('Since')}</th>
          <th scope="col">${msg('Until')}</th>
          <th scope="col">${msg('Why')}</th>
          ${removes ? html`<td></td>` : nothing}
        </tr>
      </thead>
      ${byOrganization(inside).map((group) => {
        const { organization, affiliation } = group[0]!.member;
        return html`<tbody>
          <tr class="organization">
            <th scope="rowgroup" colspan=${columns.length + 5 + Number(removes)}>
              <span class="name">
                <cercle-mark affiliation=${affiliation}></cercle-mark>
                <bdi>${organization.name}</bdi>
                <span class="quiet number">${group.length}</span>
              </span>
            </th>
          </tr>
          ${repeat(
            group,
            ({ member }) => member.id,
            (insider) => renderInsider(view, insider, columns, names, removes),
          )}
        </tbody>`;
      })}
    </table>
    ${told.others > 0 ? html`<p class="quiet">${othersWords(told.others)}</p>` : nothing}
  </section>`;
}

const othersWords = (others: number): string =>
  others === 1 ? msg('1 other is inside.') : msg(str`${others} others are inside.`);

/** The names of the organizations that have an audience, by their ids. */
function partnerNames({ told, organizations }: PerimeterView): ReadonlyMap<string, string> {
  const ofPeople = told.inside.map(({ member }) => member.organization);
  return new Map([...ofPeople, ...organizations].map(({ id, name }) => [id, name]));
}

function audienceName(audience: string, names: ReadonlyMap<string, string>): string {
  const partner = partnerOf(audience as Audience);
  if (partner !== undefined) return msg(str`With ${names.get(partner) ?? partner}`);
  return audience === 'inside' ? msg('Inside') : msg('Everyone');
}

function columnsOf(inside: readonly Insider[], names: ReadonlyMap<string, string>): Column[] {
  const audiences = [...new Set(inside.flatMap((one) => one.audiences))].sort();
  const partners = audiences.filter((one) => partnerOf(one as Audience) !== undefined);
  const own = audiences.filter((one) => !partners.includes(one));
  const shown = partners.length > mostColumns ? own : [...own, ...partners];
  const columns = shown.map((audience) => ({ audience, name: audienceName(audience, names) }));
  return partners.length > mostColumns
    ? [...columns, { audience: '', name: msg('With partners') }]
    : columns;
}

function renderReads({ audiences }: Insider, { audience }: Column) {
  if (audience === '') {
    const count = audiences.filter((one) => partnerOf(one as Audience) !== undefined).length;
    return html`<span class="number">${count}</span>`;
  }
  return audiences.includes(audience)
    ? icon(checkIcon, msg('reads'))
    : html`<span class="visually-hidden">${msg('does not read')}</span>`;
}

function renderInsider(
  { session, room, removing }: PerimeterView,
  insider: Insider,
  columns: readonly Column[],
  names: ReadonlyMap<string, string>,
  removes: boolean,
): TemplateResult {
  const { member, role, since, until } = insider;
  const now = session.now();
  const reads = listOf(insider.audiences.map((one) => audienceName(one, names)));
  return html`<tr>
    <th scope="row"><span class="person">${renderMember(member)}</span></th>
    ${columns.map((column) => html`<td class="reads">${renderReads(insider, column)}</td>`)}
    <td class="narrow"><bdi>${msg(str`reads: ${reads}`)}</bdi></td>
    <td><bdi>${roleWord(role)}</bdi></td>
    ${renderMoment(msg('since'), since, now, momentWords)}
    ${renderMoment(msg('until'), until, now, untilWords)}
    <td class="why"><bdi>${howWords(insider)}</bdi></td>
    ${
      removes
        ? html`<td class="act">
            ${
              member.id === session.member?.id
                ? nothing
                : removing.renderButton(session, room.id, {
                    ...{ member, role, place: 'inside', mayReturn: true },
                  })
            }
          </td>`
        : nothing
    }
  </tr>`;
}

/** A cell that says in a list what its column says in a table. */
const renderMoment = (
  label: string,
  at: number | null,
  now: number,
  wordsOf: typeof momentWords,
): TemplateResult =>
  html`<td class="number moment">
    ${at === null ? nothing : html`<bdi data-label=${label}>${wordsOf(at, now)}</bdi>`}
  </td>`;

/** Draws who was inside, until when, and who ended it. */
export function renderWere({ session, told }: PerimeterView): TemplateResult | typeof nothing {
  const now = session.now();
  const gone = told.inside.filter(({ until }) => until !== null && until <= now);
  const were = [...gone.map((one) => ({ ...one, ended: 'expired' as const })), ...told.were];
  if (were.length === 0) return nothing;
  return html`<section class="were">
    <h3>${msg('Were inside')}<span class="quiet number">${were.length}</span></h3>
    <ul>
      ${repeat(
        were,
        ({ member }) => member.id,
        (stay) =>
          html`<li>
            <span class="person">${renderMember(stay.member)}</span>
            <span class="quiet from"><bdi>${stay.member.organization.name}</bdi></span>
            <span class="number"
              ><bdi
                >${stay.until === null ? msg('when was not kept') : msg(str`until ${untilWords(stay.until, now)}`)}</bdi
              ></span
            >
            <span class="quiet"><bdi>${endWords(stay)}</bdi></span>
          </li>`,
      )}
    </ul>
  </section>`;
}
