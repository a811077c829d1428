import { css } from 'lit';

export const styles = css`
  .base {
    margin: 0;
    padding: 4px 12px;
    border-inline-start: 2px solid var(--_line-control);
  }
  header {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: center;
  }
  .name {
    font-weight: 600;
  }
  .room {
    min-width: 0;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .record {
    display: flex;
    gap: 6px;
    align-items: center;
  }
  .files {
    display: flex;
    gap: 6px;
    margin: 0;
  }
  .files svg {
    margin-top: 2px;
  }
  .waiting {
    display: grid;
    gap: 8px;
    padding-block: 10px;
  }
  .waiting i {
    width: 40%;
    height: 8px;
    border-radius: 3px;
    background: var(--_surface-hover);
    animation: appear 1ms 300ms both;
  }
  .waiting i + i {
    width: 80%;
  }
  @keyframes appear {
    from {
      opacity: 0;
    }
  }
  @media (forced-colors: active) {
    .waiting i {
      background: GrayText;
    }
  }
`;
