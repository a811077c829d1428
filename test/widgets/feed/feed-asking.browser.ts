import { expect, html } from '@open-wc/testing';
import { memberSearch } from '../../../src/protocol/member.ts';
import { postComment, postCreate, postCreated, postEdited } from '../../../src/protocol/post.ts';
import { reactionAdded, reactionRemove } from '../../../src/protocol/reaction.ts';
import type { CercleFeed } from '../../../src/widgets/feed/feed.ts';
import '../../../src/widgets/feed/feed.ts';
import { press } from '../../support/composed.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';
import { pageTimers } from '../../support/page-timers.ts';
import { buttonOf, clear, deep, drawn, place, write, wordsOf } from '../../support/placed.ts';
import { inRoom } from '../../support/scene.ts';
import { scriptedSession } from '../../support/scripted-session.ts';

const inside = eg.roomStream('launch', 'inside');
const room = html`<cercle-feed room="launch"></cercle-feed>`;
const order = 'erp:purchase-order/10248';
const cardOf = (feed: Element, words: string) =>
  deep(feed, 'cercle-post-card').find((card) => wordsOf(card).includes(words))!;
const fieldOf = (feed: Element, mode: 'post' | 'comment' | 'edit' = 'post') => {
  const which = mode === 'post' ? ':not([mode])' : `[mode="${mode}"]`;
  return deep<HTMLTextAreaElement>(deep(feed, `cercle-composer${which}`)[0]!, 'textarea')[0]!;
};
const inputsOf = (session: ReturnType<typeof inRoom>, intent: string) =>
  session.asked.filter(({ name }) => name === intent).map(({ input }) => input);

async function replying() {
  const session = inRoom();
  const feed = await place<CercleFeed>(session, room);
  const question = cardOf(feed, 'We weighed pallet 3 again') as HTMLElement & {
    post: { id: string };
  };
  buttonOf(question, 'Reply').click();
  await drawn(feed);
  return { session, feed, root: question.post.id };
}

describe('a feed that is asked for something', () => {
  afterEach(clear);

  it('takes back a reaction of its reader', async () => {
    const session = inRoom();
    const feed = await place<CercleFeed>(session, room);
    const card = cardOf(feed, 'We weighed pallet 3 again') as HTMLElement & {
      post: { id: string };
    };
    buttonOf(card, 'Agree, 2').click();
    await drawn(feed);
    expect(inputsOf(session, reactionRemove.name)).to.deep.equal([
      { post: card.post.id, reaction: 'agree' },
    ]);
  });

  it('tells where a comment is being written', async () => {
    const { session, feed, root } = await replying();
    write(fieldOf(feed, 'comment'), 'Yes');
    const typed = inputsOf(session, 'typing:set').at(-1);
    expect(typed).to.deep.equal({ stream: eg.roomStream('launch', 'with:exotic'), root });
  });

  for (const [how, giveUp] of [
    ['Cancel', (feed: CercleFeed) => buttonOf(feed, 'Cancel').click()],
    ['Escape', (feed: CercleFeed) => press(fieldOf(feed, 'comment'), 'Escape')],
  ] as const) {
    it(`keeps what was begun of a comment that is left by ${how}`, async () => {
      const { session, feed, root } = await replying();
      write(fieldOf(feed, 'comment'), 'No, rather not');
      await drawn(feed);
      giveUp(feed);
      await drawn(feed);
      expect(deep(feed, 'cercle-composer[mode="comment"]')).to.have.length(0);
      expect(session.draft(`comment ${root}`).text).to.equal('No, rather not');
      expect(inputsOf(session, postComment.name)).to.deep.equal([]);
      buttonOf(cardOf(feed, 'We weighed pallet 3 again'), 'Reply').click();
      await drawn(feed);
      expect(fieldOf(feed, 'comment').value).to.equal('No, rather not');
    });
  }

  it('forgets what a comment without a word quotes, once it is left', async () => {
    const { session, feed, root } = await replying();
    session.saveDraft(`comment ${root}`, { text: ' ', quote: root });
    buttonOf(feed, 'Cancel').click();
    expect(session.draft(`comment ${root}`).quote).to.equal(undefined);
  });

  it('keeps a comment where the page stops it', async () => {
    const { session, feed, root } = await replying();
    feed.addEventListener('cercle-intent', (event) => event.preventDefault());
    write(fieldOf(feed, 'comment'), 'Credit two.');
    await drawn(feed);
    buttonOf(feed, 'Reply with Exotic Liquids').click();
    await drawn(feed);
    expect(inputsOf(session, postComment.name)).to.deep.equal([]);
    expect(fieldOf(feed, 'comment').value).to.equal('Credit two.');
    expect(session.draft(`comment ${root}`).text).to.equal('Credit two.');
  });

  it('offers whoever may be named there, but not its reader, and names them by id', async () => {
    const session = inRoom();
    const nora = eg.member({ id: 'nora', name: 'Nora Weiß', department: 'Logistics' });
    session.script(memberSearch, () => ({ ok: true, data: { members: [eg.member(), nora] } }));
    const feed = await place<CercleFeed>(session, room);
    write(fieldOf(feed), 'Ask @No');
    await eventually(() => inputsOf(session, memberSearch.name).length > 0);
    await drawn(feed);
    expect(inputsOf(session, memberSearch.name)).to.deep.equal([{ query: 'No', stream: inside }]);
    const offered = deep(feed, '.write cercle-composer, cercle-composer')
      .flatMap((composer) => deep(composer, '[role="option"]'))
      .filter((option, index, all) => all.indexOf(option) === index);
    expect(offered.map(wordsOf)).to.deep.equal(['Nora Weiß Logistics']);
    offered[0]!.click();
    await drawn(feed);
    buttonOf(feed, 'Post inside').click();
    await drawn(feed);
    expect(inputsOf(session, postCreate.name)).to.deep.equal([
      {
        ...{ stream: inside, title: null, text: 'Ask @Nora Weiß ', mentions: ['nora'] },
        detail: { kind: 'message' },
      },
    ]);
  });

  it('says that the sign-in has ended, and tries again when it is told so', async () => {
    const session = inRoom({ status: 'expired' });
    const feed = await place<CercleFeed>(session, room);
    expect(wordsOf(feed)).to.include('Your sign-in has ended.');
    expect(deep(feed, 'cercle-post-card')).to.have.length(0);
    buttonOf(feed, 'Try again').click();
    expect(session.asked.map(({ name }) => name)).to.deep.equal(['retry']);
  });
});

describe('a feed that others change', () => {
  afterEach(clear);

  it('shows what they write anew, and how they react', async () => {
    const session = inRoom();
    const feed = await place<CercleFeed>(session, room);
    const post = eg.post({ id: 'theirs', body: eg.paragraphs('Pallet 4 is here.') });
    session.hear(eg.fact(postCreated, { post }, { stream: inside }));
    await drawn(feed);
    const anew = {
      ...{ id: 'theirs', root: null, title: null, editedAt: eg.monday },
      body: eg.paragraphs('Pallet 5 is here.'),
    };
    const agreed = { post: 'theirs', root: null, reaction: 'agree', member: 'nora' } as const;
    session.hear(
      eg.fact(postEdited, anew, { stream: inside }),
      eg.fact(reactionAdded, agreed, { stream: inside }),
    );
    await drawn(feed);
    expect(wordsOf(feed)).not.to.include('Pallet 4 is here.');
    const card = cardOf(feed, 'Pallet 5 is here.');
    expect(wordsOf(card)).to.include('edited');
    expect(buttonOf(card, 'Agree, 1').getAttribute('aria-pressed')).to.equal('false');
  });

  it('leaves what its reader writes where it is', async () => {
    const { session, feed } = await replying();
    const field = fieldOf(feed, 'comment');
    write(field, 'Half a thought');
    const post = eg.post({ body: eg.paragraphs('Pallet 4 is here.') });
    session.hear(eg.fact(postCreated, { post }, { stream: inside }));
    await drawn(feed);
    expect(fieldOf(feed, 'comment')).to.equal(field);
    expect(field.value).to.equal('Half a thought');
    expect(field.getRootNode()).to.have.property('activeElement', field);
  });
});

describe('a feed of a record, or of everything', () => {
  afterEach(clear);
  const ofRecord = html`<cercle-feed record=${order}></cercle-feed>`;

  it('waits for the record, shows its room once that is open, and lets both go', async () => {
    const session = inRoom();
    const feed = await place<CercleFeed>(session, ofRecord);
    expect(deep(feed, 'cercle-skeleton')).to.have.length(1);
    expect([...session.watchers.keys()]).to.deep.equal([order]);
    session.setRecord(order, { kind: 'open', room: 'launch' });
    await drawn(feed);
    expect(wordsOf(feed)).to.include('Nous gardons la relation');
    expect([...session.watchers.keys()]).to.include.members([order, inside]);
    feed.remove();
    expect([...session.watchers.keys()]).to.deep.equal([]);
  });

  it('shows nothing where the host gives no ticket', async () => {
    const session = inRoom({ records: { [order]: { kind: 'failed' } } });
    const feed = await place<CercleFeed>(session, ofRecord);
    expect(wordsOf(feed)).to.include('There is nothing here for you to read.');
    expect(deep(feed, 'cercle-composer')).to.have.length(0);
  });

  it('says of each post which room it is in, where there may be several', async () => {
    const feed = await place<CercleFeed>(inRoom(), html`<cercle-feed></cercle-feed>`);
    expect(wordsOf(feed)).to.include('Everything I may read');
    expect(wordsOf(cardOf(feed, 'Nous gardons la relation'))).to.include(eg.room().title);
    feed.room = 'launch';
    await drawn(feed);
    expect(wordsOf(cardOf(feed, 'Nous gardons la relation'))).not.to.include(eg.room().title);
  });
});

describe('a feed that goes while a card is asked for', () => {
  it('opens no card, and keeps no profile', async () => {
    const timers = pageTimers();
    const session = inRoom();
    const feed = await place<CercleFeed>(session, room);
    const mention = deep(feed, 'button.mention')[0]!;
    mention.dispatchEvent(new PointerEvent('pointerenter'));
    const { parentElement } = feed;
    feed.remove();
    parentElement!.append(feed);
    await drawn(feed);
    timers.pass(60_000);
    await drawn(feed);
    const card = feed.renderRoot.querySelector('#hover-card');
    expect(card?.matches(':popover-open') ?? false).to.equal(false);
    expect([...session.watchers.keys()]).not.to.include(eg.profileStream('claire'));
    timers.restore();
    clear();
  });

  it('leaves nothing behind when its card is open', async () => {
    const session = scriptedSession({ state: inRoom().state });
    const feed = await place<CercleFeed>(session, room);
    deep<HTMLButtonElement>(feed, 'button.mention')[0]!.click();
    await eventually(() => session.watchers.has(eg.profileStream('claire')));
    expect([...session.watchers.keys()]).to.include(eg.profileStream('claire'));
    feed.remove();
    expect([...session.watchers.keys()]).to.deep.equal([]);
    expect(session.listeners).to.equal(0);
    clear();
  });
});
