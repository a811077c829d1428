import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';
import { inLongRoom } from '../../test/support/long-room.ts';
import { choose, hear, play, press, says } from '../../test/support/played.ts';
import {
  arrive,
  follow,
  forget,
  inRoomToNarrow,
  inRoomWithLinks,
  written,
} from '../../test/support/reading-scene.ts';
import { inRoomOfEveryKind, scene } from '../../test/support/scene.ts';

export default { title: 'widgets/feed/reading', component: 'cercle-feed' } satisfies Meta;

const room = html`<cercle-feed room="launch"></cercle-feed>`;

/** The feed, narrowed by one of its tabs. */
const narrowed = (tab: string, words: string, width?: number): StoryObj => ({
  render: () => scene(inRoomToNarrow(), room, width),
  play: play(press(tab), says(words)),
});

export const Unread: StoryObj = narrowed('Unread', 'Mark all as read');
export const UnreadNarrow: StoryObj = narrowed('Unread', 'Mark all as read', 320);
export const NothingUnread: StoryObj = {
  render: () => scene(inRoomToNarrow(), room),
  play: play(press('Unread'), press('Mark all as read'), says('You have read everything.')),
};
export const Questions: StoryObj = narrowed('Questions', 'Who has the key of dock 4?');
export const Unanswered: StoryObj = narrowed('Unanswered', 'Who has the key of dock 4?');
export const Decisions: StoryObj = narrowed('Decisions', 'Decision · replaced');
export const Ideas: StoryObj = narrowed('Ideas', 'Idea · declined');
export const Polls: StoryObj = narrowed('Polls', 'Poll · ended');
export const Announcements: StoryObj = narrowed('Announcements', 'Read on');
export const Bookmarks: StoryObj = narrowed('Bookmarks', 'Weigh every pallet at the dock');
export const Mine: StoryObj = narrowed('Mine', 'What do we call the winter box?');
export const OneAuthor: StoryObj = {
  render: () => scene(inRoomToNarrow(), room),
  play: play(
    ...choose('Who has the key of dock 4?', 'All from this author'),
    says('Share one truck with the dairy'),
  ),
};
export const OneTag: StoryObj = {
  render: () => scene(inRoomToNarrow(), room),
  play: play(press('#breakage'), says('All Unread Followed')),
};

const newPosts = (width?: number): StoryObj => ({
  render: () => scene(inRoomOfEveryKind(), room, width),
  // Whoever has begun something in the list is not to be disturbed.
  play: play(
    press('Reply'),
    hear(written('The truck is here.'), written('Gate 4 is open.')),
    says('2 new posts'),
  ),
});
export const NewPosts: StoryObj = newPosts();
export const NewPostsNarrow: StoryObj = newPosts(320);
export const WhereTheyStopped: StoryObj = {
  render: () => scene(inLongRoom(300), room),
  play: play(says('To the newest'), says('New since')),
};
export const WhereTheyStoppedNarrow: StoryObj = {
  render: () => scene(inLongRoom(300), room, 320),
  play: play(says('To the newest'), says('New since')),
};

export const AtALink: StoryObj = {
  render: () => scene(inRoomWithLinks(), room),
  play: play(follow('loaded'), arrive, forget),
};
export const AtALinkToAnOldPost: StoryObj = {
  render: () => scene(inRoomWithLinks(), room),
  play: play(follow('old-reply'), says('What your link leads to'), arrive, forget),
};
export const AtALinkToNothing: StoryObj = {
  render: () => scene(inRoomWithLinks(), room),
  play: play(follow('gone'), says('There is nothing here for you to read.'), forget),
};
