import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { postDeleted } from '../../../src/protocol/post.ts';
import { applyPage } from '../../../src/store/feed.ts';
import '../../../src/ui/attachments/attachments.ts';
import type { CercleFeed } from '../../../src/widgets/feed/feed.ts';
import '../../../src/widgets/feed/feed.ts';
import { reading } from '../../support/contents.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';
import { clear, deep, drawn, place, wordsOf } from '../../support/placed.ts';
import { inRoom } from '../../support/scene.ts';

const inside = eg.roomStream('launch', 'inside');
const picture = eg.picture(1600, 1200);
const offer = eg.file({ name: 'Offer.pdf' });

async function put() {
  const session = inRoom({ readFile: reading([picture, offer]) });
  const post = eg.post({ id: 'with-files', by: eg.supplier(), files: [picture] });
  const comment = eg.post({ root: post.id, files: [offer], body: [] });
  session.change((state) => applyPage(state, [inside], eg.page([eg.thread(post, [comment])])));
  const feed = await place<CercleFeed>(session, html`<cercle-feed room="launch"></cercle-feed>`);
  await drawn(feed);
  return { session, feed };
}

describe('a feed with files', () => {
  afterEach(clear);

  it('shows what hangs on a post and on a comment, read as whoever is signed in', async () => {
    const { feed } = await put();
    await eventually(() => deep<HTMLImageElement>(feed, 'img')[0]?.naturalWidth);
    const [image] = deep<HTMLImageElement>(feed, 'img');
    expect(image!.src).to.match(/^blob:/);
    expect(image!.alt).to.equal('Pallet 3.jpg');
    const cards = deep(feed, 'cercle-post-card[comment]').map(wordsOf);
    expect(cards.filter((words) => words.includes('Offer.pdf'))).to.have.length(1);
  });

  it('shows nothing of it once the post is deleted, and gives up its address', async () => {
    const { session, feed } = await put();
    await eventually(() => deep<HTMLImageElement>(feed, 'img')[0]?.naturalWidth);
    const [{ src }] = deep<HTMLImageElement>(feed, 'img') as [HTMLImageElement];
    const deleted = eg.fact(postDeleted, { id: 'with-files', root: null }, { seq: 900 });
    session.hear(deleted);
    await drawn(feed);
    expect(deep(feed, 'cercle-picture')).to.have.length(0);
    expect(wordsOf(feed)).to.include('Offer.pdf');
    expect(await fetch(src).catch(() => 'nothing')).to.equal('nothing');
  });
});
