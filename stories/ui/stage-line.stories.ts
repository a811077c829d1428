import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';
import { framed } from './framed.ts';

export default {
  title: 'ui/stage-line',
  component: 'cercle-stage-line',
  decorators: [framed],
} satisfies Meta;

const at = (day: number) => Date.UTC(2026, 10, day);
const stages = [
  { name: 'draft', at: at(-50) },
  { name: 'pilot', at: at(3) },
  { name: 'running', at: at(31) },
  { name: 'closing', at: null },
];

export const UnderWay: StoryObj = {
  render: () => html`<cercle-stage-line .stages=${stages} current="1"></cercle-stage-line>`,
};

export const AtItsEnd: StoryObj = {
  render: () => html`<cercle-stage-line .stages=${stages} current="2"></cercle-stage-line>`,
};
