import { expect, html } from '@open-wc/testing';
import { feedRead, postCreated, type Post } from '../../../src/protocol/post.ts';
import { readAdvance } from '../../../src/protocol/reading.ts';
import type { CercleFeed } from '../../../src/widgets/feed/feed.ts';
import '../../../src/widgets/feed/feed.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';
import { buttonOf, clear, deep, drawn, place, wordsOf } from '../../support/placed.ts';
import { inRoomOfEveryKind } from '../../support/scene.ts';

const room = html`<cercle-feed room="launch"></cercle-feed>`;
let count = 0;
const later = (id: string, by: string) =>
  eg.post({
    id,
    by: { ...eg.post().by, id: by },
    at: eg.monday + 9_000_000_000 + (count += 1),
  });
const created = (id: string, by = 'thomas') =>
  eg.fact(postCreated, { post: later(id, by) }, { stream: eg.roomStream('launch', 'inside') });

async function placeFeed(session: ReturnType<typeof inRoomOfEveryKind>): Promise<CercleFeed> {
  const feed = await place<CercleFeed>(session, room);
  await eventually(() => deep(feed, 'cercle-post-detail').length > 0);
  await drawn(feed);
  return feed;
}

const shows = (feed: CercleFeed, id: string) =>
  deep<HTMLElement & { post?: { id: string } }>(feed, 'cercle-post-card').some(
    ({ post }) => post?.id === id,
  );

describe('a feed that is being read', () => {
  afterEach(() => {
    clear();
    scrollTo(0, 0);
  });

  it('says since when there is something new', async () => {
    const feed = await placeFeed(inRoomOfEveryKind());
    expect(wordsOf(feed)).to.match(/New since Mon \d\d:\d\d/);
  });

  it('lets what comes wait behind a pill, and what is read stay where it is', async () => {
    const session = inRoomOfEveryKind();
    const feed = await placeFeed(session);
    document.body.style.setProperty('padding-bottom', '3000px');
    const read = deep(feed, 'cercle-post-card').at(-1)!;
    read.scrollIntoView({ block: 'start' });
    scrollBy(0, 200);
    const { top } = read.getBoundingClientRect();
    await eventually(() => {
      session.hear(created(`something-${count}`));
      return deep(feed, '.pill').length === 1;
    });
    const before = read.getBoundingClientRect().top;
    session.hear(created('one-more'));
    await eventually(() => /\d+ new posts/.test(wordsOf(feed)));
    expect(read.getBoundingClientRect().top).to.equal(before);
    expect(Math.abs(before - top)).to.be.lessThan(3000);
    expect(shows(feed, 'one-more')).to.equal(false);
    deep<HTMLElement>(feed, '.pill')[0]!.click();
    await eventually(() => shows(feed, 'one-more'));
    document.body.style.removeProperty('padding-bottom');
  });

  it('shows at once what comes while its reader is at the top, and what they wrote themselves', async () => {
    const session = inRoomOfEveryKind();
    const feed = await placeFeed(session);
    session.hear(created('at-the-top'));
    await eventually(() => shows(feed, 'at-the-top'));
    const reply = buttonOf(deep(feed, 'cercle-post-card')[0]!, 'Reply');
    reply.focus();
    session.hear(created('held-back'), created('my-own', 'claire'));
    await eventually(() => shows(feed, 'my-own'));
    expect(shows(feed, 'held-back')).to.equal(false);
    expect(wordsOf(feed)).to.include('1 new post');
  });

  it('draws the line above the first that is new, below what is pinned', async () => {
    const feed = await placeFeed(inRoomOfEveryKind());
    const items = deep(feed, '.item');
    const above = items.indexOf(deep(feed, '.new-line')[0]!.closest('.item')!);
    const pinned = deep(feed, '.item.pinned').length;
    expect(pinned).to.be.greaterThan(0);
    expect(above).to.be.at.least(pinned);
    const { at } = deep<HTMLElement & { post: Post }>(feed, '.item > cercle-post-card')[above]!
      .post;
    expect(at).to.be.greaterThan(Date.parse('2026-11-02T00:00Z'));
  });

  it('keeps what its reader has just written where they wrote it, above what is pinned', async () => {
    const session = inRoomOfEveryKind();
    const feed = await placeFeed(session);
    session.hear(created('written-first', 'claire'), created('written-last', 'claire'));
    await eventually(() => shows(feed, 'written-last'));
    const cards = deep<HTMLElement & { post: { id: string } }>(feed, '.item > cercle-post-card');
    const ids = cards.map(({ post }) => post.id);
    expect(ids.slice(0, 2)).to.deep.equal(['written-last', 'written-first']);
  });

  it('goes to what waited, with the focus', async () => {
    const session = inRoomOfEveryKind();
    const feed = await placeFeed(session);
    buttonOf(deep(feed, 'cercle-post-card')[0]!, 'Reply').focus();
    session.hear(created('waited'));
    await eventually(() => deep(feed, '.pill').length === 1);
    deep<HTMLElement>(feed, '.pill')[0]!.click();
    await eventually(() => {
      const focused = (feed.renderRoot as ShadowRoot).activeElement;
      return (focused as (Element & { post?: { id: string } }) | null)?.post?.id === 'waited';
    });
  });

  it('takes all that is unread for read, once that is asked', async () => {
    const session = inRoomOfEveryKind({ now: eg.monday + 86_400_000 });
    session.script(readAdvance, () => ({ ok: true, data: {} }));
    session.script(feedRead, () => ({ ok: true, data: eg.page([]) }));
    const feed = await placeFeed(session);
    buttonOf(feed, 'Unread').click();
    await eventually(() => wordsOf(feed).includes('Mark all as read'));
    buttonOf(feed, 'Mark all as read').click();
    await eventually(() => deep(feed, '.item').length === 0);
    const asked = session.asked.find(({ name }) => name === readAdvance.name)!;
    expect(asked.input.marks.map(({ stream }: { stream: string }) => stream)).to.include(
      eg.roomStream('launch', 'inside'),
    );
    buttonOf(feed, 'All').click();
    await eventually(() => deep(feed, '.item').length > 0);
    expect(wordsOf(feed)).not.to.include('New since');
  });
});
