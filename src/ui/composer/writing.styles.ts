import { css } from 'lit';

/** Of what is drawn only for somebody who writes. */
export const styles = css`
  /* As the field is, so that each letter lies behind the same letter of it. */
  .mirror {
    position: absolute;
    inset: 0;
    z-index: -1;
    padding: 8px 12px;
    overflow: hidden auto;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
    unicode-bidi: plaintext;
    color: transparent;
    forced-color-adjust: none;
  }
  /* The line that a last break begins is one of the field's, too. */
  .mirror::after {
    content: '\\a';
  }
  mark {
    background: none;
    color: inherit;
  }
  .named {
    border-radius: 3px;
    background: var(--_accent-surface);
    box-shadow: 0 0 0 1px var(--_accent-line);
  }
  .linked {
    text-decoration: underline 1px var(--_accent);
    text-underline-offset: 3px;
  }
  .title {
    all: unset;
    box-sizing: border-box;
    width: 100%;
    padding: 8px 12px 0;
    font-weight: 600;
  }
  .lack {
    margin: 0;
    padding: 0 12px;
    color: var(--_danger);
    font-size: 13px;
  }
  .kinds {
    display: flex;
    flex-wrap: wrap;
    gap: 4px;
  }
  :is(.kinds [aria-pressed='true'], .footer [aria-expanded='true']) {
    background: var(--_accent-surface);
    color: var(--_accent);
  }
  .times {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    padding: 8px 12px;
    color: var(--_text-quiet);
    font-size: 13px;
  }
  .times label {
    display: grid;
    gap: 4px;
  }
  .times input {
    min-height: 32px;
    padding: 5px 8px;
    border: 1px solid var(--_line-control);
    border-radius: 6px;
    background: var(--_surface);
    color: var(--_text);
    font: inherit;
    color-scheme: inherit;
  }
  .times [aria-invalid='true'] {
    border-color: var(--_danger);
  }
  .times .lack {
    flex-basis: 100%;
    padding: 0;
  }
  cercle-uploads {
    margin: 4px 12px 8px;
  }
  .drop {
    position: absolute;
    inset: 0;
    display: flex;
    align-items: center;
    justify-content: center;
    gap: 8px;
    border-radius: 5px;
    background: var(--_accent-surface);
    color: var(--_accent);
    font-weight: 600;
    pointer-events: none;
  }
  /* Who will read it is still to be seen. */
  .header ~ .drop {
    padding-top: 34px;
  }
  .dropping .header {
    position: relative;
    z-index: 1;
  }
  .dropping:not(.outside) .header {
    background: var(--_surface);
  }
  .waits {
    font-size: 13px;
  }
  cercle-toolbar {
    padding: 4px 8px 0;
  }
  /* The button goes below the icons before its words break. */
  .footer,
  .send {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: flex-end;
    gap: 8px;
  }
  .footer {
    padding: 4px 8px 8px;
  }
  .space {
    flex: 1;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 8px 16px;
    margin-top: 8px;
  }
  .overlay {
    padding: 4px;
  }
  #people {
    width: 280px;
    font-size: 14px;
    list-style: none;
  }
  li {
    padding: 6px 8px;
    border-radius: 6px;
    cursor: pointer;
  }
  .nobody {
    color: var(--_text-quiet);
    cursor: default;
  }
  li .quiet {
    font-size: 13px;
  }
  [aria-selected='true'] {
    background: var(--_surface-hover);
  }
  @container (max-width: 479px) {
    .kinds {
      gap: 0;
    }
    .footer {
      column-gap: 4px;
    }
  }
  @media (pointer: coarse) {
    .kinds {
      gap: 0;
    }
    .footer .icon-button {
      min-width: 38px;
    }
  }
  @media (forced-colors: active) {
    [aria-selected='true'] {
      outline: 2px solid Highlight;
    }
  }
`;
