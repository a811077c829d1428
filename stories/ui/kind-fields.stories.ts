import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';
import { framed } from './framed.ts';

export default {
  title: 'ui/kind-fields',
  component: 'cercle-kind-fields',
  decorators: [framed],
} satisfies Meta;

const named = [
  { id: 'claire', name: 'Claire Fontaine', detail: 'Purchasing' },
  { id: 'ravi', name: 'Ravi Patel', detail: 'Exotic Liquids' },
];
const fields = (detail: object, lack?: object) =>
  html`<cercle-kind-fields .detail=${detail} .named=${named} .lack=${lack}></cercle-kind-fields>`;

export const Poll: StoryObj = {
  render: () =>
    fields({
      ...{ kind: 'poll', choices: ['Monday', 'Tuesday', ''], several: true, anonymous: false },
      closesAt: null,
    }),
};
export const PollOfOneChoice: StoryObj = {
  render: () =>
    fields(
      {
        ...{ kind: 'poll', choices: ['Monday', ''], several: false, anonymous: false },
        closesAt: null,
      },
      { field: 'detail.choices.1', message: 'Write something here.' },
    ),
};
export const Decision: StoryObj = {
  render: () =>
    fields({
      ...{ kind: 'decision', decidedBy: [], effectiveOn: '2026-12-01', reviewOn: null },
      replaces: null,
    }),
};
export const DecisionOfSeveral: StoryObj = {
  render: () =>
    fields({
      ...{ kind: 'decision', decidedBy: ['claire', 'ravi'], effectiveOn: null, reviewOn: null },
      replaces: null,
    }),
};
