import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';
import { framed } from './framed.ts';

export default {
  title: 'ui/toolbar',
  component: 'cercle-toolbar',
  decorators: [framed],
} satisfies Meta;

export const Full: StoryObj = { render: () => html`<cercle-toolbar></cercle-toolbar>` };
