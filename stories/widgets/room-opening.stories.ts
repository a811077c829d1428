import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';
import { never } from '../../test/support/deciding-scene.ts';
import { deep } from '../../test/support/deep.ts';
import * as eg from '../../test/support/eg.ts';
import { opening, written } from '../../test/support/opening-scene.ts';
import { find, play, press, says, type Step } from '../../test/support/played.ts';
import { scene, sessionIn } from '../../test/support/scene.ts';
import { refusal, scriptedSession } from '../../test/support/scripted-session.ts';

/** The form that opens a room: no room without a charter. */
export default {
  title: 'widgets/project-room/opening',
  component: 'cercle-project-room',
} satisfies Meta;

const form = html`<cercle-project-room></cercle-project-room>`;
const open = press('Open the room');
const lose: Step = (story) => sessionIn(story).setStatus('offline');
const together: Step = async (story) =>
  (await find('the choice', () => deep(story, '[name="partners"][value="together"]')[0])).click();

export const AtFirst: StoryObj = {
  render: () => scene(opening(), form),
  play: play(says('Open a room')),
};
export const Narrow: StoryObj = {
  render: () => scene(opening(), form, 320),
  play: play(says('Open a room')),
};
export const Incomplete: StoryObj = {
  render: () => scene(opening(), form),
  play: play(open, says('Write something here.')),
};
export const Written: StoryObj = {
  render: () => scene(opening(), form),
  play: play(...written, together),
};
export const Waiting: StoryObj = {
  render: () => scene(opening(never), form),
  play: play(...written, open),
};
export const Refused: StoryObj = {
  render: () =>
    scene(
      opening(() => refusal('too-many')),
      form,
    ),
  play: play(...written, open, says('Too much at once.')),
};
export const Offline: StoryObj = {
  render: () => scene(opening(), form),
  play: play(...written, lose, says('No connection since')),
};
export const OfAPartner: StoryObj = {
  render: () => scene(scriptedSession({ member: eg.supplier() }), form),
  play: play(says('Rooms are opened by employees.')),
};
