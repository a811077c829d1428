import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';
import { play, press } from '../../test/support/played.ts';

export default { title: 'ui/reaction-bar', component: 'cercle-reaction-bar' } satisfies Meta;

const tallies = [
  { reaction: 'agree', count: 4, isMine: false },
  { reaction: 'thanks', count: 2, isMine: true },
  { reaction: 'question', count: 1, isMine: false },
] as const;

export const OfAPost: StoryObj = {
  render: () =>
    html`<cercle-reaction-bar post="post-1" act replies .tallies=${tallies}></cercle-reaction-bar>`,
};

export const OfAComment: StoryObj = {
  render: () =>
    html`<cercle-reaction-bar post="post-1" act .tallies=${tallies}></cercle-reaction-bar>`,
};

const choosing = play(press('React'));

export const Choosing: StoryObj = { ...OfAPost, play: choosing };

export const SomeSwitchedOff: StoryObj = {
  render: () =>
    html`<cercle-reaction-bar
      post="post-1"
      act
      replies
      .tallies=${tallies}
      .offered=${['agree', 'eye']}
    ></cercle-reaction-bar>`,
  play: choosing,
};

export const AllSwitchedOff: StoryObj = {
  render: () =>
    html`<cercle-reaction-bar
      post="post-1"
      act
      replies
      .tallies=${tallies}
      .offered=${[]}
    ></cercle-reaction-bar>`,
};

export const Nothing: StoryObj = {
  render: () => html`<cercle-reaction-bar post="post-1" act replies></cercle-reaction-bar>`,
};

export const ForReading: StoryObj = {
  render: () => html`<cercle-reaction-bar post="post-1" .tallies=${tallies}></cercle-reaction-bar>`,
};
