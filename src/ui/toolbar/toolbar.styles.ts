import { css } from 'lit';

export const styles = css`
  .base {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  @media (pointer: coarse) {
    .base {
      gap: 0;
    }
    .icon-button {
      min-width: 38px;
    }
  }
`;
