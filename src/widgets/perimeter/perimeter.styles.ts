import { css } from 'lit';

export const styles = css`
  :host([no-heading]) .who {
    margin-top: 8px;
  }
  h3 .number {
    font-size: 14px;
    font-weight: 400;
  }
  .who {
    margin-bottom: 4px;
    font-weight: 600;
    text-wrap: pretty;
  }
  .who ~ .quiet {
    max-width: 64ch;
    text-wrap: pretty;
  }
  .organizations {
    margin-top: 8px;
  }
  .organizations dt {
    color: inherit;
    font-size: 14px;
  }
  .organizations dd {
    padding-inline-start: 24px;
  }
  cercle-mark {
    margin-inline-end: 8px;
    vertical-align: middle;
  }
  .reason {
    display: block;
    overflow-wrap: anywhere;
  }
  section {
    margin: 24px 0 0;
  }
  details {
    margin-top: 12px;
  }
  summary {
    display: inline-block;
    cursor: pointer;
  }
  .none {
    padding-top: 8px;
  }
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 12px;
    align-items: center;
    min-height: 32px;
    padding-block: 6px;
    border-bottom: 1px solid var(--_line);
  }
  .from,
  .reasons,
  .were .number,
  .were .number ~ .quiet {
    grid-column: 1 / -1;
    padding-inline-start: 36px;
    font-size: 13px;
  }
  .inspections p {
    margin: 0;
  }
  .inspections .reason {
    font-size: 13px;
  }
  .act {
    grid-row: 1;
    grid-column: 2;
  }
  .person {
    display: flex;
    gap: 12px;
    align-items: center;
    min-width: 0;
    font-weight: 400;
  }
  .removed p {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: baseline;
    justify-content: space-between;
    padding-block: 8px;
    border-bottom: 1px solid var(--_line);
  }
  .removed p > bdi {
    flex: 1 1 240px;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 6px 0;
    text-align: start;
    vertical-align: baseline;
    font-weight: 400;
  }
  thead {
    position: absolute;
    clip-path: inset(50%);
  }
  .organization th {
    padding-top: 12px;
    font-weight: 600;
  }
  /* In the middle of the column of faces, and the count at the end, as among the people of the room. */
  .organization cercle-mark {
    margin-inline: 4px 16px;
  }
  .name {
    display: flex;
    align-items: center;
  }
  .organization .number {
    margin-inline-start: auto;
    font-size: 14px;
    font-weight: 400;
  }
  /* A list, where a table would not fit: a person, and below them in a line what the columns say. */
  tbody tr:not(.organization) {
    display: block;
    position: relative;
    padding-block: 6px;
    padding-inline-start: 36px;
    border-bottom: 1px solid var(--_line);
  }
  tbody tr:not(.organization) :is(th, td) {
    display: inline;
    padding: 0;
    color: var(--_text-quiet);
    font-size: 13px;
  }
  tbody tr:not(.organization) th {
    display: block;
    margin-inline-start: -36px;
    padding-inline-end: 72px;
    color: inherit;
    font-size: 14px;
  }
  tbody tr:not(.organization) td.narrow {
    display: block;
  }
  tbody tr:not(.organization) td.act {
    position: absolute;
    top: 6px;
    inset-inline-end: 0;
    max-width: 100%;
    font-size: 14px;
  }
  @container (width < 720px) {
    tbody tr:not(.organization) td.reads {
      display: none;
    }
    tbody tr:not(.organization) td.why {
      display: block;
    }
    .moment:has(bdi)::before {
      content: '· ';
    }
    .moment bdi {
      white-space: nowrap;
    }
    .moment bdi::before {
      content: attr(data-label) ' ';
    }
  }
  @container (min-width: 400px) {
    .organizations dd {
      padding-inline-start: 0;
    }
  }
  /* No dot ends a line. */
  @container (width < 480px) {
    tbody tr:not(.organization) .moment + .moment:has(bdi) {
      display: block;
    }
    .moment + .moment:has(bdi)::before {
      content: none;
    }
  }
  @container (min-width: 480px) {
    .leaving li,
    .were li {
      grid-template-columns: minmax(160px, 1.2fr) minmax(0, 1fr) minmax(0, 2fr) auto;
    }
    .from,
    .reasons,
    .were .number,
    .were .number ~ .quiet {
      grid-column: auto;
      padding-inline-start: 0;
    }
    .were li {
      grid-template-columns: minmax(160px, 1.2fr) minmax(0, 1fr) minmax(0, 1fr) minmax(0, 1.2fr);
    }
    .act {
      grid-row: auto;
      grid-column: auto;
    }
  }
  @container (min-width: 720px) {
    thead {
      position: static;
      clip-path: none;
    }
    thead :is(th, td) {
      color: var(--_text-quiet);
      font-size: 13px;
    }
    tbody tr:not(.organization) {
      display: table-row;
    }
    :is(thead th, thead td, tbody tr:not(.organization) :is(th, td)) {
      display: table-cell;
      padding-block: 6px;
      padding-inline: 0 12px;
      border-bottom: 1px solid var(--_line);
      overflow-wrap: break-word;
      vertical-align: middle;
    }
    .why {
      min-width: 120px;
    }
    tbody tr:not(.organization) td {
      color: inherit;
    }
    tbody tr:not(.organization) th {
      min-width: 160px;
      margin: 0;
      padding-inline-end: 12px;
    }
    .reads {
      text-align: center;
    }
    .reads svg {
      display: inline-block;
      vertical-align: middle;
    }
    tbody tr:not(.organization) td.narrow {
      display: none;
    }
    tbody tr:not(.organization) td.act {
      position: static;
      padding-inline-end: 0;
      text-align: end;
    }
    .number bdi {
      white-space: nowrap;
    }
  }
`;
