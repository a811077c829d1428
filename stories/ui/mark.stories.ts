import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';

export default { title: 'ui/mark', component: 'cercle-mark' } satisfies Meta;

export const Affiliations: StoryObj = {
  render: () =>
    html`${(['employee', 'distributor', 'supplier'] as const).map(
      (affiliation) => html`<cercle-mark affiliation=${affiliation}></cercle-mark> `,
    )}`,
};
