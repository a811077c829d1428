import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
    font-size: 13px;
  }
  .text-button {
    margin-inline-start: 8px;
  }
  .icon-button:first-child {
    margin-inline-start: -4px;
  }
  .overlay {
    padding: 8px;
  }
  .overlay:popover-open {
    display: flex;
    gap: 4px;
  }
`;
