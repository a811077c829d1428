import { css } from 'lit';

export const styles = css`
  .later {
    padding: 8px var(--_edges);
    border-top: 1px solid var(--_line);
    font-size: 13px;
  }
  .later [aria-expanded='true'] svg:last-child {
    transform: scaleY(-1);
  }
  .later ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .later li {
    display: grid;
    gap: 4px;
    padding: 8px 0;
  }
  .later li + li {
    border-top: 1px solid var(--_line);
  }
  .later .failed {
    margin-inline: -8px;
    padding-inline: 8px;
    background: var(--_danger-surface);
  }
  .later li > div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
  }
  .later .words {
    overflow: hidden;
    font-size: 14px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .later p {
    margin: 0;
  }
  .later :is(p, .words):empty {
    display: none;
  }
  .later .why {
    color: var(--_danger);
  }
  .later p.why {
    display: flex;
    gap: 6px;
  }
  .later .why svg {
    margin-top: 2px;
  }
  @container (min-width: 720px) {
    .later {
      padding-inline: var(--_column);
    }
  }
`;
