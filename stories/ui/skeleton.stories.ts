import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';

export default { title: 'ui/skeleton', component: 'cercle-skeleton' } satisfies Meta;

export const ThreePosts: StoryObj = { render: () => html`<cercle-skeleton></cercle-skeleton>` };

export const OneCard: StoryObj = {
  render: () => html`<cercle-skeleton rows="1"></cercle-skeleton>`,
};
