/** A composer by itself, and the hands of whoever writes in it. */
import { fixture, html } from '@open-wc/testing';
import type { CercleComposer, CercleSubmitEvent } from '../../src/ui/composer/composer.ts';
import '../../src/ui/composer/composer.ts';
import type { CercleMenu } from '../../src/ui/menu/menu.ts';
import * as eg from './eg.ts';
import { eventually } from './eventually.ts';
import { write } from './placed.ts';

/** A composer in which one writes to colleagues, or to them and Exotic Liquids. */
export async function composer(properties: Partial<CercleComposer> = {}): Promise<CercleComposer> {
  const element = await fixture<CercleComposer>(
    html`<cercle-composer place="post launch" label="Write something"></cercle-composer>`,
  );
  element.choices = [eg.audience(), eg.audienceWith()];
  Object.assign(element, properties);
  await element.updateComplete;
  return element;
}

export const find = <Found extends HTMLElement = HTMLElement>(element: Element, selector: string) =>
  element.shadowRoot!.querySelector<Found>(selector)!;
export const field = (element: Element) => find<HTMLTextAreaElement>(element, 'textarea');
export const submitButton = (element: Element) => find(element, '.primary');

/** Replaces the text as typing does. */
export async function type(element: CercleComposer, text: string): Promise<void> {
  write(field(element), text);
  await element.updateComplete;
}

/** Presses a key; the event says whether it was taken. */
export function press(target: Element, key: string, more: KeyboardEventInit = {}): KeyboardEvent {
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...more,
  });
  target.dispatchEvent(event);
  return event;
}

/** The menu of those who may read. */
export const audiences = (element: Element) => find<CercleMenu>(element, '#audiences');

/** Opens that menu, which comes when it is first asked for, and answers with what can be chosen there. */
export async function openAudiences(element: CercleComposer): Promise<HTMLElement[]> {
  // A note may have opened it already.
  if (!audiences(element).matches(':popover-open')) find(element, '.change').click();
  await eventually(() => audiences(element).matches(':focus-within'));
  return [...audiences(element).shadowRoot!.querySelectorAll<HTMLElement>('.option')];
}

/** Chooses who will read. */
export async function chooseAudience(element: CercleComposer, index: number): Promise<void> {
  (await openAudiences(element))[index]!.click();
  await element.updateComplete;
  await element.updateComplete;
}

/** What is submitted while something is done; null where nothing is. */
export function submittedBy(element: CercleComposer, act: () => void): CercleSubmitEvent | null {
  let seen: CercleSubmitEvent | null = null;
  const hear = (event: CercleSubmitEvent) => (seen = event);
  element.addEventListener('cercle-submit', hear);
  act();
  element.removeEventListener('cercle-submit', hear);
  return seen;
}
