import { css } from 'lit';

/** Of what stands above the posts of a feed and tells what they are. */
export const headingStyles = css`
  header {
    display: flex;
    align-items: baseline;
    gap: 0 8px;
    padding-block: 12px;
  }
  h2 {
    margin: 0;
    font-size: 16px;
    font-weight: 600;
    line-height: 24px;
    text-wrap: balance;
  }
  /* However large it is, the heading is as high as its words. */
  header .search {
    align-self: center;
    margin-block: -10px;
    margin-inline-start: auto;
  }
  .follow ~ .search {
    margin-inline-start: 0;
  }
  .tabs .search {
    align-self: center;
    padding: 0;
  }
  .tabs {
    display: flex;
    gap: 0 16px;
    overflow-x: auto;
    scrollbar-width: thin;
    border-bottom: 1px solid var(--_line);
  }
  .tabs button {
    scroll-margin-top: var(--cercle-sticky-top, 0px);
    flex: none;
    padding: 8px 0;
    color: var(--_text-quiet);
    white-space: nowrap;
  }
  .tabs button:hover {
    color: var(--_text);
  }
  .tabs [aria-pressed='true'] {
    box-shadow: inset 0 -2px var(--_text);
    color: var(--_text);
    font-weight: 600;
  }
  .tabs button:focus-visible {
    outline-offset: -2px;
  }
  @media (forced-colors: active) {
    .tabs [aria-pressed='true'] {
      border-bottom: 2px solid Highlight;
    }
  }
  /* In a narrow column, details have a line of their own from the beginning: what is added to them moves nothing. */
  @container (max-width: 479px) {
    .detailed {
      flex-wrap: wrap;
    }
    .detailed h2 {
      flex: 1;
    }
    .detailed .number {
      order: 1;
      flex-basis: 100%;
    }
  }
  @container (min-width: 480px) {
    h2 {
      font-size: 18px;
    }
    .tabs {
      flex-wrap: wrap;
    }
  }
`;
