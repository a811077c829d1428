import { expect } from '@open-wc/testing';
import type { CercleComposer } from '../../../src/ui/composer/composer.ts';
import { composer, field, find, press, submittedBy, type } from '../../support/composed.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';

const claire = { id: 'claire', name: 'Claire Fontaine', detail: '' };
const everyone = { id: 'room', name: 'room', detail: 'everyone who reads here (48)', isRoom: true };

const mirror = (element: CercleComposer) => find(element, '.mirror');
const marks = (element: CercleComposer) =>
  [...mirror(element).querySelectorAll('mark')].map(({ className, textContent }) => [
    className,
    textContent,
  ]);

/** A composer whose page offers everyone for every name that is begun. */
async function byFacilitator(): Promise<CercleComposer> {
  const element = await composer({ choices: [eg.audience(), eg.audienceWith()] });
  element.addEventListener('cercle-mention-query', () => (element.candidates = [everyone]));
  return element;
}

describe('cercle-composer: what is recognized while it is typed', () => {
  it('shows mentions and links as such, behind the same letters of the text', async () => {
    const draft = 'Ask @Claire Fontaine\nabout https://erp.example/1, please';
    const element = await composer({ draft, mentioned: [claire] });
    expect(marks(element)).to.deep.equal([
      ['named', '@Claire Fontaine'],
      ['linked', 'https://erp.example/1'],
    ]);
    expect(mirror(element).textContent).to.equal(draft);
    const [behind, text] = [mirror(element), field(element)];
    const boxes = [behind, text].map((one) => one.getBoundingClientRect().toJSON());
    expect(boxes[0]).to.deep.equal(boxes[1]);
    const looks = [behind, text].map((one) => {
      const { font, padding, whiteSpace, overflowWrap, direction, letterSpacing } =
        getComputedStyle(one);
      return { font, padding, whiteSpace, overflowWrap, direction, letterSpacing };
    });
    expect(looks[0]).to.deep.equal(looks[1]);
    for (const one of [behind, ...behind.querySelectorAll('mark')]) {
      expect(getComputedStyle(one).color).to.equal('rgba(0, 0, 0, 0)');
    }
  });

  it('follows what is typed, and repeats nothing where there is nothing to show', async () => {
    const element = await composer({ mentioned: [claire] });
    await type(element, 'Ask @Claire Fontaine');
    expect(marks(element)).to.deep.equal([['named', '@Claire Fontaine']]);
    await type(element, 'Ask Claire Fontaine');
    expect(mirror(element).textContent).to.equal('');
  });

  it('is scrolled with the text, which leaves in sight who will read and the button', async () => {
    const element = await composer({ draft: 'See https://erp.example/1, please.\n'.repeat(60) });
    const [behind, text] = [mirror(element), field(element)];
    expect(element.getBoundingClientRect().height).to.be.lessThan(innerHeight);
    expect(behind.scrollHeight).to.equal(text.scrollHeight);
    expect(behind.clientWidth).to.equal(text.clientWidth);
    for (const place of [text.scrollHeight, 30]) {
      text.scrollTop = place;
      await eventually(() => behind.scrollTop === text.scrollTop);
      expect(behind.scrollTop).to.be.greaterThan(0);
    }
  });

  it('is for the eyes alone', async () => {
    const element = await composer({ draft: 'https://erp.example/1' });
    expect(mirror(element).inert).to.equal(true);
  });
});

describe('cercle-composer: everyone', () => {
  it('is offered by the word for them and by who they are, and is nobody in particular', async () => {
    const element = await byFacilitator();
    await type(element, 'Hello @r');
    expect(find(element, '#person-0').textContent.trim()).to.equal(
      '@room everyone who reads here (48)',
    );
    press(field(element), 'Enter');
    await element.updateComplete;
    expect(element.draft).to.equal('Hello @room ');
    expect(marks(element)).to.deep.equal([['named', '@room']]);
    const sent = submittedBy(element, () => find(element, '.primary').click());
    expect([sent!.text, sent!.mentions]).to.deep.equal(['Hello @room ', []]);
  });

  it('is meant too where the word is written to its end', async () => {
    const element = await byFacilitator();
    for (const text of ['@r', '@room', '@room, hello']) await type(element, text);
    expect(marks(element)).to.deep.equal([['named', '@room']]);
  });

  it('is a word like others of whoever may not name them', async () => {
    const element = await composer();
    for (const text of ['@r', '@room', '@room, hello']) await type(element, text);
    expect(marks(element)).to.deep.equal([]);
  });

  it('reads whatever is chosen', async () => {
    const element = await byFacilitator();
    const asked: string[] = [];
    element.addEventListener('cercle-readers-query', ({ stream }) => asked.push(stream));
    await type(element, '@room');
    element.stream = eg.audienceWith().stream;
    await element.updateComplete;
    expect(asked).to.deep.equal([]);
  });
});
