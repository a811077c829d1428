import { adoptStyles, css, type LitElement } from 'lit';
import { forms } from '../charter/forms.styles.ts';

const styles = css`
  .requests > ul > li {
    display: block;
    padding-block: 8px;
  }
  .requests > ul > li ~ li {
    border-top: 1px solid var(--_line);
  }
  .asker {
    display: flex;
    align-items: center;
    gap: 12px;
  }
  .asker .quiet {
    margin-inline-start: auto;
  }
  .requests p {
    padding-top: 4px;
  }
  .requests .buttons {
    justify-content: start;
  }
`;

/** Gives a room the styles of all that it loads once that is needed: each of its parts asks, and the first is enough. */
export function adoptLaterStyles(host: LitElement): void {
  const { elementStyles } = host.constructor as typeof LitElement;
  adoptStyles(host.renderRoot as ShadowRoot, [...elementStyles, forms, styles]);
}
