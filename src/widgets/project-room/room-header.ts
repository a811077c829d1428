import { msg, str } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import { fullDate } from '../../lit/format.ts';
import type { Agreement } from '../../store/charter.ts';
import type { OpenRoom } from '../../store/room.ts';
import { renderStanding } from '../charter/charter-parts.ts';
import { stageStops } from '../charter/stage-stops.ts';
import '../../ui/stage-line/stage-line.ts';

/** What stands in a room's heading beside the room itself. */
export interface HeaderView {
  /** How much its reader has yet to read, and whether they follow it; empty ones are left out. */
  words: readonly string[];
  /** Milliseconds. */
  now: number;
  /** With what they follow or mute it. */
  follow: TemplateResult;
  /** Begins to admit someone, for whoever may. */
  admit: (() => void) | undefined;
}

/** Draws what a room is called, what it is for, and where it stands. */
export function renderHeader(
  { room }: OpenRoom,
  agreement: Agreement,
  { words, follow, admit, now }: HeaderView,
): TemplateResult {
  const { charter } = agreement;
  const { stops, current } = stageStops(agreement);
  const kind = msg(str`Project room · open since ${fullDate(room.openedAt)}`);
  return html`<header part="header">
    <p class="quiet eyebrow">
      <span class="number"><bdi>${[kind, ...words].filter(Boolean).join(' · ')}</bdi></span>
      ${follow}
    </p>
    <div class="title">
      <h2><bdi>${room.title}</bdi></h2>
      ${admit ? html`<button class="button" @click=${admit}>${msg('Admit…')}</button>` : nothing}
    </div>
    ${
      charter
        ? html`<p class="purpose">${charter.purpose}</p>
            <cercle-stage-line .stages=${stops} current=${current}></cercle-stage-line>
            ${renderStanding(agreement, now)}`
        : nothing
    }
  </header>`;
}
