import { css } from 'lit';

/** Of what was refused (`renderRefused`). */
export const refusedStyles = css`
  .refused {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    padding-top: 8px;
    color: var(--_danger);
  }
  .refused span {
    flex: 1 1 240px;
  }
`;
