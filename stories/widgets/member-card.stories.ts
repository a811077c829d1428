import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';
import { scene, withCards } from '../../test/support/scene.ts';
import { scriptedSession } from '../../test/support/scripted-session.ts';

export default { title: 'widgets/member-card', component: 'cercle-member-card' } satisfies Meta;

const card = (member: string, variant: string) =>
  html`<cercle-member-card member=${member} variant=${variant}></cercle-member-card>`;

export const Employee: StoryObj = { render: () => scene(withCards(), card('claire', 'full')) };
export const Partner: StoryObj = { render: () => scene(withCards(), card('ravi', 'full')) };
export const Compact: StoryObj = {
  render: () =>
    scene(withCards(), html`${card('claire', 'compact')}${card('ravi', 'compact')}`, 320),
};
export const Hover: StoryObj = { render: () => scene(withCards(), card('ravi', 'hover'), 320) };
export const Waiting: StoryObj = {
  render: () => scene(scriptedSession({ status: 'connecting' }), card('claire', 'full')),
};
export const NobodyNamed: StoryObj = { render: () => scene(withCards(), card('', 'full')) };
export const Unreachable: StoryObj = {
  render: () => scene(scriptedSession({ status: 'offline' }), card('claire', 'full')),
};
export const SignInEnded: StoryObj = {
  render: () => scene(scriptedSession({ status: 'expired' }), card('claire', 'full')),
};
