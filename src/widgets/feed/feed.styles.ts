import { css } from 'lit';

export const styles = css`
  .frame {
    container-type: inline-size;
    /* What is drawn above posts is not drawn above the host's own header. */
    isolation: isolate;
    background: var(--_surface);
  }
  /* Where everything begins and ends, and where the texts of posts do. */
  .frame > * {
    --_edges: 12px;
    --_column: 50px 12px;
  }
  .write {
    padding-bottom: 24px;
  }
  .tabs + .write,
  .write:first-child {
    padding-top: 12px;
  }
  .write cercle-avatar {
    display: none;
  }
  /* A day of talk may be a thousand posts long: what is out of sight is neither laid out nor painted. */
  .item {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 160px;
  }
  .item > cercle-post-card {
    scroll-margin-block: 8px;
  }
  .item ~ .item,
  .write ~ [part='list'] {
    border-top: 1px solid var(--_line);
  }
  .day {
    margin: 0;
    padding-block: 6px;
    border-bottom: 1px solid var(--_line);
    background: var(--_surface-sunken);
    color: var(--_text-quiet);
    font-size: 13px;
    font-weight: 400;
    line-height: 20px;
  }
  /* It takes no height, and stands where nothing is: who begins to write moves nothing. */
  .typing-line {
    height: 16px;
    margin: -6px 0 -10px;
    overflow: hidden;
    font-size: 13px;
    line-height: 16px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  cercle-post-card + .typing-line {
    margin-block: -10px -6px;
  }
  .typing .typing-line {
    margin: -20px 0 4px;
    padding-inline: var(--_edges);
  }
  /* What it is narrowed to stays at the top of the window while the rest of it comes. */
  .narrowed[aria-busy='true'] {
    min-height: 100vh;
  }
  /* The pill takes no height: what comes moves nothing, not even where nothing is scrolled. */
  .news {
    position: sticky;
    top: var(--cercle-sticky-top, 0px);
    z-index: 1;
    height: 0;
    pointer-events: none;
  }
  .new-line {
    padding-block: 4px 3px;
    border-bottom: 1px solid var(--_accent);
    color: var(--_accent);
    font-size: 13px;
    font-weight: 600;
    line-height: 16px;
  }
  .read-all {
    margin: 0;
    padding-block: 8px;
  }
  .pill {
    position: absolute;
    top: 6px;
    inset-inline: 0;
    width: max-content;
    margin-inline: auto;
    min-height: 28px;
    padding: 4px 14px 4px 10px;
    gap: 6px;
    border-radius: 14px;
    background: var(--_accent);
    color: var(--_accent-ink);
    font-size: 13px;
    font-weight: 600;
    pointer-events: auto;
    animation: rise 160ms cubic-bezier(0.2, 0, 0, 1);
  }
  .pill:focus-visible {
    border-radius: 14px;
  }
  @keyframes rise {
    from {
      opacity: 0;
      transform: translateY(4px);
    }
  }
  .undo {
    margin: 0;
    padding-block: 12px;
  }
  .folded,
  .item > article > .undo {
    padding-inline: var(--_column);
  }
  cercle-post-card .undo {
    padding-bottom: 0;
  }
  .undo.of-comment {
    padding-inline-start: 32px;
  }
  header,
  .day,
  .tabs,
  .news,
  .new-line,
  .read-all,
  .offline,
  .write {
    padding-inline: var(--_edges);
  }
  .asked {
    margin-top: 8px;
    padding: 8px 12px;
    border-inline-start: 2px solid var(--_line-control);
    font-size: 13px;
  }
  .asked p,
  .asked dl,
  .asked dd {
    margin: 0;
  }
  .asked dl > div {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    gap: 0 12px;
    padding: 6px 0;
  }
  .asked dt {
    color: var(--_text-quiet);
  }
  .names dd {
    flex-basis: 100%;
  }
  .asked > cercle-rich-text {
    max-height: 240px;
    overflow: auto;
  }
  .asked > .link,
  .asked > .ways {
    margin-top: 8px;
  }
  .asked > .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 12px;
  }
  .address {
    overflow-wrap: anywhere;
    user-select: all;
  }
  .files {
    display: flex;
    gap: 6px;
  }
  .failure {
    color: var(--_danger);
  }
  cercle-composer[slot='detail'] {
    display: block;
    margin-top: 8px;
  }
  .asked article + article,
  .reply,
  .more {
    margin-top: 12px;
  }
  .start,
  .end {
    min-height: 1px;
    text-align: center;
  }
  :is(.start, .end) .button {
    margin: 12px;
  }
  /* Below the pill, which has a place of its own only here. */
  .news ~ .start {
    padding-top: 28px;
  }
  @media (prefers-reduced-motion: reduce) {
    .pill {
      animation: none;
    }
  }
  @media (forced-colors: active) {
    .pill {
      border: 1px solid Highlight;
    }
  }
  @container (min-width: 480px) {
    .frame > * {
      --_edges: 16px;
      --_column: 60px 16px;
    }
  }
  @container (min-width: 720px) {
    .frame > * {
      --_edges: 24px;
      --_column: 128px 180px;
    }
    .write {
      display: grid;
      grid-template-columns: 48px auto minmax(0, 1fr) 144px;
      gap: 12px;
      padding-block: 4px 24px;
    }
    .tabs + .write {
      padding-top: 16px;
    }
    .write cercle-avatar {
      grid-column: 2;
      display: block;
    }
    .write cercle-composer {
      grid-column: 3;
    }
    .typing .typing-line {
      padding-inline: var(--_column);
    }
  }
`;
