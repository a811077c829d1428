import { css } from 'lit';

export const styles = css`
  :host {
    max-width: 72ch;
    font-size: inherit;
    line-height: inherit;
  }
  p,
  ul,
  ol,
  blockquote,
  pre {
    margin: 0;
  }
  /* The lines of a text are those that its writer saw. */
  p {
    white-space: pre-line;
  }
  * + p,
  * + ul,
  * + ol,
  * + blockquote,
  * + pre {
    margin-top: 8px;
  }
  li > *:first-child {
    margin-top: 0;
  }
  .heading,
  strong {
    font-weight: 600;
  }
  ul,
  ol {
    padding-inline-start: 20px;
  }
  blockquote {
    padding-inline-start: 12px;
    border-inline-start: 3px solid var(--_line);
    color: var(--_text-quiet);
  }
  code {
    font-family: ui-monospace, 'Cascadia Mono', Consolas, monospace;
    font-size: 13px;
    font-variant-numeric: tabular-nums;
    background: var(--_surface-sunken);
    border-radius: 3px;
    padding: 1px 4px;
  }
  pre {
    overflow-x: auto;
    padding: 8px 12px;
    border: 1px solid var(--_line);
    border-radius: 6px;
    line-height: 20px;
  }
  pre code {
    padding: 0;
    background: none;
  }
  hr {
    border: 0;
    border-top: 1px solid var(--_line);
    margin: 12px 0;
  }
  .mention,
  .tag {
    display: inline;
    white-space: normal;
    color: var(--_accent);
  }
  .mention {
    font-weight: 600;
  }
  :is(.mention, .tag):hover {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  :is(.mention, .tag):focus-visible {
    outline-offset: 1px;
  }
`;
