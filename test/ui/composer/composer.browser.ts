import { expect, oneEvent } from '@open-wc/testing';
import { colors } from '../../../src/themes/tokens.ts';
import type {
  CercleCancelEvent,
  CercleComposer,
  CercleDraftEvent,
  CercleSubmitEvent,
} from '../../../src/ui/composer/composer.ts';
import {
  audiences,
  chooseAudience,
  composer,
  field,
  find,
  openAudiences,
  press,
  submitButton,
  submittedBy,
  type,
} from '../../support/composed.ts';
import * as eg from '../../support/eg.ts';
import { wordsOf } from '../../support/placed.ts';

const inside = eg.audience();
const withExotic = eg.audienceWith();

const sentence = (element: Element) => find(element, '.sentence').textContent;

async function submitted(element: CercleComposer, act: () => void): Promise<CercleSubmitEvent> {
  setTimeout(act);
  return (await oneEvent(element, 'cercle-submit')) as CercleSubmitEvent;
}

describe('cercle-composer: who will read', () => {
  it('says it first, and again in the button', async () => {
    const element = await composer({ draft: 'Hello' });
    expect(sentence(element)).to.equal('42 colleagues will read. Nobody outside.');
    expect(submitButton(element).textContent.trim()).to.equal('Post inside');
    const row = find(element, '.header');
    expect(row.compareDocumentPosition(field(element))).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(field(element).getAttribute('aria-describedby')).to.match(/^audience\b/);
  });

  it('says how many partners, in ochre', async () => {
    const element = await composer({ choices: [withExotic], draft: 'Hello' });
    expect(sentence(element)).to.equal('42 colleagues and 6 people from Exotic Liquids will read.');
    expect(submitButton(element).textContent.trim()).to.equal('Post with Exotic Liquids');
    const ochre = colors['outside-line'][0];
    const [red, green, blue] = [1, 3, 5].map((at) => parseInt(ochre.slice(at, at + 2), 16));
    expect(getComputedStyle(find(element, '.base')).borderTopColor).to.equal(
      `rgb(${red}, ${green}, ${blue})`,
    );
  });

  it('counts nobody but the writer as nobody', async () => {
    const own = { id: 'exotic', name: 'Exotic Liquids', count: 0 };
    for (const choice of [eg.audience(), eg.audienceWith({ organizations: [own] })]) {
      const element = await composer({ choices: [{ ...choice, colleagues: 0 }] });
      expect(sentence(element)).to.equal('Only you will read, until a colleague is admitted.');
    }
  });

  it('says to a partner whose people read, and counts them not for themselves', async () => {
    const own = { id: 'exotic', name: 'Exotic Liquids', count: 0 };
    const choice = eg.audienceWith({ colleagues: 3, host: 'Maison Aubry' });
    const element = await composer({ choices: [choice] });
    expect(sentence(element)).to.equal(
      '3 people from Maison Aubry and 6 people from Exotic Liquids will read.',
    );
    element.choices = [{ ...choice, organizations: [own] }];
    await element.updateComplete;
    expect(sentence(element)).to.equal('3 people from Maison Aubry will read.');
  });

  it('says that the record decides', async () => {
    const organizations = [{ id: 'exotic', name: 'Exotic Liquids', count: null }];
    const element = await composer({
      choices: [eg.audienceWith({ kind: 'record', colleagues: null, organizations })],
    });
    expect(sentence(element)).to.equal(
      'Exotic Liquids and the colleagues who may open this record will read.',
    );
  });

  it('can be changed, and then says so aloud', async () => {
    const element = await composer({ draft: 'Hello' });
    const options = await openAudiences(element);
    expect(audiences(element).matches(':popover-open')).to.equal(true);
    options[1]!.click();
    await element.updateComplete;
    expect(audiences(element).matches(':popover-open')).to.equal(false);
    expect(find(element, '[aria-live]').textContent).to.equal(
      'With Exotic Liquids. 42 colleagues and 6 people from Exotic Liquids will read.',
    );
    const { stream } = await submitted(element, () => submitButton(element).click());
    expect(stream).to.equal(withExotic.stream);
  });

  it('is chosen of what is told apart by who reads, below the row and as wide as it', async () => {
    const element = await composer();
    const [first, second] = await openAudiences(element);
    expect([first!.role, first!.ariaChecked, second!.ariaChecked]).to.deep.equal([
      'menuitemradio',
      'true',
      'false',
    ]);
    expect(wordsOf(second!)).to.equal(
      'With Exotic Liquids 42 colleagues and 6 people from Exotic Liquids will read.',
    );
    const row = find(element, '.header').getBoundingClientRect();
    const menu = audiences(element).getBoundingClientRect();
    expect([menu.left, menu.width]).to.deep.equal([row.left, row.width]);
    expect(menu.top).to.be.closeTo(row.bottom + 4, 1);
  });

  it('has the focus where it was, once it is left, and in the text once it is changed', async () => {
    const element = await composer();
    await openAudiences(element);
    audiences(element).hidePopover();
    expect(element.shadowRoot!.activeElement).to.equal(find(element, '.change'));
    await chooseAudience(element, 1);
    expect(element.shadowRoot!.activeElement).to.equal(field(element));
  });

  it('is chosen by arrow keys too, from what is chosen now', async () => {
    const element = await composer();
    const options = await openAudiences(element);
    const focused = () => audiences(element).shadowRoot!.activeElement as HTMLElement;
    const at = () => options.indexOf(focused());
    expect(at()).to.equal(0);
    const keys = ['ArrowDown', 'ArrowDown', 'ArrowUp', 'Home', 'End'];
    const places = keys.map((key) => [press(focused(), key).defaultPrevented, at()]);
    expect(places).to.deep.equal([1, 0, 1, 0, 1].map((place) => [true, place]));
    focused().click();
    await element.updateComplete;
    await openAudiences(element);
    expect(at()).to.equal(1);
  });

  it('is left by Tab and Escape, which go on from the button', async () => {
    const element = await composer();
    for (const key of ['Tab', 'Escape']) {
      const options = await openAudiences(element);
      expect(press(options[0]!, key).defaultPrevented).to.equal(false);
      expect(audiences(element).matches(':popover-open')).to.equal(false);
      expect(element.shadowRoot!.activeElement).to.equal(find(element, '.change'));
      expect(options.map(({ tabIndex }) => tabIndex)).to.deep.equal([-1, -1]);
    }
  });

  it('goes back to what is left when the chosen one is no longer there', async () => {
    const element = await composer({ choices: [withExotic], draft: 'Hello' });
    element.choices = [inside];
    await element.updateComplete;
    expect((await submitted(element, () => submitButton(element).click())).stream).to.equal(
      inside.stream,
    );
  });

  it('cannot be changed where there is one, and nothing can be written where there is none', async () => {
    expect(find(await composer({ choices: [inside] }), '.change')).to.equal(null);
    expect(field(await composer({ choices: [] }))).to.equal(null);
  });

  it('is that of its thread in a comment', async () => {
    const element = await composer({ choices: [withExotic], mode: 'comment' });
    expect(find(element, '.header')).to.equal(null);
    expect(submitButton(element).textContent.trim()).to.equal('Reply with Exotic Liquids');
    expect(find(element, '.base').classList.contains('outside')).to.equal(true);
  });
});

describe('cercle-composer: writing', () => {
  it('begins with the draft, and hands on every change', async () => {
    const element = await composer({ draft: 'Kept' });
    expect(field(element).value).to.equal('Kept');
    setTimeout(() => void type(element, 'Kept, and more'));
    const draft = (await oneEvent(element, 'cercle-draft')) as CercleDraftEvent;
    expect([draft.place, draft.stream, draft.text]).to.deep.equal([
      'post launch',
      inside.stream,
      'Kept, and more',
    ]);
  });

  it('hands over what was written, where it stands and to whom', async () => {
    const element = await composer();
    await type(element, 'Hello');
    const sent = await submitted(element, () => submitButton(element).click());
    expect([sent.place, sent.stream, sent.text, sent.mentions]).to.deep.equal([
      'post launch',
      inside.stream,
      'Hello',
      [],
    ]);
  });

  it('keeps its text until it is told that it is safe', async () => {
    const element = await composer();
    await type(element, 'Hello');
    await submitted(element, () => submitButton(element).click());
    expect(field(element).value).to.equal('Hello');
  });

  it('is sent by Control and Enter, and by Command and Enter', async () => {
    const element = await composer({ draft: 'Hello' });
    for (const more of [{ ctrlKey: true }, { metaKey: true }]) {
      expect(submittedBy(element, () => press(field(element), 'Enter', more))!.text).to.equal(
        'Hello',
      );
    }
  });

  it('is not sent by Enter alone, nor while a word is being composed, nor empty', async () => {
    const element = await composer({ draft: 'Hello' });
    const by = (key: string, more: KeyboardEventInit) =>
      submittedBy(element, () => press(field(element), key, more));
    expect(by('Enter', {})).to.equal(null);
    expect(by('Enter', { ctrlKey: true, isComposing: true })).to.equal(null);
    await type(element, '  \n \u200B');
    expect(by('Enter', { ctrlKey: true })).to.equal(null);
    expect(submittedBy(element, () => submitButton(element).click())).to.equal(null);
    expect(submitButton(element).getAttribute('aria-disabled')).to.equal('true');
  });

  it('grows with its text', async () => {
    const element = await composer();
    const before = field(element).offsetHeight;
    await type(element, 'one\ntwo\nthree\nfour\nfive');
    expect(field(element).offsetHeight).to.be.greaterThan(before + 60);
    expect(field(element).scrollHeight).to.be.at.most(field(element).offsetHeight);
  });

  it('says why something was not taken', async () => {
    const element = await composer({ draft: 'Hello', problem: 'This page does not allow that.' });
    expect(find(element, '[role="alert"]').textContent.trim()).to.equal(
      'This page does not allow that.',
    );
    expect(field(element).value).to.equal('Hello');
  });

  it('is left by Escape and given up by its button while editing, and neither as a post', async () => {
    const element = await composer({ mode: 'edit', draft: 'Hello' });
    for (const [isKept, act] of [
      [true, () => press(field(element), 'Escape')],
      [false, () => find(element, '.footer .text-button').click()],
    ] as const) {
      setTimeout(act);
      const event = (await oneEvent(element, 'cercle-cancel')) as CercleCancelEvent;
      expect(event).to.include({ place: 'post launch', isKept });
    }
    element.mode = 'post';
    await element.updateComplete;
    let cancels = 0;
    element.addEventListener('cercle-cancel', () => (cancels += 1));
    press(field(element), 'Escape');
    expect(cancels).to.equal(0);
  });
});
