import { expect, html } from '@open-wc/testing';
import type { CercleFeed } from '../../../src/widgets/feed/feed.ts';
import '../../../src/widgets/feed/feed.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';
import { buttonOf, clear, deep, drawn, place, wordsOf } from '../../support/placed.ts';
import { hearLater, inRoom, later } from '../../support/scene.ts';

describe('a post for later', () => {
  afterEach(clear);

  it('says by name what hangs on it, and how much until that is known', async () => {
    const session = inRoom();
    const found: Record<string, () => void> = {};
    const files = await session.files();
    files.find = (id) =>
      new Promise((answer) => {
        const name = `${id}.pdf`;
        found[id] = () => answer({ ok: true, data: eg.file({ id, name }) });
      });
    hearLater(session, later({}, { text: '', files: ['plan', 'minutes'] }));
    const content = html`<cercle-feed room="launch"></cercle-feed>`;
    const feed = await place<CercleFeed>(session, content);
    await eventually(() => deep(feed, '.later [aria-expanded]').length === 1);
    deep(feed, '.later [aria-expanded]')[0]!.click();
    await drawn(feed);
    const [item] = deep(feed, '.later li');
    await eventually(() => Object.keys(found).length === 2);
    expect(wordsOf(item!)).to.include('2 files');
    for (const find of Object.values(found)) find();
    await eventually(() => wordsOf(item!).includes('plan.pdf and minutes.pdf'));
    expect(deep(item!, '.words')[0]!.offsetHeight).to.equal(0);
    const [about] = buttonOf(item!, 'Change').getAttribute('aria-describedby')!.split(' ').slice(1);
    expect(feed.shadowRoot!.getElementById(about!)!.textContent).to.include('plan.pdf');
  });
});
