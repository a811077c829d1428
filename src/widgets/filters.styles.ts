import { css } from 'lit';

/** Of what narrows a list, above it. */
export const filterStyles = css`
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .search {
    position: relative;
    flex: 1 1 100%;
  }
  .search svg {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-start: 8px;
    color: var(--_text-quiet);
    pointer-events: none;
  }
  .search input {
    padding-inline-start: 32px;
  }
  .filters select {
    flex: 1 1 120px;
    width: auto;
    min-width: 0;
    max-width: 100%;
    text-overflow: ellipsis;
  }
  .filters [aria-pressed='true'] {
    border-color: var(--_accent-line);
    background: var(--_accent-surface);
  }
  @container (min-width: 720px) {
    .search {
      flex-basis: 240px;
    }
    .filters select {
      flex: 0 1 160px;
    }
  }
  @media (pointer: coarse) {
    .search svg {
      inset-block-start: 14px;
    }
  }
`;
