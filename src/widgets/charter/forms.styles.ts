import { css } from 'lit';

/** Forms, and what is asked before something is done: what few need of a sheet, and later. */
export const forms = css`
  form {
    display: grid;
    gap: 16px;
    max-width: 560px;
  }
  fieldset {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(120px, 1fr));
    gap: 12px;
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }
  fieldset label {
    min-width: 0;
  }
  /* A date takes more than a figure. */
  .days {
    grid-template-columns: repeat(auto-fit, minmax(144px, 1fr));
  }
  legend {
    padding: 0;
  }
  /* Fields with names of their own stand below it. */
  :is(.measure, .days, .figures) legend {
    color: inherit;
    font-weight: 600;
  }
  .measure {
    grid-template-columns: 1fr 1fr;
  }
  .measure label:is(:first-of-type, :last-of-type) {
    grid-column: 1 / -1;
  }
  .figures,
  .choices {
    grid-template-columns: 1fr;
  }
  .choices {
    gap: 4px;
  }
  .choice {
    display: flex;
    gap: 8px;
    padding-block: 2px;
  }
  .choice input {
    flex: none;
    width: 16px;
    height: 16px;
    margin: 2px 0;
    accent-color: var(--_accent);
  }
  form .button {
    justify-self: start;
  }
  dialog {
    width: min(400px, calc(100vw - 32px));
    padding: 16px;
    border: 0;
    border-radius: 8px;
    background: var(--_surface-overlay);
    color: var(--_text);
    box-shadow:
      0 0 0 1px var(--_line),
      0 8px 24px -4px rgb(0 0 0 / 0.18);
  }
  dialog.wide {
    width: min(592px, calc(100vw - 32px));
  }
  dialog h3 {
    padding-bottom: 12px;
    border: 0;
    font-size: 16px;
    line-height: 24px;
    text-wrap: balance;
  }
  dialog > p {
    padding-bottom: 12px;
  }
  /* What is done is said in one line, though that be a line of its own. */
  .buttons {
    display: flex;
    flex-wrap: wrap;
    justify-content: flex-end;
    gap: 8px;
    padding-top: 16px;
    text-align: center;
  }
  .buttons .button {
    overflow-wrap: anywhere;
  }
  form .buttons {
    padding-top: 8px;
  }
  @media (pointer: coarse) {
    .choice {
      padding-block: 12px;
    }
  }
  @container (min-width: 480px) {
    .measure {
      grid-template-columns: 1fr 1fr 144px;
    }
    .measure label:last-of-type {
      grid-column: auto;
    }
  }
`;
