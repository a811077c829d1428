import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../../client/session.ts';
import { listOf, mediumDate } from '../../lit/format.ts';
import { admissionOf, type Admission, type Promised } from '../../perimeter/admission.ts';
import { admissionsIn, doingIn, lapseOf } from '../../perimeter/stage.ts';
import type { Affiliation } from '../../protocol/member.ts';
import type { Role } from '../../protocol/room.ts';
import { agreementOf } from '../../store/charter.ts';
import { membershipsOf, perimeterOf, roomState } from '../../store/room.ts';

/** Whoever is to be admitted. */
export interface Newcomer {
  /** Empty where it is said of several at once. */
  name: string;
  affiliation: Affiliation;
  /** Its id is empty where the host will say which it is. */
  organization: { id: string; name: string };
}

/** Organizations that are admitted at the same time. */
export type Besides = readonly { id: string; name: string; affiliation: Affiliation }[];

/** No organization has this id: whoever is of one that nobody knows yet is of none of the room's. */
const unknown = '-';

/** What it does to admit somebody, by the rules that the server keeps. */
export function admissionTo(
  session: Pick<Session, 'state' | 'now'>,
  room: string,
  { affiliation, organization }: Pick<Newcomer, 'affiliation' | 'organization'>,
  role: Role,
  besides: Besides = [],
): Admission {
  const { state } = session;
  const { kind, partners } = roomState(state, room)!.room;
  const { stages = [], charter = null } = agreementOf(state, room) ?? {};
  const standing = {
    stage: stages.at(-1)?.name ?? null,
    lapsesAt: charter && lapseOf(charter.reviewOn),
  };
  const organizations = organizationsWith(session, room, organization.id, besides);
  return admissionOf(
    { affiliation, organization: organization.id || unknown },
    { kind, partners, organizations, doing: doingIn(standing, session.now()) },
    role,
  );
}

/** The organizations ever admitted, and those that are admitted at the same time as one of them. */
function organizationsWith(
  session: Pick<Session, 'state' | 'now'>,
  room: string,
  own: string,
  besides: Besides,
) {
  const listed = perimeterOf(session.state, room)?.organizations ?? [];
  const known = new Set([own, ...listed.map(({ id }) => id)]);
  const others = besides.filter(({ id }) => !known.has(id));
  return [
    ...listed,
    ...others.map((one) => ({ ...one, admittedAt: session.now(), endedAt: null })),
  ];
}

/** Says that a room does not admit somebody in its stage. */
export const admitsNobody = (affiliation: Affiliation): string =>
  affiliation === 'employee'
    ? msg('The room admits nobody in this stage.')
    : msg('The room admits nobody from outside in this stage.');

/** Says exactly what somebody will read and write, and what becomes of others, before it is done. */
export function renderPromise(
  session: Session,
  room: string,
  newcomer: Newcomer,
  role: Role,
  besides: Besides = [],
): TemplateResult {
  const { name, affiliation } = newcomer;
  const { promises, silenced } = admissionTo(session, room, newcomer, role, besides);
  if (affiliation === 'employee') {
    return html`<p>
        ${
          name
            ? msg(str`${name} will read everything in this room, from its beginning.`)
            : msg('They will read everything in this room, from its beginning.')
        }
      </p>
      ${role === 'reader' ? html`<p>${msg('They write nowhere.')}</p>` : nothing}`;
  }
  const { state } = session;
  const stage = agreementOf(state, room)?.stages.at(-1)?.name ?? null;
  if (admissionsIn({ stage }) !== 'all') {
    return html`<p class="problem">${admitsNobody(affiliation)}</p>`;
  }
  const memberships = membershipsOf(state, room);
  const colleagues = memberships.filter(({ member }) => member.affiliation === 'employee').length;
  const { partners } = roomState(state, room)!.room;
  const organizations = organizationsWith(session, room, newcomer.organization.id, besides);
  const others = organizations.filter(({ id }) => id !== newcomer.organization.id).length > 0;
  const quiet = organizations.filter(({ id }) => silenced.includes(id)).map((one) => one.name);
  return html`<ul class="promise">
    ${promises.map((promised) => html`<li>${readingWords(promised, newcomer)}</li>`)}
    ${
      promises.some(({ act }) => act)
        ? html`<li>${msg('Before they write, they read the charter and accept it.')}</li>`
        : nothing
    }
    <li>${msg('They never read what is inside.')}</li>
    <li>
      ${
        colleagues === 1
          ? msg('They see the charter, the stage, and the card of the one colleague who is here.')
          : msg(
              str`They see the charter, the stage, and the cards of the ${colleagues} colleagues who are here.`,
            )
      }
    </li>
    <li>${msg('Files and searches give them the same, and nothing else.')}</li>
    ${
      others
        ? html`<li>
            ${
              partners === 'together'
                ? msg('The other partners see them, and they see the other partners.')
                : msg('The other partners do not see them, and they do not see the other partners.')
            }
          </li>`
        : nothing
    }
    ${
      quiet.length > 0
        ? html`<li>
            ${msg(
              str`From then on ${listOf(quiet)} only reads what is for everyone, and writes in its own part. That stays so, even when a partner leaves.`,
            )}
          </li>`
        : nothing
    }
  </ul>`;
}

function readingWords({ audience, since, act }: Promised, { organization }: Newcomer): string {
  if (audience !== 'everyone') {
    const place = organization.name;
    if (since === 'now') {
      return act
        ? msg(str`They read and write in “With ${place}”, which begins now.`)
        : msg(str`They read “With ${place}”, which begins now.`);
    }
    return act
      ? msg(str`They read and write in “With ${place}”, from its beginning.`)
      : msg(str`They read “With ${place}”, from its beginning.`);
  }
  if (typeof since === 'number') {
    const day = mediumDate(since);
    return act
      ? msg(str`They read what is for everyone since ${day}, and write there.`)
      : msg(str`They read what is for everyone since ${day}. They do not write there.`);
  }
  return act
    ? msg('They read what is for everyone from now on, and write there: nothing from before.')
    : msg(
        'They read what is for everyone from now on: nothing from before. They do not write there.',
      );
}
