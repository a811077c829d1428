import { expect } from '@open-wc/testing';
import { html } from 'lit';
import type { CercleFeed } from '../../../src/widgets/feed/feed.ts';
import '../../../src/widgets/feed/feed.ts';
import type { CercleComposer } from '../../../src/ui/composer/composer.ts';
import { deep, wordsOf } from '../../support/deep.ts';
import { eventually } from '../../support/eventually.ts';
import { clear, drawn, place } from '../../support/placed.ts';
import { inRoom } from '../../support/scene.ts';

/** From now on, what it takes to send files is looked for where it is not. */
function takeAway(): void {
  const map = document.createElement('script');
  map.type = 'importmap';
  const [from, to] = ['feed-files.ts', 'nowhere.ts'].map(
    (name) => new URL(`../../../src/widgets/feed/${name}`, import.meta.url).href,
  );
  map.textContent = JSON.stringify({ imports: { [from!]: to } });
  document.head.append(map);
}

describe('a feed that cannot reach what it takes to send files', () => {
  before(takeAway);
  afterEach(clear);

  it('says so of each that is chosen, and keeps it until it is removed', async () => {
    const session = inRoom();
    const feed = await place<CercleFeed>(session, html`<cercle-feed room="launch"></cercle-feed>`);
    await drawn(feed);
    const composer = deep<CercleComposer>(feed, '.write cercle-composer')[0]!;
    composer.attach([new File(['Width 480.'], 'Widths.txt', { type: 'text/plain' })]);
    await eventually(() => deep(feed, 'li.failed').length === 1);
    const [row] = deep(feed, 'li.failed') as [HTMLElement];
    expect(wordsOf(row)).to.include('This page cannot reach what it takes to send files.');
    expect(composer.shadowRoot!.querySelector('.primary')!.ariaDisabled).to.equal('true');
    row.querySelector<HTMLElement>('.link')!.click();
    await drawn(feed);
    expect(deep(feed, 'li.failed')).to.have.length(1);
    row.querySelector<HTMLElement>('.remove')!.click();
    await eventually(() => deep(feed, 'cercle-uploads').length === 0);
    expect(session.sent).to.have.length(0);
  });
});
