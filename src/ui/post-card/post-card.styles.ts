import { css } from 'lit';

export const styles = css`
  .base {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 10px;
    padding: 12px;
  }
  :host([comment]) .base {
    gap: 8px;
    padding: 12px 0 0;
  }
  .column-time,
  .column-audience {
    display: none;
  }
  header {
    display: flex;
    align-items: baseline;
    gap: 6px;
    min-height: 20px;
    line-height: 20px;
  }
  .name {
    flex: none;
    font-weight: 600;
  }
  .origin {
    display: flex;
    align-items: center;
    gap: 4px;
    min-width: 0;
    font-size: 13px;
  }
  .origin.quiet,
  .organization {
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
  }
  .distributor {
    color: var(--_distributor);
  }
  .supplier {
    color: var(--_supplier);
  }
  .row-time {
    flex: none;
    margin-inline-start: auto;
    font-size: 13px;
  }
  .place {
    display: flex;
    flex-wrap: wrap;
    gap: 0 12px;
    font-size: 13px;
    line-height: 20px;
  }
  cercle-rich-text,
  cercle-composer {
    margin-top: 4px;
  }
  :host([comment]) cercle-rich-text {
    margin-top: 0;
  }
  .sending cercle-rich-text {
    color: var(--_text-quiet);
  }
  p {
    margin: 4px 0 0;
  }
  .edited {
    font-size: 13px;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 4px 12px;
    margin-top: 8px;
    font-size: 13px;
  }
  :host([comment]) .foot {
    margin-top: 4px;
  }
  .danger {
    color: var(--_danger);
  }
  .unsent {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 8px 12px;
    margin-top: 8px;
  }
  .unsent span {
    flex: 1;
  }
  @container (max-width: 399px) {
    .organization {
      display: none;
    }
  }
  @container (min-width: 480px) {
    .base {
      gap: 12px;
      padding: 12px 16px;
    }
    :host(:not([comment])) cercle-rich-text {
      font-size: 15px;
      line-height: 24px;
    }
  }
  @container (min-width: 720px) {
    :host(:not([comment])) .base {
      grid-template-columns: 48px auto minmax(0, 1fr) 144px;
      padding: 16px 24px;
    }
    .column-time,
    .column-audience {
      display: block;
    }
    .column-time {
      font-weight: 600;
      line-height: 20px;
    }
    :host(:not([comment])) .row-time,
    .row-audience {
      display: none;
    }
  }
`;
