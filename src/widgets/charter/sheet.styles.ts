import { css } from 'lit';

/** Sections of a room: a heading over a rule, and a list of labels. */
export const sheet = css`
  p,
  h2,
  h3,
  h4,
  ul,
  dl,
  dd {
    margin: 0;
  }
  .base {
    padding-block: 12px;
  }
  :host([no-heading]) .base {
    padding: 0;
  }
  .base > header {
    margin-bottom: 8px;
  }
  h2 {
    font-size: 16px;
    font-weight: 600;
    line-height: 24px;
    text-wrap: balance;
  }
  section {
    margin-bottom: 24px;
  }
  h3,
  button,
  summary {
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  h3 {
    display: flex;
    justify-content: space-between;
    padding-bottom: 8px;
    border-bottom: 1px solid var(--_text);
    font-size: 14px;
    font-weight: 600;
  }
  .quiet {
    font-size: 13px;
  }
  .standing {
    margin-top: 12px;
    max-width: 64ch;
    text-wrap: pretty;
  }
  dl {
    display: block;
  }
  dt {
    padding-top: 6px;
    color: var(--_text-quiet);
    font-size: 13px;
  }
  dd {
    padding-bottom: 6px;
    border-bottom: 1px solid var(--_line);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    padding-top: 8px;
  }
  /* So that it holds in the column of a room as well. */
  @container (min-width: 400px) {
    dl {
      display: grid;
      grid-template-columns: minmax(120px, auto) 1fr;
    }
    dt,
    dd {
      padding: 6px 0;
      border-bottom: 1px solid var(--_line);
    }
    dt {
      padding-inline-end: 16px;
    }
  }
  @container (min-width: 480px) {
    .base {
      padding-block: 16px;
    }
    h2 {
      font-size: 18px;
    }
  }
`;
