import { expect, fixture, html } from '@open-wc/testing';
import type { CercleReferenceCard } from '../../../src/ui/reference-card/reference-card.ts';
import '../../../src/ui/reference-card/reference-card.ts';
import * as eg from '../../support/eg.ts';
import { deep, wordsOf } from '../../support/placed.ts';

const put = (
  reference: CercleReferenceCard['reference'],
  more: Partial<CercleReferenceCard> = {},
) =>
  fixture<CercleReferenceCard>(
    html`<cercle-reference-card
      .reference=${reference}
      .now=${eg.monday}
      .href=${more.href ?? ''}
      .room=${more.room ?? ''}
      .record=${more.record ?? ''}
    ></cercle-reference-card>`,
  );

describe('cercle-reference-card', () => {
  it('says who wrote it, where, and how it begins, and leads to it as a whole', async () => {
    const reference = eg.reference({ by: eg.supplier(), title: 'Pallet 3', text: '38 cases.' });
    const card = await put(reference, { href: '/rooms/launch#cercle-post=1', room: 'Launch' });
    expect(wordsOf(card)).to.match(/^Ravi Patel S Launch .* Pallet 3 38 cases\.$/);
    const links = deep<HTMLAnchorElement>(card, 'a');
    expect(links.map(({ hash }) => hash)).to.deep.equal(['#cercle-post=1']);
    const { left, bottom } = card.getBoundingClientRect();
    expect(card.shadowRoot!.elementFromPoint(left + 20, bottom - 6)).to.equal(links[0]);
  });

  it('names what hangs on it, and of a picture alone at least that', async () => {
    const card = await put(eg.reference({ text: '', files: ['pallet.png', 'widths.xlsx'] }));
    expect(wordsOf(card)).to.match(/pallet\.png and widths\.xlsx$/);
    expect(deep(card, '.files svg')).to.have.length(1);
  });

  it('says no more of what is gone than of what is not its reader’s', async () => {
    const card = await put(null, { href: '/secret' });
    expect(wordsOf(card)).to.equal('There is nothing here for you to read.');
    expect(deep(card, 'a')).to.have.length(0);
  });

  it('waits without words, and says that it does', async () => {
    const card = await put(undefined);
    expect(wordsOf(card)).to.equal('');
    expect(deep(card, '[aria-busy="true"]')).to.have.length(1);
  });

  it('names a record, and where it is shown', async () => {
    const card = await put(undefined, { record: 'Order 10248', href: '/erp/10248' });
    expect(wordsOf(card)).to.equal('Order 10248');
    expect(deep<HTMLAnchorElement>(card, 'a')[0]!.pathname).to.equal('/erp/10248');
  });

  it('is accessible in every state', async () => {
    for (const reference of [eg.reference({ title: 'A title' }), null, undefined]) {
      await expect(await put(reference, { href: '#cercle-post=1' })).to.be.accessible();
    }
  });
});
