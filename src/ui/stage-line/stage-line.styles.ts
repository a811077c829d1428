import { css } from 'lit';

export const styles = css`
  ol {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
    font-size: 13px;
    line-height: 20px;
  }
  li {
    position: relative;
    display: flex;
    gap: 8px;
    padding: 0 0 12px;
    padding-inline-start: 24px;
  }
  .number {
    margin-inline-start: auto;
  }
  li:last-child {
    padding-bottom: 0;
  }
  li:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-inline-start: 5px;
    top: 10px;
    bottom: -10px;
    width: 2px;
    background: var(--_line-control);
  }
  li.past::before {
    background: var(--_text);
  }
  i {
    position: absolute;
    inset-inline-start: 0;
    top: 4px;
    width: 12px;
    height: 12px;
    border: 2px solid var(--_line-control);
    border-radius: 50%;
    background: var(--_surface);
  }
  .past i {
    border-color: var(--_text);
    background: var(--_text);
  }
  .current i {
    border-color: var(--_accent);
    background: var(--_accent);
    box-shadow:
      0 0 0 2px var(--_surface),
      0 0 0 4px var(--_accent);
  }
  .current .name {
    color: var(--_accent);
    font-weight: 600;
  }
  .coming .name {
    color: var(--_text-quiet);
  }
  @container (min-width: 480px) {
    ol {
      display: flex;
    }
    li {
      display: grid;
      flex: 1;
      gap: 0;
      padding: 24px 0 0;
      padding-inline-end: 8px;
      align-content: start;
    }
    li:last-child {
      flex: none;
      padding-inline-end: 0;
    }
    .number {
      margin: 0;
    }
    li:not(:last-child)::before {
      inset-inline: 12px 0;
      top: 9px;
      bottom: auto;
      width: auto;
      height: 2px;
    }
  }
`;
