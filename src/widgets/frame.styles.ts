import { css } from 'lit';

/** What lists and sheets stand in: its surface, as much edge as its width allows (LOOK 7), and what is alike in all. */
export const frame = css`
  .frame {
    container-type: inline-size;
    background: var(--_surface);
  }
  .base {
    padding-inline: 12px;
  }
  .base .offline {
    padding-inline: 0;
  }
  /* These have edges of their own: no more of them than reaches past none of the frame's. */
  cercle-notice::part(base) {
    padding-inline: 0;
  }
  cercle-skeleton {
    margin-inline-start: -12px;
    clip-path: inset(0 12px);
  }
  ol,
  ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .more {
    display: flex;
    justify-content: center;
    margin: 0;
    padding-block: 12px;
  }
  @container (min-width: 480px) {
    .base {
      padding-inline: 16px;
    }
  }
  @container (min-width: 720px) {
    .base {
      padding-inline: 24px;
    }
  }
`;
