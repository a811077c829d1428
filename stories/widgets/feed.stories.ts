import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';
import { inRoomWhereFilesWereSent } from '../../test/support/files-scene.ts';
import { inRoomOfPartner, inRoomToRead } from '../../test/support/partner-scene.ts';
import { play, press, says } from '../../test/support/played.ts';
import {
  inEmptyRoom,
  inFollowedRoom,
  inRoom,
  inRoomThatQuotes,
  inRoomWithLater,
  inRoomOfEveryKind,
  scene,
} from '../../test/support/scene.ts';
import { scriptedSession } from '../../test/support/scripted-session.ts';

export default { title: 'widgets/feed', component: 'cercle-feed' } satisfies Meta;

const room = html`<cercle-feed room="launch"></cercle-feed>`;
const draft = { drafts: { 'post launch': { text: 'Thank you Ravi. Please credit two cases.' } } };

export const Full: StoryObj = { render: () => scene(inRoom(), room) };
export const Narrow: StoryObj = { render: () => scene(inRoom(), room, 320) };
export const WithFiles: StoryObj = {
  render: () => scene(inRoomWhereFilesWereSent(), room),
  play: play(says('Delivery note')),
};
export const WithFilesNarrow: StoryObj = {
  render: () => scene(inRoomWhereFilesWereSent(), room, 320),
  play: play(says('Delivery note')),
};
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
export const EveryKind: StoryObj = { render: () => scene(inRoomOfEveryKind(), room) };
export const EveryKindNarrow: StoryObj = { render: () => scene(inRoomOfEveryKind(), room, 320) };
export const Followed: StoryObj = { render: () => scene(inFollowedRoom(), room) };
export const FollowedNarrow: StoryObj = { render: () => scene(inFollowedRoom(), room, 320) };
export const FollowedRoom: StoryObj = { render: () => scene(inFollowedRoom('followed'), room) };
export const Muted: StoryObj = { render: () => scene(inFollowedRoom('muted'), room) };
export const OfAPartner: StoryObj = { render: () => scene(inRoomOfPartner(), room) };
export const OfAPartnerNarrow: StoryObj = { render: () => scene(inRoomOfPartner(), room, 320) };
export const ForReadingOnly: StoryObj = { render: () => scene(inRoomToRead(), room) };
export const Quoting: StoryObj = { render: () => scene(inRoomThatQuotes('inside'), room) };
export const QuotingForMoreThanMay: StoryObj = {
  render: () => scene(inRoomThatQuotes('with:exotic'), room),
};
export const QuotingForMoreThanMayNarrow: StoryObj = {
  render: () => scene(inRoomThatQuotes('with:exotic'), room, 320),
};
const laterDraft = {
  drafts: {
    'post launch': {
      text: 'Thank you Ravi. Please credit two cases.',
      times: { dueAt: Date.UTC(2027, 0, 4, 8), expiresAt: Date.UTC(2027, 0, 8, 17) },
    },
  },
};
export const Later: StoryObj = { render: () => scene(inRoomWithLater(), room) };
const opening = play(press('2 posts for later · 1 has not appeared'), says('The dock is closed.'));
export const LaterOpen: StoryObj = { render: () => scene(inRoomWithLater(), room), play: opening };
export const LaterOpenNarrow: StoryObj = {
  render: () => scene(inRoomWithLater(laterDraft), room, 320),
  play: opening,
};
export const WritingForLater: StoryObj = { render: () => scene(inRoom(laterDraft), room) };
export const Waiting: StoryObj = {
  render: () => scene(scriptedSession({ status: 'connecting' }), room),
};
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
export const SignedOut: StoryObj = {
  render: () => scene(scriptedSession({ status: 'closed', member: null }), room),
  play: play(says('The conversation cannot be reached.')),
};
export const NotAdmitted: StoryObj = {
  render: () => scene(scriptedSession({ status: 'refused', member: null }), room),
};
export const NothingHere: StoryObj = {
  render: () => scene(inRoom(), html`<cercle-feed room="another"></cercle-feed>`),
};
