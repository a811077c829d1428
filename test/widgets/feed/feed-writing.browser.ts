import { expect, html } from '@open-wc/testing';
import {
  postComment,
  postCreate,
  postCreated,
  postDelete,
  postSource,
} from '../../../src/protocol/post.ts';
import { reactionAdd } from '../../../src/protocol/reaction.ts';
import type { CercleFeed } from '../../../src/widgets/feed/feed.ts';
import '../../../src/widgets/feed/feed.ts';
import * as eg from '../../support/eg.ts';
import {
  buttonOf,
  chooseFromMenu,
  clear,
  deep,
  drawn,
  place,
  write,
  wordsOf,
} from '../../support/placed.ts';
import { eventually } from '../../support/eventually.ts';
import { inRoom } from '../../support/scene.ts';
import { refusal } from '../../support/scripted-session.ts';

const inside = eg.roomStream('launch', 'inside');
const room = html`<cercle-feed room="launch"></cercle-feed>`;
const fieldOf = (feed: Element, mode: 'post' | 'comment' | 'edit' = 'post') =>
  deep<HTMLTextAreaElement>(deep(feed, `cercle-composer${selectors[mode]}`)[0]!, 'textarea')[0]!;
const selectors = { post: ':not([mode])', comment: '[mode="comment"]', edit: '[mode="edit"]' };
const cardOf = (feed: Element, words: string) =>
  deep(feed, 'cercle-post-card').find((card) => wordsOf(card).includes(words))!;
/** The source of what is edited comes from the server, and by code that comes on demand. */
async function edit(feed: CercleFeed): Promise<void> {
  await choose(feed, 'Edit');
  await eventually(() => deep(feed, 'cercle-composer[mode="edit"]').length > 0);
  await drawn(feed);
}
const inputOf = (session: ReturnType<typeof inRoom>, intent: string) =>
  session.asked.filter(({ name }) => name === intent).map(({ input }) => input);

/** The room in which Claire, who reads it, has said something. */
function whereClaireWrote() {
  const session = inRoom();
  const post = eg.post({ id: 'own', body: eg.paragraphs('As I said.') });
  session.hear(eg.fact(postCreated, { post }, { stream: post.stream }));
  session.script(postSource, () => ({
    ok: true,
    data: { title: null, text: 'As I said.', mentions: [] },
  }));
  return session;
}

/** Opens the menu of her post and chooses there. */
async function choose(feed: CercleFeed, action: string): Promise<void> {
  const card = cardOf(feed, 'As I said.');
  await chooseFromMenu(card, action);
  await drawn(feed);
}

describe('a feed in which somebody writes', () => {
  afterEach(clear);

  it('asks to post in the audience that was chosen, and is empty again at once', async () => {
    const session = inRoom();
    const feed = await place<CercleFeed>(session, room);
    write(fieldOf(feed), 'Forty cases, then.');
    await drawn(feed);
    buttonOf(feed, 'Post inside').click();
    await drawn(feed);
    expect(inputOf(session, postCreate.name)).to.deep.equal([
      {
        ...{ stream: inside, title: null, text: 'Forty cases, then.', mentions: [] },
        detail: { kind: 'message' },
      },
    ]);
    expect(fieldOf(feed).value).to.equal('');
    expect(wordsOf(cardOf(feed, 'Forty cases, then.'))).to.include('sending…');
  });

  it('keeps as a draft what is not sent, and begins with it', async () => {
    const session = inRoom({ drafts: { 'post launch': { text: 'Half a thought' } } });
    const feed = await place<CercleFeed>(session, room);
    expect(fieldOf(feed).value).to.equal('Half a thought');
    write(fieldOf(feed), 'Half a thought, and more');
    expect(session.draft('post launch').text).to.equal('Half a thought, and more');
    expect(inputOf(session, 'typing:set')).to.deep.equal([{ stream: inside, root: null }]);
  });

  it('says why something was refused, and gives it back to be written anew', async () => {
    const session = inRoom();
    session.script(postCreate, () => refusal('forbidden'));
    const feed = await place<CercleFeed>(session, room);
    write(fieldOf(feed), 'Not from me');
    await drawn(feed);
    buttonOf(feed, 'Post inside').click();
    await drawn(feed);
    const unsent = cardOf(feed, 'Not from me');
    expect(wordsOf(unsent)).to.include('You can read here, but not write.');
    buttonOf(unsent, 'Edit').click();
    await eventually(() => fieldOf(feed).value === 'Not from me');
    expect(session.queue).to.have.length(0);
  });

  it('keeps the text where the page stops the intent', async () => {
    const session = inRoom();
    const feed = await place<CercleFeed>(session, room);
    feed.addEventListener('cercle-intent', (event) => event.preventDefault());
    write(fieldOf(feed), 'Not here');
    await drawn(feed);
    buttonOf(feed, 'Post inside').click();
    await drawn(feed);
    expect(inputOf(session, postCreate.name)).to.deep.equal([]);
    expect(fieldOf(feed).value).to.equal('Not here');
    expect(wordsOf(feed)).to.include('This page does not allow that.');
  });

  it('asks to comment in the thread, and closes what was written in', async () => {
    const session = inRoom();
    const feed = await place<CercleFeed>(session, room);
    const question = cardOf(feed, 'We weighed pallet 3 again');
    buttonOf(question, 'Reply').click();
    await drawn(feed);
    const field = fieldOf(feed, 'comment');
    expect(deep(feed, 'cercle-composer[mode="comment"]')[0]!.shadowRoot!.activeElement).to.equal(
      field,
    );
    write(field, 'Credit two.');
    await drawn(feed);
    buttonOf(feed, 'Reply with Exotic Liquids').click();
    await drawn(feed);
    const [comment] = inputOf(session, postComment.name);
    expect(comment).to.deep.include({ text: 'Credit two.', mentions: [] });
    expect(deep(feed, 'cercle-composer[mode="comment"]')).to.have.length(0);
  });

  it('says of a thread that a reply to it was begun, until that is opened or empty', async () => {
    const session = inRoom();
    const feed = await place<CercleFeed>(session, room);
    const question = cardOf(feed, 'We weighed pallet 3 again');
    const draft = 'Reply · draft';
    const count = () => deep(feed, 'button').filter((one) => wordsOf(one) === draft).length;
    const cancel = async (text: string) => {
      write(fieldOf(feed, 'comment'), text);
      await drawn(feed);
      buttonOf(feed, 'Cancel').click();
      await drawn(feed);
    };
    buttonOf(question, 'Reply').click();
    await drawn(feed);
    await cancel('Credit two.');
    expect(count()).to.equal(1);
    buttonOf(question, draft).click();
    await drawn(feed);
    expect(count()).to.equal(0);
    expect(fieldOf(feed, 'comment').value).to.equal('Credit two.');
    await cancel('');
    expect(count()).to.equal(0);
  });

  it('asks for a reaction, and for its end', async () => {
    const session = inRoom();
    const feed = await place<CercleFeed>(session, room);
    const card = cardOf(feed, 'Nous gardons la relation');
    buttonOf(card, 'React').click();
    await drawn(feed);
    buttonOf(card, 'Thanks').click();
    await drawn(feed);
    expect(inputOf(session, reactionAdd.name)[0]).to.include({ reaction: 'thanks' });
  });

  it('asks to delete what its reader wrote', async () => {
    const session = whereClaireWrote();
    const feed = await place<CercleFeed>(session, room);
    await choose(feed, 'Delete');
    expect(inputOf(session, postDelete.name)).to.deep.equal([{ id: 'own' }]);
  });

  it('asks to edit with what is written then, and shows the post again', async () => {
    const session = whereClaireWrote();
    const feed = await place<CercleFeed>(session, room);
    await edit(feed);
    expect(fieldOf(feed, 'edit').value).to.equal('As I said.');
    write(fieldOf(feed, 'edit'), 'As I meant.');
    await drawn(feed);
    buttonOf(feed, 'Save').click();
    await drawn(feed);
    expect(inputOf(session, 'post:edit')).to.deep.equal([
      { id: 'own', title: null, text: 'As I meant.', mentions: [] },
    ]);
    expect(deep(feed, 'cercle-composer[mode="edit"]')).to.have.length(0);
    expect(session.draft('edit own').text).to.equal('');
  });

  it('loses nothing of an edit while the sign-in has ended, nor when it is begun again', async () => {
    const session = whereClaireWrote();
    const feed = await place<CercleFeed>(session, room);
    await edit(feed);
    write(fieldOf(feed, 'edit'), 'As I meant.');
    session.setStatus('expired');
    await drawn(feed);
    expect(deep(feed, 'cercle-composer')).to.have.length(0);
    session.setStatus('open');
    await drawn(feed);
    expect(fieldOf(feed, 'edit').value).to.equal('As I meant.');

    const again = await place<CercleFeed>(session, room);
    await edit(again);
    expect(fieldOf(again, 'edit').value).to.equal('As I meant.');
  });

  it('does not move under the hand of who writes when the connection goes', async () => {
    const session = inRoom();
    const feed = await place<CercleFeed>(session, room);
    const top = () => fieldOf(feed).getBoundingClientRect().top;
    const before = top();
    session.setStatus('offline', { nextTry: Date.now() + 5000 });
    await drawn(feed);
    expect(wordsOf(feed)).to.include('You can go on writing.');
    expect(top()).to.equal(before);
  });
});
