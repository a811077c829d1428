/** Elements that ask for what files have in them, in a place of a given size. */
import { render, type TemplateResult } from 'lit';
import type { CercleContentEvent } from '../../src/ui/attachments/content-event.ts';
import { answerContents } from './contents.ts';

export interface Asking<Found extends HTMLElement> {
  element: Found;
  place: HTMLElement;
  /** What was asked for, in order. */
  asked: CercleContentEvent[];
}

/** Puts an element on the page where it is answered; the caller takes it away. */
export function putAsking<Found extends HTMLElement>(
  content: TemplateResult,
  answerTo?: Parameters<typeof answerContents>[1],
  size: { width?: number; height?: number } = {},
): Asking<Found> {
  const place = document.createElement('div');
  for (const [name, px] of Object.entries(size)) place.style.setProperty(name, `${px}px`);
  place.style.setProperty('display', 'grid');
  const asked = answerContents(place, answerTo);
  document.body.append(place);
  render(content, place);
  return { element: place.firstElementChild as Found, place, asked };
}
