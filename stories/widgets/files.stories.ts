import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';
import {
  inRoomThatListsNothing,
  inRoomWithFiles,
  roomFiles,
} from '../../test/support/files-scene.ts';
import { play, press, says } from '../../test/support/played.ts';
import { scene } from '../../test/support/scene.ts';
import { scriptedSession } from '../../test/support/scripted-session.ts';

export default { title: 'widgets/files', component: 'cercle-files' } satisfies Meta;

const files = html`<cercle-files room="launch"></cercle-files>`;
const listed = play(says('Pallet 3.jpg'));

export const Full: StoryObj = { render: () => scene(inRoomWithFiles(), files), play: listed };
export const Narrow: StoryObj = {
  render: () => scene(inRoomWithFiles(), files, 320),
  play: listed,
};
export const InTheMiddle: StoryObj = {
  render: () => scene(inRoomWithFiles(), files, 600),
  play: listed,
};
export const MoreThanAPage: StoryObj = {
  render: () => scene(inRoomWithFiles(roomFiles, { atOnce: 3 }), files),
  play: play(says('Show older')),
};
export const Pictures: StoryObj = {
  render: () => scene(inRoomWithFiles(), files),
  play: play(says('Pallet 3.jpg'), press('Pictures'), says('Pallet 3.jpg')),
};
export const NothingLikeThat: StoryObj = {
  render: () => scene(inRoomWithFiles(roomFiles.slice(1, 2)), files),
  play: play(says('Delivery note'), press('Pictures'), says('Nothing here is like that.')),
};
export const Waiting: StoryObj = {
  render: () => scene(inRoomThatListsNothing('never'), files),
  play: play(says('Loading')),
};
export const Empty: StoryObj = {
  render: () => scene(inRoomWithFiles([]), files),
  play: play(says('There are no files here yet.')),
};
export const Failed: StoryObj = {
  render: () => scene(inRoomThatListsNothing('refused'), files),
  play: play(says('The files could not be loaded.')),
};
export const Offline: StoryObj = {
  render: () => scene(scriptedSession({ status: 'offline' }), files),
};
export const NotThere: StoryObj = {
  render: () => scene(inRoomWithFiles(), html`<cercle-files room="another"></cercle-files>`),
  play: play(says('There is nothing here for you to read.')),
};
