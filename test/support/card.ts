/** A post card alone in a frame of some width, and how tests look into it. */
import { fixture, html } from '@open-wc/testing';
import type { CerclePostCard } from '../../src/ui/post-card/post-card.ts';
import '../../src/ui/post-card/post-card.ts';
import * as eg from './eg.ts';

/** A card with what is given, and else what everybody has, in a frame of this width in px. */
export async function card(
  properties: Partial<CerclePostCard> = {},
  width = 520,
): Promise<CerclePostCard> {
  const frame = await fixture<HTMLElement>(html`<div><cercle-post-card></cercle-post-card></div>`);
  frame.style.setProperty('width', `${width}px`);
  frame.style.setProperty('container-type', 'inline-size');
  const element = frame.querySelector('cercle-post-card')!;
  Object.assign(element, {
    post: eg.post(),
    audience: eg.audience(),
    reader: 'claire',
    act: true,
    actions: async () => ['edit', 'delete'],
    ...properties,
  });
  await element.updateComplete;
  return element;
}

/** What a card draws. */
export const find = (element: Element, selector: string): HTMLElement =>
  element.shadowRoot!.querySelector<HTMLElement>(selector)!;

/** What can be read there, on one line. */
export const textOf = (element: Element, selector: string): string =>
  find(element, selector)?.innerText.replace(/\s+/g, ' ').trim();

/** As the server has it, if Claire accepted it. */
export const accepted = {
  comment: 'answer',
  by: { id: 'claire', name: 'Claire' },
  at: eg.monday,
};

/** A post of somebody from outside. */
export const bySupplier = () => {
  const { id, name, affiliation, organization } = eg.supplier();
  return eg.post({ by: { id, name, affiliation, organization } });
};
