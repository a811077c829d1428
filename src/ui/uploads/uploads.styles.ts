import { css } from 'lit';

export const styles = css`
  ul {
    isolation: isolate;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  /* The bar lies on the line below the row: nothing moves when it goes. */
  li {
    position: relative;
    display: grid;
    grid-template-columns: 32px minmax(0, 1fr) auto;
    align-items: center;
    column-gap: 12px;
    padding: 8px 0;
    border-top: 1px solid var(--_line);
  }
  .picture {
    position: relative;
    display: grid;
    place-items: center;
    width: 32px;
    height: 32px;
    overflow: hidden;
    border-radius: 3px;
    background: var(--_surface-hover);
    color: var(--_text-quiet);
  }
  canvas,
  cercle-picture {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
  }
  cercle-picture {
    border-radius: 0;
    background: none;
  }
  canvas[hidden] {
    display: none;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    color: var(--_text-quiet);
    font-size: 13px;
  }
  .facts svg {
    display: inline-block;
    margin-inline-end: 4px;
    vertical-align: -3px;
  }
  .why {
    color: var(--_danger);
  }
  .failed .picture,
  .refused .picture {
    background: var(--_danger-surface);
    color: var(--_danger);
  }
  .bar {
    position: absolute;
    inset-inline: 44px 0;
    bottom: -1px;
    z-index: 1;
    width: calc(100% - 44px);
  }
  .paused .share {
    fill: var(--_text-quiet);
  }
  @media (pointer: coarse) {
    li {
      padding: 4px 0;
    }
  }
  @media (forced-colors: active) {
    .share {
      fill: Highlight;
    }
  }
`;
