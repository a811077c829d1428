import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';
import { threads } from '../../test/support/kinds.ts';
import { framed } from './framed.ts';

export default {
  title: 'ui/post-detail',
  component: 'cercle-post-detail',
  decorators: [framed],
} satisfies Meta;

const detail = (kind: string) => {
  const { post, answer, own } = threads[kind]!;
  const refer = (id: string) => ({ id, title: 'Invoice blocked for 2 cases' });
  return html`<cercle-post-detail
    act
    reader="claire"
    .post=${post}
    .answer=${answer}
    .own=${own}
    .refer=${refer}
  ></cercle-post-detail>`;
};

export const Question: StoryObj = { render: () => detail('question') };
export const Announcement: StoryObj = { render: () => detail('announcement') };
export const Poll: StoryObj = { render: () => detail('poll') };
export const Decision: StoryObj = { render: () => detail('decision') };
export const Idea: StoryObj = { render: () => detail('idea') };
