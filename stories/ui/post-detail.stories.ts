import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';
import { others, threads } from '../../test/support/kinds.ts';
import { framed } from './framed.ts';

export default {
  title: 'ui/post-detail',
  component: 'cercle-post-detail',
  decorators: [framed],
} satisfies Meta;

const detail = (name: string, isClosed = false) => {
  const { post, own } = { ...threads, ...others }[name]!;
  const refer = (id: string) => ({ id, title: 'Invoice blocked for 2 cases' });
  return html`<cercle-post-detail
    act
    ?closed=${isClosed}
    reader="claire"
    .post=${post}
    .own=${own}
    .refer=${refer}
  ></cercle-post-detail>`;
};

export const Announcement: StoryObj = { render: () => detail('announcement') };
export const AnnouncementConfirmed: StoryObj = { render: () => detail('confirmed') };
export const Poll: StoryObj = { render: () => detail('poll') };
export const PollOfSeveralChoices: StoryObj = { render: () => detail('several') };
export const PollThatHasEnded: StoryObj = { render: () => detail('ended', true) };
export const Decision: StoryObj = { render: () => detail('decision') };
export const DecisionThatIsReplaced: StoryObj = { render: () => detail('replaced') };
export const Idea: StoryObj = { render: () => detail('open') };
export const IdeaAdopted: StoryObj = { render: () => detail('idea') };
export const IdeaDeclined: StoryObj = { render: () => detail('declined') };
