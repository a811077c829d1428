import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';
import { ballot } from '../../test/support/kinds.ts';
import { framed } from './framed.ts';

export default {
  title: 'ui/ballot',
  component: 'cercle-ballot',
  decorators: [framed],
} satisfies Meta;

export const Voted: StoryObj = {
  render: () =>
    html`<cercle-ballot act .ballot=${ballot()} .chosen=${[0]} .readers=${46}></cercle-ballot>`,
};
export const Several: StoryObj = {
  render: () =>
    html`<cercle-ballot
      act
      .ballot=${ballot({ several: true })}
      .chosen=${[0, 1]}
    ></cercle-ballot>`,
};
export const Anonymous: StoryObj = {
  render: () => html`<cercle-ballot act .ballot=${ballot({ anonymous: true })}></cercle-ballot>`,
};
export const NobodyYet: StoryObj = {
  render: () =>
    html`<cercle-ballot
      act
      .ballot=${ballot({
        choices: [
          { text: 'Monday', count: 0, members: [] },
          { text: 'Friday', count: 0, members: [] },
        ],
        voters: 0,
      })}
      .readers=${46}
    ></cercle-ballot>`,
};
export const Ended: StoryObj = {
  render: () => html`<cercle-ballot .ballot=${ballot()} .chosen=${[1]}></cercle-ballot>`,
};
