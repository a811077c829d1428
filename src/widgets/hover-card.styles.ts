import { css } from 'lit';

/** Where the card of somebody is shown by `HoverCard`. */
export const hoverStyles = css`
  .hover-card:popover-open {
    position: fixed;
    inset: auto;
    width: min(320px, calc(100vw - 16px));
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 8px;
    overflow: auto;
    overscroll-behavior: contain;
    background: var(--_surface-overlay);
    box-shadow:
      0 0 0 1px var(--_line),
      0 8px 24px -4px rgb(0 0 0 / 0.18);
  }
  .hover-card cercle-member-card::part(base) {
    border: 0;
    background: none;
  }
`;
