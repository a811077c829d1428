import { css } from 'lit';

export const styles = css`
  .base {
    position: relative;
    border: 1px solid var(--_line-control);
    border-radius: 6px;
    background: var(--_surface);
    --rule: var(--_line);
  }
  .base:has(:is(textarea, .title):focus-visible) {
    outline: 2px solid var(--_accent);
    outline-offset: 2px;
  }
  .base.outside {
    border-color: var(--_outside-line);
    --rule: var(--_outside-line);
  }
  .header {
    display: flex;
    align-items: flex-start;
    gap: 10px;
    min-height: 34px;
    padding: 7px 12px;
    border-bottom: 1px solid var(--rule);
    border-radius: 5px 5px 0 0;
    font-size: 13px;
    line-height: 20px;
    color: var(--_text-quiet);
  }
  .header > svg {
    margin-top: 2px;
  }
  .outside .header {
    background: var(--_outside-surface);
    color: var(--_outside);
  }
  .sentence {
    flex: 1;
  }
  b {
    font-weight: 600;
    color: var(--_text);
  }
  .outside .header b {
    color: inherit;
  }
  .outside .change {
    color: inherit;
    text-decoration-color: var(--_outside-line);
  }
  .change svg {
    display: none;
  }
  .text {
    position: relative;
    isolation: isolate;
  }
  textarea {
    all: unset;
    box-sizing: border-box;
    display: block;
    width: 100%;
    padding: 8px 12px;
    overflow-wrap: anywhere;
    white-space: pre-wrap;
    font: inherit;
    min-height: 36px;
    max-height: min(60vh, 480px);
    overflow-y: auto;
    caret-color: var(--_accent);
    field-sizing: content;
  }
  .open textarea {
    min-height: 60px;
  }
  :is(textarea, .title):focus-visible {
    outline: 0;
  }
  .dropping {
    border-color: var(--_accent);
  }
  .text > .clip {
    position: absolute;
    inset-block-start: 6px;
    inset-inline-end: 8px;
  }
  /* Of the box, and not of the text: that may run the other way. */
  .text:has(> .clip) {
    padding-inline-end: 28px;
  }
  textarea::placeholder {
    color: var(--_text-quiet);
    opacity: 1;
  }
  .problem {
    display: flex;
    gap: 10px;
    margin: 8px 0;
    padding: 8px 12px;
    background: var(--_danger-surface);
  }
  .problem svg {
    margin-top: 2px;
    color: var(--_danger);
  }
  @container (max-width: 479px) {
    .change span {
      display: none;
    }
    .change svg {
      display: block;
      margin-top: 2px;
    }
  }
  @media (pointer: coarse) {
    .text > .clip {
      inset-block-start: -4px;
      inset-inline-end: 0;
    }
    .text:has(> .clip) {
      padding-inline-end: 36px;
    }
  }
  @media (forced-colors: active) {
    .base.outside {
      border-width: 2px;
    }
  }
`;
