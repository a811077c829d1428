import { css } from 'lit';
import { fields } from '../../themes/fields.ts';

export const styles = [
  fields,
  css`
    ul {
      margin: 4px 0 0;
      padding: 0;
      list-style: none;
      max-height: 192px;
      overflow-y: auto;
    }
    p {
      margin: 0;
    }
    p > bdi {
      display: block;
      margin-top: 4px;
    }
    li {
      display: flex;
      align-items: center;
      gap: 8px;
      min-height: 32px;
      padding: 0 8px;
      border-radius: 6px;
      cursor: pointer;
    }
    li .quiet {
      font-size: 13px;
      margin-inline-start: auto;
    }
    li:hover,
    [aria-selected='true'] {
      background: var(--_surface-hover);
    }
    @media (forced-colors: active) {
      [aria-selected='true'] {
        outline: 2px solid Highlight;
      }
    }
  `,
];
