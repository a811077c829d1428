import { css } from 'lit';

/** Small buttons with a number, and how a button looks that the reader has pressed (LOOK 6 "Reaction bar"). */
export const chips = css`
  .chip {
    height: 24px;
    gap: 4px;
    padding: 0 8px 0 6px;
    border: 1px solid var(--_line);
    border-radius: 12px;
    color: var(--_text-quiet);
    font-size: 13px;
    transition: border-color var(--_ease);
  }
  .chip:hover {
    border-color: var(--_line-control);
  }
  .chip[aria-pressed='true'] {
    border-color: var(--_accent);
    font-weight: 600;
  }
  :is(.chip, .icon-button)[aria-pressed='true'] {
    background: var(--_accent-surface);
    color: var(--_accent);
  }
  .chip:focus-visible {
    border-radius: 12px;
  }
  .chip[aria-disabled='true'] {
    cursor: default;
  }
  @media (pointer: coarse) {
    .chip::after {
      content: '';
      position: absolute;
      inset: -10px 0;
    }
  }
  @media (forced-colors: active) {
    :is(.chip, .icon-button)[aria-pressed='true'] {
      border-color: Highlight;
      background: Highlight;
      color: HighlightText;
      forced-color-adjust: none;
    }
  }
`;
