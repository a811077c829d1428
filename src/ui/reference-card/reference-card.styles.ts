import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    margin-top: 8px;
  }
  .base {
    position: relative;
    margin: 0;
    padding: 4px 12px;
    border-inline-start: 2px solid var(--_line-control);
    font-size: 13px;
    line-height: 20px;
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
  .title,
  .text {
    display: -webkit-box;
    margin: 0;
    overflow: hidden;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .title {
    font-weight: 600;
  }
  a {
    position: static;
    color: inherit;
    text-decoration: none;
  }
  a:hover {
    text-decoration: underline;
  }
  /* All of the card leads where its one link does. */
  a::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  .record {
    display: flex;
    gap: 6px;
    align-items: center;
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
