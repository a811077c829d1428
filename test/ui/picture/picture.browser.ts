import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { CercleOpenEvent, CerclePicture } from '../../../src/ui/picture/picture.ts';
import '../../../src/ui/picture/picture.ts';
import { putAsking } from '../../support/asking.ts';
import { buttonOf, deep, wordsOf } from '../../support/deep.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';

const file = eg.picture(1600, 1200);
const put = (
  answerTo?: Parameters<typeof putAsking>[1],
  size = { width: 240, height: 180 },
  more: Partial<CerclePicture> = {},
) =>
  putAsking<CerclePicture>(
    html`<cercle-picture
      opens
      .file=${file}
      ?whole=${more.whole}
      ?decorative=${more.decorative}
      .scale=${more.scale ?? 1}
    ></cercle-picture>`,
    answerTo,
    size,
  );
const pictureIn = (element: HTMLElement) => deep<HTMLImageElement>(element, 'img')[0];
const isShown = (element: HTMLElement) => eventually(() => pictureIn(element)?.naturalWidth);

describe('cercle-picture', () => {
  afterEach(() => document.body.replaceChildren());

  it('is read in the narrowest width that is sharp, and has the name of its file', async () => {
    const { element, asked } = put();
    await isShown(element);
    expect(asked.map(({ width }) => width)).to.deep.equal([320]);
    expect(pictureIn(element)!.alt).to.equal('Pallet 3.jpg');
    expect(buttonOf(element, 'Pallet 3.jpg')).to.exist;
  });

  it('is read wider once it is shown larger, and shown as it was until then', async () => {
    const { element, asked } = put();
    await isShown(element);
    const before = pictureIn(element)!.src;
    element.scale = 4;
    await element.updateComplete;
    expect(pictureIn(element)!.src).to.equal(before);
    await eventually(() => pictureIn(element)!.src !== before);
    expect(asked.map(({ width }) => width)).to.deep.equal([320, 960]);
    expect(asked.map(({ signal }) => signal.aborted)).to.deep.equal([true, false]);
  });

  it('takes the place of what it fills into account where that cuts off its sides', async () => {
    const { element, asked } = put(undefined, { width: 200, height: 400 });
    await isShown(element);
    expect(asked.map(({ width }) => width)).to.deep.equal([960]);
  });

  it('is not read before it is near what is seen, and let go once it is not any more', async () => {
    const far = document.createElement('div');
    far.style.setProperty('height', '5000px');
    document.body.append(far);
    const { element, asked } = put();
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
    expect(asked).to.have.length(0);
    element.scrollIntoView();
    await isShown(element);
    scrollTo(0, 0);
    await eventually(() => asked[0]!.signal.aborted);
    expect(pictureIn(element)).to.equal(undefined);
  });

  it('is let go with its element', async () => {
    const { element, asked } = put();
    await isShown(element);
    element.remove();
    expect(asked.map(({ signal }) => signal.aborted)).to.deep.equal([true]);
  });

  it('says so from the beginning, and offers one way on, where there is little room', async () => {
    const { element } = put(() => undefined, { width: 110, height: 60 });
    await eventually(() => wordsOf(element).includes('It could not be loaded.'));
    const buttons = deep(element, 'button').map((button) => button.textContent!.trim());
    expect(buttons).to.deep.equal(['Try again']);
    const [base, name] = ['.missing', '.file-name'].map((one) => deep(element, one)[0]!);
    expect(base!.scrollHeight).to.be.above(base!.clientHeight);
    expect(name!.getBoundingClientRect().top).to.be.at.least(base!.getBoundingClientRect().top);
  });

  it('says that it could not be loaded, and is asked for again', async () => {
    let answers = 0;
    const { element, asked } = put(() => ((answers += 1) === 1 ? undefined : 'never'));
    await eventually(() => wordsOf(element).includes('It could not be loaded.'));
    expect(wordsOf(element)).to.include('Pallet 3.jpg');
    buttonOf(element, 'Try again').click();
    await eventually(() => asked.length === 2);
    await element.updateComplete;
    expect(wordsOf(element)).not.to.include('It could not be loaded.');
  });

  it('says of what is gone what it says of what is not its reader’s, and offers nothing', async () => {
    const { element } = put(() => 'absent');
    await eventually(() => wordsOf(element).includes('This file is no longer there.'));
    expect(deep(element, 'button')).to.have.length(0);
  });

  it('shows its name and can be downloaded where the page does not let it be shown', async () => {
    const { element } = put(() => 'data:text/plain,none');
    await eventually(() => wordsOf(element).includes('It cannot be shown here.'));
    expect(wordsOf(element)).to.include('Pallet 3.jpg');
    expect(buttonOf(element, 'Download Pallet 3.jpg')).to.exist;
  });

  it('says nothing of its own beside words that say the same', async () => {
    const { element } = put(() => 'absent', undefined, { decorative: true });
    await new Promise(requestAnimationFrame);
    await element.updateComplete;
    expect(wordsOf(element)).to.equal('');
  });

  it('is opened by whoever presses it', async () => {
    const { element } = put();
    await isShown(element);
    const opened: string[] = [];
    document.body.addEventListener(
      'cercle-open',
      (event) => opened.push((event as CercleOpenEvent).file.id),
      { once: true },
    );
    buttonOf(element, 'Pallet 3.jpg').click();
    expect(opened).to.deep.equal([file.id]);
  });
});
