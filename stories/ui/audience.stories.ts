import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';

export default { title: 'ui/audience', component: 'cercle-audience' } satisfies Meta;

export const Inside: StoryObj = { render: () => html`<cercle-audience></cercle-audience>` };

export const WithOneOrganization: StoryObj = {
  render: () => html`<cercle-audience outside organization="Exotic Liquids"></cercle-audience>`,
};

export const EveryoneInTheRoom: StoryObj = {
  render: () => html`<cercle-audience outside></cercle-audience>`,
};
