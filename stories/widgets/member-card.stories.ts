import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';
import * as eg from '../../test/support/eg.ts';
import { withPeople, withRefusedEdit } from '../../test/support/people-scene.ts';
import { play, press, says } from '../../test/support/played.ts';
import { scene, withCards } from '../../test/support/scene.ts';
import { scriptedSession } from '../../test/support/scripted-session.ts';

export default { title: 'widgets/member-card', component: 'cercle-member-card' } satisfies Meta;

const card = (member: string, variant: string) =>
  html`<cercle-member-card member=${member} variant=${variant}></cercle-member-card>`;
const actions = [
  { label: 'Open in CRM', href: '/crm/thomas' },
  { label: 'Book a room', name: 'book' },
];

export const Employee: StoryObj = {
  render: () => scene(withPeople(), card('thomas', 'full')),
  play: play(says('3 answers accepted')),
};
export const Narrow: StoryObj = {
  render: () => scene(withPeople(), card('thomas', 'full'), 320),
  play: play(says('3 answers accepted')),
};
export const Own: StoryObj = {
  render: () => scene(withPeople({ shared: { rooms: [] } }), card('claire', 'full')),
  play: play(says('Edit')),
};
export const Editing: StoryObj = {
  render: () => scene(withPeople(), card('claire', 'full')),
  play: play(press('Edit'), says('Ask me about')),
};
export const EditingFailed: StoryObj = {
  render: () => scene(withRefusedEdit(), card('claire', 'full')),
  play: play(press('Edit'), press('Save'), says('Write a phone number')),
};
export const Partner: StoryObj = { render: () => scene(withCards(), card('ravi', 'full')) };
export const PartnerWhoLeavesSoon: StoryObj = {
  render() {
    const ravi = eg.supplier({ endsAt: eg.monday + 12 * 86_400_000 });
    return scene(withPeople({ people: [ravi] }), card('ravi', 'full'));
  },
  play: play(says('it ends in 12 days')),
};
export const HostContactOfAPartner: StoryObj = {
  render() {
    const contact = { mail: 'claire.fontaine@aubry.example' };
    const member = eg.supplier();
    return scene(
      withPeople({ member, shared: { contact, confirmed: [] } }),
      card('claire', 'full'),
    );
  },
  play: play(says('aubry.example')),
};
export const OpenInCrm: StoryObj = {
  render: () =>
    scene(
      withPeople(),
      html`<cercle-member-card member="thomas" .actions=${actions}>
        <a slot="actions" href="/erp/supplier-file">Supplier file</a>
        <p slot="sections" style="margin:0;padding:8px 16px">Open claims in the CRM: 2</p>
      </cercle-member-card>`,
    ),
  play: play(says('Open in CRM')),
};
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
