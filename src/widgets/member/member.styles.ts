import { css } from 'lit';

export const styles = css`
  /* It is a word of the page's sentence: whatever the page says of its text holds. */
  :host {
    display: inline;
    color: inherit;
    font: inherit;
    letter-spacing: inherit !important;
    word-spacing: inherit !important;
    text-transform: inherit !important;
    overflow-wrap: inherit;
  }
  .name {
    display: inline;
    text-decoration: underline dotted;
    text-decoration-color: var(--_line-control);
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }
  .name:hover {
    text-decoration-style: solid;
    text-decoration-color: currentcolor;
  }
`;
