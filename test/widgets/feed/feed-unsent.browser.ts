import { expect, html } from '@open-wc/testing';
import { postComment, postCreate } from '../../../src/protocol/post.ts';
import { postResolve } from '../../../src/protocol/reference.ts';
import type { CercleFeed } from '../../../src/widgets/feed/feed.ts';
import '../../../src/widgets/feed/feed.ts';
import { enqueue, markSending } from '../../../src/store/send-queue.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';
import { pageTimers } from '../../support/page-timers.ts';
import {
  buttonOf,
  clear,
  deep,
  discard,
  drawn,
  place,
  write,
  wordsOf,
} from '../../support/placed.ts';
import { inRoom } from '../../support/scene.ts';
import { refusal } from '../../support/scripted-session.ts';

const inside = eg.roomStream('launch', 'inside');
const room = html`<cercle-feed room="launch"></cercle-feed>`;
const cardOf = (feed: Element, words: string) =>
  deep(feed, 'cercle-post-card').find((card) => wordsOf(card).includes(words))!;
const composersOf = (feed: Element, mode: 'post' | 'comment') =>
  deep(feed, mode === 'post' ? 'cercle-composer:not([mode])' : 'cercle-composer[mode="comment"]');
const fieldOf = (feed: Element, mode: 'post' | 'comment' = 'post') =>
  deep<HTMLTextAreaElement>(composersOf(feed, mode)[0]!, 'textarea')[0]!;
const namesOf = (session: ReturnType<typeof inRoom>) => session.asked.map(({ name }) => name);

/** The room in which a post of the reader's was refused. */
async function whereOneWasRefused() {
  const session = inRoom();
  session.script(postCreate, () => refusal('too-large'));
  void session.intend(postCreate, { stream: inside, text: 'Far too long', mentions: [] });
  const feed = await place<CercleFeed>(session, room);
  await eventually(() => cardOf(feed, 'Far too long'));
  return { session, feed };
}

/** The same with a comment on the partner's question. */
async function whereACommentWasRefused() {
  const session = inRoom();
  const feed = await place<CercleFeed>(session, room);
  const question = cardOf(feed, 'We weighed pallet 3 again') as HTMLElement & {
    post: { id: string };
  };
  session.script(postComment, () => refusal('too-large'));
  const input = { root: question.post.id, text: 'Far too long', mentions: [] };
  void session.intend(postComment, input);
  await eventually(() => cardOf(feed, 'Far too long'));
  return { session, feed, question };
}

describe('what a feed could not send', () => {
  afterEach(clear);

  it('is tried again when its writer asks for that, unless it was refused', async () => {
    const { session, feed } = await whereOneWasRefused();
    session.setStatus('offline');
    session.script(postCreate, () => undefined);
    void session.intend(postCreate, { stream: inside, text: 'For the dock', mentions: [] });
    await eventually(() => cardOf(feed, 'For the dock'));
    expect(() => buttonOf(cardOf(feed, 'Far too long'), 'Try now')).to.throw();
    buttonOf(cardOf(feed, 'For the dock'), 'Try now').click();
    expect(namesOf(session).at(-1)).to.equal('retry');
    expect(session.queue).to.have.length(2);
  });

  it('is gone once it is discarded, and leaves no draft', async () => {
    const { session, feed } = await whereOneWasRefused();
    await discard(feed, cardOf(feed, 'Far too long'));
    expect(session.queue).to.have.length(0);
    expect(wordsOf(feed)).not.to.include('Far too long');
    expect(fieldOf(feed).value).to.equal('');
  });

  it('comes before what its writer has begun meanwhile, of which nothing is lost', async () => {
    const { session, feed } = await whereOneWasRefused();
    write(fieldOf(feed), 'Something else');
    await drawn(feed);
    buttonOf(cardOf(feed, 'Far too long'), 'Edit').click();
    await eventually(() => fieldOf(feed).value === 'Far too long\n\nSomething else');
    expect(session.draft('post launch').text).to.equal('Far too long\n\nSomething else');
  });

  it('goes back to its thread where it is a comment', async () => {
    const { session, feed, question } = await whereACommentWasRefused();
    expect(wordsOf(question)).to.include('This is too long to send. Shorten it.');
    buttonOf(deep(feed, 'cercle-post-card[comment]').at(-1)!, 'Edit').click();
    await eventually(() => deep(feed, '[place^="comment"]').length > 0);
    await drawn(feed);
    expect(fieldOf(feed, 'comment').value).to.equal('Far too long');
    expect(fieldOf(feed).value).to.equal('');
    expect(session.queue).to.have.length(0);
  });

  it('shows what it quotes', async () => {
    const session = inRoom();
    const source = eg.reference({ stream: inside, text: 'Thirty-eight cases.' });
    session.script(postResolve, () => ({ ok: true, data: { references: [source] } }));
    session.script(postCreate, () => refusal('narrower', { field: 'quote' }));
    const post = { stream: inside, text: 'As agreed', mentions: [], quote: source.id };
    const feed = await place<CercleFeed>(session, room);
    void session.intend(postCreate, post);
    await eventually(() => cardOf(feed, 'As agreed'));
    await eventually(() => wordsOf(cardOf(feed, 'As agreed')).includes('Thirty-eight cases.'));
  });

  it('says that it waits for the connection, and is no longer there once it is sent', async () => {
    const session = inRoom();
    let answer = () => {};
    session.script(
      postCreate,
      () =>
        new Promise((resolve) => {
          answer = () => resolve({ ok: true, data: { id: 'sent', seq: 9 } });
        }),
    );
    const feed = await place<CercleFeed>(session, room);
    void session.intend(postCreate, { stream: inside, text: 'On its way', mentions: [] });
    session.setStatus('offline', { nextTry: eg.monday + 5000 });
    await drawn(feed);
    const unsent = cardOf(feed, 'On its way');
    expect(wordsOf(unsent)).to.include('not sent');
    expect(wordsOf(unsent)).to.include('No connection. It is sent as soon as there is one.');
    session.setStatus('open');
    answer();
    await drawn(feed);
    expect(cardOf(feed, 'On its way')).to.equal(undefined);
  });

  it('says who will read it, on its way and not sent, as it will say it afterwards', async () => {
    const session = inRoom();
    const content = html`<div>${room}<cercle-feed></cercle-feed></div>`;
    const feeds = await place<CercleFeed>(session, content);
    for (const [stream, text, who] of [
      [inside, 'For colleagues', 'Inside'],
      [eg.roomStream('launch', 'with:exotic'), 'For the supplier', 'With Exotic Liquids'],
    ] as const) {
      void session.intend(postCreate, { stream, text, mentions: [] });
      for (const status of ['open', 'offline'] as const) {
        session.setStatus(status);
        for (const feed of deep<CercleFeed>(feeds, 'cercle-feed')) {
          await drawn(feed);
          expect(wordsOf(cardOf(feed, text)), status).to.include(who);
        }
      }
    }
    const [one, all] = deep(feeds, 'cercle-feed') as [CercleFeed, CercleFeed];
    expect(wordsOf(cardOf(one, 'For colleagues'))).not.to.include(eg.room().title);
    expect(wordsOf(cardOf(all, 'For colleagues'))).to.include(eg.room().title);
  });

  it('is said to be on its way only when that takes long', async () => {
    const timers = pageTimers();
    const key = 'key-of-one';
    const at = Date.now() + 60_000;
    const input = { stream: inside, text: 'On its way', mentions: [] };
    const queue = markSending(enqueue([], { key, name: postCreate.name, input, at }), key);
    const feed = await place<CercleFeed>(inRoom({ queue }), room);
    expect(wordsOf(cardOf(feed, 'On its way'))).not.to.include('sending…');
    const { now } = Date;
    Date.now = () => at + 400;
    timers.pass(60_400);
    await drawn(feed);
    Date.now = now;
    timers.restore();
    expect(wordsOf(cardOf(feed, 'On its way'))).to.include('sending…');
  });

  it('is shown in the room that it was written in only', async () => {
    const { session } = await whereOneWasRefused();
    const other = await place<CercleFeed>(
      session,
      html`<cercle-feed room="elsewhere"></cercle-feed>`,
    );
    expect(wordsOf(other)).not.to.include('Far too long');
  });
});
