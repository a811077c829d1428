import { css } from 'lit';

export const styles = css`
  .confirmed {
    display: inline-flex;
    align-items: flex-start;
    gap: 6px;
  }
  .confirmed svg {
    margin-top: 2px;
  }
  .button,
  .chip,
  cercle-ballot {
    margin-top: 8px;
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
  .chip + p {
    margin-top: 4px;
  }
  .outcome {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
  }
  .outcome .quiet,
  .chip + p,
  .confirmed {
    font-size: 13px;
  }
  .confirmed {
    margin: 8px 0 0;
  }
`;
