import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 8px;
    margin-top: 8px;
    container-type: inline-size;
  }
  .pictures {
    display: grid;
    gap: 4px;
    max-width: 560px;
  }
  /* As large as it fits, in its own proportions, unless these are so long that it would be a line. */
  .of-1 cercle-picture {
    width: min(100%, 360px * var(--_ratio), max(var(--_width), 96px));
    min-width: min(100%, 96px);
    min-height: 48px;
    max-height: 360px;
    aspect-ratio: var(--_ratio);
  }
  .of-2,
  .of-4 {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  :is(.of-2, .of-4) cercle-picture {
    aspect-ratio: 4 / 3;
  }
  .of-3 {
    grid-template-columns: minmax(0, 2fr) minmax(0, 1fr);
    grid-template-rows: repeat(2, minmax(0, 1fr));
    aspect-ratio: 2 / 1;
  }
  .of-3 :first-child {
    grid-row: span 2;
  }
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    align-items: center;
    gap: 12px;
    padding-block: 4px;
    border-top: 1px solid var(--_line);
  }
  li:last-child {
    border-bottom: 1px solid var(--_line);
  }
  li > svg {
    align-self: flex-start;
    margin-top: 2px;
    color: var(--_text-quiet);
  }
  .what {
    flex: 1;
    min-width: 0;
  }
  .file-name {
    line-height: 20px;
  }
  .facts {
    display: block;
    color: var(--_text-quiet);
    font-size: 13px;
    line-height: 20px;
  }
  @container (max-width: 359px) {
    .download .word {
      display: none;
    }
  }
`;
