import { css } from 'lit';

export const styles = css`
  .success,
  .confirmed {
    display: inline-flex;
    align-items: flex-start;
    gap: 6px;
  }
  .success svg,
  .confirmed svg {
    margin-top: 2px;
  }
  .button,
  .chip,
  cercle-ballot {
    margin-top: 8px;
  }
  .answer {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 4px 8px;
    margin-top: 8px;
    padding: 8px 12px 12px;
    border: 1px solid var(--_line);
    border-radius: 6px;
  }
  .answer header {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 12px;
    font-size: 13px;
  }
  .answer p {
    display: flex;
    flex-wrap: wrap;
    gap: 0 6px;
    margin: 0;
  }
  .answer time {
    margin-inline-start: auto;
    font-size: 13px;
  }
  .answer cercle-rich-text {
    margin-top: 0;
  }
  .success {
    color: var(--_success);
    font-weight: 600;
  }
  dl {
    margin: 8px 0 0;
  }
  dl > div {
    display: grid;
    grid-template-columns: minmax(96px, auto) minmax(0, 1fr);
    gap: 12px;
    padding: 5px 0;
    border-top: 1px solid var(--_line);
  }
  dt {
    color: var(--_text-quiet);
    font-size: 13px;
  }
  dd {
    margin: 0;
  }
  p {
    margin: 8px 0 0;
  }
  .outcome {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
  }
  .outcome .quiet,
  .confirmed {
    font-size: 13px;
  }
  .confirmed {
    margin: 8px 0 0;
  }
`;
