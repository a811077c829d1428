import { expect } from '@open-wc/testing';
import { longestPost, longestReason, type DetailInput } from '../../../src/protocol/kind.ts';
import type { CercleComposer } from '../../../src/ui/composer/composer.ts';
import { begun } from '../../../src/ui/composer/begun.ts';
import '../../../src/ui/kind-fields/kind-fields.ts';
import {
  composer,
  field,
  find,
  press,
  submitButton,
  submittedBy,
  type,
} from '../../support/composed.ts';
import { eventually } from '../../support/eventually.ts';
import { deep, drawn, wordsOf, write } from '../../support/placed.ts';

const something = 'Write something here.';
type Poll = Extract<DetailInput, { kind: 'poll' }>;
const poll = (changes: Partial<Poll> = {}): Poll => ({
  ...(begun('poll') as Poll),
  choices: ['Monday', 'Friday'],
  ...changes,
});

/** What has the focus, through every shadow root. */
function focused(): Element {
  let element = document.activeElement!;
  while (element.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
  return element;
}

const invalid = (element: CercleComposer) => deep(element, '[aria-invalid="true"]');

/** Tries to send what lacks something, and answers with what is said of the one field that does. */
async function tried(
  element: CercleComposer,
  act: () => void = () => submitButton(element).click(),
): Promise<{ name: string; words: string }> {
  expect(submitButton(element).getAttribute('aria-disabled')).to.equal('false');
  expect(submittedBy(element, act)).to.equal(null);
  await drawn(element);
  const [wrong, ...others] = invalid(element);
  expect(others).to.have.length(0);
  expect(focused() === wrong).to.equal(true);
  const root = wrong!.getRootNode() as ShadowRoot;
  const ids = wrong!.getAttribute('aria-describedby')!.split(' ');
  const [described] = ids.flatMap((id) => root.getElementById(id) ?? []).slice(-1);
  return {
    name: wrong!.ariaLabel ?? wordsOf(wrong!.closest('label')!),
    words: wordsOf(described!),
  };
}

describe('cercle-composer: what a post lacks', () => {
  it('is not said before it is to be sent', async () => {
    const element = await composer({ detail: poll({ choices: ['', ''] }) });
    expect(invalid(element)).to.have.length(0);
    expect(deep(element, '.lack')).to.have.length(0);
  });

  it('is a title, of each kind that is read by it', async () => {
    for (const kind of ['announcement', 'poll', 'decision', 'idea'] as const) {
      const element = await composer({ detail: begun(kind), draft: 'By ship.' });
      expect(await tried(element)).to.deep.equal({ name: 'Title', words: something });
      expect(field(element).value).to.equal('By ship.');
    }
  });

  it('is a text, of a question', async () => {
    const element = await composer({ detail: begun('question') });
    expect(await tried(element)).to.deep.equal({ name: 'Write something', words: something });
  });

  it('is a second choice, of a poll, and another one than the first', async () => {
    const element = await composer({ heading: 'When?', detail: poll({ choices: ['', 'Monday'] }) });
    expect(await tried(element)).to.deep.equal({ name: 'Choice 1', words: something });
    element.detail = poll({ choices: ['Monday', '', ' Monday'] });
    await drawn(element);
    expect(await tried(element)).to.deep.equal({
      name: 'Choice 3',
      words: 'Two choices are the same.',
    });
    element.detail = poll({ choices: ['Monday', ' ', 'Friday '] });
    await drawn(element);
    const sent = submittedBy(element, () => submitButton(element).click());
    expect((sent!.said.detail as Poll).choices).to.deep.equal(['Monday', 'Friday']);
  });

  it('is an end of the poll that is yet to come', async () => {
    const detail = poll({ closesAt: Date.now() - 60_000 });
    const element = await composer({ heading: 'When?', detail });
    const { name, words } = await tried(element);
    expect(name).to.equal('Ends');
    expect(words).to.equal('The end of the poll has to be in the future.');
    element.detail = { ...detail, closesAt: Date.now() + 60_000 };
    await drawn(element);
    expect(submittedBy(element, () => submitButton(element).click())).not.to.equal(null);
  });

  it('is said by the keys that send as well, from every field', async () => {
    const element = await composer({ detail: poll(), draft: 'Please choose.' });
    const fields = [find(element, '.title'), field(element), ...deep(element, 'li input')];
    expect(fields).to.have.length(4);
    for (const from of fields) {
      from.focus();
      const { name } = await tried(element, () => press(from, 'Enter', { ctrlKey: true }));
      expect(name).to.equal('Title');
    }
    expect((element.detail as Poll).choices).to.deep.equal(['Monday', 'Friday']);
  });

  for (const [mode, limit] of [
    ['post', longestPost],
    ['comment', longestPost],
    ['edit', longestPost],
    ['decide', longestReason],
  ] as const) {
    it(`is a shorter text, said while it is written, of mode ${mode}`, async () => {
      const element = await composer({ mode, draft: 'x'.repeat(limit) });
      await drawn(element);
      expect(deep(element, '.lack')).to.have.length(0);
      for (const [over, words] of [
        [1234, '1,234 characters too many.'],
        [1, '1 character too many.'],
      ] as const) {
        await type(element, 'x'.repeat(limit + over));
        const [lack] = deep(element, '.lack');
        expect(wordsOf(lack!)).to.equal(words);
        expect(field(element).getAttribute('aria-invalid')).to.equal('true');
        expect(submitButton(element).getAttribute('aria-disabled')).to.equal('true');
        const act = () => press(field(element), 'Enter', { ctrlKey: true });
        expect(submittedBy(element, act)).to.equal(null);
      }
      await type(element, 'x'.repeat(limit));
      expect(invalid(element)).to.have.length(0);
      expect(submittedBy(element, () => submitButton(element).click())).not.to.equal(null);
    });
  }

  it('is said until it is there, and not of another kind', async () => {
    const element = await composer({
      ...{ detail: begun('idea'), draft: 'A lid.', kinds: ['idea', 'decision'] },
    });
    await tried(element);
    write(find<HTMLInputElement>(element, '.title'), 'Lids');
    await drawn(element);
    expect(invalid(element)).to.have.length(0);
    write(find<HTMLInputElement>(element, '.title'), '');
    await drawn(element);
    expect(wordsOf(element)).to.include(something);
    find(element, '[aria-label="Decision"]').click();
    await eventually(() => element.detail.kind === 'decision');
    await drawn(element);
    expect(wordsOf(element)).not.to.include(something);
  });
});
