import { css } from 'lit';

/** Of the field; what is found has its own, see search-results.styles.ts. */
export const styles = css`
  .frame {
    container-type: inline-size;
    isolation: isolate;
    background: var(--_surface);
  }
  .frame > * {
    --_edges: 12px;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    padding: 12px var(--_edges);
  }
  .field {
    position: relative;
    flex: 1 1 200px;
    min-width: 0;
  }
  .field > svg {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-start: 9px;
    color: var(--_text-quiet);
    pointer-events: none;
  }
  .field > .icon-button {
    position: absolute;
    inset-block-start: 4px;
    inset-inline-end: 4px;
    font-size: 16px;
  }
  /* Of more weight than the rules of all fields. */
  .field > input[type='search'] {
    appearance: none;
    padding-inline: 33px;
    text-overflow: ellipsis;
  }
  input::-webkit-search-cancel-button {
    display: none;
  }
  .lost {
    margin: 0;
    padding: 0 var(--_edges) 12px;
    color: var(--_danger);
  }
  @media (pointer: coarse) {
    .field > input[type='search'] {
      min-height: 44px;
      padding-inline-end: 48px;
    }
    .field > svg {
      inset-block-start: 14px;
    }
    .field > .icon-button {
      inset-block-start: 0;
      inset-inline-end: 0;
    }
  }
  @container (min-width: 480px) {
    .frame > * {
      --_edges: 16px;
    }
  }
  @container (min-width: 720px) {
    .frame > * {
      --_edges: 24px;
    }
  }
`;
