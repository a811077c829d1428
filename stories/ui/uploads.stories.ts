import type { Meta, StoryObj } from '@storybook/web-components-vite';
import { html } from 'lit';
import 'cercle';
import { sheet } from '../../test/support/documents.ts';
import * as eg from '../../test/support/eg.ts';
import { framed } from './framed.ts';

export default {
  title: 'ui/uploads',
  component: 'cercle-uploads',
  decorators: [framed],
} satisfies Meta;

type Uploads = HTMLElementTagNameMap['cercle-composer']['files'];

const file = (name: string, more: Partial<Uploads[number]> = {}): Uploads[number] => ({
  ...{
    key: name,
    name,
    type: 'application/pdf',
    size: 12_400_000,
    state: 'sending',
    done: 5_600_000,
  },
  ...more,
});
const sent = file('Order 10248.pdf', { state: 'sent' });

/** In a composer, which draws them where they hang on what is written. */
const composing = (files: Uploads, draft = 'The drawings for Thursday.', mode = 'post') =>
  html`<cercle-composer
    place="story"
    mode=${mode}
    label="Write to Winter box"
    .choices=${[eg.audience()]}
    .limits=${{ largest: 100_000_000, types: null }}
    .draft=${draft}
    .files=${files}
  ></cercle-composer>`;

export const AtRest: StoryObj = { render: () => composing([], '') };

export const Sending: StoryObj = { render: () => composing([file('Drawing.pdf')]) };

export const Several: StoryObj = {
  render: () =>
    composing([
      sent,
      file('Widths.xlsx', { type: sheet, done: 11_000_000 }),
      file('Minutes.docx', { state: 'waiting', done: 0 }),
    ]),
};

export const There: StoryObj = { render: () => composing([sent], '') };

export const Paused: StoryObj = {
  render: () => composing([file('Drawing.pdf', { state: 'paused' })]),
};

export const Failed: StoryObj = {
  render: () =>
    composing([
      sent,
      file('Drawing.pdf', { state: 'failed', reason: 'The server did not take it.' }),
    ]),
};

export const Refused: StoryObj = {
  render: () =>
    composing([
      file('Film.mov', {
        state: 'refused',
        reason: '412 MB are too much: at most 100 MB are taken.',
      }),
      file('setup.exe', { state: 'refused', reason: 'Files of this kind are not taken here.' }),
      file('a.txt, b.txt and 12 others', {
        state: 'refused',
        reason: 'Not attached: at most 10 files hang on one post.',
      }),
      sent,
    ]),
};

/** The page was left while they were on their way. */
export const Missing: StoryObj = {
  render: () =>
    composing([
      sent,
      file('Drawing.pdf', {
        ...{ state: 'refused', type: '', size: 0, done: 0 },
        reason: 'Not sent: this page does not have it. Choose it again.',
      }),
    ]),
};

/** There is a connection, and the server takes nothing. */
export const ServerNotReady: StoryObj = {
  render: () =>
    composing([
      file('Drawing.pdf', {
        state: 'paused',
        reason: 'The server does not take it now. It goes on by itself.',
      }),
    ]),
};

export const RightToLeftAndHuge: StoryObj = {
  render: () =>
    composing([
      file('رسم الصندوق الشتوي.pdf'),
      file(`${'A drawing of the winter box with all its widths '.repeat(4)}.pdf`),
      file('עותק.pdf', { state: 'sent' }),
    ]),
};

export const InAnEdit: StoryObj = { render: () => composing([sent], 'As agreed.', 'edit') };

export const InAComment: StoryObj = {
  render: () => composing([file('Drawing.pdf'), sent], 'As agreed.', 'comment'),
};

/** A file is held over it. */
export const Dropping: StoryObj = {
  render: () => composing([], ''),
  play: async ({ canvasElement }) => {
    const composer = canvasElement.querySelector('cercle-composer')!;
    await composer.updateComplete;
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File(['Width 480.'], 'Widths.txt'));
    const over = new DragEvent('dragover', { bubbles: true, cancelable: true, dataTransfer });
    composer.shadowRoot!.querySelector('textarea')!.dispatchEvent(over);
    await composer.updateComplete;
  },
};
