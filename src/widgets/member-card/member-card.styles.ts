import { css } from 'lit';

export const styles = css`
  :host {
    max-width: 360px;
  }
  :host([variant='compact']) {
    max-width: none;
  }
  .frame {
    container-type: inline-size;
  }
  .base {
    border: 1px solid var(--_line);
    border-radius: 6px;
    background: var(--_surface);
  }
  :host([variant='hover']) .base {
    border: 0;
    border-radius: 8px;
    background: var(--_surface-overlay);
  }
  header {
    display: flex;
    gap: 16px;
    padding: 16px;
  }
  p,
  dl,
  dd {
    margin: 0;
  }
  .name {
    font-weight: 600;
    text-wrap: balance;
  }
  header .name {
    font-size: 18px;
    line-height: 24px;
  }
  :host([variant='hover']) header .name {
    font-size: 14px;
    line-height: 20px;
  }
  .affiliation {
    display: flex;
    gap: 4px;
    align-items: flex-start;
    margin-top: 4px;
    font-size: 13px;
    font-weight: 600;
  }
  .affiliation cercle-mark {
    margin-top: 2px;
  }
  .employee {
    color: var(--_employee);
  }
  .distributor {
    color: var(--_distributor);
  }
  .supplier {
    color: var(--_supplier);
  }
  dl {
    display: grid;
    grid-template-columns: minmax(96px, auto) 1fr;
    padding: 0 16px;
    border-top: 1px solid var(--_line);
  }
  dl:empty {
    display: none;
  }
  dt,
  dd {
    min-height: 32px;
    padding: 6px 0;
    border-top: 1px solid var(--_line);
  }
  dt {
    padding-inline-end: 12px;
    color: var(--_text-quiet);
    font-size: 13px;
  }
  dt:first-of-type,
  dd:first-of-type {
    border-top: 0;
  }
  .near {
    display: inline-flex;
    gap: 4px;
    font-weight: 600;
  }
  .near svg {
    margin-top: 2px;
  }
  .near bdi {
    display: inline-block;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px;
    padding: 0 16px 16px;
  }
  .actions:not(:has(.button)) {
    padding: 0 16px;
  }
  a.button {
    color: inherit;
    text-decoration: none;
  }
  footer {
    padding: 12px 16px;
    border-top: 1px solid var(--_line);
    font-size: 13px;
  }
  .compact {
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 56px;
    padding: 8px 12px;
  }
  .compact > div {
    flex: 1;
    min-width: 0;
  }
  .compact .quiet {
    font-size: 13px;
  }
  /* Each line begins with its dot outside of the box, where it is clipped. */
  header > div,
  footer > div,
  .compact > div {
    overflow: clip;
  }
  .parts {
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: -12px;
  }
  .parts bdi {
    position: relative;
    padding-inline-start: 12px;
    text-wrap: balance;
  }
  .parts bdi::before {
    position: absolute;
    inset-inline-start: 0;
    width: 12px;
    text-align: center;
    content: '·';
    content: '·' / '';
  }
`;
