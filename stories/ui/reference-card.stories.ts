import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';
import * as eg from '../../test/support/eg.ts';

export default { title: 'ui/reference-card', component: 'cercle-reference-card' } satisfies Meta;

const partner = eg.reference({
  by: eg.supplier(),
  kind: 'question',
  title: 'Which barcode for the sleeve?',
  text: 'We weighed pallet 3 again: 38 cases left our dock, not 40. '.repeat(4),
});
const card = (reference: typeof partner | null | undefined, room = '') =>
  html`<cercle-reference-card
    .reference=${reference}
    .now=${eg.monday}
    room=${room}
    href=${reference ? '#cercle-post=one' : ''}
  ></cercle-reference-card>`;

export const Full: StoryObj = { render: () => card(eg.reference()) };
export const OfAPartnerInAnotherRoom: StoryObj = {
  render: () => card(partner, 'Winter box in the Nordics'),
};
export const Narrow: StoryObj = {
  render: () => html`<div style="max-width: 240px">${card(partner, 'Winter box')}</div>`,
};
export const OfFilesAlone: StoryObj = {
  render: () => card(eg.reference({ text: '', files: ['Pallet 3.jpg', 'رسم الصندوق.pdf'] })),
};
export const Waiting: StoryObj = { render: () => card(undefined) };
export const NothingHere: StoryObj = { render: () => card(null) };
export const Record: StoryObj = {
  render: () =>
    html`<cercle-reference-card
      record="Purchase order 10248"
      href="/erp/purchase-order/10248"
    ></cercle-reference-card>`,
};
