import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, svg } from 'lit';
import 'cercle';
import { play, press } from '../../test/support/played.ts';
import { framed } from './framed.ts';

export default { title: 'ui/menu', component: 'cercle-menu', decorators: [framed] } satisfies Meta;

type Items = HTMLElementTagNameMap['cercle-menu']['items'];

const shape = () => svg``;
const menu = (items: Items, isWide: boolean) =>
  html`<div>
    <button popovertarget="menu" aria-haspopup="menu">More</button>
    <cercle-menu id="menu" popover label="More" ?wide=${isWide} .items=${items}></cercle-menu>
  </div>`;

const actions: Items = [
  { name: 'edit', label: 'Edit', icon: shape },
  { name: 'delete', label: 'Delete', icon: shape, tone: 'danger' },
];
const opening = play(press('More'));

export const Closed: StoryObj = { render: () => menu(actions, false) };
export const Open: StoryObj = { render: () => menu(actions, false), play: opening };

export const OneOfSeveral: StoryObj = {
  render: () =>
    menu(
      [
        {
          name: 'inside',
          label: 'Inside',
          detail: '42 colleagues will read. Nobody outside.',
          icon: shape,
          isChosen: true,
        },
        {
          name: 'with',
          label: 'With Exotic Liquids',
          detail: '42 colleagues and 6 people from Exotic Liquids will read.',
          icon: shape,
          isChosen: false,
          tone: 'outside',
        },
      ],
      true,
    ),
  play: opening,
};
