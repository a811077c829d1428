import { expect, oneEvent } from '@open-wc/testing';
import { begun } from '../../../src/ui/composer/begun.ts';
import type { CercleComposer, CercleSubmitEvent } from '../../../src/ui/composer/composer.ts';
import { audiences, composer, field, find, press, submittedBy } from '../../support/composed.ts';
import { eventually } from '../../support/eventually.ts';
import { write } from '../../support/placed.ts';

const isLoaded = (element: CercleComposer) => find(element, '#people') !== null;

describe('cercle-composer: before somebody writes', () => {
  it('has no more than who will read, and a field', async () => {
    const element = await composer();
    expect(isLoaded(element)).to.equal(false);
    expect(find(element, '.change')).not.to.equal(null);
    expect(field(element)).not.to.equal(null);
  });

  it('gets the rest by the focus, which stays', async () => {
    const element = await composer();
    field(element).focus();
    await element.updateComplete;
    expect(isLoaded(element)).to.equal(true);
    expect(element.shadowRoot!.activeElement === field(element)).to.equal(true);
  });

  it('is begun in the title where one is missing, and in the text where none is', async () => {
    for (const [properties, name] of [
      [{}, 'Write something'],
      [{ detail: begun('question') }, 'Write something'],
      [{ detail: begun('decision') }, 'Title'],
      [{ detail: begun('decision'), draft: 'By ship.' }, 'Title'],
      [{ detail: begun('decision'), heading: 'By ship' }, 'Write something'],
    ] as const) {
      const element = await composer();
      Object.assign(element, properties);
      element.focus();
      await eventually(() => element.shadowRoot!.activeElement?.ariaLabel === name);
      await element.updateComplete;
      expect(element.shadowRoot!.activeElement!.ariaLabel).to.equal(name);
    }
  });

  it('has the rest from the beginning where there is a draft, or something to give up', async () => {
    for (const kept of [{ draft: 'Kept' }, { heading: 'Kept' }, { mode: 'comment' as const }]) {
      expect(find(await composer(kept), '.primary')).not.to.equal(null);
    }
  });

  it('loses nothing that is typed meanwhile: a name, and the key that sends', async () => {
    const element = await composer();
    const asked: string[] = [];
    element.addEventListener('cercle-mention-query', ({ query }) => asked.push(query));
    field(element).focus();
    write(field(element), 'Ask @C');
    press(field(element), 'Enter', { ctrlKey: true });
    expect(isLoaded(element)).to.equal(false);
    const { text } = (await oneEvent(element, 'cercle-submit')) as CercleSubmitEvent;
    expect(text).to.equal('Ask @C');
    expect(asked).to.deep.equal(['C']);
    expect(field(element).value).to.equal('Ask @C');
  });

  it('can be given up meanwhile', async () => {
    const element = await composer();
    element.mode = 'comment';
    setTimeout(() => press(field(element), 'Escape'));
    await oneEvent(element, 'cercle-cancel');
  });

  it('opens the menu of its readers once that is there, at what is chosen', async () => {
    const element = await composer();
    find(element, '.change').click();
    await eventually(() => audiences(element).matches(':focus-within'));
    const { shadowRoot } = audiences(element);
    expect(shadowRoot!.activeElement!.ariaChecked).to.equal('true');
  });

  it('sends nothing of what is empty by the key that sends', async () => {
    const element = await composer();
    expect(submittedBy(element, () => press(field(element), 'Enter', { ctrlKey: true }))).to.equal(
      null,
    );
    await element.updateComplete;
    expect(isLoaded(element)).to.equal(true);
  });
});
