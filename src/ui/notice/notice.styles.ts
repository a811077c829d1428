import { css } from 'lit';

export const styles = css`
  .base {
    display: flex;
    gap: 12px;
    padding: 16px;
    text-wrap: pretty;
  }
  .base > svg {
    width: 20px;
    height: 20px;
    margin: 0 6px;
    stroke-width: 1.25;
    color: var(--_text-quiet);
  }
  p {
    margin: 0;
  }
  .heading {
    font-weight: 600;
  }
  .quiet {
    margin-top: 4px;
  }
  .button {
    margin-top: 12px;
  }
`;
