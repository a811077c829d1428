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
  [popover]:popover-open {
    position: fixed;
    inset: auto;
    left: var(--left);
    top: var(--top);
    display: flex;
    gap: 4px;
    margin: 0;
    padding: 8px;
    border: 0;
    border-radius: 8px;
    background: var(--_surface-overlay);
    color: var(--_text);
    box-shadow:
      0 0 0 1px var(--_line),
      0 8px 24px -4px rgb(0 0 0 / 0.18);
  }
  @media (forced-colors: active) {
    .chip[aria-pressed='true'] {
      border-color: Highlight;
      color: Highlight;
    }
    [popover] {
      border: 1px solid;
    }
  }
`;
