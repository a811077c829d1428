import { css } from 'lit';

export const styles = css`
  .sentence {
    max-width: 64ch;
    padding-block: 4px 12px;
    font-size: 15px;
    line-height: 24px;
    text-wrap: pretty;
  }
  .columns {
    display: grid;
    gap: 24px;
  }
  .milestone {
    display: grid;
    grid-template-columns: 64px minmax(0, 1fr);
    gap: 0 12px;
    padding-block: 8px;
    border-bottom: 1px solid var(--_line);
  }
  .milestone > * {
    grid-column: 2;
  }
  .milestone > .day {
    grid-row: 1 / span 2;
    grid-column: 1;
    color: var(--_text-quiet);
  }
  .what,
  .late {
    font-weight: 600;
  }
  .standing-of,
  .below,
  .acts {
    font-size: 13px;
    line-height: 20px;
  }
  .below,
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 16px;
  }
  .acts {
    padding-top: 4px;
  }
  details {
    padding-top: 4px;
  }
  summary {
    display: inline-flex;
    align-items: center;
    gap: 4px;
    position: relative;
    font-size: 13px;
    list-style: none;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  [open] > summary svg {
    transform: scaleY(-1);
  }
  details .milestones {
    margin-top: 4px;
    border-top: 1px solid var(--_line);
  }
  details .what {
    font-weight: 400;
  }
  .none {
    padding-bottom: 4px;
  }
  .notes p {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    padding-top: 8px;
  }
  .pair {
    display: grid;
    gap: 16px;
  }
  .readers {
    margin-top: -8px;
  }
  section.group {
    margin: 0;
  }
  .lists {
    display: grid;
    align-content: start;
    gap: 24px;
  }
  h3 {
    margin: 0;
  }
  h4 {
    padding-bottom: 8px;
    border-bottom: 1px solid var(--_text);
    font-size: 14px;
    font-weight: 600;
  }
  .group li {
    padding-block: 8px;
    border-bottom: 1px solid var(--_line);
  }
  .group a {
    display: -webkit-box;
    overflow: hidden;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
    color: inherit;
    text-decoration: none;
  }
  .group a:hover {
    text-decoration: underline;
  }
  .group a:focus-visible {
    outline-offset: 1px;
  }
  .origin {
    display: flex;
    justify-content: space-between;
    gap: 0 12px;
  }
  .origin time {
    flex: none;
  }
  .rest {
    padding-top: 8px;
  }
  @container (min-width: 480px) {
    .milestone {
      grid-template-columns: 64px minmax(0, 1fr) auto;
    }
    .milestone > .standing-of {
      grid-row: 1;
      grid-column: 3;
    }
    .milestone > :is(.acts, .problem) {
      grid-column: 2 / -1;
    }
    .pair {
      grid-template-columns: minmax(0, 160px) minmax(0, 1fr);
    }
  }
  @container (min-width: 720px) {
    .columns:has(.lists) {
      grid-template-columns: minmax(0, 1fr) 340px;
      gap: 32px;
    }
  }
`;
