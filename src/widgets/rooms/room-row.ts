import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { Session } from '../../client/session.ts';
import { clockTime, fullTime, isSameDay, listOf, numberOf, shortDate } from '../../lit/format.ts';
import { stageWord } from '../../lit/stage-words.ts';
import { keepsAlive } from '../../perimeter/act.ts';
import { mostUnread } from '../../protocol/reading.ts';
import type { ListedRoom } from '../../protocol/room-list.ts';
import { stageNames, type StageName } from '../../protocol/stage.ts';
import { unreadWords } from '../unread-counts.ts';
import { renderRoomLink } from './room-link.ts';

/** Where a room is shown; '' where the host has no page for it. */
export function addressOfRoom({ pages }: Session, room: ListedRoom, href: string): string {
  if (room.record) return room.record.url ?? '';
  if (room.kind === 'network') return pages.home ?? '';
  return (href || pages.room || '').replace('{room}', room.id);
}

/** Draws a room that the reader is in. @param address - where it is shown; '' where only the page knows. */
export function renderOwnRoom(session: Session, room: ListedRoom, address: string): TemplateResult {
  const { title, purpose, stage, role, activeAt, unread } = room;
  const now = session.now();
  const at = activeAt ?? now;
  const leading = keepsAlive(role ?? undefined);
  return html`<time
      class="number quiet"
      datetime=${new Date(at).toISOString()}
      title=${fullTime(at)}
      >${isSameDay(at, now) ? clockTime(at) : shortDate(at, now)}</time
    >
    <div class="room">
      <div class="name">${renderRoomLink(room.id, title, address)}</div>
      ${purpose === null ? nothing : html`<p class="purpose quiet">${purpose}</p>`}
    </div>
    <div class="facts">
      ${stage === null ? nothing : renderStage(stage)}
      ${
        leading
          ? html`<span class="quiet role"
              >${role === 'owner' ? msg('owner') : msg('facilitator')}</span
            >`
          : nothing
      }
    </div>
    <span class="unread number">${unread > 0 ? renderUnread(unread) : nothing}</span>`;
}

/** Draws a room that the reader is not in. @param joining - what can be done to get in. */
export function renderOpenRoom(room: ListedRoom, joining: TemplateResult): TemplateResult {
  const { title, purpose, stage, facilitators } = room;
  const names = listOf(facilitators.map(({ name }) => name));
  return html`<div class="room">
      <div class="name"><bdi class="title">${title}</bdi></div>
      <p class="purpose whole quiet">${purpose}</p>
      ${names ? html`<p class="quiet">${msg(str`Facilitation: ${names}`)}</p>` : nothing}
    </div>
    <div class="facts">${stage === null ? nothing : renderStage(stage)}</div>
    ${joining}`;
}

/** A stage by its word, and as so many steps of the way. */
function renderStage(stage: StageName): TemplateResult {
  const place = stageNames.indexOf(stage);
  return html`<span class="stage ${stage}"
    ><span class="steps" aria-hidden="true"
      >${stageNames.map((_, index) => html`<i class=${index < place ? 'past' : index === place ? 'current' : ''}></i>`)}</span
    ><bdi>${stageWord(stage)}</bdi></span
  >`;
}

function renderUnread(unread: number): TemplateResult {
  const figure = unread >= mostUnread ? `${numberOf(mostUnread - 1)}+` : numberOf(unread);
  return html`<bdi aria-hidden="true">${figure}</bdi
    ><span class="visually-hidden">${unreadWords(unread)}</span>`;
}
