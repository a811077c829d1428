import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, svg } from 'lit';
import 'cercle';

export default { title: 'ui/notice', component: 'cercle-notice' } satisfies Meta;

const clock = () => svg`<circle cx="8" cy="8" r="6"/><path d="M8 4.75V8l2.25 1.5"/>`;

export const Empty: StoryObj = {
  render: () =>
    html`<cercle-notice
      heading="No one has written about this yet."
      text="What you write stays with it."
      action="Write the first post"
    ></cercle-notice>`,
};

export const ErrorWithRetry: StoryObj = {
  render: () =>
    html`<cercle-notice
      retry
      .icon=${clock}
      heading="The conversation cannot be reached."
      text="No connection since 10:38. What you have written is safe. Next try in 12 s."
      action="Try now"
    ></cercle-notice>`,
};

export const NotAdmitted: StoryObj = {
  render: () =>
    html`<cercle-notice
      heading="There is nothing here for you to read."
      text="If you expected something here, ask your contact in the company."
    ></cercle-notice>`,
};
