import { css } from 'lit';

export const styles = css`
  :host {
    padding: 4px;
  }
  :host(:not(:popover-open)) {
    display: none;
  }
  .option {
    align-items: flex-start;
    justify-content: flex-start;
    width: 100%;
    min-height: 32px;
    padding: 6px 8px;
    border-radius: 6px;
    text-align: start;
  }
  .option:is(:hover, :focus-visible) {
    background: var(--_surface-hover);
  }
  .option svg {
    margin-top: 2px;
    color: var(--_text-quiet);
  }
  .option > span {
    flex: 1;
  }
  .option:has(small) {
    gap: 10px;
    padding-block: 8px;
    font-weight: 600;
  }
  .danger,
  .danger svg {
    color: var(--_danger);
  }
  .outside,
  .outside svg:first-child {
    color: var(--_outside);
  }
  small {
    display: block;
    font-size: 13px;
    font-weight: 400;
    color: var(--_text-quiet);
  }
  small b {
    font-weight: 400;
  }
  @media (pointer: coarse) {
    .option {
      min-height: 44px;
    }
  }
`;
