import { expect } from '@open-wc/testing';
import type {
  CercleComposer,
  CercleMentionQueryEvent,
  CercleSubmitEvent,
} from '../../../src/ui/composer/composer.ts';
import { composer as composed, field, find, type } from '../../support/composed.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';

const people = [
  { id: 'claire', name: 'Claire Fontaine', detail: 'Purchasing' },
  { id: 'charlotte', name: 'Charlotte Cooper', detail: 'Exotic Liquids' },
];

const list = (element: Element) => find(element, '#people');
const isOffering = (element: Element) => list(element).matches(':popover-open');

/** A composer whose page answers every query with these people. */
async function composer(answer = people): Promise<{ element: CercleComposer; asked: string[] }> {
  const element = await composed({ choices: [eg.audience()] });
  const asked: string[] = [];
  element.addEventListener('cercle-mention-query', (event) => {
    const { composer, stream, query } = event as CercleMentionQueryEvent;
    expect([composer, stream]).to.deep.equal([element, eg.audience().stream]);
    asked.push(query);
    composer.candidates = answer;
  });
  return { element, asked };
}

async function press(element: CercleComposer, key: string): Promise<boolean> {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true });
  field(element).dispatchEvent(event);
  await element.updateComplete;
  return event.defaultPrevented;
}

function submit(element: CercleComposer): CercleSubmitEvent {
  let sent: CercleSubmitEvent | undefined;
  element.addEventListener('cercle-submit', (event) => (sent = event), { once: true });
  find(element, '.primary').click();
  return sent!;
}

describe('cercle-composer: naming someone', () => {
  it('asks who it may be, and offers them over everything', async () => {
    const { element, asked } = await composer();
    await type(element, 'Ask @C');
    expect(asked).to.deep.equal(['C']);
    expect(isOffering(element)).to.equal(true);
    expect(
      [...list(element).querySelectorAll('[role="option"]')].map((one) => one.textContent.trim()),
    ).to.deep.equal(['Claire Fontaine Purchasing', 'Charlotte Cooper Exotic Liquids']);
  });

  it('moves by keys, tells which one, and completes it', async () => {
    const { element } = await composer();
    await type(element, 'Ask @C');
    expect(field(element).getAttribute('aria-activedescendant')).to.equal('person-0');
    expect(await press(element, 'ArrowDown')).to.equal(true);
    expect(field(element).getAttribute('aria-activedescendant')).to.equal('person-1');
    expect(find(element, '#person-1').getAttribute('aria-selected')).to.equal('true');
    expect(await press(element, 'Enter')).to.equal(true);
    expect(field(element).value).to.equal('Ask @Charlotte Cooper ');
    expect(isOffering(element)).to.equal(false);
    expect(submit(element).mentions).to.deep.equal(['charlotte']);
  });

  it('chooses nobody whom the text means no more, before it is known who else there is', async () => {
    const element = await composed({ choices: [eg.audience()] });
    await type(element, '@C');
    element.candidates = people;
    await element.updateComplete;
    await type(element, '@Cha');
    await press(element, 'Enter');
    expect(field(element).value).to.equal('@Charlotte Cooper ');
    await type(element, '@C');
    element.candidates = people;
    await element.updateComplete;
    await type(element, '@Cl');
    await type(element, '@Clotilde');
    expect(isOffering(element)).to.equal(false);
  });

  it('lets Enter wait for the names, and end the line where there are none in time', async () => {
    const element = await composed({ choices: [eg.audience()] });
    await type(element, '@Cl');
    expect(await press(element, 'Enter')).to.equal(true);
    expect(field(element).value).to.equal('@Cl');
    element.candidates = people;
    await element.updateComplete;
    expect(field(element).value).to.equal('@Claire Fontaine ');
    await type(element, 'At @noon');
    await press(element, 'Enter');
    await eventually(() => field(element).value === 'At @noon\n');
  });

  it('completes what is pressed on', async () => {
    const { element } = await composer();
    await type(element, '@');
    find(element, '#person-0').click();
    await element.updateComplete;
    expect(field(element).value).to.equal('@Claire Fontaine ');
    expect(submit(element).mentions).to.deep.equal(['claire']);
  });

  it('forgets whom the text no longer names', async () => {
    const { element } = await composer();
    await type(element, '@');
    await press(element, 'Tab');
    await type(element, 'Nobody');
    expect(submit(element).mentions).to.deep.equal([]);
  });

  it('knows whom an edited text names already', async () => {
    const { element } = await composer();
    element.mode = 'edit';
    element.draft = 'Ask @Claire Fontaine';
    element.mentioned = [people[0]!];
    await element.updateComplete;
    expect(submit(element).mentions).to.deep.equal(['claire']);
  });

  it('stops on Escape, on leaving, and when no name is meant any more', async () => {
    const { element } = await composer();
    for (const stop of [
      () => press(element, 'Escape'),
      () => field(element).dispatchEvent(new FocusEvent('blur')),
      () => type(element, 'Ask @C, and'),
    ]) {
      await type(element, 'Ask @C');
      expect(isOffering(element)).to.equal(true);
      await stop();
      await element.updateComplete;
      expect(isOffering(element)).to.equal(false);
    }
  });

  it('says that nobody has the name, aloud too, until a second word is begun', async () => {
    const { element } = await composer([]);
    await type(element, 'Ask @Zo');
    const words = 'Nobody here by that name who would read this.';
    expect(isOffering(element)).to.equal(true);
    expect(list(element).textContent.trim()).to.equal(words);
    expect(find(element, '[role="option"]').getAttribute('aria-disabled')).to.equal('true');
    expect(find(element, '[aria-live="polite"]').textContent).to.equal(words);
    expect(await press(element, 'Enter')).to.equal(false);
    find(element, '.nobody').click();
    expect(field(element).value).to.equal('Ask @Zo');
    await type(element, 'Ask @Zo and');
    expect(isOffering(element)).to.equal(false);
  });

  it('offers them at the line that is written, and not over who will read', async () => {
    const { element } = await composer();
    element.style.setProperty('margin-top', '0px');
    const before = 'one line\n'.repeat(5);
    await type(element, `${before}Ask @C`);
    const height = parseFloat(getComputedStyle(field(element)).lineHeight);
    const top = field(element).getBoundingClientRect().top + 8;
    const box = list(element).getBoundingClientRect();
    expect(box.top).to.be.closeTo(top + 6 * height + 4, 4);
    expect(box.left).to.be.greaterThan(field(element).getBoundingClientRect().left + 30);
    await type(element, `@C\n${before}`);
    field(element).setSelectionRange(2, 2);
    field(element).dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
    await element.updateComplete;
    expect(list(element).getBoundingClientRect().top).to.be.closeTo(top + height + 4, 4);
  });

  it('offers them at the line that is written where the text is scrolled', async () => {
    const { element } = await composer();
    await type(element, `${'one line\n'.repeat(60)}Ask @C`);
    field(element).scrollTop = field(element).scrollHeight;
    await type(element, `${field(element).value}l`);
    const { bottom } = field(element).getBoundingClientRect();
    expect(list(element).getBoundingClientRect().top).to.be.closeTo(bottom - 8 + 4, 4);
  });

  it('is offered below the line though there is more room above, where it fits there', async () => {
    const { element } = await composer();
    element.style.setProperty('display', 'block');
    element.style.setProperty('margin-top', `${innerHeight - 260}px`);
    await type(element, '@C');
    const line = field(element).getBoundingClientRect().top + 8;
    expect(list(element).getBoundingClientRect().top).to.be.greaterThan(line);
  });

  it('does not offer what comes too late', async () => {
    const { element } = await composer([]);
    await type(element, 'Ask @C');
    await type(element, 'Ask nobody');
    element.candidates = people;
    await element.updateComplete;
    expect(isOffering(element)).to.equal(false);
    expect(await press(element, 'Enter')).to.equal(false);
  });

  it('begins by its button, with a space where a word stands before', async () => {
    const { element, asked } = await composer();
    await type(element, 'Ask');
    find(element, '.footer .icon-button').click();
    await element.updateComplete;
    expect(field(element).value).to.equal('Ask @');
    expect(asked).to.deep.equal(['']);
    expect(isOffering(element)).to.equal(true);
  });

  it('survives being taken out and put back while it offers', async () => {
    const { element } = await composer();
    await type(element, '@');
    const parent = element.parentElement!;
    element.remove();
    parent.append(element);
    element.requestUpdate();
    await element.updateComplete;
    expect(isOffering(element)).to.equal(true);
  });
});
