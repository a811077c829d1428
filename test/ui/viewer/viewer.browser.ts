import { expect } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import 'axe-core';
import { html, render } from 'lit';
import type { CerclePicture } from '../../../src/ui/picture/picture.ts';
import type { CercleViewer, CercleViewEvent } from '../../../src/ui/viewer/viewer.ts';
import '../../../src/ui/viewer/viewer.ts';
import { putAsking } from '../../support/asking.ts';
import { buttonOf, deep, wordsOf } from '../../support/deep.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';

const files = ['One.jpg', 'Two.jpg', 'Three.jpg'].map((name) => eg.picture(2000, 1500, { name }));
const pictures = files.map((file) => ({ file, by: 'Nora Weiß', at: eg.monday }));

async function put(index = 0, shown = pictures) {
  const putAgain = (id: string) =>
    html`<cercle-viewer
      .pictures=${shown}
      .shown=${id}
      @cercle-view=${({ to }: CercleViewEvent) => render(to ? putAgain(to.id) : html``, put.place)}
    ></cercle-viewer>`;
  const put = putAsking<CercleViewer>(putAgain(shown[index]!.file.id));
  await put.element.updateComplete;
  return put;
}
const pictureIn = (viewer: CercleViewer) => deep<CerclePicture>(viewer, 'cercle-picture')[0]!;
const scaleOf = (viewer: CercleViewer) =>
  new DOMMatrix(getComputedStyle(pictureIn(viewer)).transform).a;
const press = async (viewer: CercleViewer, ...keys: string[]) => {
  for (const key of keys) await sendKeys({ press: key });
  await viewer.updateComplete;
};
const stageOf = (viewer: CercleViewer) => deep(viewer, '.stage')[0]!;

describe('cercle-viewer', () => {
  afterEach(() => {
    document.body.replaceChildren();
    document.documentElement.removeAttribute('dir');
  });

  it('says which picture it is, of how many, of whom and from when', async () => {
    const { element } = await put(1);
    expect(wordsOf(element)).to.match(/^Two\.jpg .*Nora Weiß Monday, 2 November 2026 .* 2 of 3/);
    expect(deep(element, 'dialog')[0]!.ariaLabel).to.equal('Two.jpg');
    expect(deep(element, '[role="status"]').map(wordsOf)).to.deep.equal([
      '2 of 3: Two.jpg',
      'All of it',
    ]);
    buttonOf(element, 'Larger').click();
    await element.updateComplete;
    expect(deep(element, '[role="status"]').map(wordsOf)[1]).to.equal('150%');
  });

  it('says nothing of whom and when where that is not known', async () => {
    const { element } = await put(0, [{ file: files[0]! }] as unknown as typeof pictures);
    expect(wordsOf(element)).not.to.match(/Nora|2026|\d of \d/);
    expect(deep(element, 'button').map(({ ariaLabel }) => ariaLabel)).not.to.include(
      'Next picture',
    );
  });

  it('goes from picture to picture by the arrows, and no further than there are some', async () => {
    const { element } = await put();
    await press(element, 'ArrowRight', 'ArrowRight', 'ArrowRight');
    expect(wordsOf(element)).to.include('3 of 3');
    expect(buttonOf(element, 'Next picture').ariaDisabled).to.equal('true');
    await press(element, 'ArrowLeft');
    expect(wordsOf(element)).to.include('2 of 3');
  });

  it('goes to the first picture and to the last by Home and End', async () => {
    const { element } = await put(1);
    await press(element, 'End');
    expect(wordsOf(element)).to.include('3 of 3');
    await press(element, 'Home', 'Home');
    expect(wordsOf(element)).to.include('1 of 3');
  });

  it('goes the other way where one reads from right to left', async () => {
    document.documentElement.dir = 'rtl';
    const { element } = await put(1);
    await press(element, 'ArrowLeft');
    expect(wordsOf(element)).to.include('3 of 3');
    await press(element, 'ArrowRight', 'ArrowRight');
    expect(wordsOf(element)).to.include('1 of 3');
  });

  it('shows a picture larger and smaller by keys, and its parts by the arrows then', async () => {
    const { element } = await put();
    await press(element, '+', '+');
    expect(scaleOf(element)).to.equal(2.25);
    await press(element, 'ArrowRight');
    expect(wordsOf(element)).to.include('1 of 3');
    expect(new DOMMatrix(getComputedStyle(pictureIn(element)).transform).e).to.be.lessThan(0);
    await press(element, '-');
    expect(scaleOf(element)).to.equal(1.5);
    await press(element, '0');
    expect(scaleOf(element)).to.equal(1);
  });

  it('shows it larger by buttons, and all of it when it comes to the next one', async () => {
    const { element } = await put();
    for (const name of ['Larger', 'Larger', 'Smaller']) {
      buttonOf(element, name).click();
      await element.updateComplete;
    }
    expect(wordsOf(element)).to.include('150%');
    buttonOf(element, 'Next picture').click();
    await element.updateComplete;
    expect(scaleOf(element)).to.equal(1);
    buttonOf(element, 'Larger').click();
    await element.updateComplete;
    buttonOf(element, 'All of it').click();
    await element.updateComplete;
    expect(scaleOf(element)).to.equal(1);
  });

  it('shows it larger where the wheel turns and where it is pressed twice, and scrolls nothing', async () => {
    const { element } = await put();
    const stage = stageOf(element);
    const { left, top } = stage.getBoundingClientRect();
    const at = { clientX: left, clientY: top, bubbles: true, composed: true, cancelable: true };
    const wheel = new WheelEvent('wheel', { ...at, deltaY: -300 });
    stage.dispatchEvent(wheel);
    await element.updateComplete;
    expect(wheel.defaultPrevented).to.equal(true);
    expect(scaleOf(element)).to.be.closeTo(1.82, 0.01);
    stage.dispatchEvent(new MouseEvent('dblclick', at));
    await element.updateComplete;
    expect(scaleOf(element)).to.equal(1);
    stage.dispatchEvent(new MouseEvent('dblclick', at));
    await element.updateComplete;
    expect(scaleOf(element)).to.equal(2.5);
  });

  it('is pinched by two fingers, and pulled by one', async () => {
    const { element } = await put();
    const stage = stageOf(element);
    stage.setPointerCapture = () => {};
    const { left, top, width, height } = stage.getBoundingClientRect();
    const point = (type: string, pointerId: number, x: number, y = 0) =>
      stage.dispatchEvent(
        new PointerEvent(type, {
          ...{ pointerId, clientX: left + width / 2 + x, clientY: top + height / 2 + y },
        }),
      );
    point('pointerdown', 1, -50);
    point('pointerdown', 2, 50);
    point('pointermove', 2, 150);
    point('pointermove', 1, -150);
    await element.updateComplete;
    expect(scaleOf(element)).to.be.closeTo(3, 0.01);
    point('pointerup', 2, 150);
    const before = new DOMMatrix(getComputedStyle(pictureIn(element)).transform);
    point('pointermove', 1, -130, 10);
    await element.updateComplete;
    const after = new DOMMatrix(getComputedStyle(pictureIn(element)).transform);
    expect([after.e - before.e, after.f - before.f].map(Math.round)).to.deep.equal([20, 10]);
  });

  it('is closed by Escape, and keeps its keys from the page', async () => {
    const keys: string[] = [];
    const hear = ({ key }: KeyboardEvent) => void keys.push(key);
    addEventListener('keydown', hear);
    const { element, place } = await put();
    await press(element, 'ArrowRight', '+', '0', 'j');
    await sendKeys({ press: 'Escape' });
    await eventually(() => !place.querySelector('cercle-viewer'));
    removeEventListener('keydown', hear);
    expect(keys).to.deep.equal([]);
  });

  it('is on top of a page that is modal itself, and that gives it its own styles', async () => {
    const style = document.createElement('style');
    style.textContent = `* { all: unset !important; display: inline !important; z-index: 0 !important }
      dialog, div { transform: scale(0.5); overflow: hidden; width: 10px }`;
    const modal = document.createElement('dialog');
    document.body.append(style, modal);
    modal.showModal();
    const { element, place } = await put();
    modal.append(place);
    await element.updateComplete;
    const [dialog] = deep<HTMLDialogElement>(element, 'dialog');
    dialog!.close();
    dialog!.showModal();
    const { width, height } = dialog!.getBoundingClientRect();
    expect([width, height]).to.deep.equal([innerWidth, innerHeight]);
    expect(deep(element, '.icon-button')[0]!.checkVisibility()).to.equal(true);
  });

  it('can be pressed everywhere, and has nothing that axe finds', async () => {
    const { element } = await put(1);
    await eventually(() => deep<HTMLImageElement>(element, 'img')[0]?.naturalWidth);
    for (const button of deep(element, 'button')) {
      const { width, height } = button.getBoundingClientRect();
      expect(Math.min(width, height), button.ariaLabel!).to.be.at.least(24);
    }
    await Promise.all(
      deep(element, 'dialog')[0]!
        .getAnimations()
        .map(({ finished }) => finished),
    );
    const { violations } = await (globalThis as any).axe.run(element);
    expect(violations.map(({ id }: { id: string }) => id)).to.deep.equal([]);
  });
});
