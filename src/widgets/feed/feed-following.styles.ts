import { css } from 'lit';

export const styles = css`
  .folded {
    display: flex;
    align-items: baseline;
    gap: 4px;
    padding-block: 8px;
    font-size: 13px;
    white-space: nowrap;
  }
  .words {
    overflow: hidden;
    text-overflow: ellipsis;
  }
  .folded > :not(.words) {
    flex: none;
  }
  .folded .link {
    margin-inline-start: auto;
    padding-inline-start: 8px;
  }
  .replies {
    margin: 12px 0 0;
    color: var(--_accent);
    font-size: 13px;
    font-weight: 600;
  }
  .reminders {
    padding: 8px 12px;
    border-bottom: 1px solid var(--_line);
  }
  .reminders p {
    margin: 0;
  }
  .reminders svg {
    display: inline-block;
    margin-inline-end: 6px;
    vertical-align: -3px;
  }
  /* It comes later than the heading, and moves nothing. */
  .follow {
    align-self: center;
    margin-block: -10px;
    margin-inline-start: auto;
  }
  .remind {
    margin-top: 8px;
  }
`;
