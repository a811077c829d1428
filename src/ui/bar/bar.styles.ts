import { css } from 'lit';

/** What `renderBar` draws. */
export const barStyles = css`
  .bar {
    display: block;
    width: 100%;
    height: 3px;
    stroke: none;
  }
  /* What is drawn knows no direction. */
  .bar:dir(rtl) {
    transform: scaleX(-1);
  }
  .track {
    fill: var(--_surface-hover);
  }
  .share {
    fill: var(--_accent);
    transition: width 240ms cubic-bezier(0.2, 0, 0, 1);
  }
  @media (prefers-reduced-motion: reduce) {
    .share {
      transition: none;
    }
  }
  @media (forced-colors: active) {
    /* A line that it lies on is seen through it. */
    .track {
      fill: none;
    }
    .share {
      fill: CanvasText;
    }
  }
`;
