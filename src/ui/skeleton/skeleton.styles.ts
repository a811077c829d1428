import { css } from 'lit';

export const styles = css`
  .row {
    display: flex;
    gap: 12px;
    padding: 12px 16px 20px;
    border-bottom: 1px solid var(--_line);
  }
  .row:last-child {
    border: 0;
  }
  i {
    display: block;
    height: 12px;
    border-radius: 3px;
    background: var(--_surface-hover);
  }
  .face {
    flex: none;
    width: 32px;
    height: 32px;
    border-radius: 50%;
  }
  span {
    flex: 1;
    display: grid;
    gap: 8px;
    padding-top: 4px;
  }
  span i:first-child {
    width: 40%;
  }
  span i:last-child {
    width: 64%;
  }
  .row:nth-of-type(3n + 2) i:nth-child(2) {
    width: 92%;
  }
  .row:nth-of-type(3n + 2) i:nth-child(3) {
    display: none;
  }
  .row:nth-of-type(3n) i:last-child {
    width: 32%;
  }
`;
