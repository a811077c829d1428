import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';

/** Draws a shape: a function, so that a bundle carries only the shapes it shows. */
export type Shape = () => SVGTemplateResult;

/** An icon of LOOK 5 as an inline picture: hidden beside a word, an image with a name when it stands alone. */
export function icon(shape: Shape, label?: string): TemplateResult {
  return html`<svg
    viewBox="0 0 16 16"
    role=${label === undefined ? nothing : 'img'}
    aria-label=${label ?? nothing}
    aria-hidden=${label === undefined ? 'true' : nothing}
  >
    ${shape()}
  </svg>`;
}
export const eyeIcon: Shape = () =>
  svg`<path d="M1.5 8S4 3.75 8 3.75 14.5 8 14.5 8 12 12.25 8 12.25 1.5 8 1.5 8Z"/><circle cx="8" cy="8" r="1.75"/>`;
export const lockIcon: Shape = () =>
  svg`<rect x="3" y="7" width="10" height="6.5" rx="1.25"/><path d="M5.25 7V5a2.75 2.75 0 0 1 5.5 0v2"/>`;
export const replyIcon: Shape = () =>
  svg`<path d="M6 3.5 2.5 7 6 10.5M2.5 7h7a4 4 0 0 1 4 4v1.5"/>`;
export const reactIcon: Shape = () =>
  svg`<circle cx="8" cy="8" r="6"/><path d="M5.75 9.5c.5.8 1.3 1.25 2.25 1.25s1.75-.45 2.25-1.25M6 6.25v.01M10 6.25v.01"/>`;
export const moreIcon: Shape = () =>
  svg`<path d="M3.5 8v.01M8 8v.01M12.5 8v.01" stroke-width="2"/>`;
export const okIcon: Shape = () =>
  svg`<circle cx="8" cy="8" r="6"/><path d="m5.5 8.25 1.75 1.75 3.25-3.5"/>`;
export const questionIcon: Shape = () =>
  svg`<circle cx="8" cy="8" r="6"/><path d="M6.25 6.4a1.8 1.8 0 1 1 2.6 1.6c-.6.3-.85.6-.85 1.15M8 11.25v.01"/>`;
export const announceIcon: Shape = () =>
  svg`<path d="M2.5 6.5v3H5l6 3v-9l-6 3H2.5ZM13.5 6.75v2.5"/>`;
export const pollIcon: Shape = () => svg`<path d="M3.5 13V8.5M8 13V3M12.5 13V6"/>`;
export const decisionIcon: Shape = () =>
  svg`<path d="M8 1.75 14.25 8 8 14.25 1.75 8 8 1.75Z"/><path d="m5.75 8.1 1.6 1.6 2.9-3.1"/>`;
export const ideaIcon: Shape = () =>
  svg`<path d="M6 12h4M6.75 14h2.5M5.9 10.1A4 4 0 1 1 10.1 10.1"/>`;
export const clockIcon: Shape = () =>
  svg`<circle cx="8" cy="8" r="6"/><path d="M8 4.75V8l2.25 1.5"/>`;
export const retryIcon: Shape = () => svg`<path d="M13 8a5 5 0 1 1-1.6-3.7M13 2.5v3h-3"/>`;
export const alertIcon: Shape = () =>
  svg`<path d="M8 2.25 14.5 13.5h-13L8 2.25ZM8 6.5v3M8 11.5v.01"/>`;
export const downIcon: Shape = () => svg`<path d="m4 6 4 4 4-4"/>`;
export const upIcon: Shape = () => svg`<path d="M8 13V3.5M4 7l4-4 4 4"/>`;
export const agreeIcon: Shape = () =>
  svg`<path d="M2.5 7h2.25v6.5H2.5V7Zm2.25.5L7.5 2.5c1 0 1.75.75 1.5 1.75L8.5 6.5h4a1 1 0 0 1 1 1.2l-1 4.8a1.25 1.25 0 0 1-1.2 1H4.75"/>`;
export const thanksIcon: Shape = () =>
  svg`<path d="M8 13.25S2 9.9 2 5.9A3.15 3.15 0 0 1 8 4.6a3.15 3.15 0 0 1 6 1.3c0 4-6 7.35-6 7.35Z"/>`;
export const recordIcon: Shape = () =>
  svg`<path d="M4 1.75h5.5L12.5 5v9.25H4V1.75ZM9.25 2v3.25h3M6.25 8.25h4M6.25 11h4"/>`;
export const offlineIcon: Shape = () =>
  svg`<path d="M5 5.6a4 4 0 0 0-.7 1A3 3 0 0 0 4.5 12.5h6.25M7.5 4.3a4 4 0 0 1 4.2 2.9 2.65 2.65 0 0 1 1.6 4.2M2.5 2.5l11 11"/>`;
export const searchIcon: Shape = () =>
  svg`<circle cx="7" cy="7" r="4.25"/><path d="m10.25 10.25 3.5 3.5"/>`;
export const pinIcon: Shape = () =>
  svg`<path d="M5.5 2.25h5M6.25 2.5v4L4 9.5h8l-2.25-3v-4M8 9.5v4.25"/>`;
export const clipIcon: Shape = () =>
  svg`<path d="m13 7.5-5 5a3 3 0 0 1-4.25-4.25l5.25-5.2a2 2 0 0 1 2.8 2.85l-5.1 5.1a1 1 0 0 1-1.4-1.4L9.75 5"/>`;
