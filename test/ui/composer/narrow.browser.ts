import { expect } from '@open-wc/testing';
import { begun } from '../../../src/ui/composer/begun.ts';
import type { CercleComposer } from '../../../src/ui/composer/composer.ts';
import '../../../src/ui/kind-fields/kind-fields.ts';
import { composer, find, submitButton } from '../../support/composed.ts';
import { deep, drawn } from '../../support/placed.ts';

const kinds = ['question', 'poll', 'decision', 'idea', 'announcement'] as const;
const boxOf = (element: Element) => element.getBoundingClientRect();

/** As it stands in a page of 320 px. */
async function narrow(properties: Partial<CercleComposer>): Promise<CercleComposer> {
  const element = await composer({ draft: 'Bonjour', kinds, ...properties });
  element.style.setProperty('width', '296px');
  await drawn(element);
  return element;
}

describe('cercle-composer: where there is little room', () => {
  it('has the words of its button on one line, and its icons in one row', async () => {
    const element = await narrow({ verb: 'Publier en interne' });
    expect(boxOf(submitButton(element)).height).to.be.below(36);
    const icons = deep(element, '.footer .icon-button').map(boxOf);
    expect(icons).to.have.length(7);
    expect(new Set(icons.map(({ top }) => top)).size).to.equal(1);
    const { right } = boxOf(find(element, '.base'));
    expect(boxOf(submitButton(element)).right).to.be.closeTo(right - 9, 1);
  });

  it('keeps what gives a reply up beside what sends it', async () => {
    const element = await narrow({ mode: 'comment', kinds: [], verb: 'Répondre en interne' });
    const [cancel, send] = [find(element, '.text-button'), submitButton(element)].map(boxOf);
    expect(send!.height).to.be.below(36);
    expect(cancel!.top + cancel!.height / 2).to.be.closeTo(send!.top + send!.height / 2, 1);
  });

  it('keeps the fields of a kind apart from what formats the text', async () => {
    for (const kind of ['poll', 'decision'] as const) {
      const element = await narrow({ detail: begun(kind) });
      const { bottom } = boxOf(deep(element, 'cercle-toolbar .icon-button, [role="toolbar"]')[0]!);
      const [first] = deep(deep(element, 'cercle-kind-fields')[0]!, 'input, .label');
      expect(boxOf(first!).top - bottom).to.be.at.least(8);
    }
  });
});
