import { css } from 'lit';

export const styles = css`
  p,
  h3,
  dl,
  dd {
    margin: 0;
  }
  .tabs [aria-selected='true'] {
    box-shadow: inset 0 -2px var(--_text);
    color: var(--_text);
    font-weight: 600;
  }
  .filters {
    padding-top: 12px;
  }
  .count {
    min-height: 20px;
    padding-block: 12px 4px;
    font-size: 13px;
  }
  .rows[aria-busy='true'] {
    opacity: 0.6;
  }
  .rows > li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 4px 12px;
    padding-block: 12px;
    border-bottom: 1px solid var(--_line);
  }
  .who {
    display: flex;
    gap: 12px;
    min-width: 0;
  }
  .what {
    min-width: 0;
    overflow: clip;
    overflow-clip-margin: 4px;
  }
  .name,
  .title {
    display: block;
    width: fit-content;
    font-weight: 600;
    text-align: start;
  }
  a.title,
  button.title {
    color: var(--_accent);
  }
  .whole {
    grid-column: 1 / -1;
  }
  .whole .buttons:has(*) {
    padding-top: 8px;
  }
  .intro {
    max-width: 72ch;
    padding-block: 12px;
    text-wrap: pretty;
  }
  .parts {
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: -12px;
    font-size: 13px;
  }
  .parts bdi {
    position: relative;
    padding-inline-start: 12px;
  }
  .parts bdi::before {
    position: absolute;
    inset-inline-start: 0;
    width: 12px;
    text-align: center;
    content: '·';
    content: '·' / '';
  }
  .parts bdi:first-child::before {
    content: none;
  }
  .parts .distributor {
    color: var(--_distributor);
  }
  .parts .supplier {
    color: var(--_supplier);
  }
  .parts cercle-mark {
    vertical-align: middle;
  }
  .ends,
  .concerns {
    grid-column: 1 / -1;
    font-size: 13px;
  }
  .who ~ :is(.ends, .concerns) {
    padding-inline-start: 44px;
  }
  :is(.ends, .concerns):not(:has(bdi:not(:empty))) {
    display: none;
  }
  h3 {
    font-size: 14px;
    font-weight: 600;
  }
  .names li {
    padding-block: 6px;
    border-bottom: 1px solid var(--_line);
  }
  .act {
    grid-row: 1;
    grid-column: 2;
  }
  .more-of {
    grid-column: 1 / -1;
    display: grid;
    gap: 16px;
    padding-block: 8px;
  }
  .more-of dl {
    display: grid;
    grid-template-columns: minmax(96px, auto) minmax(0, 1fr);
  }
  .more-of dt {
    padding-inline-end: 16px;
  }
  .more-of :is(dt, dd) {
    padding-block: 4px;
    border-bottom: 1px solid var(--_line);
  }
  .more-of dt {
    color: var(--_text-quiet);
    font-size: 13px;
  }
  form {
    display: grid;
    gap: 8px;
    max-width: 560px;
    margin: 0;
  }
  form input[type='date'] {
    max-width: 200px;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
  }
  .day {
    flex: 0 1 160px;
  }
  .filters:has(.day) {
    align-items: end;
  }
  .taking {
    padding-top: 12px;
  }
  .at {
    grid-column: 1 / -1;
    font-size: 13px;
  }
  .entry {
    grid-column: 1 / -1;
    min-width: 0;
  }
  /* A name without a break is no wider than its row. */
  .entry .link {
    overflow-wrap: anywhere;
    white-space: normal;
    text-align: start;
  }
  .deed {
    font-weight: 600;
  }
  .named {
    margin-inline-end: 12px;
  }
  @container (min-width: 560px) {
    .rows > li:has(.entry) {
      grid-template-columns: 144px minmax(0, 1fr);
    }
    .at {
      grid-column: 1;
    }
    .entry {
      grid-column: 2;
    }
  }
  /* As in a feed, what is said of each stands in columns where there is room. */
  @container (min-width: 720px) {
    .act {
      grid-column: 4;
      text-align: end;
    }
    .who ~ .more-of {
      padding-inline-start: 44px;
    }
    .rows > li {
      grid-template-columns: minmax(0, 3fr) 144px minmax(0, 2fr) 56px;
    }
    .who ~ :is(.ends, .concerns),
    :is(.ends, .concerns) {
      grid-column: auto;
      padding-inline-start: 0;
    }
    :is(.ends, .concerns):not(:has(bdi:not(:empty))) {
      display: block;
    }
  }
  @media (forced-colors: active) {
    .tabs [aria-selected='true'] {
      border-bottom: 2px solid Highlight;
    }
  }
`;
