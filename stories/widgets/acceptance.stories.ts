import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';
import 'cercle/acceptance.js';
import { asNewcomer } from '../../test/support/charter-scene.ts';
import { play, press, says } from '../../test/support/played.ts';
import { inRoom, scene } from '../../test/support/scene.ts';

export default { title: 'widgets/acceptance', component: 'cercle-acceptance' } satisfies Meta;

const acceptance = html`<cercle-acceptance room="launch"></cercle-acceptance>`;

export const Asked: StoryObj = { render: () => scene(asNewcomer(), acceptance) };
export const Narrow: StoryObj = { render: () => scene(asNewcomer(), acceptance, 320) };
export const Reading: StoryObj = {
  render: () => scene(asNewcomer(), acceptance),
  play: play(press('Read the charter'), says('I have read it and accept it')),
};
export const InAFeed: StoryObj = {
  render: () => scene(asNewcomer(), html`<cercle-feed room="launch"></cercle-feed>`),
  play: play(says('Read its charter and accept it')),
};
/** Nothing is drawn for whoever has accepted it. */
export const Accepted: StoryObj = {
  render: () =>
    scene(
      inRoom(),
      html`<p>Before</p>
        ${acceptance}
        <p>After</p>`,
    ),
};
