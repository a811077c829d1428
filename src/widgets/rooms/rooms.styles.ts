import { css } from 'lit';

export const styles = css`
  p,
  h3 {
    margin: 0;
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 16px;
    padding-block: 8px;
    border-bottom: 1px solid var(--_line);
  }
  .tools input {
    flex: 1 1 180px;
    width: auto;
    min-width: 0;
  }
  .orders {
    display: flex;
    gap: 16px;
  }
  .orders [aria-pressed='true'] {
    color: var(--_text);
    font-weight: 600;
  }
  h3 {
    padding-block: 16px 4px;
    border-bottom: 1px solid var(--_text);
    font-size: 14px;
    font-weight: 600;
  }
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 12px;
    padding-block: 8px;
  }
  li ~ li {
    border-top: 1px solid var(--_line);
  }
  .room {
    grid-column: 1;
    grid-row: 1;
    min-width: 0;
  }
  .title {
    color: var(--_text);
    font-weight: 600;
    line-height: 20px;
    text-align: start;
    text-decoration: none;
  }
  :is(a, button).title:hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  :is(a, button).title::after {
    content: '';
    position: absolute;
    inset: -2px 0;
  }
  .purpose {
    overflow: hidden;
    font-size: 13px;
    line-height: 20px;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .purpose.whole {
    overflow: visible;
    max-width: 64ch;
    white-space: normal;
  }
  :is(.room, .joining) .quiet {
    font-size: 13px;
  }
  time,
  .facts {
    font-size: 13px;
    line-height: 20px;
  }
  .own time {
    grid-column: 2;
    grid-row: 2;
    text-align: end;
  }
  .facts {
    grid-column: 1;
    grid-row: 2;
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
  }
  .stage {
    display: inline-flex;
    align-items: center;
    gap: 8px;
  }
  .steps {
    display: inline-flex;
    gap: 3px;
  }
  .steps i {
    width: 6px;
    height: 6px;
    border: 1px solid var(--_line-control);
    border-radius: 50%;
  }
  .steps .past {
    border-color: var(--_text-quiet);
    background: var(--_text-quiet);
  }
  .steps .current {
    border-color: var(--_accent);
    background: var(--_accent);
  }
  .archived .steps .current {
    border-color: var(--_text-quiet);
    background: var(--_text-quiet);
  }
  .unread {
    grid-column: 2;
    grid-row: 1;
    min-width: 24px;
    color: var(--_accent);
    font-weight: 600;
    text-align: end;
  }
  .joining {
    grid-column: 1 / -1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 16px;
    padding-top: 4px;
  }
  .joining form {
    flex-basis: 100%;
    display: grid;
    gap: 8px;
    max-width: 560px;
    margin: 0;
  }
  .joining .text-button {
    font-size: 13px;
  }
  .joining .problem {
    flex-basis: 100%;
  }
  .buttons {
    display: flex;
    justify-content: flex-end;
    gap: 8px;
  }
  @media (forced-colors: active) {
    .steps .past,
    .steps .current {
      background: CanvasText;
      forced-color-adjust: none;
    }
    .orders [aria-pressed='true'] {
      text-decoration: underline;
    }
  }
  @media (pointer: coarse) {
    :is(a, button).title::after {
      inset: -12px 0;
    }
  }
  @container (min-width: 560px) {
    .own {
      grid-template-columns: minmax(0, 1fr) 136px 56px 40px;
    }
    .open {
      grid-template-columns: minmax(0, 1fr) 136px;
    }
    .facts {
      grid-column: 2;
      grid-row: 1;
      display: block;
    }
    .role {
      display: block;
      padding-inline-start: 50px;
    }
    .own time {
      grid-column: 3;
      grid-row: 1;
    }
    .own .unread {
      grid-column: 4;
    }
  }
  /* As in a feed, the time has its own column where there is room. */
  @container (min-width: 720px) {
    .own {
      grid-template-columns: 56px minmax(0, 1fr) 136px 40px;
    }
    .own time {
      grid-column: 1;
      text-align: start;
    }
    .own .room {
      grid-column: 2;
    }
    .own .facts {
      grid-column: 3;
    }
  }
`;
