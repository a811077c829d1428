import { expect, html } from '@open-wc/testing';
import { feedRead } from '../../../src/protocol/post.ts';
import { readAdvance } from '../../../src/protocol/reading.ts';
import type { CercleFeed } from '../../../src/widgets/feed/feed.ts';
import '../../../src/widgets/feed/feed.ts';
import { eventually } from '../../support/eventually.ts';
import { conversation, inLongRoom } from '../../support/long-room.ts';
import { buttonOf, clear, drawn, place, wordsOf } from '../../support/placed.ts';
import { refusal } from '../../support/scripted-session.ts';

const room = html`<cercle-feed room="launch"></cercle-feed>`;
const { length } = conversation;

type Card = HTMLElement & { post?: { id: string } };
const cards = (feed: CercleFeed) => [
  ...feed.renderRoot.querySelectorAll<Card>('.item > cercle-post-card'),
];
const shown = (feed: CercleFeed) => cards(feed).map(({ post }) => post!.id);
const within = (from: number, to: number) =>
  conversation.slice(from, to).map(({ post }) => post.id);
const topOf = (feed: CercleFeed, id: string) =>
  cards(feed)
    .find(({ post }) => post!.id === id)!
    .getBoundingClientRect().top;

/** Resolves once a feed has opened where its reader stopped, and what they look at has come to rest. */
async function opened(feed: CercleFeed): Promise<void> {
  // Before all of it is laid out, its end is near: then one page more is there already.
  await eventually(() => shown(feed).length >= 40);
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
}

/** Scrolls to an end of what is there until a thread is among it. */
async function readTo(feed: CercleFeed, id: string, end: 'start' | 'end'): Promise<number> {
  let most = 0;
  await eventually(() => {
    most = Math.max(most, cards(feed).length);
    if (shown(feed).includes(id)) return true;
    cards(feed)
      .at(end === 'end' ? -1 : 0)!
      .scrollIntoView({ block: end });
    scrollBy(0, end === 'end' ? 200 : -200);
    return false;
  });
  return most;
}

describe('a long feed', () => {
  afterEach(() => {
    clear();
    scrollTo(0, 0);
  });

  it('opens where its reader stopped, with some of what is new above', async () => {
    const feed = await place<CercleFeed>(inLongRoom(300), room);
    await opened(feed);
    expect(shown(feed).slice(0, 40)).to.deep.equal(within(290, 330));
    expect(wordsOf(feed))
      .to.include('To the newest')
      .and.to.match(/New since/);
  });

  it('opens at the newest for who has not stopped far down, and for who was never there', async () => {
    for (const readUpTo of [5, undefined]) {
      const feed = await place<CercleFeed>(inLongRoom(readUpTo), room);
      expect(shown(feed)[0]).to.equal('post-000');
      feed.remove();
    }
  });

  it('opens at the newest where the rest cannot be had', async () => {
    const session = inLongRoom(300);
    session.script(feedRead, () => refusal('unavailable'));
    const feed = await place<CercleFeed>(session, room);
    await eventually(() => shown(feed)[0] === 'post-000');
  });

  it('opens at the newest while there is no connection', async () => {
    const session = inLongRoom(300);
    session.setStatus('offline');
    const feed = await place<CercleFeed>(session, room);
    expect(shown(feed)[0]).to.equal('post-000');
  });

  it('reads on towards the newest, and moves nothing of what is read', async () => {
    const feed = await place<CercleFeed>(inLongRoom(300), room);
    await opened(feed);
    const before = topOf(feed, 'post-290');
    buttonOf(feed, 'Newer posts').click();
    // Near the top of what is there, one page more may have come already.
    await eventually(() => shown(feed).includes('post-260'));
    await eventually(() => Math.abs(topOf(feed, 'post-290') - before) < 1);
    await readTo(feed, 'post-000', 'start');
    expect(wordsOf(feed)).not.to.include('To the newest');
    expect(shown(feed)).to.deep.equal(within(0, shown(feed).length));
  });

  it('goes down to its beginning with no more posts drawn than some screens full, and back', async () => {
    const feed = await place<CercleFeed>(inLongRoom(), room);
    expect(await readTo(feed, `post-${length - 1}`, 'end')).to.be.at.most(200);
    expect(shown(feed)).to.deep.equal(within(length - 150, length));
    buttonOf(feed, 'To the newest').click();
    await drawn(feed);
    expect(shown(feed)).to.deep.equal(within(0, 50));
  });

  it('remembers as read what its reader has come up to, and nothing above', async () => {
    const session = inLongRoom(300);
    const feed = await place<CercleFeed>(session, room);
    await opened(feed);
    const marks = () => session.asked.filter(({ name }) => name === readAdvance.name);
    await eventually(() => {
      // What is loaded beside it may yet move what is in sight.
      cards(feed)
        .find(({ post }) => post!.id === 'post-296')!
        .scrollIntoView({ block: 'start' });
      return marks().length > 0;
    });
    const { id } = marks().at(-1)!.input.marks[0].place;
    expect(within(290, 297)).to.include(id);
    expect(id).not.to.equal('post-290');
  });

  it('takes for read nothing below which something was never seen', async () => {
    const session = inLongRoom(15);
    const feed = await place<CercleFeed>(session, room);
    await eventually(() => shown(feed)[0] === 'post-000');
    const marks = () => session.asked.filter(({ name }) => name === readAdvance.name);
    await eventually(() => {
      // What stands between the first and this one is passed over.
      cards(feed)[11]!.scrollIntoView({ block: 'start' });
      return marks().length > 0;
    });
    expect(within(10, 12)).to.include(marks()[0]!.input.marks[0].place.id);
  });
});

describe('the posts of a feed', () => {
  afterEach(clear);

  const press = (key: string, more: KeyboardEventInit = {}) => {
    let focused = document.activeElement!;
    while (focused.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
    const event = new KeyboardEvent('keydown', {
      ...{ key, bubbles: true, composed: true, cancelable: true },
      ...more,
    });
    focused.dispatchEvent(event);
    return event;
  };
  const focusedPost = (feed: CercleFeed) =>
    (feed.renderRoot as ShadowRoot).activeElement as Card | null;

  it('are walked by Page Down and Page Up, and left by Ctrl+End and Ctrl+Home', async () => {
    const feed = await place<CercleFeed>(inLongRoom(), room);
    buttonOf(cards(feed)[0]!, 'Reply').focus();
    expect(press('PageDown').defaultPrevented).to.equal(true);
    expect(focusedPost(feed)?.post?.id).to.equal('post-001');
    press('PageDown');
    expect(focusedPost(feed)?.post?.id).to.equal('post-002');
    press('PageUp');
    expect(focusedPost(feed)?.post?.id).to.equal('post-001');
    press('End', { ctrlKey: true });
    expect(focusedPost(feed)?.className).to.equal('end');
    cards(feed)[0]!.focus();
    expect(press('PageUp').defaultPrevented, 'there is none before it').to.equal(false);
    press('Home', { ctrlKey: true });
    await drawn(feed);
    expect(focusedPost(feed)?.localName).to.equal('cercle-composer');
    expect(press('PageDown').defaultPrevented, 'in what is written').to.equal(false);
  });

  it('say which they are, and of how many where that is known', async () => {
    const feed = await place<CercleFeed>(inLongRoom(), room);
    const list = feed.renderRoot.querySelector('[role="feed"]')!;
    expect(list.ariaBusy).to.equal('false');
    const article = (card: Card) => card.shadowRoot!.querySelector('article')!;
    expect(article(cards(feed)[2]!).ariaPosInSet).to.equal('3');
    expect(article(cards(feed)[2]!).ariaSetSize).to.equal('-1');
  });
});
