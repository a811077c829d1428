import { css } from 'lit';
import { barStyles } from '../bar/bar.styles.ts';

/** What `Downloads` draws. */
export const downloadStyles = css`
  ${barStyles}
  .download {
    flex: none;
    gap: 6px;
    min-width: 24px;
    color: var(--_accent);
  }
  /* At the end of a line, nothing of it stands past that. */
  .download::after {
    inset: -4px 0;
  }
  .download:hover {
    color: var(--_accent);
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .progress {
    width: 100%;
    margin-top: 4px;
  }
`;
