import { expect, html } from '@open-wc/testing';
import { threadRead, type Post } from '../../../src/protocol/post.ts';
import { postResolve, type Reference } from '../../../src/protocol/reference.ts';
import { posts } from '../../../src/store/post.ts';
import type { CerclePostCard } from '../../../src/ui/post-card/post-card.ts';
import type { CercleFeed } from '../../../src/widgets/feed/feed.ts';
import '../../../src/widgets/feed/feed.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';
import {
  buttonOf,
  chooseFromMenu,
  clear,
  deep,
  drawn,
  place,
  wordsOf,
} from '../../support/placed.ts';
import { inRoom } from '../../support/scene.ts';

const partner = eg.roomStream('launch', 'with:exotic');
const room = html`<cercle-feed room="launch"></cercle-feed>`;
type Session = ReturnType<typeof inRoom>;

const cardsOf = (feed: Element) => deep<CerclePostCard>(feed, 'cercle-post-card');
const marked = (feed: Element) => cardsOf(feed).filter((card) => card.marked);
const timesRead = (session: Session) =>
  session.asked.filter(({ name }) => name === threadRead.name).length;

/** A room whose server finds these, and no others. */
function roomThatFinds(...found: Reference[]): Session {
  const session = inRoom();
  session.script(postResolve, ({ ids }) => ({
    ok: true,
    data: { references: ids.map((id) => found.find((one) => one.id === id) ?? null) },
  }));
  return session;
}

describe('a feed on a page whose address names a post', () => {
  afterEach(() => {
    clear();
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('goes to the post where it is among the others, marks it, and goes on to the next', async () => {
    const session = inRoom();
    const feed = await place<CercleFeed>(session, room);
    const [first, second] = cardsOf(feed)
      .filter(({ comment }) => !comment)
      .map(({ post }) => post!);
    const found = [first, second].map((post) => eg.reference({ ...referred(post!) }));
    session.script(postResolve, ({ ids }) => ({
      ok: true,
      data: { references: ids.map((id) => found.find((one) => one.id === id) ?? null) },
    }));
    for (const { id } of found) {
      location.hash = `cercle-post=${id}`;
      await eventually(() => marked(feed)[0]?.post?.id === id);
      await eventually(() => feed.renderRoot.querySelector(':focus') === marked(feed)[0]);
      expect(marked(feed)).to.have.length(1);
    }
    expect(timesRead(session)).to.equal(0);
    expect(wordsOf(feed)).not.to.include('What your link leads to');
  });

  it('reads a thread that is not loaded, shows it above the feed, and leads back', async () => {
    const old = eg.post({ stream: partner, at: eg.monday - 1, body: eg.paragraphs('Long ago.') });
    const reply = eg.post({ stream: partner, root: old.id, body: eg.paragraphs('And since.') });
    location.hash = `cercle-post=${reply.id}`;
    const session = roomThatFinds(eg.reference(referred(reply)));
    const boundary = { at: eg.monday, id: '0' };
    session.change((state) =>
      posts.update(state, (slice) => ({
        ...slice,
        loaded: new Map([...slice.loaded.keys()].map((name) => [name, boundary])),
      })),
    );
    const thread = eg.thread(old, [reply]);
    session.script(threadRead, () => ({ ok: true, data: thread }));
    const feed = await place<CercleFeed>(session, room);
    await eventually(() => marked(feed)[0]?.post?.id === reply.id);
    expect(timesRead(session)).to.equal(1);
    expect(wordsOf(feed)).to.include('Long ago.');
    buttonOf(feed, 'Show all posts').click();
    await drawn(feed);
    expect(location.hash).to.equal('');
    expect(marked(feed)).to.have.length(0);
  });

  it('says of what is not there for its reader no more than that', async () => {
    location.hash = 'cercle-post=secret';
    const session = roomThatFinds();
    const feed = await place<CercleFeed>(session, room);
    await eventually(() => wordsOf(feed).includes('There is nothing here for you to read.'));
    expect(wordsOf(feed)).to.include('We weighed pallet 3 again');
    await eventually(() => (feed.renderRoot as ShadowRoot).activeElement?.className === 'arrival');
    buttonOf(feed, 'Show all posts').click();
    await drawn(feed);
    expect(wordsOf(feed)).not.to.include('There is nothing here');
  });

  it('leaves a post of another room to the feed of that room', async () => {
    const other = eg.reference({ stream: eg.roomStream('fair', 'everyone') });
    location.hash = `cercle-post=${other.id}`;
    const session = roomThatFinds(other);
    const feed = await place<CercleFeed>(session, room);
    await eventually(() => session.asked.some(({ name }) => name === postResolve.name));
    await drawn(feed);
    expect(timesRead(session)).to.equal(0);
    expect(wordsOf(feed)).not.to.include('There is nothing here');
  });

  it('listens no longer than it is in the page', async () => {
    const session = roomThatFinds();
    const feed = await place<CercleFeed>(session, room);
    feed.remove();
    location.hash = 'cercle-post=secret';
    await drawn(feed);
    expect(session.asked.some(({ name }) => name === postResolve.name)).to.equal(false);
  });
});

describe('the link of a post', () => {
  afterEach(clear);

  it('leads to the page of its room, as the host names it, and otherwise to this one', async () => {
    for (const [pages, begin] of [
      [{ room: '/rooms/{room}' }, `${location.origin}/rooms/launch`],
      [{}, location.href.split('#')[0]],
    ] as const) {
      const feed = await place<CercleFeed>(inRoom({ pages }), room);
      const [card] = cardsOf(feed);
      const times = deep<HTMLAnchorElement>(card!, 'a:has(time)');
      expect(times[0]!.href).to.equal(`${begin}#cercle-post=${card!.post!.id}`);
      clear();
    }
  });

  it('is copied from its menu, or shown where the page may not', async () => {
    const feed = await place<CercleFeed>(inRoom(), room);
    const [card] = cardsOf(feed);
    Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true });
    await chooseFromMenu(card!, 'Copy link');
    await eventually(() => wordsOf(feed).includes('Copy this link:'));
    expect(wordsOf(feed)).to.include(`#cercle-post=${card!.post!.id}`);
    let copied = '';
    const clipboard = { writeText: async (text: string) => void (copied = text) };
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
    await chooseFromMenu(card!, 'Copy link');
    await eventually(() => wordsOf(feed).includes('The link is copied.'));
    expect(copied).to.match(/#cercle-post=/);
    delete (navigator as { clipboard?: unknown }).clipboard;
  });
});

/** What a server would find at a post. */
const referred = ({ id, root, stream, by, at }: Post): Partial<Reference> => ({
  ...{ id, root, stream, by, at },
});
