import { expect, fixture, html } from '@open-wc/testing';
import '../../../src/ui/audience/audience.ts';
import type { CercleAudience } from '../../../src/ui/audience/audience.ts';
import { colors } from '../../../src/themes/tokens.ts';

const wordOf = (element: Element): string => element.shadowRoot!.querySelector('span')!.textContent;
const isOchre = (element: Element): boolean =>
  getComputedStyle(element).color ===
  `rgb(${[1, 3, 5].map((at) => parseInt(colors.outside[0].slice(at, at + 2), 16)).join(', ')})`;

describe('cercle-audience', () => {
  it('says inside, with a lock, and not in ochre', async () => {
    const audience = await fixture<CercleAudience>(html`<cercle-audience></cercle-audience>`);
    expect(wordOf(audience)).to.equal('Inside');
    expect(audience.shadowRoot!.querySelector('rect')).not.to.equal(null);
    expect(isOchre(audience)).to.equal(false);
  });

  it('says with whom, with an eye and in ochre', async () => {
    const audience = await fixture<CercleAudience>(
      html`<cercle-audience outside organization="Exotic Liquids"></cercle-audience>`,
    );
    expect(wordOf(audience)).to.equal('With Exotic Liquids');
    expect(audience.shadowRoot!.querySelector('circle')).not.to.equal(null);
    expect(isOchre(audience)).to.equal(true);
  });

  it('says that everyone reads where no organization is named', async () => {
    const audience = await fixture<CercleAudience>(
      html`<cercle-audience outside></cercle-audience>`,
    );
    expect(wordOf(audience)).to.equal('Everyone in the room');
  });
});
