import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Session } from '../../client/session.ts';
import { listOf, mediumDate } from '../../lit/format.ts';
import { reasonWords } from '../../lit/stay-words.ts';
import { colleagues, peopleFrom } from '../../lit/words.ts';
import type { Byline } from '../../protocol/member.ts';
import type { Perimeter, Room } from '../../protocol/room.ts';
import '../../ui/avatar/avatar.ts';
import '../../ui/mark/mark.ts';
import type { Told } from './insiders.ts';
import type { Removing } from './removing.ts';

/** What a perimeter is drawn from. */
export interface PerimeterView {
  session: Session;
  room: Room;
  told: Told;
  removing: Removing;
  /** Of partners, ever admitted; none for a reader who may not know. */
  organizations: Perimeter['organizations'];
  /** Where others beside it say who is there: what is as it should be is not said. */
  brief: boolean;
}

/** People by their organization, one's own company first, then by name. */
export function byOrganization<One extends { member: Byline }>(all: readonly One[]): One[][] {
  const groups = new Map<string, One[]>();
  for (const one of all) {
    const { id } = one.member.organization;
    groups.set(id, [...(groups.get(id) ?? []), one]);
  }
  const isOutside = ([first]: readonly One[]) => Number(first!.member.affiliation !== 'employee');
  const nameOf = ([first]: readonly One[]) => first!.member.organization.name;
  return [...groups.values()].sort(
    (one, other) => isOutside(one) - isOutside(other) || nameOf(one).localeCompare(nameOf(other)),
  );
}

/** Draws who someone is. */
export const renderMember = ({ name, affiliation, organization }: Byline): TemplateResult =>
  html`<cercle-avatar
      size="24"
      name=${name}
      affiliation=${affiliation}
      organization=${organization.name}
    ></cercle-avatar
    ><bdi>${name}</bdi>`;

/** Says in a sentence how many are inside, then whether partners know of each other, and which are admitted. */
export function renderAdmitted(view: PerimeterView): TemplateResult {
  const { room, organizations } = view;
  return html`<p class="who">${whoIsInside(view)}</p>
    ${
      organizations.length === 0
        ? nothing
        : html`<p class="quiet">
            ${partnersWords(room)}
            ${
              organizations.length > 1 && room.partners === 'apart'
                ? writersWords(organizations)
                : nothing
            }
          </p>`
    }
    ${
      organizations.length === 0
        ? nothing
        : html`<dl class="organizations">
            ${organizations.map(
              ({ name, affiliation, admittedAt, endedAt, endedBy, reason }) =>
                html`<dt>
                    <cercle-mark affiliation=${affiliation}></cercle-mark><bdi>${name}</bdi>
                  </dt>
                  <dd class="quiet number">
                    <bdi>${admittedWords(admittedAt, endedAt)}</bdi>
                    ${
                      endedBy && reason
                        ? html`<bdi class="reason"
                            >${msg(str`ended by ${endedBy.name}: ${reason}`)}</bdi
                          >`
                        : nothing
                    }
                  </dd>`,
            )}
          </dl>`
    }`;
}

function whoIsInside({ session, told }: PerimeterView): string {
  const isEmployee = session.member?.affiliation === 'employee';
  const groups = byOrganization(told.inside).map((group) => {
    const { affiliation, organization } = group[0]!.member;
    return isEmployee && affiliation === 'employee'
      ? colleagues(group.length + told.others)
      : peopleFrom(group.length, organization.name);
  });
  const people = listOf(groups);
  return isEmployee
    ? msg(str`Inside: ${people}.`)
    : msg(str`Inside, of those you know: ${people}.`);
}

const partnersWords = ({ kind, partners }: Room): string =>
  partners === 'together'
    ? msg(
        'Partners are together: they see each other. That was chosen when the room was opened, for good.',
      )
    : kind === 'project'
      ? msg(
          'Partners are apart: they do not see each other. That was chosen when the room was opened, for good.',
        )
      : msg('Partners are apart: they do not see each other.');

/** Of partners apart that were two once, none writes to everyone again, whoever has left (see `ActingRoom`). */
const writersWords = (organizations: PerimeterView['organizations']): string =>
  organizations.filter(({ endedAt }) => endedAt === null).length > 1
    ? msg('Only employees write to everyone.')
    : msg(
        'Only employees write to everyone, also after a partner has left: one that comes back reads on what it read then.',
      );

const admittedWords = (admittedAt: number, endedAt: number | null): string =>
  endedAt === null
    ? msg(str`admitted on ${mediumDate(admittedAt)}`)
    : msg(str`admitted on ${mediumDate(admittedAt)}, until ${mediumDate(endedAt)}`);

/** Draws who should have left, why, and with what they are removed: for whoever may remove them. */
export function renderLeaving({ session, room, told, removing, brief }: PerimeterView) {
  const { leaving } = told;
  if (!leaving || (brief && leaving.length === 0 && !removing.hasRemoved)) return nothing;
  return html`<section class="leaving">
    <h3>
      ${msg('People who should have left')}${
        leaving.length > 0 ? html`<span class="quiet number">${leaving.length}</span>` : nothing
      }
    </h3>
    ${removing.renderRemoved(session, room.id, 'leaving')}
    ${
      leaving.length === 0
        ? html`<p class="quiet none">
            ${msg('Nobody: everyone who is inside has someone to answer for them, and has come in lately.')}
          </p>`
        : html`<ul>
            ${repeat(
              leaving,
              ({ member }) => member.id,
              ({ member, role, reasons }) =>
                html`<li>
                  <span class="person">${renderMember(member)}</span>
                  <span class="quiet from"><bdi>${member.organization.name}</bdi></span>
                  <span class="reasons"><bdi>${reasons.map(reasonWords).join(' ')}</bdi></span>
                  <span class="act"
                    >${removing.renderButton(session, room.id, {
                      ...{ member, role, place: 'leaving' },
                      mayReturn: !reasons.some(({ is }) => is === 'ended'),
                    })}</span
                  >
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}
