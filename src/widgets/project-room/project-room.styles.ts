import { css } from 'lit';

export const styles = css`
  .frame {
    container-type: inline-size;
    background: var(--_surface);
  }
  header,
  .columns,
  form {
    padding: 12px;
  }
  p,
  h2,
  h3,
  h4,
  ul,
  dl,
  dd {
    margin: 0;
  }
  .quiet {
    font-size: 13px;
  }
  .title {
    display: grid;
    justify-items: start;
    gap: 8px 12px;
  }
  .eyebrow {
    display: flex;
    align-items: center;
    gap: 0 4px;
  }
  .eyebrow .icon-button {
    margin-block: -8px;
  }
  h2 {
    font-size: 22px;
    font-weight: 600;
    line-height: 28px;
    text-wrap: balance;
  }
  .title .button {
    margin-bottom: 8px;
  }
  .purpose {
    max-width: 64ch;
    margin-top: 4px;
    font-size: 15px;
    line-height: 24px;
  }
  cercle-stage-line {
    margin-top: 24px;
  }
  section {
    margin-bottom: 24px;
  }
  h3 {
    display: flex;
    justify-content: space-between;
    padding-bottom: 8px;
    border-bottom: 1px solid var(--_text);
    font-size: 14px;
    font-weight: 600;
  }
  h3 .number {
    font-weight: 400;
    color: var(--_text-quiet);
  }
  dl {
    display: block;
  }
  dt {
    padding-top: 6px;
    color: var(--_text-quiet);
    font-size: 13px;
  }
  dd {
    padding-bottom: 6px;
    border-bottom: 1px solid var(--_line);
  }
  .note {
    padding-top: 8px;
  }
  .note:empty {
    display: none;
  }
  h4,
  li {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 32px;
  }
  .group {
    padding-top: 8px;
  }
  h4 {
    font-size: 14px;
    font-weight: 600;
    padding-inline-start: 4px;
  }
  h4 cercle-mark {
    margin-inline-end: 4px;
  }
  h4 .number {
    margin-inline-start: auto;
    font-size: 14px;
    font-weight: 400;
  }
  /* Beside each name or below each: a column in which some stand so and some so is not one. */
  .who {
    display: grid;
    flex: 1;
    column-gap: 12px;
    min-width: 0;
  }
  ul:not(.removable) .who {
    grid-template-columns: minmax(0, 1fr) auto;
  }
  ul {
    padding: 0;
    list-style: none;
  }
  .who button {
    justify-self: start;
    font-size: 13px;
  }
  .others {
    margin-inline-start: 36px;
    margin-top: 4px;
  }
  cercle-feed {
    border-top: 1px solid var(--_line);
    padding-top: 12px;
  }
  form {
    display: grid;
    gap: 16px;
    max-width: 560px;
  }
  fieldset {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(120px, 1fr));
    gap: 12px;
    margin: 0;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
  }
  .measure label:first-of-type {
    grid-column: 1 / -1;
  }
  .choice {
    display: flex;
    gap: 8px;
    align-items: baseline;
  }
  .choice input {
    margin: 0;
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
  dialog h3 {
    border: 0;
    font-size: 16px;
  }
  dialog p {
    padding: 8px 0;
  }
  .buttons {
    display: flex;
    justify-content: flex-end;
    gap: 8px;
    padding-top: 8px;
  }
  @container (min-width: 480px) {
    .title {
      display: flex;
      align-items: flex-start;
    }
    .title .button {
      margin-bottom: 0;
    }
    h2 {
      flex: 1;
    }
    header,
    .columns,
    form {
      padding: 16px;
    }
    dl {
      display: grid;
      grid-template-columns: minmax(120px, auto) 1fr;
    }
    dt,
    dd {
      padding: 6px 0;
      border-bottom: 1px solid var(--_line);
    }
    dt {
      padding-inline-end: 16px;
    }
  }
  @container (480px <= width < 720px) {
    .removable .who {
      grid-template-columns: minmax(0, 1fr) auto;
    }
  }
  @container (min-width: 720px) {
    header,
    .columns,
    form {
      padding: 16px 24px;
    }
    .columns {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 340px;
      gap: 32px;
    }
  }
`;
