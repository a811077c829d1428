import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, render } from 'lit';
import 'cercle';
import { answerContents } from '../../test/support/contents.ts';
import * as eg from '../../test/support/eg.ts';
import { play, press, says } from '../../test/support/played.ts';

export default { title: 'ui/viewer', component: 'cercle-viewer' } satisfies Meta;

const by = 'Nora Weiß';
const files = [
  'Pallet 3.jpg',
  'Gate 4 in the evening, after the last van had gone_2026.jpg',
  'صورة المنصة.jpg',
].map((name, index) => eg.picture(1600, index === 1 ? 2400 : 1200, { name }));

function draw(shown = 0, count = files.length, answer?: Parameters<typeof answerContents>[1]) {
  const place = document.createElement('div');
  answerContents(place, answer);
  const pictures = files.slice(0, count).map((file) => ({ file, by, at: eg.monday }));
  render(
    html`<cercle-viewer .pictures=${pictures} shown=${files[shown]!.id}></cercle-viewer>`,
    place,
  );
  return place;
}

export const First: StoryObj = { render: () => draw() };
export const Tall: StoryObj = { render: () => draw(1) };
export const OfRightToLeftName: StoryObj = { render: () => draw(2) };
export const Single: StoryObj = { render: () => draw(0, 1) };
export const Larger: StoryObj = {
  render: () => draw(),
  play: play(press('Larger'), press('Larger'), says('225%')),
};
export const Waiting: StoryObj = { render: () => draw(0, 3, () => 'never') };
export const Failed: StoryObj = {
  render: () => draw(0, 3, () => undefined),
  play: play(says('It could not be loaded.')),
};
export const Missing: StoryObj = {
  render: () => draw(0, 3, () => 'absent'),
  play: play(says('This file is no longer there.')),
};
