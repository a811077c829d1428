import { expect, html } from '@open-wc/testing';
import type { LitElement } from 'lit';
import '../../src/widgets/member-card/member-card.ts';
import '../../src/widgets/project-room/project-room.ts';
import { clear, deep, place } from '../support/placed.ts';
import { inRoom, withCards } from '../support/scene.ts';

/** Where the text begins and ends, in px from the left. */
function endsOf(root: Element, text: string): { begin: number; end: number; element: Element } {
  const textIn = (one: Element) =>
    [...one.childNodes].find((node) => node instanceof Text && node.data.trim() === text);
  const element = deep(root, '*').find((one) => textIn(one) && one.checkVisibility());
  if (!element) throw new Error(`There is no "${text}".`);
  const node = textIn(element)!;
  const from = node.textContent!.indexOf(text);
  const leftOf = (index: number) => {
    const range = document.createRange();
    range.setStart(node, from + index);
    range.setEnd(node, from + index + 1);
    return range.getBoundingClientRect().left;
  };
  return { begin: leftOf(0), end: leftOf(text.length - 1), element };
}

describe('words from left to right on a page from right to left', () => {
  before(() => (document.documentElement.dir = 'rtl'));
  after(() => document.documentElement.removeAttribute('dir'));
  afterEach(clear);

  it('keep their order, in a sentence, a date and a measure', async () => {
    const room = await place<LitElement>(
      inRoom(),
      html`<cercle-project-room room="launch"></cercle-project-room>`,
    );
    for (const text of [
      'Deliver the winter box to 140 shops before 15 December.',
      'A question is answered within a working day.',
      '12 Sept',
      '15 Dec',
      'until 31 Mar 2027',
    ]) {
      const { begin, end } = endsOf(room, text);
      expect(begin, text).to.be.below(end);
    }
    const sentence = deep(room, '.sentence')[0]!;
    const [number, rest] = [sentence.querySelector('b')!, document.createRange()];
    const last = [...sentence.querySelector('bdi')!.childNodes].findLast((one) =>
      /outside\.$/.test(one.textContent!.trim()),
    )!;
    rest.selectNodeContents(last);
    expect(number.getBoundingClientRect().right).to.be.at.most(rest.getBoundingClientRect().right);
    expect(number.getBoundingClientRect().left).to.be.below(rest.getBoundingClientRect().left);
  });

  it('begin where the page does', async () => {
    const card = await place<LitElement>(
      withCards(),
      html`<cercle-member-card member="ravi"></cercle-member-card>`,
    );
    const { begin, end, element } = endsOf(card, '31 March 2027');
    expect(begin).to.be.below(end);
    expect(getComputedStyle(element).textAlign).to.equal('right');
  });
});
