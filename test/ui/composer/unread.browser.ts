import { expect } from '@open-wc/testing';
import type { CercleSubmitEvent } from '../../../src/ui/composer/composer.ts';
import * as eg from '../../support/eg.ts';
import { chooseAudience, composer, find, submitButton, type } from '../../support/composed.ts';
import { wordsOf } from '../../support/placed.ts';

const withAlpenhof = eg.audienceWith({
  stream: eg.roomStream('launch', 'with:alpenhof'),
  audience: 'with:alpenhof',
  organizations: [{ id: 'alpenhof', name: 'Alpenhof', count: 2 }],
});
const choices = [eg.audience(), eg.audienceWith(), withAlpenhof];
const astrid = { id: 'astrid', name: 'Astrid Lundholm', detail: 'Exotic Liquids' };

const link = (element: Element, words: string) =>
  [...element.shadowRoot!.querySelectorAll<HTMLElement>('.problem .link')].find(
    (one) => one.textContent.trim() === words,
  )!;

/** A composer in which Astrid, who reads with Exotic Liquids, was named there. */
async function namingAstrid() {
  const element = await composer({ choices, stream: choices[1]!.stream });
  const asked: string[] = [];
  const sent: CercleSubmitEvent[] = [];
  element.addEventListener('cercle-mention-query', () => (element.candidates = [astrid]));
  element.addEventListener('cercle-readers-query', ({ stream, named, answer }) => {
    asked.push(stream);
    answer(stream === choices[1]!.stream ? [] : named.map(({ id }) => id));
  });
  element.addEventListener('cercle-submit', (event) => sent.push(event));
  await type(element, 'Thank you @A');
  find(element, '#person-0').click();
  await element.updateComplete;
  return { element, asked, sent };
}

describe('cercle-composer: somebody named would not read', () => {
  it('says so before it is sent, keeps the text, and sends nothing', async () => {
    const { element, asked, sent } = await namingAstrid();
    expect(find(element, '.problem')).to.equal(null);
    await chooseAudience(element, 2);
    expect(asked).to.deep.equal([withAlpenhof.stream]);
    const note = find(element, '.problem');
    expect(wordsOf(note)).to.include('Astrid Lundholm will not read this here.');
    expect(note.getAttribute('role')).to.equal('alert');
    expect(note.nextElementSibling).to.equal(find(element, '.footer'));
    expect(submitButton(element).getAttribute('aria-disabled')).to.equal('true');
    submitButton(element).click();
    find(element, 'textarea').dispatchEvent(
      new KeyboardEvent('keydown', { key: 'Enter', ctrlKey: true }),
    );
    expect(sent).to.deep.equal([]);
    expect(element.draft).to.equal('Thank you @Astrid Lundholm ');
  });

  it('is posted without naming them by whoever says so', async () => {
    const { element, sent } = await namingAstrid();
    await chooseAudience(element, 2);
    link(element, 'Post without naming them').click();
    const [{ text, mentions, stream }] = sent as [CercleSubmitEvent];
    expect({ text, mentions, stream }).to.deep.equal({
      text: 'Thank you Astrid Lundholm ',
      mentions: [],
      stream: withAlpenhof.stream,
    });
  });

  it('is no matter where they would read again, or are no longer named', async () => {
    const { element } = await namingAstrid();
    await chooseAudience(element, 2);
    link(element, 'Change who will read').click();
    expect(find(element, '#audiences').matches(':popover-open')).to.equal(true);
    await chooseAudience(element, 1);
    expect(find(element, '.problem')).to.equal(null);
    expect(submitButton(element).getAttribute('aria-disabled')).to.equal('false');
    await chooseAudience(element, 0);
    expect(find(element, '.problem')).not.to.equal(null);
    await type(element, 'Thank you');
    expect(find(element, '.problem')).to.equal(null);
  });
});
