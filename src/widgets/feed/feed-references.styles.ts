import { css } from 'lit';

/** Of what is loaded only where something refers to a post. */
export const styles = css`
  .arrival {
    border-top: 1px solid var(--_line);
  }
  .arrival > p {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 4px 16px;
    margin: 0;
    padding: 8px var(--_edges);
    font-size: 13px;
  }
  .arrival > .item {
    border-bottom: 1px solid var(--_line);
  }
  .quoted {
    position: relative;
    padding: 0 12px;
  }
  .quoted > .quiet {
    display: block;
    padding-top: 8px;
    font-size: 13px;
  }
  .quoted .icon-button {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-end: 8px;
  }
  .held {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 12px;
    margin-top: 8px;
    padding: 8px 12px;
    border-radius: 6px;
    background: var(--_danger-surface);
    font-size: 13px;
  }
  .held b {
    flex-basis: 100%;
    color: var(--_danger);
  }
`;
