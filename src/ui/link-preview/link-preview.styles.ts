import { css } from 'lit';

export const styles = css`
  .base {
    display: flex;
    gap: 12px;
    align-items: start;
    padding-block: 4px;
    padding-inline-start: 12px;
    border-inline-start: 1px solid var(--_line);
  }
  .words {
    flex: 1;
    min-width: 0;
  }
  .site {
    -webkit-line-clamp: 1;
  }
  .side {
    display: flex;
    flex: none;
    gap: 12px;
    align-items: start;
  }
  cercle-picture {
    width: 96px;
    height: 72px;
  }
  /* Above the link, which is all of the card. */
  .icon-button {
    position: relative;
    z-index: 1;
  }
  @container (max-width: 399px) {
    .side {
      flex-direction: column-reverse;
      gap: 4px;
      align-items: end;
    }
    cercle-picture {
      width: 64px;
      height: 64px;
    }
  }
`;
