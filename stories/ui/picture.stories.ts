import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, render, type TemplateResult } from 'lit';
import 'cercle';
import { answerContents } from '../../test/support/contents.ts';
import * as eg from '../../test/support/eg.ts';

export default { title: 'ui/picture', component: 'cercle-picture' } satisfies Meta;

function draw(content: TemplateResult, answer?: Parameters<typeof answerContents>[1]): HTMLElement {
  const place = document.createElement('div');
  place.style.setProperty('width', '240px');
  place.style.setProperty('height', '160px');
  place.style.setProperty('display', 'grid');
  answerContents(place, answer);
  render(content, place);
  return place;
}

const file = eg.picture(1600, 1200);

export const Full: StoryObj = {
  render: () => draw(html`<cercle-picture .file=${file}></cercle-picture>`),
};
export const Whole: StoryObj = {
  render: () => draw(html`<cercle-picture whole .file=${file}></cercle-picture>`),
};
export const Opens: StoryObj = {
  render: () => draw(html`<cercle-picture opens .file=${file}></cercle-picture>`),
};
export const StandsForMore: StoryObj = {
  render: () => draw(html`<cercle-picture opens .file=${file} .more=${3}></cercle-picture>`),
};
export const Waiting: StoryObj = {
  render: () => draw(html`<cercle-picture .file=${file}></cercle-picture>`, () => 'never'),
};
export const Failed: StoryObj = {
  render: () => draw(html`<cercle-picture .file=${file}></cercle-picture>`, () => undefined),
};
export const Missing: StoryObj = {
  render: () => draw(html`<cercle-picture .file=${file}></cercle-picture>`, () => 'absent'),
};
