import { css } from 'lit';

export const styles = css`
  :host {
    overflow: hidden;
    border-radius: 6px;
    background: var(--_surface-sunken);
  }
  .base {
    position: relative;
    display: block;
    width: 100%;
    height: 100%;
  }
  .base:focus-visible {
    outline-offset: -2px;
    border-radius: 6px;
  }
  img {
    display: block;
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  :host([whole]) {
    border-radius: 0;
    background: none;
  }
  :host([whole]) .base:not(.missing) {
    display: grid;
    grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    place-items: center;
  }
  :host([whole]) .missing {
    justify-items: center;
    text-align: center;
  }
  :host([whole]) img {
    width: min(100%, var(--_width));
    height: min(100%, var(--_height));
    object-fit: contain;
  }
  /* A picture as light as the page ends somewhere, too. */
  :host(:not([whole])) .base::after {
    content: '';
    position: absolute;
    inset: 0;
    border: 1px solid var(--_line);
    border-radius: 6px;
    pointer-events: none;
  }
  button.base {
    cursor: zoom-in;
  }
  .more {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    background: rgb(0 0 0 / 0.6);
    color: #fff;
    font-size: 18px;
    font-weight: 600;
    line-height: 24px;
  }
  .missing {
    display: grid;
    /* Where there is no room for all of it, its beginning stays in reach. */
    align-content: safe center;
    justify-items: start;
    padding: 8px;
    overflow: auto;
    font-size: 13px;
  }
  .missing .file-name {
    max-width: 100%;
    font-weight: 600;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
  }
  @media (forced-colors: active) {
    .more {
      background: Canvas;
      color: CanvasText;
    }
  }
`;
