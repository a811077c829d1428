import { css } from 'lit';

/** Fields of a form and their names above them. */
export const fields = css`
  label {
    display: block;
  }
  /* As everything that has a direction of its own: in its order, at the start of the page's. */
  .label,
  .problem,
  input,
  textarea {
    direction: inherit;
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .label {
    display: block;
    margin-bottom: 4px;
    color: var(--_text-quiet);
    font-size: 13px;
  }
  input:not([type='radio'], [type='checkbox']),
  select,
  textarea {
    box-sizing: border-box;
    width: 100%;
    min-height: 32px;
    padding: 5px 8px;
    border: 1px solid var(--_line-control);
    border-radius: 6px;
    background: var(--_surface);
    color: inherit;
    font: inherit;
    color-scheme: inherit;
  }
  /* What a browser draws in it is higher than a line of text. */
  input[type^='date'] {
    height: 32px;
    padding-block: 0;
  }
  textarea {
    display: block;
    min-height: 64px;
    resize: vertical;
  }
  ::placeholder {
    color: var(--_text-quiet);
    opacity: 1;
  }
  :is(input, select, textarea):focus-visible {
    border-radius: 6px;
  }
  :is(input, textarea)[aria-invalid='true'] {
    border-color: var(--_danger);
  }
  .problem {
    color: var(--_danger);
  }
  span.problem {
    display: block;
    margin-top: 4px;
  }
  @media (pointer: coarse) {
    input:not([type='radio'], [type='checkbox']),
    select {
      min-height: 44px;
    }
  }
`;
