import { expect, fixture, html } from '@open-wc/testing';
import { placeBeside } from '../../src/ui/place.ts';

const width = 200;

async function placed(anchor: DOMRect, direction = 'ltr') {
  const popover = await fixture<HTMLElement>(html`<div popover="manual" dir=${direction}></div>`);
  placeBeside(popover, anchor, width);
  const { left, top, bottom, maxHeight } = popover.style;
  return { left, top, bottom, maxHeight };
}

describe('placeBeside', () => {
  it('places below, on the side where reading begins', async () => {
    const anchor = new DOMRect(300, 40, 60, 20);
    expect(await placed(anchor)).to.include({ left: '300px', top: '64px', bottom: 'auto' });
    expect(await placed(anchor, 'rtl')).to.include({ left: '160px', top: '64px' });
  });

  it('places above where there is more room, and no higher than the window', async () => {
    const place = await placed(new DOMRect(300, innerHeight - 100, 60, 20));
    expect(place).to.include({ top: 'auto', bottom: '104px' });
    expect(place.maxHeight).to.equal(`${innerHeight - 100 - 12}px`);
  });

  it('stays within the sides of the window', async () => {
    expect((await placed(new DOMRect(-50, 40, 60, 20))).left).to.equal('8px');
    expect((await placed(new DOMRect(innerWidth - 10, 40, 60, 20))).left).to.equal(
      `${innerWidth - width - 8}px`,
    );
  });
});
