import { expect } from '@open-wc/testing';
import { ignoreSecondPress } from '../../src/ui/second-press.ts';
import { clear } from '../support/placed.ts';

describe('a second press', () => {
  afterEach(clear);

  it('is of nothing that stands where something was done by the first, until there is another first', () => {
    const button = document.createElement('button');
    document.body.append(button);
    let pressed = 0;
    button.addEventListener('click', () => (pressed += 1));
    /** Whether it is left to the browser, which moves the focus by it. */
    const press = (type: string, detail: number) =>
      button.dispatchEvent(
        new MouseEvent(type, { detail, bubbles: true, composed: true, cancelable: true }),
      );
    ignoreSecondPress(button);
    expect(press('mousedown', 2)).to.equal(false);
    expect(press('click', 2)).to.equal(false);
    expect(press('dblclick', 2)).to.equal(false);
    expect(pressed).to.equal(0);
    expect(press('mousedown', 1)).to.equal(true);
    press('click', 1);
    expect(press('mousedown', 2)).to.equal(true);
    press('click', 2);
    expect(pressed).to.equal(2);
  });

  it('of a key is one like the first', () => {
    const button = document.createElement('button');
    document.body.append(button);
    let pressed = 0;
    button.addEventListener('click', () => (pressed += 1));
    ignoreSecondPress(button);
    button.click();
    expect(pressed).to.equal(1);
  });
});
