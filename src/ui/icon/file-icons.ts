import { svg } from 'lit';
import type { Shape } from './icon.ts';

export const fileIcon: Shape = () => svg`<path d="M4 1.75h5.5L12.5 5v9.25H4V1.75ZM9.25 2v3.25h3"/>`;
export const downloadIcon: Shape = () =>
  svg`<path d="M8 2.5v7.75M4.5 7 8 10.5 11.5 7M2.75 13.5h10.5"/>`;
/** These two are mirrored where one reads from right to left. */
export const previousIcon: Shape = () => svg`<path d="m10 4-4 4 4 4"/>`;
export const nextIcon: Shape = () => svg`<path d="m6 4 4 4-4 4"/>`;
export const minusIcon: Shape = () => svg`<path d="M3.25 8h9.5"/>`;
export const fitIcon: Shape = () =>
  svg`<path d="M2.75 6V2.75H6M10 2.75h3.25V6M13.25 10v3.25H10M6 13.25H2.75V10"/>`;
