import { css } from 'lit';

/** The measures of a room. */
export const tables = css`
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    height: 32px;
    padding-block: 6px;
    padding-inline: 0 12px;
    border-bottom: 1px solid var(--_line);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }
  th {
    color: var(--_text-quiet);
    font-size: 13px;
  }
  /* What people wrote breaks anywhere, our own words between them, a date nowhere. */
  th {
    overflow-wrap: break-word;
  }
  td:last-child {
    white-space: nowrap;
  }
  :is(th, td):not(:first-child) {
    text-align: end;
  }
  :is(th, td):last-child {
    padding-inline-end: 0;
  }
  /* A row takes two lines: what it is about, and what is said of it (LOOK 7). */
  @container (width < 400px) {
    tr {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr)) minmax(96px, 1fr);
      column-gap: 12px;
      padding-block: 6px;
      border-bottom: 1px solid var(--_line);
    }
    th,
    td {
      height: auto;
      padding: 0;
      border: 0;
    }
    :is(th, td):first-child {
      grid-column: 1 / -1;
    }
    .measures :is(th, td):nth-child(2) {
      text-align: start;
    }
    .measures :is(th, td):nth-child(3) {
      text-align: center;
    }
  }
`;
