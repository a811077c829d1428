import { expect } from '@open-wc/testing';
import type { CercleComposer } from '../../../src/ui/composer/composer.ts';
import { composer, field, find, press, type } from '../../support/composed.ts';

const toolbar = (element: CercleComposer) => find(element, 'cercle-toolbar');

/** A composer in which this was written, as by keys, and this is selected. */
async function written(text: string, start: number, end = start): Promise<CercleComposer> {
  const element = await composer();
  field(element).focus();
  document.execCommand('insertText', false, text);
  await element.updateComplete;
  field(element).setSelectionRange(start, end);
  return element;
}

const stateOf = (element: CercleComposer) => {
  const { value, selectionStart, selectionEnd } = field(element);
  return [value, selectionStart, selectionEnd, element.draft];
};

describe('cercle-composer: formats', () => {
  it('offers them while something is written, and not before', async () => {
    const element = await composer();
    field(element).focus();
    await element.updateComplete;
    expect(toolbar(element)).to.equal(null);
    await type(element, 'Hello');
    expect(toolbar(element)).not.to.equal(null);
    await type(element, '');
    expect(toolbar(element)).to.equal(null);
  });

  it('makes bold what is selected, by the toolbar, with the focus in the text', async () => {
    const element = await written('a few words', 2, 5);
    toolbar(element).shadowRoot!.querySelector('button')!.click();
    expect(stateOf(element)).to.deep.equal(['a **few** words', 4, 7, 'a **few** words']);
    expect(element.shadowRoot!.activeElement === field(element)).to.equal(true);
  });

  it('does so by keys, and takes it back by the same, or by undoing', async () => {
    const element = await written('a few words', 2, 5);
    const bold = () => press(field(element), 'b', { ctrlKey: true });
    expect(bold().defaultPrevented).to.equal(true);
    await element.updateComplete;
    expect(stateOf(element)).to.deep.equal(['a **few** words', 4, 7, 'a **few** words']);
    bold();
    await element.updateComplete;
    expect(stateOf(element)).to.deep.equal(['a few words', 2, 5, 'a few words']);
    document.execCommand('undo');
    expect(element.draft).to.equal('a **few** words');
    document.execCommand('undo');
    await element.updateComplete;
    expect(stateOf(element).at(-1)).to.equal('a few words');
    document.execCommand('undo');
    expect(element.draft).to.equal('');
  });

  it('can undo that somebody was named', async () => {
    const element = await composer();
    element.addEventListener('cercle-mention-query', () => {
      element.candidates = [{ id: 'claire', name: 'Claire Fontaine', detail: '' }];
    });
    field(element).focus();
    document.execCommand('insertText', false, 'Ask @C');
    await element.updateComplete;
    find(element, '#person-0').click();
    expect(element.draft).to.equal('Ask @Claire Fontaine ');
    document.execCommand('undo');
    expect(element.draft).to.equal('Ask @C');
  });

  it('goes on with a list by Enter, and not by Shift and Enter', async () => {
    const element = await written('- one', 5);
    expect(press(field(element), 'Enter', { shiftKey: true }).defaultPrevented).to.equal(false);
    expect(press(field(element), 'Enter').defaultPrevented).to.equal(true);
    expect(stateOf(element)).to.deep.equal(['- one\n- ', 8, 8, '- one\n- ']);
    press(field(element), 'Enter');
    expect(stateOf(element)).to.deep.equal(['- one\n\n', 7, 7, '- one\n\n']);
  });

  it('leaves Enter to the browser outside of lists, and keys to the title', async () => {
    const element = await written('one', 3);
    expect(press(field(element), 'Enter').defaultPrevented).to.equal(false);
    element.heading = 'Title';
    await element.updateComplete;
    const title = find(element, '.title');
    expect(press(title, 'b', { ctrlKey: true }).defaultPrevented).to.equal(false);
    expect(element.draft).to.equal('one');
  });

  it('fits, with all that stands below the text, into 320 px', async () => {
    const element = await written('one', 3);
    element.style.setProperty('width', '296px');
    const row = toolbar(element).shadowRoot!.querySelector('[role="toolbar"]')!;
    expect(row.getBoundingClientRect().height).to.be.at.most(36);
    expect(element.scrollWidth).to.be.at.most(296);
  });
});
