import { css } from 'lit';

export const styles = css`
  header {
    display: grid;
    gap: 12px;
    padding-top: 16px;
  }
  h2 {
    margin: 0;
    font-size: 16px;
    font-weight: 600;
    line-height: 24px;
  }
  .chosen {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
  }
  .chosen li {
    display: flex;
    align-items: center;
    gap: 4px;
    padding: 3px 4px 3px 8px;
    padding-inline: 8px 4px;
    border: 1px solid var(--_accent-line);
    border-radius: 6px;
    background: var(--_accent-surface);
  }
  .count {
    min-height: 20px;
    margin: 0;
    padding-block: 12px 4px;
    font-size: 13px;
  }
  [part='list'] li ~ li {
    border-top: 1px solid var(--_line);
  }
  /* What shows that the pointer or the focus is there stands around it. */
  .person {
    position: relative;
    display: flex;
    align-items: center;
    gap: 12px;
    min-height: 56px;
    margin-inline: -8px;
    padding: 8px;
  }
  label.person {
    cursor: pointer;
  }
  .person:has(.name:hover),
  label.person:hover {
    background: var(--_surface-hover);
  }
  [type='checkbox'] {
    flex: none;
    width: 16px;
    height: 16px;
    margin: 0 0 0 4px;
    margin-inline: 4px 0;
    accent-color: var(--_accent);
  }
  .what {
    flex: 1;
    min-width: 0;
    overflow: clip;
    overflow-clip-margin: 4px;
  }
  .name {
    display: inline-block;
    font-weight: 600;
    text-align: start;
  }
  /* The whole row is the button. */
  button.name {
    position: static;
  }
  button.name::after {
    content: '';
    position: absolute;
    inset: 0;
  }
  button.name:focus-visible {
    outline: none;
  }
  button.name:focus-visible::after {
    outline: 2px solid var(--_accent);
    outline-offset: -2px;
    border-radius: 3px;
  }
  .parts {
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: -12px;
    font-size: 13px;
  }
  .parts bdi {
    position: relative;
    padding-inline-start: 12px;
  }
  .parts bdi::before {
    position: absolute;
    inset-inline-start: 0;
    width: 12px;
    text-align: center;
    content: '·';
    content: '·' / '';
  }
  cercle-mark {
    flex: none;
  }
  @container (min-width: 480px) {
    h2 {
      font-size: 18px;
    }
  }
`;
