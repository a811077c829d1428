import { css } from 'lit';

/** Fields of a form and their names above them. */
export const fields = css`
  label {
    display: block;
  }
  .label {
    display: block;
    margin-bottom: 4px;
    color: var(--_text-quiet);
    font-size: 13px;
  }
  input:not([type='radio']),
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
  textarea {
    min-height: 64px;
    resize: vertical;
  }
  input:focus-visible,
  textarea:focus-visible {
    border-radius: 6px;
  }
  :is(input, textarea)[aria-invalid='true'] {
    border-color: var(--_danger);
  }
  .problem {
    color: var(--_danger);
  }
`;
