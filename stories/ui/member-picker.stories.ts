import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';
import * as eg from '../../test/support/eg.ts';
import { play, says, type } from '../../test/support/played.ts';

export default { title: 'ui/member-picker', component: 'cercle-member-picker' } satisfies Meta;

export const AtRest: StoryObj = {
  render: () => html`<cercle-member-picker label="Sponsor"></cercle-member-picker>`,
};

export const Found: StoryObj = {
  render: () =>
    html`<cercle-member-picker
      label="Whom to admit"
      .members=${[eg.member(), eg.supplier(), eg.distributor()]}
    ></cercle-member-picker>`,
};

export const NobodyFound: StoryObj = {
  render: () =>
    html`<cercle-member-picker
      label="Sponsor"
      @cercle-pick-query=${({ answer }: HTMLElementEventMap['cercle-pick-query']) => answer([])}
    ></cercle-member-picker>`,
  play: play(type('Zoe'), says('Nobody was found by that name.')),
};
