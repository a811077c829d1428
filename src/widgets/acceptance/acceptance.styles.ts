import { css } from 'lit';

export const styles = css`
  .base {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    align-items: center;
    justify-content: space-between;
    border-bottom: 1px solid var(--_line);
  }
  .heading {
    font-weight: 600;
  }
  dialog cercle-charter {
    margin: -16px -16px 0;
    --cercle-color-surface: var(--_surface-overlay);
  }
`;
