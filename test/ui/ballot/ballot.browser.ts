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

  it('draws each share from where a line begins', async () => {
    for (const direction of ['ltr', 'rtl']) {
      const element = await fixture(
        html`<cercle-ballot dir=${direction} .ballot=${ballot()}></cercle-ballot>`,
      );
      const [track, share] = ['.track', '.share'].map((part) =>
        element.shadowRoot!.querySelector(part)!.getBoundingClientRect(),
      );
      const begin = direction === 'ltr' ? 'left' : 'right';
      expect(share!.width).to.be.above(0);
      expect(share!.width).to.be.below(track!.width);
      expect(share![begin]).to.be.closeTo(track![begin], 1);
    }
  });
});
