import { css } from 'lit';

export const styles = css`
  .acceptance {
    display: grid;
    gap: 8px;
    justify-items: start;
    max-width: 64ch;
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_accent);
  }
  .base > header {
    margin-bottom: 24px;
  }
  .purpose {
    max-width: 64ch;
    margin-top: 4px;
  }
  cercle-stage-line {
    margin-top: 16px;
  }
`;
