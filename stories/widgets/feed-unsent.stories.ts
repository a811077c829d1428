import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';
import { play, press, says } from '../../test/support/played.ts';
import { scene } from '../../test/support/scene.ts';
import {
  inRoomThatRefused,
  inRoomThatSends,
  inRoomThatWaits,
} from '../../test/support/unsent-scene.ts';

export default { title: 'widgets/feed/unsent', component: 'cercle-feed' } satisfies Meta;

const room = html`<cercle-feed room="launch"></cercle-feed>`;
const forAConnection = play(
  says('It is sent as soon as there is one.'),
  press('1 post for later'),
  says('The dock is closed.'),
);

export const Waiting: StoryObj = {
  render: () => scene(inRoomThatWaits(), room),
  play: forAConnection,
};
export const WaitingNarrow: StoryObj = {
  render: () => scene(inRoomThatWaits(), room, 320),
  play: forAConnection,
};
export const Sending: StoryObj = {
  render: () => scene(inRoomThatSends(), room),
  play: play(says('sending…')),
};
export const Refused: StoryObj = {
  render: () => scene(inRoomThatRefused(), room),
  play: play(says('You can read here, but not write.')),
};
export const RefusedNarrow: StoryObj = {
  render: () => scene(inRoomThatRefused(), room, 320),
  play: play(says('You can read here, but not write.')),
};
