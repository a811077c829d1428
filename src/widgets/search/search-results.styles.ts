import { css } from 'lit';
import { chips } from '../../themes/chips.ts';
import { offlineStyles } from '../session-notice.ts';

/** Of what is loaded once somebody looks for something. */
export const styles = [
  chips,
  offlineStyles,
  css`
    p,
    ul,
    ol {
      margin: 0;
      padding: 0;
      list-style: none;
    }
    .filters {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 4px 16px;
      padding: 0 var(--_edges) 12px;
      font-size: 13px;
    }
    .filters > span {
      display: inline-flex;
      max-width: 100%;
    }
    .filters .text-button {
      gap: 4px;
    }
    .filters .text-button svg {
      width: 12px;
      height: 12px;
    }
    .filters .chip {
      max-width: 100%;
      padding-inline: 8px 6px;
    }
    .chip bdi {
      overflow: hidden;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
    .hint {
      padding: 0 var(--_edges) 12px;
      color: var(--_text-quiet);
      font-size: 13px;
    }
    .ask {
      width: min(280px, calc(100vw - 16px));
      padding: 12px;
      font-size: 14px;
    }
    .ask:popover-open {
      position: fixed;
    }
    .ask label + label,
    .ask .button {
      margin-top: 12px;
    }
    .found {
      border-bottom: 1px solid var(--_line);
    }
    .offline {
      padding-inline: var(--_edges);
    }
    .line {
      padding: 6px var(--_edges);
      border-block: 1px solid var(--_line);
      background: var(--_surface-sunken);
      color: var(--_text-quiet);
      font-size: 13px;
      line-height: 20px;
    }
    .hit,
    .member {
      position: relative;
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      gap: 10px;
      padding: 12px var(--_edges);
    }
    .member {
      align-items: start;
      justify-content: normal;
      width: 100%;
      padding-block: 8px;
      text-align: start;
    }
    li + li {
      border-top: 1px solid var(--_line);
    }
    :is(.hit, .member):hover {
      background: var(--_surface-hover);
    }
    .member:focus-visible {
      outline-offset: -2px;
    }
    .head-line,
    .who,
    .place {
      display: flex;
      flex-wrap: wrap;
      align-items: baseline;
      gap: 0 6px;
      min-width: 0;
    }
    .who {
      flex: 1;
    }
    .partner {
      display: inline-flex;
      align-items: center;
      gap: 6px;
    }
    .name {
      font-weight: 600;
    }
    .origin,
    .about,
    .place,
    .row-time,
    .file .quiet {
      font-size: 13px;
    }
    .about,
    .title,
    .text {
      display: block;
    }
    .distributor {
      color: var(--_distributor);
    }
    .supplier {
      color: var(--_supplier);
    }
    .row-time {
      white-space: nowrap;
    }
    .place {
      align-items: flex-start;
      gap: 0 12px;
    }
    .kind {
      display: inline-flex;
      gap: 6px;
      font-weight: 600;
    }
    .kind svg {
      margin-top: 2px;
    }
    .reply {
      color: var(--_text-quiet);
      font-weight: 400;
    }
    .reply svg:dir(rtl) {
      transform: scaleX(-1);
    }
    .column-time,
    .column-audience {
      display: none;
    }
    /* All of a post leads where its one link does. */
    .hit a {
      position: static;
      display: block;
      color: inherit;
      text-decoration: none;
    }
    .hit a::after {
      content: '';
      position: absolute;
      inset: 0;
    }
    .hit a:focus-visible {
      outline: none;
    }
    .hit a:focus-visible::after {
      outline: 2px solid var(--_accent);
      outline-offset: -2px;
      border-radius: 3px;
    }
    .title {
      margin-top: 4px;
      font-weight: 600;
      text-wrap: balance;
    }
    .text {
      max-width: 72ch;
      margin-top: 4px;
    }
    .title + .text {
      margin-top: 0;
    }
    .file {
      position: relative;
      display: flex;
      flex-wrap: wrap;
      gap: 0 8px;
      margin-top: 4px;
      padding-inline-start: 24px;
    }
    .file > svg {
      position: absolute;
      inset-block-start: 2px;
      inset-inline-start: 0;
    }
    .file > svg + span {
      min-width: 0;
      max-width: 100%;
    }
    /* Weight and a line say it besides the tint. */
    mark {
      border-radius: 2px;
      background: var(--_accent-surface);
      color: inherit;
      font-weight: 600;
      text-decoration: underline;
      text-decoration-color: var(--_accent-line);
      text-underline-offset: 3px;
    }
    .more {
      padding: 12px;
      border-top: 1px solid var(--_line);
      text-align: center;
    }
    @media (forced-colors: active) {
      mark {
        background: Highlight;
        color: HighlightText;
        forced-color-adjust: none;
      }
    }
    @container (max-width: 479px) {
      .hit cercle-avatar,
      .member cercle-avatar {
        --size: 28px;
      }
    }
    @container (min-width: 480px) {
      .hit,
      .member {
        gap: 12px;
      }
    }
    @container (min-width: 720px) {
      /* One column of times for all rows, as wide as the longest of them: what was found may be of any year. */
      .found {
        display: grid;
        grid-template-columns:
          minmax(calc(48px + var(--_edges)), auto) auto minmax(0, 1fr)
          calc(144px + var(--_edges));
        column-gap: 12px;
      }
      .found > *,
      li,
      .member {
        grid-column: 1 / -1;
      }
      ul,
      ol,
      li,
      .hit,
      .member {
        display: grid;
        grid-template-columns: subgrid;
      }
      .hit {
        padding-block: 16px;
      }
      .member > cercle-avatar {
        grid-column: 2;
      }
      .member > .content {
        grid-column: 3 / -1;
      }
      .column-time,
      .column-audience {
        display: block;
        font-size: 13px;
      }
      .column-time {
        font-weight: 600;
        line-height: 20px;
        white-space: nowrap;
      }
      .row-time,
      .row-audience {
        display: none;
      }
    }
  `,
];
