import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';
import { asNewcomer, inRoomAsItStands } from '../../test/support/charter-scene.ts';
import * as eg from '../../test/support/eg.ts';
import { play, press, says } from '../../test/support/played.ts';
import { inRoom, scene } from '../../test/support/scene.ts';
import { scriptedSession } from '../../test/support/scripted-session.ts';

export default { title: 'widgets/charter', component: 'cercle-charter' } satisfies Meta;

const charter = html`<cercle-charter room="launch"></cercle-charter>`;
const standing = (how: Parameters<typeof inRoomAsItStands>[0], width?: number) =>
  scene(inRoomAsItStands(how), charter, width);

export const Full: StoryObj = { render: () => standing({}) };
export const Narrow: StoryObj = { render: () => standing({}, 320) };
export const Draft: StoryObj = {
  render: () => standing({ stages: [{ name: 'draft', since: eg.monday }] }),
};
export const Closing: StoryObj = {
  render: () =>
    standing({
      stages: [
        { name: 'running', since: eg.monday - 9e8 },
        { name: 'closing', since: eg.monday },
      ],
    }),
};
export const Archived: StoryObj = {
  render: () =>
    standing({
      stages: [
        { name: 'running', since: eg.monday - 9e8 },
        { name: 'archived', since: eg.monday },
      ],
    }),
};
export const ReviewOverdue: StoryObj = { render: () => standing({ days: 30 }) };
export const NotReviewed: StoryObj = { render: () => standing({ days: 60 }) };
export const Changing: StoryObj = {
  render: () => standing({}),
  play: play(press('Change…'), says('Change the charter')),
};
export const NextStage: StoryObj = {
  render: () => standing({}),
  play: play(press('Next stage…'), says('It is in this stage now')),
};
export const Reviewing: StoryObj = {
  render: () => standing({ days: 30 }),
  play: play(press('Review…'), says('What the review comes to')),
};
export const ToBeAccepted: StoryObj = { render: () => scene(asNewcomer(), charter) };
export const WhatItWas: StoryObj = {
  render: () => standing({}),
  play: play(press('What it was'), says('The charter was written')),
};
export const WithoutHeading: StoryObj = {
  render: () =>
    scene(
      inRoomAsItStands({}),
      html`<h2>Winter box in the Nordics</h2>
        <cercle-charter room="launch" no-heading></cercle-charter>`,
    ),
};
export const Waiting: StoryObj = {
  render: () => scene(scriptedSession({ status: 'connecting' }), charter),
};
export const Unreachable: StoryObj = {
  render: () => scene(scriptedSession({ status: 'offline' }), charter),
};
export const NothingHere: StoryObj = {
  render: () => scene(inRoom(), html`<cercle-charter room="another"></cercle-charter>`),
};
