import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px;
    font-size: 13px;
  }
  .chip {
    height: 24px;
    gap: 4px;
    padding: 0 8px 0 6px;
    border: 1px solid var(--_line);
    border-radius: 12px;
    color: var(--_text-quiet);
    transition: border-color var(--_ease);
  }
  .chip:hover {
    border-color: var(--_line-control);
  }
  .chip[aria-pressed='true'] {
    border-color: var(--_accent);
    background: var(--_accent-surface);
    color: var(--_accent);
    font-weight: 600;
  }
  .chip:focus-visible {
    border-radius: 12px;
  }
  .chip[aria-disabled='true'] {
    cursor: default;
  }
  .text-button {
    margin-inline-start: 8px;
  }
  .icon-button:first-child {
    margin-inline-start: -4px;
  }
  .icon-button[aria-pressed='true'] {
    background: var(--_accent-surface);
    color: var(--_accent);
  }
  .overlay {
    padding: 8px;
  }
  .overlay:popover-open {
    display: flex;
    gap: 4px;
  }
  @media (pointer: coarse) {
    .chip::after {
      content: '';
      position: absolute;
      inset: -10px 0;
    }
  }
  @media (forced-colors: active) {
    .chip[aria-pressed='true'],
    .icon-button[aria-pressed='true'] {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
