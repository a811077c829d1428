import { css } from 'lit';

/** A card of a title and a beginning of a text, all of which leads where its one link does. */
export const linked = css`
  :host {
    margin-top: 8px;
  }
  .base {
    position: relative;
    font-size: 13px;
    line-height: 20px;
  }
  .title,
  .text {
    display: -webkit-box;
    margin: 0;
    overflow: hidden;
    overflow-wrap: anywhere;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
  }
  .title {
    font-weight: 600;
  }
  a {
    position: static;
    color: inherit;
    text-decoration: none;
  }
  a:hover {
    text-decoration: underline;
  }
  a::after {
    content: '';
    position: absolute;
    inset: 0;
  }
`;
