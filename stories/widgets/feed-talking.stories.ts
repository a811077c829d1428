import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';
import { choose, play, press, says, type Step } from '../../test/support/played.ts';
import { scene } from '../../test/support/scene.ts';
import { inRoomThatWasReminded, inRoomToTalk, typing } from '../../test/support/talking-scene.ts';

export default { title: 'widgets/feed/talking', component: 'cercle-feed' } satisfies Meta;

const room = html`<cercle-feed room="launch"></cercle-feed>`;

/** The room, after its reader has done this. */
const after = (...steps: Step[]): StoryObj => ({
  render: () => scene(inRoomToTalk(), room),
  play: play(...steps),
});

export const Comments: StoryObj = after(says('Show earlier replies'));
export const CommentsNarrow: StoryObj = {
  render: () => scene(inRoomToTalk(), room, 320),
  play: play(says('Show earlier replies')),
};
export const Replying: StoryObj = after(press('Reply', 'Pallet 3 has 38 cases.'));
export const ReplyingToAComment: StoryObj = after(
  press('Reply', 'Counted twice'),
  says('Reply inside'),
);
export const OthersAreWriting: StoryObj = after(
  typing,
  says('Thomas Berger is writing…'),
  says('Nora Weiß is writing…'),
);
export const Reacting: StoryObj = after(press('React', 'Pallet 3 has 38 cases.'));
export const Menu: StoryObj = after(press('More', 'Pallet 3 has 38 cases.'), says('Copy link'));
export const Card: StoryObj = after(press('@Claire Fontaine'), says('Buyer, glass and closures'));
export const Editing: StoryObj = after(...choose('Pallet 3 has 38 cases.', 'Edit'), says('Save'));
export const History: StoryObj = after(
  ...choose('Pallet 3 has 38 cases.', 'What it said before'),
  says('It has 40 cases.'),
);
export const WhoCanRead: StoryObj = after(
  ...choose('Pallet 3 has 38 cases.', 'Who can read this'),
  says('Since then 1 came in.'),
);
export const Link: StoryObj = after(
  ...choose('Pallet 3 has 38 cases.', 'Copy link'),
  says('#cercle-post=weighed'),
);
export const Tombstone: StoryObj = after(says('This post was deleted.'));
export const JustDeleted: StoryObj = after(
  ...choose('Pallet 3 has 38 cases.', 'Delete'),
  says('Deleted.'),
);
export const WhoHasReadIt: StoryObj = after(
  ...choose('The dock is closed on Friday', 'Who has read this'),
  says('Remind the 11 who have not'),
);
export const Reminded: StoryObj = after(
  ...choose('The dock is closed on Friday', 'Who has read this'),
  press('Remind the 11 who have not'),
  says('11 were reminded.'),
);
export const RemindedBefore: StoryObj = {
  render: () => scene(inRoomThatWasReminded(), room),
  play: play(
    ...choose('The dock is closed on Friday', 'Who has read this'),
    press('Remind the 11 who have not'),
    says('They were reminded less than a day ago.'),
  ),
};
export const NoRoomForAPin: StoryObj = after(
  ...choose('Pallet 3 has 38 cases.', 'Pin to the top'),
  says('2 posts are pinned here already.'),
);
export const Deciding: StoryObj = after(
  ...choose('Share one truck with the dairy', 'Adopt the idea'),
  says('Adopt'),
);
