import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/locales/fr.ts';
import { followPageLanguage } from '../../../src/lit/localize.ts';
import type { CercleMark } from '../../../src/ui/mark/mark.ts';
import '../../../src/ui/mark/mark.ts';
import { eventually } from '../../support/eventually.ts';

const letterIn = (mark: Element): string => mark.shadowRoot!.querySelector('b')!.textContent;
const nameOf = (mark: Element): string | null =>
  mark.shadowRoot!.querySelector('[role="img"]')!.getAttribute('aria-label');

describe('cercle-mark', () => {
  it('shows the letter of an affiliation and says its word', async () => {
    for (const [affiliation, letter, word] of [
      ['employee', 'E', 'Employee'],
      ['distributor', 'D', 'Distributor'],
      ['supplier', 'S', 'Supplier'],
    ] as const) {
      const mark = await fixture<CercleMark>(
        html`<cercle-mark affiliation=${affiliation}></cercle-mark>`,
      );
      expect([letterIn(mark), nameOf(mark)]).to.deep.equal([letter, word]);
    }
  });

  it("takes its letter from the reader's language, also when that changes", async () => {
    const mark = await fixture<CercleMark>(
      html`<cercle-mark affiliation="supplier"></cercle-mark>`,
    );
    const stop = followPageLanguage();
    document.documentElement.lang = 'fr';
    await eventually(() => letterIn(mark) === 'F');
    expect(nameOf(mark)).to.equal('Fournisseur');
    document.documentElement.lang = 'en';
    await eventually(() => letterIn(mark) === 'S');
    stop();
  });
});
