import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';

export default { title: 'widgets/network', component: 'cercle-network' } satisfies Meta;

/** The tag shows nothing; the widgets beside it say how the connection is. Here nobody answers. */
export const NobodyAnswers: StoryObj = {
  render: () =>
    html`<cercle-network url="http://127.0.0.1:9" .token=${async () => ''}></cercle-network>
      <cercle-feed></cercle-feed>`,
};
