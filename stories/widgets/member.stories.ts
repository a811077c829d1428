import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';
import { withPeople } from '../../test/support/people-scene.ts';
import { play, press, says } from '../../test/support/played.ts';
import { scene } from '../../test/support/scene.ts';
import { scriptedSession } from '../../test/support/scripted-session.ts';

export default { title: 'widgets/member', component: 'cercle-member' } satisfies Meta;

const sentence = html`<p>
  Ask <cercle-member member="thomas">our head of quality</cercle-member> before the pallets leave,
  or <cercle-member member="nobody">whoever is at the dock</cercle-member>.
</p>`;

export const InASentence: StoryObj = {
  render: () => scene(withPeople(), sentence, 400),
  play: play(says('Ask Thomas Berger before')),
};
export const WithItsCard: StoryObj = {
  render: () => scene(withPeople(), sentence, 400),
  play: play(press('Thomas Berger'), says('Head of quality')),
};
export const WithoutANetwork: StoryObj = {
  render: () => scene(scriptedSession({ status: 'offline' }), sentence, 400),
};
export const InAHeading: StoryObj = {
  render: () =>
    scene(
      withPeople(),
      html`<h2>Led by <cercle-member member="thomas">Thomas</cercle-member></h2>`,
      400,
    ),
  play: play(says('Led by Thomas Berger')),
};
