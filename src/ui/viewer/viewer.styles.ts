import { css } from 'lit';

export const styles = css`
  dialog {
    inset: 0;
    width: 100%;
    max-width: none;
    height: 100%;
    max-height: none;
    margin: 0;
    padding: 0;
    overflow: hidden;
    border: 0;
    background: var(--_surface);
    color: var(--_text);
    overscroll-behavior: contain;
  }
  dialog[open] {
    display: grid;
    grid-template: auto minmax(0, 1fr) auto / minmax(0, 1fr);
    animation: appear var(--_ease);
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  header,
  footer {
    display: flex;
    align-items: center;
    gap: 4px 12px;
    padding: 8px 12px;
  }
  footer {
    flex-wrap: wrap;
    justify-content: space-between;
    min-height: 48px;
  }
  .what {
    flex: 1;
    min-width: 0;
  }
  h2,
  p {
    margin: 0;
  }
  h2 {
    font-size: 14px;
    font-weight: 600;
    line-height: 20px;
  }
  p {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    font-size: 13px;
    line-height: 20px;
  }
  .stage {
    overflow: hidden;
    background: var(--_surface-sunken);
    touch-action: none;
    cursor: zoom-in;
  }
  .stage.zoomed {
    cursor: grab;
  }
  .stage.zoomed:active {
    cursor: grabbing;
  }
  cercle-picture {
    width: 100%;
    height: 100%;
  }
  .icon-button {
    flex: none;
    width: 32px;
    height: 32px;
  }
  .icon-button[aria-disabled='true'] {
    color: var(--_line-control);
    background: none;
    cursor: default;
  }
  .turn,
  .zoom,
  .file {
    display: flex;
    align-items: center;
    gap: 4px;
  }
  /* Of one picture alone: the rest of the line is for what can be done with it. */
  .turn:not(:has(button)) {
    display: contents;
  }
  .turn svg:dir(rtl) {
    transform: scaleX(-1);
  }
  .share {
    min-width: 48px;
    text-align: center;
  }
  .file {
    position: relative;
    gap: 8px;
    font-size: 13px;
  }
  .file .progress {
    position: absolute;
    inset: auto 0 -4px;
    margin: 0;
  }
  @media (forced-colors: active) {
    .icon-button[aria-disabled='true'] {
      color: GrayText;
    }
  }
`;
