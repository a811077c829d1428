import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';
import { inRoomWithFiles } from '../../test/support/files-scene.ts';
import { inRoomToRead } from '../../test/support/partner-scene.ts';
import { ofPartner } from '../../test/support/perimeter-scene.ts';
import { open, play, says } from '../../test/support/played.ts';
import { ofFacilitator } from '../../test/support/progress-scene.ts';
import { askingInRoom } from '../../test/support/rooms-scene.ts';
import { inEmptyRoom, inFollowedRoom, inRoom, scene } from '../../test/support/scene.ts';
import { scriptedSession } from '../../test/support/scripted-session.ts';

export default { title: 'widgets/project-room', component: 'cercle-project-room' } satisfies Meta;

const room = html`<cercle-project-room room="launch"></cercle-project-room>`;

export const Full: StoryObj = { render: () => scene(ofFacilitator(), room) };
export const Narrow: StoryObj = { render: () => scene(ofFacilitator(), room, 320) };
export const SomethingNew: StoryObj = {
  render: () => scene(inFollowedRoom('followed'), room),
  play: play(says('12 new')),
};
export const OfAPartner: StoryObj = { render: () => scene(ofPartner(), room) };
export const OfAPartnerNarrow: StoryObj = { render: () => scene(ofPartner(), room, 320) };
export const OfAReader: StoryObj = { render: () => scene(ofPartner(inRoomToRead()), room) };
export const AskedToJoin: StoryObj = {
  render: () => scene(askingInRoom(), room),
  play: play(says('I pack the boxes.')),
};
export const AskedToJoinNarrow: StoryObj = {
  render: () => scene(askingInRoom(), room, 320),
  play: play(says('I pack the boxes.')),
};
export const Opening: StoryObj = {
  render: () => scene(inRoom(), html`<cercle-project-room></cercle-project-room>`),
};
export const Waiting: StoryObj = {
  render: () => scene(scriptedSession({ status: 'connecting' }), room),
};
export const Empty: StoryObj = { render: () => scene(inEmptyRoom(), room) };
export const Unreachable: StoryObj = {
  render: () => scene(scriptedSession({ status: 'offline' }), room),
};
export const FilesAskedFor: StoryObj = {
  render: () => scene(inRoomWithFiles(), room),
  play: play(open('Files'), says('Pallet 3.jpg')),
};
export const NothingHere: StoryObj = {
  render: () => scene(inRoom(), html`<cercle-project-room room="another"></cercle-project-room>`),
};
