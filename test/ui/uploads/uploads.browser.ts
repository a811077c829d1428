import { expect } from '@open-wc/testing';
import { html } from 'lit';
import '../../../src/ui/attachments/attachments.ts';
import type { ShownUpload } from '../../../src/ui/uploads/shown-upload.ts';
import type { CercleUploads, CercleUploadEvent } from '../../../src/ui/uploads/uploads.ts';
import '../../../src/ui/uploads/uploads.ts';
import { putAsking } from '../../support/asking.ts';
import { contentOf } from '../../support/contents.ts';
import { buttonOf, deep, wordsOf } from '../../support/deep.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';

const file = (name: string, more: Partial<ShownUpload> = {}): ShownUpload => ({
  ...{ key: name, name, type: 'application/pdf', size: 1000, state: 'sending', done: 250 },
  ...more,
});

async function put(...files: ShownUpload[]) {
  const { element, place } = putAsking<CercleUploads>(
    html`<cercle-uploads place="post launch" .files=${files}></cercle-uploads>`,
    undefined,
    { width: 600 },
  );
  const told: string[] = [];
  element.addEventListener('cercle-upload', (event) => {
    const { place: at, key, action } = event as CercleUploadEvent;
    told.push(`${at}: ${action} ${key}`);
  });
  await element.updateComplete;
  return { element, place, told };
}
const said = (element: CercleUploads) =>
  element.shadowRoot!.querySelector('[role="status"]')!.textContent;

describe('cercle-uploads', () => {
  afterEach(() => document.body.replaceChildren());

  it('says how far a file is, in words and by a bar', async () => {
    const { element } = await put(file('a.pdf'));
    expect(wordsOf(element)).to.include('25%');
    expect(deep(element, '.share')[0]!.getAttribute('width')).to.equal('25');
    element.files = [file('a.pdf', { state: 'sent', done: 1000 })];
    await element.updateComplete;
    expect(wordsOf(element)).to.include('PDF · 1 kB');
    expect(deep(element, '.bar')).to.have.length(0);
  });

  it('tells a listener each quarter, what became of a file, and no more', async () => {
    const { element } = await put(file('a.pdf', { done: 0 }));
    const spoken: (string | null)[] = [];
    for (const more of [
      { done: 100 },
      { done: 260 },
      { done: 270 },
      { done: 520 },
      { state: 'paused', done: 520 },
      { state: 'sent', done: 1000 },
    ] as const) {
      element.files = [file('a.pdf', more)];
      await element.updateComplete;
      if (spoken.at(-1) !== said(element)) spoken.push(said(element));
    }
    expect(spoken).to.deep.equal([
      '',
      '25% sent',
      '50% sent',
      'The files wait for a connection.',
      'The file is there.',
    ]);
  });

  it('says why one is not there; only what failed is tried again', async () => {
    const { element, told } = await put(
      file('a.pdf', { state: 'failed', reason: 'The server did not take it.' }),
      file('b.mov', { state: 'refused', reason: 'Too large.' }),
    );
    expect(wordsOf(element)).to.include('The server did not take it.').and.include('Too large.');
    buttonOf(element, 'Try now: a.pdf').click();
    expect(told).to.deep.equal(['post launch: retry a.pdf']);
    expect(() => buttonOf(element, 'Try now: b.mov')).to.throw();
  });

  it('says what one waits for: a connection, unless something else is told', async () => {
    const reason = 'The server does not take it now. It goes on by itself.';
    const { element } = await put(
      file('a.pdf', { state: 'paused' }),
      file('b.pdf', { state: 'paused', reason }),
    );
    const [one, other] = deep(element, 'li').map((row) => row.textContent);
    expect(one).to.include('goes on when there is a connection');
    expect(other).to.include(reason).and.not.include('connection');
    expect(said(element)).to.equal(`b.pdf: ${reason}`);
  });

  it('says how many are there, and takes back what is not so any more', async () => {
    const there = (name: string) => file(name, { state: 'sent' });
    const { element } = await put(file('a.pdf'), file('b.pdf'), file('c.pdf'));
    for (const [files, words] of [
      [[there('a.pdf'), file('b.pdf'), file('c.pdf')], '1 of 3 files is there.'],
      [[there('a.pdf'), there('b.pdf'), file('c.pdf')], '2 of 3 files are there.'],
      [[there('a.pdf'), file('c.pdf')], ''],
    ] as const) {
      element.files = files;
      await element.updateComplete;
      expect(said(element)).to.equal(words);
    }
  });

  it('keeps a share in one piece from right to left', async () => {
    const { element } = await put(file('a.pdf'));
    const share = deep(element, '.facts bdi').map((words) => words.textContent);
    expect(share).to.include('25%');
  });

  it('gives the focus to the next when one is taken away, and to the one before at the end', async () => {
    const { element, told } = await put(file('a.pdf'), file('b.pdf', { state: 'sent' }));
    buttonOf(element, 'Cancel: a.pdf').click();
    const focused = () => element.shadowRoot!.activeElement?.getAttribute('aria-label');
    expect(focused()).to.equal('Remove: b.pdf');
    buttonOf(element, 'Remove: b.pdf').click();
    expect(focused()).to.equal('Cancel: a.pdf');
    expect(told).to.deep.equal(['post launch: remove a.pdf', 'post launch: remove b.pdf']);
  });

  it('draws a picture that is being sent by itself, and one of a draft as the server has it', async () => {
    const picture = eg.picture(1600, 1200);
    const content = await contentOf(picture, 160);
    const { element } = await put(
      file('new.png', { type: 'image/png', content }),
      file('old.png', { type: 'image/png', state: 'sent', file: picture }),
    );
    await eventually(() => !deep<HTMLCanvasElement>(element, 'canvas')[0]!.hidden);
    await eventually(() => deep<HTMLImageElement>(element, 'img')[0]?.naturalWidth);
    expect(deep(element, 'canvas')).to.have.length(1);
    expect(deep(element, 'cercle-picture')).to.have.length(1);
  });
});
