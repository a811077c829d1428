import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html, render } from 'lit';
import 'cercle';
import { answerContents } from '../../test/support/contents.ts';
import { documents, film } from '../../test/support/documents.ts';
import * as eg from '../../test/support/eg.ts';
import { play, press, says } from '../../test/support/played.ts';

export default { title: 'ui/attachments', component: 'cercle-attachments' } satisfies Meta;

type Files = readonly ReturnType<typeof eg.file>[];
type Answer = Parameters<typeof answerContents>[1];

const noted = { by: 'Nora Weiß', at: eg.monday };

function draw(files: Files, answer?: Answer, width = 600): HTMLElement {
  const place = document.createElement('div');
  place.style.setProperty('max-width', `${width}px`);
  answerContents(place, answer);
  render(
    html`<cercle-attachments .files=${files} .by=${noted.by} .at=${noted.at}></cercle-attachments>`,
    place,
  );
  return place;
}

const pictures = [
  'Pallet 3.jpg',
  'Gate 4.jpg',
  'Label.png',
  'Scales.jpg',
  'Hall.jpg',
  'Van.jpg',
  'Seal.jpg',
].map((name, index) => eg.picture(1600, index % 2 ? 2000 : 1100, { name }));

/** The download goes on, and never ends. */
const underway: Answer = ({ file, width, onProgress }) => {
  if (width === undefined) queueMicrotask(() => onProgress?.(file.size * 0.34, file.size));
  return 'never';
};

export const OnePicture: StoryObj = { render: () => draw(pictures.slice(0, 1)) };
export const OneTallPicture: StoryObj = { render: () => draw(pictures.slice(1, 2)) };
export const OneSmallPicture: StoryObj = { render: () => draw([eg.picture(120, 80)]) };
export const APanorama: StoryObj = { render: () => draw([eg.picture(4000, 160)]) };
export const TwoPictures: StoryObj = { render: () => draw(pictures.slice(0, 2)) };
export const ThreePictures: StoryObj = { render: () => draw(pictures.slice(0, 3)) };
export const FourPictures: StoryObj = { render: () => draw(pictures.slice(0, 4)) };
export const SevenPictures: StoryObj = { render: () => draw(pictures) };
export const SevenPicturesNarrow: StoryObj = { render: () => draw(pictures, undefined, 320) };
export const Waiting: StoryObj = { render: () => draw(pictures.slice(0, 2), () => 'never') };
export const PictureFailed: StoryObj = {
  render: () => draw(pictures.slice(0, 2), () => undefined),
  play: play(says('It could not be loaded.')),
};
export const PictureMissing: StoryObj = {
  render: () => draw(pictures.slice(0, 1), () => 'absent'),
  play: play(says('This file is no longer there.')),
};
export const PictureForbiddenByThePage: StoryObj = {
  render: () => draw(pictures.slice(0, 4), () => 'data:text/plain,none', 320),
  play: play(says('It cannot be shown here.')),
};
export const Documents: StoryObj = { render: () => draw(documents) };
export const DocumentsNarrow: StoryObj = { render: () => draw(documents, undefined, 300) };
export const PicturesAndDocuments: StoryObj = {
  render: () => draw([...pictures.slice(0, 3), ...documents]),
};
export const Huge: StoryObj = { render: () => draw([film]) };
export const Downloading: StoryObj = {
  render: () => draw([film, documents[0]], underway),
  play: play(press('Download Loading dock.mp4'), says('34 MB of 100 MB')),
};
export const DownloadFailed: StoryObj = {
  render: () => draw(documents, () => undefined),
  play: play(press('Download Delivery note 80213.pdf'), says('It could not be loaded.')),
};
export const DownloadMissing: StoryObj = {
  render: () => draw(documents, () => 'absent'),
  play: play(press('Download Delivery note 80213.pdf'), says('This file is no longer there.')),
};
