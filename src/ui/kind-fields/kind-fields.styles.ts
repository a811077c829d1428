import { css } from 'lit';
import { fields } from '../../themes/fields.ts';

export const styles = [
  fields,
  css`
    :host {
      padding: 8px 12px;
    }
    ol {
      display: grid;
      gap: 4px;
      margin: 0;
      padding: 0;
      list-style: none;
    }
    li {
      display: flex;
      align-items: center;
      gap: 8px;
    }
    ol li {
      flex-wrap: wrap;
      row-gap: 0;
    }
    ol input:not([type='radio']) {
      flex: 1;
      width: 0;
    }
    .lack {
      flex-basis: 100%;
      margin: 0;
      color: var(--_danger);
      font-size: 13px;
    }
    .deciders {
      max-width: 320px;
    }
    .deciders p {
      margin: 4px 0 0;
      font-size: 13px;
    }
    .deciders ul {
      display: flex;
      flex-wrap: wrap;
      gap: 0 16px;
      margin: 4px 0 0;
      padding: 0;
      list-style: none;
    }
    .deciders li {
      gap: 4px;
    }
    .add {
      gap: 4px;
      margin-top: 8px;
      font-size: 13px;
    }
    .options {
      display: flex;
      flex-wrap: wrap;
      gap: 8px 16px;
      margin-top: 8px;
      color: var(--_text-quiet);
      font-size: 13px;
    }
    .options label {
      display: flex;
      align-items: center;
      gap: 8px;
    }
    /* As the times of a post, below which they stand. */
    .options label:not(:has([type='checkbox'])) {
      display: grid;
      gap: 4px;
    }
    .options input:not([type='checkbox']) {
      width: auto;
      color: var(--_text);
    }
    .options input[type='checkbox'] {
      width: 16px;
      min-height: 16px;
      height: 16px;
      margin: 0;
      accent-color: var(--_accent);
    }
  `,
];
