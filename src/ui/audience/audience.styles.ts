import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-flex;
    align-items: flex-start;
    gap: 4px;
    color: var(--_text-quiet);
    font-size: 13px;
    line-height: 20px;
  }
  :host([outside]) {
    color: var(--_outside);
  }
  svg {
    margin-top: 2px;
  }
`;
