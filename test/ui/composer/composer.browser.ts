import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { colors } from '../../../src/themes/tokens.ts';
import type {
  CercleCancelEvent,
  CercleComposer,
  CercleDraftEvent,
  CercleSubmitEvent,
} from '../../../src/ui/composer/composer.ts';
import '../../../src/ui/composer/composer.ts';
import * as eg from '../../support/eg.ts';

const inside = eg.audience();
const withExotic = eg.audienceWith();

async function composer(properties: Partial<CercleComposer> = {}): Promise<CercleComposer> {
  const element = await fixture<CercleComposer>(
    html`<cercle-composer place="post launch" label="Write something"></cercle-composer>`,
  );
  element.choices = [inside, withExotic];
  Object.assign(element, properties);
  await element.updateComplete;
  return element;
}

const find = <Found extends HTMLElement = HTMLElement>(element: Element, selector: string) =>
  element.shadowRoot!.querySelector<Found>(selector)!;
const field = (element: Element) => find<HTMLTextAreaElement>(element, 'textarea');
const submitButton = (element: Element) => find(element, '.primary');
const sentence = (element: Element) => find(element, '.sentence').textContent;

async function type(element: CercleComposer, text: string): Promise<void> {
  field(element).value = text;
  field(element).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await element.updateComplete;
}

const press = (target: Element, key: string, more: KeyboardEventInit = {}): KeyboardEvent => {
  const event = new KeyboardEvent('keydown', {
    key,
    bubbles: true,
    composed: true,
    cancelable: true,
    ...more,
  });
  target.dispatchEvent(event);
  return event;
};

async function submitted(element: CercleComposer, act: () => void): Promise<CercleSubmitEvent> {
  setTimeout(act);
  return (await oneEvent(element, 'cercle-submit')) as CercleSubmitEvent;
}

/** What was submitted while something was done; null where nothing was. */
function submittedBy(element: CercleComposer, act: () => void): CercleSubmitEvent | null {
  let seen: CercleSubmitEvent | null = null;
  const hear = (event: CercleSubmitEvent) => (seen = event);
  element.addEventListener('cercle-submit', hear);
  act();
  element.removeEventListener('cercle-submit', hear);
  return seen;
}

describe('cercle-composer: who will read', () => {
  it('says it first, and again in the button', async () => {
    const element = await composer({ draft: 'Hello' });
    expect(sentence(element)).to.equal('42 colleagues will read. Nobody outside.');
    expect(submitButton(element).textContent.trim()).to.equal('Post inside');
    const row = find(element, '.header');
    expect(row.compareDocumentPosition(field(element))).to.equal(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(field(element).getAttribute('aria-describedby')).to.equal('audience');
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
    const element = await composer({ choices: [eg.audience({ colleagues: 1 })] });
    expect(sentence(element)).to.equal('Only you will read, until someone is admitted.');
  });

  it('says that the record decides', async () => {
    const organizations = [{ id: 'exotic', name: 'Exotic Liquids', count: null }];
    const element = await composer({
      choices: [eg.audienceWith({ kind: 'record', colleagues: null, organizations })],
    });
    expect(sentence(element)).to.equal(
      'Exotic Liquids and the colleagues who may open this record',
    );
  });

  it('can be changed, and then says so aloud', async () => {
    const element = await composer({ draft: 'Hello' });
    find(element, '.change').click();
    const menu = find(element, '#audiences');
    expect(menu.matches(':popover-open')).to.equal(true);
    menu.querySelectorAll<HTMLElement>('.option')[1]!.click();
    await element.updateComplete;
    expect(menu.matches(':popover-open')).to.equal(false);
    expect(find(element, '[aria-live]').textContent).to.equal(
      'With Exotic Liquids. 42 colleagues and 6 people from Exotic Liquids will read.',
    );
    const { stream } = await submitted(element, () => submitButton(element).click());
    expect(stream).to.equal(withExotic.stream);
  });

  it('is chosen by arrow keys too, from what is chosen now', async () => {
    const element = await composer();
    const menu = find(element, '#audiences');
    const isOpen = oneEvent(menu, 'toggle');
    find(element, '.change').click();
    await isOpen;
    const [first, second] = menu.querySelectorAll('.option');
    expect(element.shadowRoot!.activeElement).to.equal(first);
    press(first!, 'ArrowDown');
    expect(element.shadowRoot!.activeElement).to.equal(second);
    press(second!, 'ArrowDown');
    expect(element.shadowRoot!.activeElement).to.equal(first);
    press(first!, 'ArrowUp');
    expect(element.shadowRoot!.activeElement).to.equal(second);
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
    await type(element, '  \n ');
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

  it('is given up by Escape and by its button while editing, and never as a post', async () => {
    const element = await composer({ mode: 'edit', draft: 'Hello' });
    setTimeout(() => press(field(element), 'Escape'));
    expect(((await oneEvent(element, 'cercle-cancel')) as CercleCancelEvent).place).to.equal(
      'post launch',
    );
    setTimeout(() => find(element, '.footer .text-button').click());
    await oneEvent(element, 'cercle-cancel');
    element.mode = 'post';
    await element.updateComplete;
    let cancels = 0;
    element.addEventListener('cercle-cancel', () => (cancels += 1));
    press(field(element), 'Escape');
    expect(cancels).to.equal(0);
  });
});

describe('cercle-composer: a guest', () => {
  it("keeps keys from the page's shortcuts", async () => {
    const element = await composer();
    const heard: string[] = [];
    const hear = (event: Event) => heard.push(event.type);
    for (const name of ['keydown', 'keypress', 'keyup']) document.addEventListener(name, hear);
    for (const name of ['keydown', 'keypress', 'keyup']) {
      field(element).dispatchEvent(
        new KeyboardEvent(name, { key: 'k', bubbles: true, composed: true }),
      );
    }
    for (const name of ['keydown', 'keypress', 'keyup']) document.removeEventListener(name, hear);
    expect(heard).to.deep.equal([]);
  });

  it('is no part of a form around it', async () => {
    const form = await fixture<HTMLFormElement>(
      html`<form><input name="own" value="1" /><cercle-composer></cercle-composer></form>`,
    );
    let submits = 0;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      submits += 1;
    });
    const element = form.querySelector('cercle-composer')!;
    element.choices = [inside];
    element.draft = 'Not of the form';
    await element.updateComplete;
    press(field(element), 'Enter');
    submitButton(element).click();
    expect(submits).to.equal(0);
    expect([...new FormData(form).keys()]).to.deep.equal(['own']);
  });

  it('shows one ring, around the whole box', async () => {
    const element = await composer();
    element.focus();
    await element.updateComplete;
    expect(element.shadowRoot!.activeElement).to.equal(field(element));
    expect(getComputedStyle(find(element, '.base')).outlineWidth).to.equal('2px');
    expect(getComputedStyle(field(element)).outlineStyle).to.equal('none');
  });
});
