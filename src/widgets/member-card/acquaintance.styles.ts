import { css } from 'lit';

/** What comes into a card with `Acquaintance`. */
export const acquaintanceStyles = css`
  dd ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .expertise li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
  }
  .confirmed {
    display: flex;
    align-items: center;
    gap: 4px;
    color: var(--_text-quiet);
    font-size: 13px;
  }
  .confirmed svg {
    width: 12px;
    height: 12px;
  }
  [aria-pressed='true'] {
    border-color: var(--_accent-line);
    background: var(--_accent-surface);
  }
  form {
    display: grid;
    gap: 16px;
    padding: 16px;
    border-top: 1px solid var(--_line);
  }
  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
  }
  .languages {
    display: flex;
    flex-wrap: wrap;
    gap: 4px 8px;
    margin: 0 0 8px;
    padding: 0;
    list-style: none;
  }
  .languages li {
    display: flex;
    align-items: center;
    gap: 4px;
    padding-inline: 8px 4px;
    border: 1px solid var(--_line);
    border-radius: 6px;
  }
  .languages li:empty,
  .languages:empty {
    display: none;
  }
  .hint {
    display: block;
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    margin-top: 4px;
    font-size: 13px;
  }
  .buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    gap: 8px;
  }
`;
