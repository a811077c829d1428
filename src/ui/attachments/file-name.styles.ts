import { css } from 'lit';

/** How the name of a file is drawn by `renderFileName`. */
export const nameStyles = css`
  .file-name {
    display: flex;
    width: fit-content;
    max-width: 100%;
    white-space: pre;
  }

  .file-name .start {
    overflow: hidden;
    text-overflow: ellipsis;
  }

  .file-name .end {
    flex: none;
  }

  .file-name .visually-hidden {
    user-select: none;
  }
`;
