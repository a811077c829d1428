import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';
import { crowd, inDirectory, inDirectoryThatFails } from '../../test/support/people-scene.ts';
import { play, press, says } from '../../test/support/played.ts';
import { scene } from '../../test/support/scene.ts';
import { scriptedSession } from '../../test/support/scripted-session.ts';

export default { title: 'widgets/members', component: 'cercle-members' } satisfies Meta;

const members = html`<cercle-members></cercle-members>`;
const picker = html`<cercle-members picker .value=${['thomas', 'ravi']}></cercle-members>`;

export const Full: StoryObj = {
  render: () => scene(inDirectory(), members),
  play: play(says('Thomas Berger')),
};
export const Narrow: StoryObj = {
  render: () => scene(inDirectory(crowd(12)), members, 320),
  play: play(says('Ada Abel')),
};
export const MoreThanAPage: StoryObj = {
  render: () => scene(inDirectory(crowd(12), { atOnce: 5 }), members, 600),
  play: play(press('Show more'), says('12 people')),
};
export const Picker: StoryObj = {
  render: () => scene(inDirectory(), picker, 600),
  play: play(says('4 people')),
};
export const NarrowPicker: StoryObj = {
  render: () => scene(inDirectory(), picker, 320),
  play: play(says('4 people')),
};
export const NobodyLikeThat: StoryObj = {
  render: () => scene(inDirectory([]), html`<cercle-members></cercle-members>`),
  play: play(says('There is nobody'), press('People I follow'), says('Nobody here is like that.')),
};
export const Empty: StoryObj = {
  render: () => scene(inDirectory([]), members),
  play: play(says('There is nobody here for you to see yet.')),
};
export const Waiting: StoryObj = {
  render: () => scene(inDirectoryThatFails('never'), members),
  play: play(says('Loading')),
};
export const Failed: StoryObj = {
  render: () => scene(inDirectoryThatFails('refused'), members),
  play: play(says('The people could not be loaded.')),
};
export const Offline: StoryObj = {
  render: () => scene(scriptedSession({ status: 'offline' }), members),
};
