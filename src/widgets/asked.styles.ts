import { css } from 'lit';

/** Of what was refused, and of what waits for a connection (`renderAsked`). */
export const askedStyles = css`
  p.refused,
  p.waiting {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    padding-top: 8px;
  }
  .refused {
    color: var(--_danger);
  }
  p.refused > span,
  p.waiting > span {
    flex: 1 1 240px;
  }
`;
