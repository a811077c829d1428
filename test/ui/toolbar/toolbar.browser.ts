import { expect, fixture, html } from '@open-wc/testing';
import { formatOf, keysOf } from '../../../src/ui/toolbar/shortcut.ts';
import type { CercleToolbar } from '../../../src/ui/toolbar/toolbar.ts';
import '../../../src/ui/toolbar/toolbar.ts';
import { press } from '../../support/composed.ts';

const toolbar = () => fixture<CercleToolbar>(html`<cercle-toolbar></cercle-toolbar>`);
const buttonsOf = (element: Element) => [...element.shadowRoot!.querySelectorAll('button')];
const key = (more: KeyboardEventInit) => formatOf(new KeyboardEvent('keydown', more));

describe('cercle-toolbar', () => {
  it('is one stop, from which the arrows go round', async () => {
    const element = await toolbar();
    const buttons = buttonsOf(element);
    const at = () => buttons.indexOf(element.shadowRoot!.activeElement as HTMLButtonElement);
    element.focus();
    const last = buttons.length - 1;
    for (const [name, place] of [
      ['ArrowRight', 1],
      ['ArrowLeft', 0],
      ['ArrowLeft', last],
      ['ArrowRight', 0],
      ['End', last],
      ['Home', 0],
      ['ArrowRight', 1],
    ] as const) {
      expect(press(buttons[at()]!, name).defaultPrevented).to.equal(true);
      expect(at(), name).to.equal(place);
    }
    await element.updateComplete;
    expect(buttons.map(({ tabIndex }) => tabIndex)).to.deep.equal([-1, 0, -1, -1, -1, -1, -1]);
  });

  it('goes the way of the page where that is read from right to left', async () => {
    const element = await toolbar();
    element.dir = 'rtl';
    element.focus();
    press(buttonsOf(element)[0]!, 'ArrowLeft');
    expect(element.shadowRoot!.activeElement === buttonsOf(element)[1]).to.equal(true);
  });

  it('says what is to be made, and with which keys it can be', async () => {
    const element = await toolbar();
    const asked: string[] = [];
    element.addEventListener('cercle-format', ({ format }) => asked.push(format));
    for (const button of buttonsOf(element)) button.click();
    expect(asked).to.deep.equal(['bold', 'italic', 'link', 'list', 'numbers', 'quote', 'code']);
    expect(buttonsOf(element)[0]!.title).to.equal(`Bold (${keysOf('bold').shown})`);
  });

  it('takes no focus from the text when it is pressed', async () => {
    const [button] = buttonsOf(await toolbar());
    const down = new PointerEvent('pointerdown', { bubbles: true, cancelable: true });
    button!.dispatchEvent(down);
    expect(down.defaultPrevented).to.equal(true);
  });

  it('knows the usual keys, and leaves the others to the browser', () => {
    const ctrlKey = true;
    expect(['b', 'I', 'k', 'e'].map((name) => key({ key: name, ctrlKey }))).to.deep.equal([
      'bold',
      'italic',
      'link',
      'code',
    ]);
    const shiftKey = true;
    const codes = ['Digit7', 'Digit8', 'Period'];
    expect(codes.map((code) => key({ key: '/', code, ctrlKey, shiftKey }))).to.deep.equal([
      'numbers',
      'list',
      'quote',
    ]);
    for (const other of [
      { key: 'b' },
      { key: 'b', ctrlKey, altKey: true },
      { key: 'B', code: 'KeyB', ctrlKey, shiftKey },
      { key: '8', code: 'Digit8', ctrlKey },
    ]) {
      expect(key(other)).to.equal(undefined);
    }
  });
});
