import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';
import * as eg from '../../test/support/eg.ts';
import { framed } from './framed.ts';

export default {
  title: 'ui/stage-line',
  component: 'cercle-stage-line',
  decorators: [framed],
} satisfies Meta;

const { stages } = eg.charter();

export const UnderWay: StoryObj = {
  render: () => html`<cercle-stage-line .stages=${stages} current="1"></cercle-stage-line>`,
};

export const AtItsEnd: StoryObj = {
  render: () => html`<cercle-stage-line .stages=${stages} current="2"></cercle-stage-line>`,
};
