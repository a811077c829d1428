import { css } from 'lit';

export const styles = css`
  li {
    display: grid;
    grid-template-columns: 40px minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 12px;
    padding-block: 8px;
  }
  li ~ li {
    border-top: 1px solid var(--_line);
  }
  .face {
    grid-row: span 2;
    align-self: start;
    display: grid;
    place-items: center;
    width: 40px;
    height: 40px;
    color: var(--_text-quiet);
  }
  .face cercle-picture {
    width: 40px;
    height: 40px;
  }
  .name {
    display: flex;
    justify-content: start;
    max-width: 100%;
    text-align: start;
  }
  .name::after {
    content: '';
    position: absolute;
    inset: -2px 0;
  }
  .name:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .file-name {
    font-weight: 600;
    line-height: 20px;
  }
  .facts {
    display: block;
    color: var(--_text-quiet);
    font-size: 13px;
    line-height: 20px;
  }
  .origin {
    grid-column: 2;
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    font-size: 13px;
    line-height: 20px;
  }
  .by {
    display: inline-flex;
    align-items: center;
    gap: 6px;
  }
  .origin a {
    color: var(--_text-quiet);
  }
  .download {
    grid-area: 1 / 3;
    justify-self: end;
  }
  @media (pointer: coarse) {
    .name::after {
      inset: -12px 0;
    }
  }
  @container (max-width: 559px) {
    .download .word {
      display: none;
    }
  }
  @container (min-width: 560px) {
    li {
      grid-template-columns: 40px minmax(0, 1fr) minmax(0, 200px) 104px;
    }
    .face {
      grid-row: auto;
    }
    .origin {
      grid-column: auto;
    }
    .by {
      flex-basis: 100%;
    }
    .download {
      grid-area: auto;
    }
  }
`;
