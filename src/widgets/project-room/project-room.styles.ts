import { css } from 'lit';

export const styles = css`
  .frame {
    container-type: inline-size;
    background: var(--_surface);
  }
  header,
  .glance,
  .columns,
  .frame > p,
  .frame > form {
    padding: 12px;
  }
  .glance {
    margin: 0;
  }
  .glance h3 {
    border: 0;
    padding-bottom: 0;
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
  details {
    margin-bottom: 24px;
  }
  summary {
    list-style: none;
    cursor: pointer;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary svg {
    margin-top: 2px;
    color: var(--_text-quiet);
  }
  [open] > summary svg {
    transform: scaleY(-1);
  }
  @media (pointer: coarse) {
    summary {
      padding-top: 16px;
    }
  }
  cercle-files::part(base) {
    padding-inline: 0;
  }
  h3 .number {
    font-weight: 400;
    color: var(--_text-quiet);
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
  h4 > :is(.number:last-child, .text-button) {
    margin-inline-start: auto;
  }
  /* The counts stand below each other, whatever can be done beside them. */
  h4 .number {
    order: 1;
    font-size: 14px;
    font-weight: 400;
  }
  .removable li {
    padding-block: 4px;
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
  .promise {
    display: grid;
    gap: 4px;
    padding: 8px 0;
    padding-inline-start: 20px;
    list-style: disc;
  }
  .promise li {
    display: list-item;
    min-height: 0;
    unicode-bidi: plaintext;
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .waiting .quiet,
  .who .problem {
    grid-column: 1 / -1;
  }
  .who button {
    justify-self: start;
    font-size: 13px;
  }
  span.detail {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    font-size: 13px;
  }
  .others {
    margin-inline-start: 36px;
    margin-top: 4px;
  }
  h4 .text-button {
    font-weight: 400;
  }
  dialog :is(details, h4) {
    margin: 16px 0 0;
  }
  dialog details[open] > summary,
  .chosen {
    padding-block: 8px;
  }
  #admit .choices {
    margin-block: 8px;
  }
  cercle-member-picker + p {
    padding-top: 8px;
  }
  #invite h4 {
    padding: 0;
  }
  ul:is(.chosen, .waiting) .who {
    grid-template-columns: minmax(0, 1fr);
    padding-block: 4px;
    overflow-wrap: anywhere;
  }
  dialog .offline {
    padding: 8px 0 0;
    border: 0;
  }
  cercle-feed {
    border-top: 1px solid var(--_line);
    padding-top: 12px;
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
    .glance,
    .columns,
    .frame > p,
    .frame > form {
      padding: 16px;
    }
  }
  @container (480px <= width < 720px) {
    .removable .who {
      grid-template-columns: minmax(0, 1fr) auto;
    }
  }
  @container (min-width: 720px) {
    header,
    .glance,
    .columns,
    .frame > p,
    .frame > form {
      padding: 16px 24px;
    }
    .columns {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 340px;
      gap: 32px;
    }
  }
`;
