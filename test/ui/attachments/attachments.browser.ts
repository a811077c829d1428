import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { CercleAttachments } from '../../../src/ui/attachments/attachments.ts';
import '../../../src/ui/attachments/attachments.ts';
import type { CerclePicture } from '../../../src/ui/picture/picture.ts';
import '../../../src/ui/viewer/viewer.ts';
import { putAsking } from '../../support/asking.ts';
import { buttonOf, deep, wordsOf } from '../../support/deep.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';

type Answer = Parameters<typeof putAsking>[1];

async function put(files: readonly ReturnType<typeof eg.file>[], answerTo?: Answer, width = 600) {
  const put = putAsking<CercleAttachments>(
    html`<cercle-attachments .files=${files} by="Nora Weiß" .at=${eg.monday}></cercle-attachments>`,
    answerTo,
    { width },
  );
  await put.element.updateComplete;
  return put;
}
const picturesIn = (element: HTMLElement) => deep<CerclePicture>(element, 'cercle-picture');
const named = (count: number) =>
  Array.from({ length: count }, (_none, index) =>
    eg.picture(1600, 1200, { name: `Picture ${index + 1}.jpg` }),
  );

/** What the browser was told to save, by name. */
function saved(): { name: string; url: string }[] {
  const links: { name: string; url: string }[] = [];
  HTMLAnchorElement.prototype.click = function click(this: HTMLAnchorElement) {
    links.push({ name: this.download, url: this.href });
  };
  return links;
}
const { click } = HTMLAnchorElement.prototype;

describe('cercle-attachments', () => {
  afterEach(() => {
    HTMLAnchorElement.prototype.click = click;
    document.body.replaceChildren();
  });

  it('keeps the place of a picture before it comes: nothing jumps', async () => {
    for (const [width, height, expected] of [
      [1600, 1200, [480, 360]],
      [1600, 800, [560, 280]],
      [600, 2400, [96, 360]],
      [120, 80, [120, 80]],
      [4000, 100, [560, 48]],
    ] as const) {
      const { element, place } = await put([eg.picture(width, height)], () => 'never');
      const { width: wide, height: high } = picturesIn(element)[0]!.getBoundingClientRect();
      expect([Math.round(wide), Math.round(high)], `${width} × ${height}`).to.deep.equal(expected);
      place.remove();
    }
  });

  it('shows up to four pictures, the last of which stands for the others', async () => {
    for (const [count, shown, more] of [
      [2, 2, 0],
      [3, 3, 0],
      [4, 4, 0],
      [7, 4, 3],
    ] as const) {
      const { element, place } = await put(named(count));
      const pictures = picturesIn(element);
      expect(pictures.map((picture) => picture.more)).to.deep.equal(
        Array.from({ length: shown }, (_none, index) => (index === 3 ? more : 0)),
      );
      await pictures[shown - 1]!.updateComplete;
      const last = more ? `Picture ${shown}.jpg, ${more} more` : `Picture ${shown}.jpg`;
      expect(buttonOf(element, last)).to.exist;
      place.remove();
    }
  });

  it('says what the others are, how large, and before it begins that one takes a while', async () => {
    const { element } = await put([
      eg.file(),
      eg.file({ name: 'a.bin', type: 'application/octet-stream', size: 99_600_000 }),
    ]);
    const rows = deep(element, 'li').map(wordsOf);
    expect(rows[0]).to.include('PDF · 184 kB');
    expect(rows[1]).to.include('File · 100 MB · takes a while to load');
  });

  it('cuts a long name in its middle, so that its ending stays', async () => {
    const name = `Weighing of all pallets ${'and of every article '.repeat(9)}_2026_v3.xlsx`;
    const { element } = await put([eg.file({ name })], undefined, 320);
    const [end] = deep(element, '.end');
    const [start] = deep(element, '.start');
    const edge = element.getBoundingClientRect().right;
    expect(end!.textContent).to.match(/_v3\.xlsx$/);
    expect(end!.getBoundingClientRect().right).to.be.lessThan(edge);
    expect(start!.scrollWidth).to.be.greaterThan(start!.clientWidth);
    expect(deep(element, '.file-name')[0]!.title).to.equal(name);
  });

  it('lets a name from right to left stand at the start of its line, and its ending at its own', async () => {
    const { element } = await put([eg.file({ name: 'مذكرة التسليم ٨٠٢١٣.docx' })]);
    const [name] = deep(element, '.file-name');
    const [start] = deep(element, '.start');
    const [end] = deep(element, '.end');
    const [facts] = deep(element, '.facts');
    expect(getComputedStyle(name!).direction).to.equal('rtl');
    expect(name!.getBoundingClientRect().left).to.equal(facts!.getBoundingClientRect().left);
    expect(end!.getBoundingClientRect().right).to.be.at.most(
      start!.getBoundingClientRect().left + 1,
    );
  });

  it('downloads a file under its own name, as it is and not as it is shown', async () => {
    const links = saved();
    const file = eg.file();
    const { element, asked } = await put([file], () => 'blob:null/here');
    buttonOf(element, `Download ${file.name}`).click();
    await eventually(() => links.length === 1);
    expect(links).to.deep.equal([{ name: file.name, url: 'blob:null/here' }]);
    expect(asked.map(({ width }) => width)).to.deep.equal([undefined]);
  });

  it('shows how far a download is, and gives it up', async () => {
    const file = eg.file({ name: 'film.mp4', type: 'video/mp4', size: 100_000_000 });
    const { element, asked } = await put([file], () => 'never');
    const button = buttonOf(element, 'Download film.mp4');
    button.focus();
    button.click();
    asked[0]!.onProgress!(34_000_000, 100_000_000);
    await element.updateComplete;
    const [bar] = deep(element, '[role="progressbar"]');
    expect(wordsOf(element)).to.include('34 MB of 100 MB');
    expect(bar!.getAttribute('aria-valuenow')).to.equal('34');
    buttonOf(element, 'Cancel: film.mp4').click();
    await element.updateComplete;
    expect(asked[0]!.signal.aborted).to.equal(true);
    expect(wordsOf(element)).to.include('Video · 100 MB');
    expect(element.shadowRoot!.activeElement).to.equal(buttonOf(element, 'Download film.mp4'));
  });

  it('says that a download failed, and tries it again', async () => {
    const links = saved();
    let answers = 0;
    const file = eg.file();
    const { element } = await put([file], () => ((answers += 1) === 1 ? undefined : 'blob:x'));
    buttonOf(element, `Download ${file.name}`).click();
    await eventually(() => wordsOf(element).includes('It could not be loaded.'));
    buttonOf(element, `Try again: ${file.name}`).click();
    await eventually(() => links.length === 1);
    await element.updateComplete;
    expect(wordsOf(element)).not.to.include('It could not be loaded.');
  });

  it('says of what is gone what it says of what is not its reader’s', async () => {
    const file = eg.file();
    const { element } = await put([file], () => 'absent');
    buttonOf(element, `Download ${file.name}`).click();
    await eventually(() => wordsOf(element).includes('This file is no longer there.'));
    expect(deep(element, 'button')).to.have.length(0);
  });

  it('gives up what is underway once nobody looks', async () => {
    const file = eg.file();
    const { element, asked } = await put([file], () => 'never');
    buttonOf(element, `Download ${file.name}`).click();
    element.remove();
    expect(asked[0]!.signal.aborted).to.equal(true);
  });

  it('opens its pictures one at a time, those behind the last one too, and comes back to where one was', async () => {
    const { element } = await put(named(6));
    const pictures = picturesIn(element);
    await pictures[3]!.updateComplete;
    buttonOf(element, 'Picture 4.jpg, 2 more').click();
    await eventually(() => deep(element, 'dialog[open]').length === 1);
    const viewer = element.shadowRoot!.querySelector('cercle-viewer')!;
    expect(wordsOf(viewer)).to.match(/^Picture 4\.jpg .*Nora Weiß .*4 of 6/);
    buttonOf(viewer, 'Next picture').click();
    await eventually(() => wordsOf(viewer).includes('5 of 6'));
    buttonOf(viewer, 'Close').click();
    await eventually(() => !element.shadowRoot!.querySelector('cercle-viewer'));
    expect(element.shadowRoot!.activeElement).to.equal(pictures[3]);
  });
});
