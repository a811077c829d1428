import { svg } from 'lit';
import type { Shape } from '../icon/icon.ts';

/** Only who writes needs these: beside the other icons they would come with every page. */
export const boldIcon: Shape = () =>
  svg`<path d="M5 3h3.75a2.5 2.5 0 0 1 0 5H5V3ZM5 8h4.5a2.5 2.5 0 0 1 0 5H5V8Z"/>`;
export const italicIcon: Shape = () => svg`<path d="M6.75 3h5M4.25 13h5M9.25 3l-2.5 10"/>`;
export const listIcon: Shape = () =>
  svg`<path d="M6.5 4h7M6.5 8h7M6.5 12h7M2.75 4v.01M2.75 8v.01M2.75 12v.01"/>`;
export const numbersIcon: Shape = () =>
  svg`<path d="M6.5 4h7M6.5 8h7M6.5 12h7M2 3.25l1.25-.75v4M2 10.25c.5-.75 2-.75 2 .25 0 .75-2 1.5-2 2.75h2"/>`;
export const quoteIcon: Shape = () => svg`<path d="M3 3v10M6.5 4.5h7M6.5 8h7M6.5 11.5h4"/>`;
export const codeIcon: Shape = () => svg`<path d="M5.5 4.5 2 8l3.5 3.5M10.5 4.5 14 8l-3.5 3.5"/>`;
