import { expect, html } from '@open-wc/testing';
import { memberSearch } from '../../../src/protocol/member.ts';
import { postCreate } from '../../../src/protocol/post.ts';
import type { CercleComposer } from '../../../src/ui/composer/composer.ts';
import type { CercleFeed } from '../../../src/widgets/feed/feed.ts';
import '../../../src/widgets/feed/feed.ts';
import { chooseAudience } from '../../support/composed.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';
import { buttonOf, clear, deep, drawn, place, wordsOf, write } from '../../support/placed.ts';
import { inRoom } from '../../support/scene.ts';

const room = html`<cercle-feed room="launch"></cercle-feed>`;
const inside = eg.roomStream('launch', 'inside');
const partner = eg.roomStream('launch', 'with:exotic');
const gone = eg.roomStream('launch', 'with:gone');
const composerOf = (feed: Element) => deep<CercleComposer>(feed, 'cercle-composer')[0]!;
const fieldOf = (feed: Element) => deep<HTMLTextAreaElement>(feed, 'textarea')[0]!;
const lost = 'Those whom you wrote this for cannot be chosen any more.';
const draftFor = (stream: string) => ({
  drafts: { 'post launch': { text: 'Half a thought', stream } },
});

async function choose(feed: CercleFeed, index: number): Promise<void> {
  await chooseAudience(composerOf(feed), index);
  await drawn(feed);
}

describe('a feed and whom a text is for', () => {
  afterEach(clear);

  it('keeps with a draft whom it is for, and begins with them', async () => {
    const session = inRoom();
    const feed = await place<CercleFeed>(session, room);
    await choose(feed, 1);
    write(fieldOf(feed), 'For Exotic Liquids');
    expect(session.draft('post launch').stream).to.equal(partner);
    const again = await place<CercleFeed>(session, room);
    expect(wordsOf(composerOf(again))).to.include('Post with Exotic Liquids');
  });

  it('says that they are no longer offered, also while more is written, until others are chosen', async () => {
    const session = inRoom(draftFor(gone));
    const feed = await place<CercleFeed>(session, room);
    expect(wordsOf(composerOf(feed)))
      .to.include('Post inside')
      .and.to.include(lost);
    write(fieldOf(feed), 'Half a thought, and more');
    await drawn(feed);
    expect(wordsOf(composerOf(feed))).to.include(lost);
    expect(session.draft('post launch').stream).to.equal(inside);
    await choose(feed, 1);
    expect(wordsOf(composerOf(feed))).not.to.include(lost);
  });

  it('says nothing of the kind where they are offered', async () => {
    const session = inRoom(draftFor(partner));
    expect(wordsOf(await place<CercleFeed>(session, room))).not.to.include(lost);
  });

  it('looks for those named among those who would read now', async () => {
    const session = inRoom();
    const ravi = eg.supplier();
    session.script(memberSearch, ({ stream }) => ({
      ok: true,
      data: { members: stream === partner ? [ravi] : [] },
    }));
    const feed = await place<CercleFeed>(session, room);
    await choose(feed, 1);
    write(fieldOf(feed), 'Thank you @Ra');
    await eventually(() => deep(composerOf(feed), '#person-0').length > 0);
    deep(composerOf(feed), '#person-0')[0]!.click();
    await drawn(feed);
    await choose(feed, 0);
    await eventually(() =>
      wordsOf(composerOf(feed)).includes('Ravi Patel will not read this here.'),
    );
    buttonOf(feed, 'Post inside').click();
    await drawn(feed);
    expect(session.asked.map(({ name }) => name)).not.to.include(postCreate.name);
    expect(fieldOf(feed).value).to.equal('Thank you @Ravi Patel ');
  });
});
