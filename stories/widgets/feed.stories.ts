import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';
import { inEmptyRoom, inRoom, scene } from '../../test/support/scene.ts';
import { scriptedSession } from '../../test/support/scripted-session.ts';

export default { title: 'widgets/feed', component: 'cercle-feed' } satisfies Meta;

const room = html`<cercle-feed room="launch"></cercle-feed>`;
const draft = { drafts: { 'post launch': 'Thank you Ravi. Please credit two cases.' } };

export const Full: StoryObj = { render: () => scene(inRoom(), room) };
export const Narrow: StoryObj = { render: () => scene(inRoom(), room, 320) };
export const Writing: StoryObj = { render: () => scene(inRoom(draft), room) };
export const Everything: StoryObj = {
  render: () => scene(inRoom(), html`<cercle-feed></cercle-feed>`),
};
export const Record: StoryObj = {
  render: () =>
    scene(
      inRoom({ records: { 'erp:purchase-order/10248': { kind: 'open', room: 'launch' } } }),
      html`<cercle-feed record="erp:purchase-order/10248"></cercle-feed>`,
      320,
    ),
};
export const Waiting: StoryObj = { render: () => scene(null, room) };
export const Empty: StoryObj = { render: () => scene(inEmptyRoom(), room) };
export const Unreachable: StoryObj = {
  render: () => scene(scriptedSession({ status: 'offline' }), room),
};
export const OfflineWithContent: StoryObj = {
  render: () => scene(inRoom({ status: 'offline', ...draft }), room),
};
export const SignInEnded: StoryObj = {
  render: () => scene(scriptedSession({ status: 'expired' }), room),
};
export const NotAdmitted: StoryObj = {
  render: () => scene(scriptedSession({ status: 'refused', member: null }), room),
};
export const NothingHere: StoryObj = {
  render: () => scene(inRoom(), html`<cercle-feed room="another"></cercle-feed>`),
};
