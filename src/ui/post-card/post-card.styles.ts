import { css } from 'lit';

export const styles = css`
  .base {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 10px;
    padding: 12px;
  }
  :host([comment]) .base {
    gap: 8px;
    padding: 12px 0 0;
  }
  :host([comment]) .accepted {
    gap: 4px 8px;
    margin-top: 8px;
    padding: 8px 12px 12px;
    border: 1px solid var(--_line);
    border-radius: 6px;
  }
  .answer {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 12px;
    margin: 0;
    font-size: 13px;
  }
  .answer b {
    color: var(--_success);
  }
  /* A list shows nothing past its posts' edges. */
  .base:focus-visible {
    outline-offset: -2px;
  }
  .column-time,
  .column-audience {
    display: none;
  }
  /* The time goes below the name where both do not fit. */
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 6px;
    min-height: 20px;
    line-height: 20px;
  }
  /* The origin stands beside the name where some of it fits, and is out of sight on a second line where not. */
  .who {
    display: flex;
    flex: 1 1 auto;
    flex-wrap: wrap;
    align-items: baseline;
    gap: 0 6px;
    min-width: 0;
    max-height: 20px;
    overflow: hidden;
  }
  .partner {
    display: flex;
    align-items: center;
    gap: 6px;
    max-width: 100%;
  }
  .name,
  .origin {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .name {
    max-width: 100%;
    font-weight: 600;
  }
  .origin {
    flex: 1 1 72px;
    /* It makes no line longer than the name does. */
    width: 0;
    max-width: max-content;
    font-size: 13px;
  }
  .distributor {
    color: var(--_distributor);
  }
  .supplier {
    color: var(--_supplier);
  }
  .row-time {
    flex: none;
    font-size: 13px;
    line-height: 16px;
  }
  .column-time .number,
  .row-time {
    white-space: nowrap;
  }
  .place {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    font-size: 13px;
    line-height: 20px;
  }
  .link-time {
    color: inherit;
    text-decoration: none;
  }
  .link-time:hover {
    text-decoration: underline;
  }
  /* What marks it moves nothing. */
  :host([marked]) .base {
    background: var(--_accent-surface);
    box-shadow: inset 2px 0 var(--_accent);
  }
  :host([marked]) .base:dir(rtl) {
    box-shadow: inset -2px 0 var(--_accent);
  }
  :host([marked][comment]) .base:not(.accepted) {
    margin: 4px -8px -8px;
    padding: 8px;
  }
  cercle-rich-text,
  cercle-composer {
    margin-top: 4px;
  }
  :host([comment]) cercle-rich-text {
    margin-top: 0;
  }
  /* However long it is, why it was not sent stands near its beginning. */
  .failed cercle-rich-text {
    max-height: 240px;
    overflow: auto;
  }
  .sending cercle-rich-text {
    animation: wait 0s 400ms forwards;
  }
  .sending .row-time {
    animation: appear 0s 400ms backwards;
  }
  @keyframes wait {
    to {
      color: var(--_text-quiet);
    }
  }
  @keyframes appear {
    from {
      visibility: hidden;
    }
  }
  .kind,
  .to,
  .answer b {
    display: inline-flex;
    align-items: flex-start;
    gap: 6px;
  }
  :is(.kind, .to, .answer) svg {
    margin-top: 2px;
  }
  .kind {
    color: var(--_text);
    font-weight: 600;
  }
  .to {
    display: flex;
    font-size: 13px;
  }
  .to svg:dir(rtl) {
    transform: scaleX(-1);
  }
  .title {
    margin: 4px 0 0;
    font-size: 14px;
    font-weight: 600;
    line-height: 20px;
    text-wrap: balance;
  }
  p {
    margin: 4px 0 0;
  }
  .edited {
    font-size: 13px;
    line-height: 16px;
  }
  .foot,
  .menu {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    font-size: 13px;
  }
  .foot {
    margin-top: 8px;
  }
  :host([comment]) .foot {
    margin-top: 4px;
  }
  ::slotted(cercle-post-card:last-of-type) {
    padding-bottom: 12px;
  }
  /* Half of it stands in the gap above whatever follows. */
  @media (hover: hover) {
    :host([comment]) .bare {
      height: 12px;
      align-items: flex-start;
      margin-top: 0;
      opacity: 0;
      transition: opacity var(--_ease);
    }
    /* A frame lets nothing stand across it. */
    :host([comment]) .accepted .bare {
      height: auto;
    }
    :host([comment]) .base:hover > .content > .bare,
    :host([comment]) .bare:focus-within {
      opacity: 1;
    }
  }
  .unsent,
  .unsent > * {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
  }
  .unsent {
    margin-top: 8px;
  }
  .unsent p {
    flex: 1 1 200px;
    flex-wrap: nowrap;
    margin: 0;
  }
  .unsent svg {
    margin-top: 2px;
  }
  @media (forced-colors: active) {
    :host([marked]) .base {
      outline: 2px solid Highlight;
      outline-offset: -2px;
    }
  }
  @container (max-width: 399px) {
    .partner + .origin {
      display: none;
    }
  }
  @container (max-width: 479px) {
    :host(:not([comment])) cercle-avatar {
      --size: 28px;
    }
  }
  @container (min-width: 480px) {
    .base {
      gap: 12px;
      padding: 12px 16px;
    }
    :host(:not([comment])) cercle-rich-text {
      font-size: 15px;
      line-height: 24px;
    }
    .title {
      font-size: 16px;
      line-height: 24px;
    }
  }
  @container (min-width: 720px) {
    :host(:not([comment])) .base {
      grid-template-columns: minmax(48px, auto) auto minmax(0, 1fr) 144px;
      padding: 16px 24px;
    }
    .column-time,
    .column-audience {
      display: block;
    }
    .column-time {
      font-weight: 600;
      line-height: 20px;
    }
    /* What is said of a post on its way is wider than the column of the time, which keeps its width until then. */
    :is(.sending, .failed) > .column-time {
      visibility: hidden;
    }
    :host(:not([comment])) .base:not(.sending, .failed) .row-time,
    .row-audience {
      display: none;
    }
  }
`;
