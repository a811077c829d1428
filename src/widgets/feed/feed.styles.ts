import { css } from 'lit';

export const styles = css`
  .frame {
    container-type: inline-size;
    background: var(--_surface);
  }
  header {
    display: flex;
    align-items: baseline;
    gap: 8px;
    padding: 12px;
  }
  h2 {
    margin: 0;
    font-size: 16px;
    font-weight: 600;
    line-height: 24px;
    text-wrap: balance;
  }
  .write {
    padding: 0 12px 12px;
  }
  header + .write {
    padding-top: 0;
  }
  .write:first-child {
    padding-top: 12px;
  }
  .write cercle-avatar {
    display: none;
  }
  /* A day of talk may be a thousand posts long: what is out of sight is neither laid out nor painted. */
  .item {
    content-visibility: auto;
    contain-intrinsic-block-size: auto 160px;
  }
  .item + .item {
    border-top: 1px solid var(--_line);
  }
  .typing:not(:empty) + [part='list'],
  [part='list'] {
    border-top: 1px solid var(--_line);
  }
  .day {
    margin: 0;
    padding: 6px 12px;
    border-bottom: 1px solid var(--_line);
    background: var(--_surface-sunken);
    color: var(--_text-quiet);
    font-size: 13px;
    font-weight: 400;
    line-height: 20px;
  }
  .typing-line {
    margin: 0;
    padding: 0 12px 8px;
    font-size: 13px;
  }
  cercle-post-card .typing-line {
    padding: 8px 0 0;
  }
  .reply,
  .more {
    margin-top: 12px;
  }
  .end {
    min-height: 1px;
    text-align: center;
  }
  .end .button {
    margin: 12px;
  }
  .hover-card:popover-open {
    position: fixed;
    inset: auto;
    width: min(320px, calc(100vw - 16px));
    margin: 0;
    padding: 0;
    border: 0;
    border-radius: 8px;
    background: var(--_surface-overlay);
    box-shadow:
      0 0 0 1px var(--_line),
      0 8px 24px -4px rgb(0 0 0 / 0.18);
  }
  @container (min-width: 480px) {
    header,
    .day {
      padding-inline: 16px;
    }
    h2 {
      font-size: 18px;
    }
    .write {
      padding-inline: 16px;
    }
  }
  @container (min-width: 720px) {
    header,
    .day,
    .typing-line {
      padding-inline: 24px;
    }
    .write {
      display: grid;
      grid-template-columns: 48px auto minmax(0, 1fr) 144px;
      gap: 12px;
      padding: 4px 24px 16px;
    }
    .write cercle-avatar {
      grid-column: 2;
      display: block;
    }
    .write cercle-composer {
      grid-column: 3;
    }
    .typing-line {
      padding-inline-start: 128px;
    }
  }
`;
