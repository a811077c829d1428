import { css } from 'lit';

export const styles = css`
  [part='list'] {
    display: grid;
    gap: 4px;
  }
  .choice {
    display: grid;
    grid-template-columns: 16px minmax(0, 1fr) auto;
    align-items: start;
    gap: 2px 8px;
    width: 100%;
    padding: 4px 0;
    text-align: start;
  }
  .box {
    box-sizing: border-box;
    width: 16px;
    height: 16px;
    margin-top: 2px;
    border: 1.5px solid var(--_line-control);
    border-radius: 50%;
    transition: border-color var(--_ease);
  }
  .several .box {
    border-radius: 3px;
  }
  .choice .number {
    color: var(--_text-quiet);
    font-size: 13px;
  }
  .bar {
    grid-column: 2 / -1;
  }
  [aria-pressed='true'] .box {
    border: 5px solid var(--_accent);
  }
  [aria-pressed='true'] :is(.text, .number) {
    color: inherit;
    font-weight: 600;
  }
  [aria-pressed='false'] .share {
    fill: var(--_text-quiet);
  }
  [aria-disabled='true'] {
    cursor: default;
  }
  [aria-disabled='false']:hover .box {
    border-color: var(--_accent);
  }
  p {
    margin: 4px 0 0;
    font-size: 13px;
  }
  @media (pointer: coarse) {
    .choice {
      min-height: 44px;
      align-content: center;
    }
  }
  @media (forced-colors: active) {
    [aria-pressed='true'] :is(.box, .share) {
      border-color: Highlight;
      fill: Highlight;
    }
  }
`;
