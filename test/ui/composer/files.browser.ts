import { expect } from '@open-wc/testing';
import '../../../src/ui/composer/writing.ts';
import type { CercleComposer } from '../../../src/ui/composer/composer.ts';
import type { ShownUpload } from '../../../src/ui/uploads/shown-upload.ts';
import { composer, field, find, submitButton, submittedBy, type } from '../../support/composed.ts';
import { eventually } from '../../support/eventually.ts';

const limits = { largest: 100_000_000, types: null };
const widths = new File(['Width 480.'], 'widths.txt', { type: 'text/plain' });
const shown = (more: Partial<ShownUpload> = {}): ShownUpload => ({
  ...{ key: 'widths', name: 'widths.txt', type: 'text/plain', size: 10 },
  ...{ state: 'sending', done: 4, ...more },
});

/** The names of the files that are attached meanwhile. */
function attachedTo(element: CercleComposer): string[] {
  const names: string[] = [];
  element.addEventListener('cercle-attach', ({ files }) =>
    names.push(...files.map(({ name }) => name)),
  );
  return names;
}

/** Does to the box what the clipboard or a pointer does. */
function bring(
  target: Element,
  type: 'paste' | 'dragover' | 'dragleave' | 'drop',
  fill: (data: DataTransfer) => void,
  more: DragEventInit = {},
): Event {
  const data = new DataTransfer();
  fill(data);
  const init = { bubbles: true, cancelable: true, composed: true, ...more };
  const event =
    type === 'paste'
      ? new ClipboardEvent(type, { ...init, clipboardData: data })
      : new DragEvent(type, { ...init, dataTransfer: data });
  target.dispatchEvent(event);
  return event;
}
const withFile = (data: DataTransfer) => void data.items.add(widths);

describe('cercle-composer: files', () => {
  it('takes what is pasted and dropped', async () => {
    const element = await composer({ limits });
    const names = attachedTo(element);
    const pasted = bring(field(element), 'paste', withFile);
    const dropped = bring(field(element), 'drop', withFile);
    expect(names).to.deep.equal(['widths.txt', 'widths.txt']);
    expect([pasted.defaultPrevented, dropped.defaultPrevented]).to.deep.equal([true, true]);
  });

  it('takes what is picked, the same file twice as well', async () => {
    const element = await composer({ limits });
    const names = attachedTo(element);
    const input = find<HTMLInputElement>(element, 'input[type="file"]');
    for (const _time of [1, 2]) {
      const data = new DataTransfer();
      withFile(data);
      input.files = data.files;
      input.dispatchEvent(new Event('change'));
      expect(input.value).to.equal('');
    }
    expect(names).to.deep.equal(['widths.txt', 'widths.txt']);
  });

  it('leaves a text that is pasted with a picture of it to the field', async () => {
    const element = await composer({ limits });
    const names = attachedTo(element);
    const pasted = bring(field(element), 'paste', (data) => {
      withFile(data);
      data.setData('text/plain', 'A cell');
      data.setData('text/html', '<table><td>A cell</table>');
    });
    expect([names, pasted.defaultPrevented]).to.deep.equal([[], false]);
  });

  it('takes none where none may hang on it, and offers none', async () => {
    const element = await composer();
    const names = attachedTo(element);
    const dropped = bring(field(element), 'drop', withFile);
    expect([names, dropped.defaultPrevented]).to.deep.equal([[], false]);
    expect(find(element, '.clip')).to.equal(null);
  });

  it('says that it takes what is held over it, from one of its parts to another, until that leaves', async () => {
    const element = await composer({ limits });
    const says = () => find(element, '.drop')?.textContent?.trim();
    bring(field(element), 'dragover', withFile);
    await eventually(() => says() === 'Let go to attach');
    // Who will read it is not hidden.
    const { left, top, height } = find(element, '.header').getBoundingClientRect();
    const seen = element.shadowRoot!.elementFromPoint(left + 60, top + height / 2);
    expect(seen!.closest('.header')).to.equal(find(element, '.header'));
    expect(find(element, '.drop svg').getBoundingClientRect().top).to.be.at.least(top + height);
    bring(field(element), 'dragleave', withFile, { relatedTarget: find(element, '.header') });
    await element.updateComplete;
    expect(says()).to.equal('Let go to attach');
    bring(field(element), 'dragleave', withFile, { relatedTarget: document.body });
    await element.updateComplete;
    expect(says()).to.equal(undefined);
  });

  it('is sent with files alone, once they are there, and not before', async () => {
    const element = await composer({ limits, files: [shown()] });
    await eventually(() => submitButton(element));
    const submit = () => submittedBy(element, () => submitButton(element).click());
    expect(find(element, '#waits').textContent).to.equal('The file is on its way.');
    expect(submit()).to.equal(null);
    element.files = [shown({ state: 'failed', reason: 'No.' })];
    await element.updateComplete;
    expect(submit()).to.equal(null);
    element.files = [shown({ state: 'sent', done: 10 })];
    await element.updateComplete;
    expect(submit()!.text).to.equal('');
  });

  it('waits for what was refused to be removed, and says so', async () => {
    const element = await composer({ limits, files: [shown({ state: 'refused', reason: 'No.' })] });
    await eventually(() => submitButton(element));
    expect(submittedBy(element, () => submitButton(element).click())).to.equal(null);
    await type(element, 'Without it');
    expect(submittedBy(element, () => submitButton(element).click())).to.equal(null);
    expect(find(element, '#waits').textContent).to.equal(
      'Try again what was not sent, or remove it.',
    );
    element.files = [];
    await element.updateComplete;
    expect(submittedBy(element, () => submitButton(element).click())!.text).to.equal('Without it');
  });
});
