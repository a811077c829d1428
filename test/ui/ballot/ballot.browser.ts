import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/ui/ballot/ballot.ts';
import { ballot } from '../../support/kinds.ts';
import { wordsOf } from '../../support/placed.ts';

describe('cercle-ballot', () => {
  it('says before one votes whether others see who chose what', async () => {
    for (const [anonymous, words] of [
      [true, '0 people voted · nobody sees who chose what'],
      [false, '0 people voted · all readers see who chose what'],
    ] as const) {
      const empty = ballot({ anonymous, voters: 0 });
      const element = await fixture(html`<cercle-ballot act .ballot=${empty}></cercle-ballot>`);
      const [status] = element.shadowRoot!.querySelectorAll('[part="status"]');
      expect(wordsOf(status!)).to.equal(words);
    }
  });
});
