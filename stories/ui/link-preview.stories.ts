import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';
import { answerContents } from '../../test/support/contents.ts';
import * as eg from '../../test/support/eg.ts';

export default { title: 'ui/link-preview', component: 'cercle-link-preview' } satisfies Meta;

type Of = Parameters<typeof eg.preview>[0];

/** A preview whose picture is there, or not. */
function shown(overrides: Of = {}, removable = false, isThere = true) {
  const place = document.createElement('div');
  answerContents(place, isThere ? undefined : () => 'absent');
  const element = document.createElement('cercle-link-preview');
  Object.assign(element, { preview: eg.preview(overrides), removable });
  place.append(element);
  return place;
}

export const TextOnly: StoryObj = { render: () => shown() };
export const TitleOnly: StoryObj = { render: () => shown({ description: null }) };
export const WithPicture: StoryObj = {
  render: () => shown({ picture: eg.picture(1200, 630) }),
};
export const PictureMissing: StoryObj = {
  render: () => shown({ picture: eg.picture(1200, 630) }, false, false),
};
export const OfTheReader: StoryObj = {
  render: () => shown({ picture: eg.picture(1200, 630) }, true),
};
export const LongWords: StoryObj = {
  render: () =>
    shown({
      title: 'Donaudampfschifffahrtsgesellschaftskapitänsmützenverordnung'.repeat(3),
      description: 'a'.repeat(400),
      site: 'x'.repeat(80),
      picture: eg.picture(300, 900),
    }),
};
export const RightToLeft: StoryObj = {
  render: () =>
    shown({
      title: 'الطرود بالقطار ابتداءً من يناير',
      description: 'يعود الخط إلى بازل لنقل الصناديق.',
      site: 'عالم الطرود',
      picture: eg.picture(1200, 630),
    }),
};
export const Narrow: StoryObj = {
  render: () =>
    html`<div style="max-width: 240px">${shown({ picture: eg.picture(1200, 630) }, true)}</div>`,
};
