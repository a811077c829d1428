import { svg } from 'lit';
import type { Shape } from './icon.ts';

// Beside what is loaded on demand, and not in icon.ts: every feed pays for what stands there.

export const checkIcon: Shape = () => svg`<path d="m3 8.5 3.25 3.25L13 5"/>`;
export const voiceIcon: Shape = () => svg`<path d="M2.5 3.5h11v8H8l-3 2.5v-2.5H2.5v-8Z"/>`;
export const atIcon: Shape = () =>
  svg`<circle cx="8" cy="8" r="2.5"/><path d="M10.5 5.5v3.4a1.6 1.6 0 0 0 3.1.4A6 6 0 1 0 11 13.2"/>`;
export const bellIcon: Shape = () =>
  svg`<path d="M3 11.5h10l-1.25-2V6.75a3.75 3.75 0 0 0-7.5 0V9.5L3 11.5ZM6.75 13.75h2.5"/>`;
export const usersIcon: Shape = () =>
  svg`<circle cx="6" cy="5.5" r="2.5"/><path d="M1.75 13.25a4.25 4.25 0 0 1 8.5 0M10.5 3.25a2.5 2.5 0 0 1 0 4.5M11.75 9.5a4.25 4.25 0 0 1 2.5 3.75"/>`;
export const editIcon: Shape = () =>
  svg`<path d="M9.75 3.75 12.5 6.5 6 13H3.25v-2.75l6.5-6.5ZM8.25 5.25 11 8"/>`;
export const trashIcon: Shape = () =>
  svg`<path d="M2.75 4.25h10.5M6 4V2.5h4V4M4.25 4.5l.75 9h6l.75-9M6.75 7v4M9.25 7v4"/>`;
export const linkIcon: Shape = () =>
  svg`<path d="M6.75 9.25 9.25 6.75M7.5 4.75l1.25-1.25a2.65 2.65 0 0 1 3.75 3.75L11.25 8.5M8.5 11.25 7.25 12.5A2.65 2.65 0 0 1 3.5 8.75L4.75 7.5"/>`;
export const closeIcon: Shape = () => svg`<path d="m4 4 8 8M12 4l-8 8"/>`;
export const plusIcon: Shape = () => svg`<path d="M8 3.25v9.5M3.25 8h9.5"/>`;
export const flagIcon: Shape = () => svg`<path d="M3.5 14V2.5h8.75L10.5 5.75 12.25 9H3.5"/>`;
