import { msg } from '@lit/localize';
import { html, nothing, type TemplateResult } from 'lit';
import type { OnDemand } from '../../lit/on-demand.ts';
import { downIcon, icon } from '../../ui/icon/icon.ts';

/** The files of a room, listed once somebody asks for them: before, nothing of them is loaded. */
export const renderFiles = (room: string, part: OnDemand<unknown>): TemplateResult =>
  html`<details @toggle=${() => part.need()}>
    <summary><h3>${msg('Files')}${icon(downIcon)}</h3></summary>
    ${part.part ? html`<cercle-files room=${room} no-heading></cercle-files>` : nothing}
  </details>`;
