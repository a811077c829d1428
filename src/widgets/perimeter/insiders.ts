import {
  adoptStyles,
  html,
  nothing,
  type LitElement,
  type ReactiveController,
  type TemplateResult,
} from 'lit';
import { msg } from '@lit/localize';
import type { Session } from '../../client/session.ts';
import { untilNext } from '../../lit/until-next.ts';
import { roomStream } from '../../perimeter/streams.ts';
import { inspectionEnd } from '../../protocol/inspection.ts';
import { perimeterRead } from '../../protocol/perimeter.ts';
import type { OutputOf } from '../../protocol/registry.ts';
import { memberAdmit, memberRemove } from '../../protocol/room.ts';
import { inspectionsIn } from '../../store/inspection.ts';
import { membershipsOf, perimeterOf, roomState } from '../../store/room.ts';
import '../../ui/notice/notice.ts';
import { failureWords } from '../failure-words.ts';
import { feedScope } from '../feed/feed-scope.ts';
import { isOneOf, renderAsked } from '../asked.ts';
import { askedStyles } from '../asked.styles.ts';
import { nothingHere, offlineLine, offlineStyles, sessionNotice } from '../session-notice.ts';
import { lostNotice } from '../lost-notice.ts';
import { Inspecting } from './inspecting.ts';
import { renderInside, renderWere } from './insiders-table.ts';
import { renderAdmitted, renderLeaving, type PerimeterView } from './perimeter-parts.ts';
import { styles } from './perimeter.styles.ts';
import { Removing } from './removing.ts';

export type Told = OutputOf<typeof perimeterRead>;

/** What is asked for here; what is about people, the page of the room says beside all else that it asks for. */
const deeds = [memberAdmit, memberRemove, inspectionEnd];

/** Whose perimeter is shown, and how. */
interface Shown {
  session: Session | null;
  room: string;
  noHeading: boolean;
  brief: boolean;
}

/** Reads who is inside a room and who was, anew whenever that changes, and shows it. */
export class Insiders implements ReactiveController {
  readonly #host: LitElement;
  readonly #shown: () => Shown;
  readonly #removing: Removing;
  readonly #inspecting: Inspecting;
  #told: Told | undefined;
  /** What of the room it was read from: where it is another, it is read anew. */
  #readOf = '';
  #failure = '';

  constructor(host: LitElement, shown: () => Shown) {
    this.#host = host;
    this.#shown = shown;
    this.#removing = new Removing(host, () => void this.#read());
    this.#inspecting = new Inspecting(host);
    const { elementStyles } = host.constructor as typeof LitElement;
    adoptStyles(host.renderRoot as ShadowRoot, [
      ...elementStyles,
      offlineStyles,
      askedStyles,
      styles,
    ]);
    host.addController(this);
  }

  hostUpdated(): void {
    const { session, room } = this.#shown();
    if (!session || session.status.kind !== 'open') return;
    const { isAbsent, isKnown } = feedScope(session, room, '');
    if (!isKnown || isAbsent || !roomState(session.state, room)) return;
    const of = this.#stateOf(session, room);
    if (of === this.#readOf) return;
    if (room !== this.#readOf.split(' ')[0]) this.#forget();
    this.#readOf = of;
    void this.#read();
  }

  /** After how many milliseconds the next of those inside is there no more; null where nobody's time ends. */
  nextEnd(): number | null {
    const { session } = this.#shown();
    if (!session || !this.#told) return null;
    const ends = this.#told.inside.flatMap(({ until }) => until ?? []);
    return untilNext(ends, session.now());
  }

  /** Draws all of it. */
  render(): TemplateResult {
    const { session, room } = this.#shown();
    const told = session && roomState(session.state, room) ? this.#told : undefined;
    const notice = sessionNotice(session, told !== undefined);
    return html`${notice ?? this.#content(session!, room, told)}`;
  }

  #content(session: Session, room: string, told: Told | undefined) {
    if (feedScope(session, room, '').isAbsent) return nothingHere(session);
    if (this.#failure) return this.#failed();
    const state = roomState(session.state, room);
    if (!told || !state) return html`<cercle-skeleton></cercle-skeleton>`;
    const { noHeading, brief } = this.#shown();
    const view: PerimeterView = {
      ...{ session, room: state.room, told, removing: this.#removing, brief },
      organizations: perimeterOf(session.state, room)?.organizations ?? [],
    };
    const people = html`${renderInside(view)}${renderWere(view)}`;
    return html`${
      noHeading ? nothing : html`<header part="header"><h2>${msg('Perimeter')}</h2></header>`
    }
    ${offlineLine(session)}
    ${renderAsked({ session }, isOneOf(brief ? [inspectionEnd] : deeds, room))}
    ${renderAdmitted(view)} ${this.#inspecting.render(session, room)} ${renderLeaving(view)}
    ${
      brief
        ? html`<details>
            <summary class="link">${msg('Who is inside, and why')}</summary>
            ${people}
          </details>`
        : people
    }`;
  }

  #failed() {
    const again = () => {
      this.#failure = '';
      void this.#read();
      this.#host.requestUpdate();
    };
    return lostNotice(msg('The perimeter could not be loaded.'), again, this.#failure);
  }

  /** Who is in the room and whom it admits, as its facts say, and who of those that were read is there no more. */
  #stateOf(session: Session, room: string): string {
    const { state } = session;
    const people = membershipsOf(state, room).map(({ member, role, since }) =>
      [member.id, role, since, member.endsAt, member.hostContact?.id].join(),
    );
    const admitted = perimeterOf(state, room)?.organizations.map(({ id, admittedAt, endedAt }) =>
      [id, admittedAt, endedAt].join(),
    );
    const now = session.now();
    const ended = this.#told?.inside.flatMap(({ member, until }) =>
      until !== null && until <= now ? [member.id] : [],
    );
    const inspected = inspectionsIn(state, roomStream(room, 'everyone')).map(({ id }) => id);
    return [room, session.member?.id, people, admitted, ended, inspected].join(' ');
  }

  async #read(): Promise<void> {
    const { session, room } = this.#shown();
    if (!session) return;
    const of = this.#readOf;
    const answer = await session.ask(perimeterRead, { room });
    // What was asked of another room, or of another reader, is not shown in this one.
    if (of !== this.#readOf || this.#shown().room !== room) return;
    if (answer.ok) this.#told = answer.data;
    else if (answer.error.code !== 'absent' && !this.#told)
      this.#failure = failureWords(answer.error);
    this.#host.requestUpdate();
  }

  #forget(): void {
    this.#told = undefined;
    this.#failure = '';
    this.#removing.forget();
  }
}
