import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';

export default { title: 'ui/rich-text', component: 'cercle-rich-text' } satisfies Meta;

type Blocks = HTMLElementTagNameMap['cercle-rich-text']['blocks'];

const draw = (blocks: Blocks) => html`<cercle-rich-text .blocks=${blocks}></cercle-rich-text>`;
const text = (value: string) => ({ type: 'text' as const, text: value });
const paragraph = (value: string): Blocks[number] => ({
  type: 'paragraph',
  children: [text(value)],
});

const everything: Blocks = [
  { type: 'heading', children: [text('What was weighed')] },
  {
    type: 'paragraph',
    children: [
      text('Goods receipt '),
      { type: 'code', text: '5000071183' },
      text(' is '),
      { type: 'strong', children: [text('two cases short')] },
      text(', '),
      { type: 'emphasis', children: [text('not')] },
      text(' '),
      { type: 'strike', children: [text('three')] },
      text('. '),
      { type: 'mention', member: 'claire', name: 'Claire Fontaine' },
      text(' and '),
      { type: 'room' },
      text(', the '),
      { type: 'link', url: 'https://example.com/slip', children: [text('consignment note')] },
      text(' is attached 👍🏽 '),
      { type: 'tag', tag: 'breakage', text: 'Breakage' },
    ],
  },
  {
    type: 'list',
    ordered: true,
    start: 1,
    items: [[paragraph('Pallet 1: 40')], [paragraph('Pallet 3: 38')]],
  },
  { type: 'list', ordered: false, items: [[paragraph('dry')], [paragraph('intact')]] },
  { type: 'quote', children: [paragraph('Were they on pallet 3 when it left?')] },
  {
    type: 'code',
    text: 'pallet  cases\n1          40\n3          38   counted twice, by two people, before noon',
  },
  { type: 'rule' },
  paragraph('Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'),
];

export const Everything: StoryObj = { render: () => draw(everything) };

export const FromRightToLeft: StoryObj = {
  render: () =>
    draw([
      paragraph('وصلت الطلبية اليوم، والعدد ناقص صندوقين.'),
      { type: 'list', ordered: false, items: [[paragraph('المنصة 1')], [paragraph('المنصة 3')]] },
      paragraph('An answer in English stays on its own side.'),
    ]),
};
