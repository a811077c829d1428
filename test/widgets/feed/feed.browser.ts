import { expect, html } from '@open-wc/testing';
import { feedRead, postCreated, postDeleted, threadRead } from '../../../src/protocol/post.ts';
import { typingSignal } from '../../../src/protocol/presence.ts';
import { emptyState } from '../../../src/store/slice.ts';
import type { CercleFeed } from '../../../src/widgets/feed/feed.ts';
import '../../../src/widgets/feed/feed.ts';
// It comes on demand: here it is there already.
import '../../../src/widgets/hover-card.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';
import { pageTimers, type PageTimers } from '../../support/page-timers.ts';
import { buttonOf, clear, deep, drawn, place, wordsOf } from '../../support/placed.ts';
import { inEmptyRoom, inRoom } from '../../support/scene.ts';
import { openState, scriptedSession } from '../../support/scripted-session.ts';

const inside = eg.roomStream('launch', 'inside');
const room = html`<cercle-feed room="launch"></cercle-feed>`;
const insideOnly = eg.access({ streams: [{ stream: inside, act: true }] });
const cards = (feed: Element) => deep(feed, 'cercle-post-card');
const cardOf = (feed: Element, words: string) =>
  cards(feed).find((card) => wordsOf(card).includes(words));

/** Room `launch` with its first page, of one post, and more before it. */
function withOlderPosts() {
  const first = eg.post();
  const before = { at: first.at, id: first.id };
  const session = scriptedSession({
    state: openState(
      { [eg.memberStream('claire')]: { accesses: [insideOnly] }, [inside]: {} },
      eg.page([eg.thread(first)], before),
    ),
  });
  return { session, before };
}

describe('a feed', () => {
  afterEach(clear);

  it('waits, where there is no session yet, and where its first page has not come', async () => {
    const feed = await place<CercleFeed>(null, room);
    expect(deep(feed, 'cercle-skeleton')).to.have.length(1);
    const session = scriptedSession({
      state: openState({ [eg.memberStream('claire')]: { accesses: [eg.access()] } }),
    });
    const other = await place<CercleFeed>(session, room);
    expect(deep(other, 'cercle-skeleton')).to.have.length(1);
    expect([...session.watchers.keys()]).to.include(inside);
  });

  it('offers to write first where nobody has', async () => {
    const feed = await place<CercleFeed>(inEmptyRoom(), room);
    expect(wordsOf(feed)).to.include('No one has written here yet.');
    buttonOf(feed, 'Write the first post').click();
    await drawn(feed);
    const composer = deep(feed, 'cercle-composer')[0]!;
    expect(composer.shadowRoot!.activeElement?.localName).to.equal('textarea');
  });

  it('says that it cannot reach the server, and tries at once when it is told so', async () => {
    const session = scriptedSession({ status: 'offline' });
    const feed = await place<CercleFeed>(session, room);
    expect(wordsOf(feed)).to.include('The conversation cannot be reached.');
    buttonOf(feed, 'Try now').click();
    expect(session.asked.map(({ name }) => name)).to.include('retry');
  });

  it('shows who was turned away, and who sees nothing here, nothing', async () => {
    const refused = scriptedSession({ status: 'refused', member: null });
    const elsewhere = html`<cercle-feed room="another"></cercle-feed>`;
    for (const [session, content] of [
      [refused, room],
      [inRoom(), elsewhere],
    ] as const) {
      const feed = await place<CercleFeed>(session, content);
      expect(wordsOf(feed)).to.include('There is nothing here for you to read.');
      expect(cards(feed)).to.have.length(0);
    }
  });

  it('shows what others say, and no longer what they take back', async () => {
    const session = inRoom();
    const feed = await place<CercleFeed>(session, room);
    const post = eg.post({ id: 'new', body: eg.paragraphs('Pallet 4 is here.') });
    session.hear(eg.fact(postCreated, { post }, { stream: inside }));
    await drawn(feed);
    expect(cardOf(feed, 'Pallet 4 is here.')).not.to.equal(undefined);
    session.hear(eg.fact(postDeleted, { id: 'new', root: null }, { stream: inside }));
    await drawn(feed);
    expect(cardOf(feed, 'Pallet 4 is here.')).to.equal(undefined);
  });

  it('says who is writing, there and in a thread', async () => {
    const session = inRoom();
    const feed = await place<CercleFeed>(session, room);
    const question = cardOf(feed, 'Nous gardons la relation')!;
    const { id } = (question as HTMLElement & { post: { id: string } }).post;
    const typing = (member: string, name: string, root: string | null) => ({
      ...{ type: typingSignal, member, until: eg.monday + 5000 },
      data: { name, root },
    });
    session.signal(inside, typing('nora', 'Nora Weiß', null), typing('thomas', 'Thomas', id));
    await drawn(feed);
    expect(wordsOf(feed)).to.include('Nora Weiß is writing…');
    expect(wordsOf(question)).to.include('Thomas is writing…');
    expect(wordsOf(question)).not.to.include('Nora');
  });

  it('loads older posts as long as its end is in sight', async () => {
    const { session, before } = withOlderPosts();
    const older = eg.post({ at: before.at - 1000, body: eg.paragraphs('From before.') });
    const oldest = eg.post({ at: before.at - 2000, body: eg.paragraphs('From the beginning.') });
    session.script(feedRead, (input) => ({
      ok: true,
      data:
        input.before?.id === before.id
          ? eg.page([eg.thread(older)], { at: older.at, id: older.id })
          : eg.page([eg.thread(oldest)]),
    }));
    const feed = await place<CercleFeed>(session, room);
    await eventually(() => cards(feed).length === 3);
    expect(wordsOf(feed)).to.include('From the beginning.');
    expect(() => buttonOf(feed, 'Older posts')).to.throw();
  });

  it('loads older posts after a while without a connection', async () => {
    const { session, before } = withOlderPosts();
    session.setStatus('offline', { nextTry: Date.now() + 5000 });
    const older = eg.post({ at: before.at - 1000 });
    session.script(feedRead, () => ({ ok: true, data: eg.page([eg.thread(older)]) }));
    const feed = await place<CercleFeed>(session, room);
    await new Promise(requestAnimationFrame);
    expect(cards(feed)).to.have.length(1);
    session.setStatus('expired');
    await drawn(feed);
    session.setStatus('open');
    await eventually(() => cards(feed).length === 2);
  });

  it('says that it cannot be reached once its session is closed and holds nothing any more', async () => {
    const session = inRoom();
    const feed = await place<CercleFeed>(session, room);
    session.setStatus('closed');
    await drawn(feed);
    expect(cards(feed)).to.have.length(3);
    session.change(() => emptyState);
    session.setMember(null);
    await drawn(feed);
    expect(wordsOf(feed)).to.equal('The conversation cannot be reached.');
  });

  it('shows the rest of a long thread', async () => {
    const post = eg.post({ comments: 2 });
    const [first, second] = [1, 2].map((number) =>
      eg.post({ root: post.id, body: eg.paragraphs(`Comment ${number}`) }),
    ) as [typeof post, typeof post];
    const session = scriptedSession({
      state: openState(
        { [eg.memberStream('claire')]: { accesses: [insideOnly] }, [inside]: {} },
        eg.page([{ ...eg.thread(), post, comments: [second] }]),
      ),
    });
    const whole = { ...eg.thread(), post, comments: [first, second] };
    session.script(threadRead, () => ({ ok: true, data: whole }));
    const feed = await place<CercleFeed>(session, room);
    expect(wordsOf(feed)).not.to.include('Comment 1');
    const [more] = deep(feed, 'button.more');
    await eventually(() => deep(feed, 'header .follow').length === 1);
    const start = (element: Element) => element.getBoundingClientRect().left;
    expect(start(more!), 'above them').to.equal(start(deep(feed, 'cercle-post-card[comment]')[0]!));
    more!.click();
    await drawn(feed);
    expect(wordsOf(feed)).to.match(/Comment 1 .*Comment 2/);
  });

  it('keeps open what it shows, and nothing once it is of another room, or gone', async () => {
    const session = inRoom();
    const feed = await place<CercleFeed>(session, room);
    expect([...session.watchers.keys()]).to.include(inside);
    feed.room = 'another';
    await drawn(feed);
    expect([...session.watchers.keys()]).not.to.include(inside);
    feed.remove();
    expect([...session.watchers.keys()]).to.deep.equal([]);
    expect(session.listeners).to.equal(0);
  });
});

describe('the card of whoever is mentioned', () => {
  let timers: PageTimers;
  beforeEach(() => {
    timers = pageTimers();
  });
  afterEach(() => {
    timers.restore();
    clear();
  });

  const mention = (feed: Element) => deep<HTMLButtonElement>(feed, 'button.mention')[0]!;
  const card = (feed: CercleFeed) => feed.renderRoot.querySelector<HTMLElement>('#hover-card');
  const isOpen = (feed: CercleFeed) => card(feed)?.matches(':popover-open') ?? false;
  const opened = (feed: CercleFeed) => eventually(() => isOpen(feed));
  const pointer = (type: string, element: Element) => element.dispatchEvent(new PointerEvent(type));
  const pass = async (feed: CercleFeed, milliseconds: number) => {
    timers.pass(milliseconds);
    await drawn(feed);
  };
  const closed = (feed: CercleFeed) =>
    new Promise((resolve) => card(feed)!.addEventListener('toggle', resolve, { once: true }));

  it('opens when it is chosen, and stays; the focus stays where it was', async () => {
    const session = inRoom();
    const feed = await place<CercleFeed>(session, room);
    mention(feed).focus();
    mention(feed).click();
    await opened(feed);
    await drawn(feed);
    pointer('pointerleave', mention(feed));
    await pass(feed, 60_000);
    expect(isOpen(feed)).to.equal(true);
    expect([...session.watchers.keys()]).to.include(eg.profileStream('claire'));
    expect((mention(feed).getRootNode() as ShadowRoot).activeElement).to.equal(mention(feed));
  });

  it('keeps nothing open once it is closed', async () => {
    const session = inRoom();
    const feed = await place<CercleFeed>(session, room);
    mention(feed).click();
    await opened(feed);
    await drawn(feed);
    const isClosed = closed(feed);
    card(feed)!.hidePopover();
    await isClosed;
    await drawn(feed);
    expect([...session.watchers.keys()]).not.to.include(eg.profileStream('claire'));
  });

  it('opens under a pointer that rests there, and goes when it goes elsewhere', async () => {
    const feed = await place<CercleFeed>(inRoom(), room);
    pointer('pointerenter', mention(feed));
    for (let turn = 0; turn < 5; turn += 1) await drawn(feed);
    await pass(feed, 299);
    expect(isOpen(feed)).to.equal(false);
    timers.pass(1);
    await opened(feed);
    await drawn(feed);
    pointer('pointerleave', mention(feed));
    pointer('pointerenter', card(feed)!);
    await pass(feed, 60_000);
    expect(isOpen(feed), 'on the card itself').to.equal(true);
    pointer('pointerleave', card(feed)!);
    await pass(feed, 300);
    expect(isOpen(feed)).to.equal(false);
  });

  it('does not open under a pointer that passes', async () => {
    const feed = await place<CercleFeed>(inRoom(), room);
    pointer('pointerenter', mention(feed));
    pointer('pointerleave', mention(feed));
    await pass(feed, 60_000);
    expect(isOpen(feed)).to.equal(false);
  });
});
