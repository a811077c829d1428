import { css } from 'lit';

export const styles = css`
  :host {
    display: inline-block;
    flex: none;
    width: 16px;
    height: 16px;
    overflow: hidden; /* So that it stands on its lower edge, and not on its letter. */
    vertical-align: -3px;
  }
  :host([affiliation='employee']) {
    --fill: var(--_employee);
  }
  :host([affiliation='distributor']) {
    --fill: var(--_distributor);
  }
  :host([affiliation='supplier']) {
    --fill: var(--_supplier);
  }
  span {
    position: relative;
    display: grid;
    place-items: center;
    width: 16px;
    height: 16px;
  }
  svg {
    position: absolute;
    inset: 0;
    width: 16px;
    height: 16px;
    fill: var(--fill);
  }
  b {
    position: relative;
    color: var(--_accent-ink);
    font-size: 13px;
    font-weight: 700;
    line-height: 16px;
  }
  @media (forced-colors: active) {
    span {
      forced-color-adjust: none;
    }
    svg {
      fill: CanvasText;
    }
    b {
      color: Canvas;
    }
  }
`;
