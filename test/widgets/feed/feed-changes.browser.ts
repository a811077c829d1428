import { expect, html } from '@open-wc/testing';
import { ideaDecide } from '../../../src/protocol/idea.ts';
import {
  postComment,
  postCreated,
  postDeleted,
  postEdit,
  postEdited,
  postRestored,
  postSource,
} from '../../../src/protocol/post.ts';
import type { CercleFeed } from '../../../src/widgets/feed/feed.ts';
import '../../../src/widgets/feed/feed.ts';
import { press } from '../../support/composed.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';
import {
  buttonOf,
  chooseFromMenu,
  clear,
  deep,
  discard,
  drawn,
  place,
  write,
  wordsOf,
} from '../../support/placed.ts';
import { ballot } from '../../support/kinds.ts';
import { inRoom } from '../../support/scene.ts';
import { refusal } from '../../support/scripted-session.ts';

const room = html`<cercle-feed room="launch"></cercle-feed>`;
const thomas = { id: 'thomas', name: 'Thomas Berger' };
const composerIn = (feed: Element, mode: 'edit' | 'decide' | 'comment') =>
  deep<HTMLElement & { mentioned: readonly { id: string }[] }>(
    feed,
    `cercle-composer[mode="${mode}"]`,
  )[0]!;
const fieldIn = (feed: Element, mode: Parameters<typeof composerIn>[1]) =>
  deep<HTMLTextAreaElement>(composerIn(feed, mode), 'textarea')[0]!;
const cardOf = (feed: Element, words: string) =>
  deep(feed, 'cercle-post-card').find((card) => wordsOf(card).includes(words))!;
const changeIn = (feed: Element) => deep(feed, '.asked')[0]!;
const failure = () => refusal('too-large');
const tooLong = 'This is too long to send. Shorten it.';

/** The room in which Claire, who reads it, has said something, with how many have replied. */
async function whereClaireWrote(comments = 0) {
  const session = inRoom();
  const post = eg.post({ id: 'own', body: eg.paragraphs('As I said.'), comments });
  session.hear(eg.fact(postCreated, { post }, { stream: post.stream }));
  const source = { title: null, text: 'As I said to @Thomas Berger.', mentions: [thomas] };
  session.script(postSource, () => ({ ok: true, data: source }));
  return { session, post, feed: await place<CercleFeed>(session, room) };
}

async function edit(feed: CercleFeed, words = 'As I said.'): Promise<HTMLTextAreaElement> {
  await chooseFromMenu(cardOf(feed, words), 'Edit');
  await eventually(() => composerIn(feed, 'edit'));
  await drawn(feed);
  return fieldIn(feed, 'edit');
}

async function save(feed: CercleFeed, text: string): Promise<void> {
  write(await edit(feed), text);
  await drawn(feed);
  buttonOf(feed, 'Save').click();
  await drawn(feed);
}

describe('what a feed could not change', () => {
  afterEach(clear);

  it('stays in sight below its post with why it was refused, and is written on with whom it names', async () => {
    const { session, feed } = await whereClaireWrote();
    session.script(postEdit, failure);
    await save(feed, 'As I meant, @Thomas Berger.');
    const card = cardOf(feed, 'As I said.');
    await eventually(() => wordsOf(card).includes(tooLong));
    expect(wordsOf(card)).to.include('As I meant, @Thomas Berger.');
    expect(() => buttonOf(changeIn(feed), 'Try now')).to.throw();
    buttonOf(changeIn(feed), 'Edit').click();
    await eventually(() => composerIn(feed, 'edit'));
    await drawn(feed);
    expect(fieldIn(feed, 'edit').value).to.equal('As I meant, @Thomas Berger.');
    expect(composerIn(feed, 'edit').mentioned.map(({ id }) => id)).to.deep.equal(['thomas']);
    expect(session.queue).to.have.length(0);
    expect(wordsOf(card)).not.to.include(tooLong);
  });

  it('is short in its place, however long it is', async () => {
    const { session, feed } = await whereClaireWrote();
    session.script(postEdit, failure);
    await save(feed, 'As I meant.\n\n'.repeat(60));
    await eventually(() => wordsOf(cardOf(feed, 'As I said.')).includes(tooLong));
    await drawn(feed);
    expect(changeIn(feed).getBoundingClientRect().height).to.be.lessThan(400);
  });

  it('stays in sight while there is no connection, and goes once it is there', async () => {
    const { session, post, feed } = await whereClaireWrote();
    session.setStatus('offline');
    await drawn(feed);
    void session.intend(postEdit, { id: 'own', title: null, text: 'As I meant.', mentions: [] });
    const card = cardOf(feed, 'As I said.');
    await eventually(() => wordsOf(card).includes('No connection.'));
    expect(wordsOf(card)).to.include('As I meant.');
    session.setStatus('open');
    const { key } = session.queue[0]!;
    session.hear(
      eg.fact(
        postEdited,
        {
          id: 'own',
          root: null,
          title: null,
          body: eg.paragraphs('As I meant.'),
          editedAt: eg.monday,
        },
        { stream: post.stream, key },
      ),
    );
    await drawn(feed);
    expect(wordsOf(cardOf(feed, 'As I meant.'))).not.to.include('No connection.');
  });

  it('is discarded, and the focus stays with its post', async () => {
    const { session, feed } = await whereClaireWrote();
    session.script(postEdit, failure);
    await save(feed, 'As I meant.');
    const card = cardOf(feed, 'As I said.');
    await eventually(() => wordsOf(card).includes(tooLong));
    buttonOf(changeIn(feed), 'Discard').click();
    await drawn(feed);
    expect(session.queue).to.have.length(1);
    buttonOf(changeIn(feed), 'Discard it for good').dispatchEvent(new FocusEvent('blur'));
    await eventually(() => wordsOf(changeIn(feed)).endsWith('Discard'));
    await discard(feed, changeIn(feed));
    expect(session.queue).to.have.length(0);
    expect(wordsOf(card)).not.to.include('As I meant.');
    expect(card.matches(':focus-within')).to.equal(true);
  });

  it('is a text of its own where its post is no longer there', async () => {
    for (const comments of [0, 1]) {
      const { session, post, feed } = await whereClaireWrote(comments);
      session.script(postEdit, () => {
        session.hear(eg.fact(postDeleted, { id: 'own', root: null }, { stream: post.stream }));
        return refusal('absent');
      });
      await save(feed, 'As I meant.');
      await eventually(() => cardOf(feed, 'As I meant.'));
      expect(deep(feed, '.asked')).to.have.length(0);
      const card = cardOf(feed, 'As I meant.');
      expect(wordsOf(card)).to.include('This conversation is no longer there for you.');
      buttonOf(card, 'Edit').click();
      await eventually(() => session.draft('post launch').text === 'As I meant.');
      expect(session.draft('post launch').stream).to.equal(post.stream);
      clear();
    }
  });

  it('is a reason that was given for what becomes of an idea', async () => {
    const session = inRoom();
    const post = eg.post({
      ...{ id: 'idea', title: 'Smaller boxes', body: eg.paragraphs('They break less.') },
      detail: {
        kind: 'idea',
        ballot: ballot({ choices: [{ text: '', count: 0, members: [] }] }),
        outcome: null,
      },
    });
    session.hear(eg.fact(postCreated, { post }, { stream: post.stream }));
    session.script(ideaDecide, failure);
    const feed = await place<CercleFeed>(session, room);
    await eventually(() => cardOf(feed, 'Smaller boxes'));
    await chooseFromMenu(cardOf(feed, 'Smaller boxes'), 'Adopt the idea');
    await eventually(() => composerIn(feed, 'decide'));
    write(fieldIn(feed, 'decide'), 'It costs nothing.');
    await drawn(feed);
    buttonOf(feed, 'Adopt').click();
    const card = cardOf(feed, 'Smaller boxes');
    await eventually(() => wordsOf(card).includes(tooLong));
    buttonOf(changeIn(feed), 'Edit').click();
    await eventually(() => composerIn(feed, 'decide'));
    await drawn(feed);
    expect(fieldIn(feed, 'decide').value).to.equal('It costs nothing.');
  });

  it('keeps an edit that is left by Escape, and drops one that is given up', async () => {
    const { session, feed } = await whereClaireWrote();
    write(await edit(feed), 'As I meant.');
    await drawn(feed);
    press(fieldIn(feed, 'edit'), 'Escape');
    await drawn(feed);
    expect(composerIn(feed, 'edit')).to.equal(undefined);
    expect((await edit(feed)).value).to.equal('As I meant.');
    buttonOf(feed, 'Cancel').click();
    await drawn(feed);
    expect(session.draft('edit own').text).to.equal('');
  });

  it('knows in a comment that is written on whom it names', async () => {
    const { session, feed } = await whereClaireWrote();
    session.script(postComment, failure);
    buttonOf(cardOf(feed, 'As I said.'), 'Reply').click();
    await eventually(() => composerIn(feed, 'comment'));
    await drawn(feed);
    session.saveDraft('comment own', {
      text: '@Thomas Berger',
      mentioned: [{ ...thomas, detail: '' }],
    });
    feed.requestUpdate();
    await drawn(feed);
    buttonOf(composerIn(feed, 'comment'), 'Reply inside').click();
    await eventually(() => wordsOf(feed).includes(tooLong));
    const comments = deep(feed, 'cercle-post-card[comment]');
    buttonOf(
      comments.find((card) => wordsOf(card).includes(tooLong))!,
      'Edit',
    ).click();
    await eventually(() => composerIn(feed, 'comment'));
    await drawn(feed);
    expect(composerIn(feed, 'comment').mentioned.map(({ id }) => id)).to.deep.equal(['thomas']);
  });
});

describe('what is written about a post that is taken away', () => {
  afterEach(clear);

  const gone = 'This conversation is no longer there for you.';

  /** Claire writes about her post, by a reply or by editing it; then it goes. */
  async function whereItGoes(mode: 'comment' | 'edit') {
    const { session, post, feed } = await whereClaireWrote();
    if (mode === 'edit') await edit(feed);
    else buttonOf(cardOf(feed, 'As I said.'), 'Reply').click();
    await eventually(() => composerIn(feed, mode));
    await drawn(feed);
    fieldIn(feed, mode).focus();
    write(fieldIn(feed, mode), 'Not to be lost.');
    await drawn(feed);
    session.hear(eg.fact(postDeleted, { id: 'own', root: null }, { stream: post.stream }));
    await eventually(() => wordsOf(feed).includes(gone));
    return { session, post, feed, card: cardOf(feed, 'Not to be lost.') };
  }

  for (const mode of ['comment', 'edit'] as const) {
    it(`stays in its place, with the focus, and can be a text of its own: ${mode}`, async () => {
      const { session, post, feed, card } = await whereItGoes(mode);
      await eventually(() => card.matches(':focus-within'));
      buttonOf(card, 'Edit').click();
      await eventually(() => session.draft('post launch').text === 'Not to be lost.');
      expect(session.draft('post launch').stream).to.equal(post.stream);
      await drawn(feed);
      expect(wordsOf(feed)).not.to.include(gone);
    });
  }

  it('stays in its thread where it is of a comment that is edited', async () => {
    const { session, post, feed } = await whereClaireWrote();
    const comment = eg.post({ id: 'reply', root: 'own', body: eg.paragraphs('As I replied.') });
    session.hear(eg.fact(postCreated, { post: comment }, { stream: post.stream }));
    await eventually(() => cardOf(feed, 'As I replied.'));
    const own = (words: string) =>
      deep(feed, 'cercle-post-card[comment]').find((card) => wordsOf(card).includes(words))!;
    await chooseFromMenu(own('As I replied.'), 'Edit');
    await eventually(() => composerIn(feed, 'edit'));
    await drawn(feed);
    fieldIn(feed, 'edit').focus();
    write(fieldIn(feed, 'edit'), 'Not to be lost.');
    await drawn(feed);
    session.hear(eg.fact(postDeleted, { id: 'reply', root: 'own' }, { stream: post.stream }));
    await eventually(() => wordsOf(feed).includes(gone));
    await eventually(() => own('Not to be lost.').matches(':focus-within'));
  });

  it('is gone once it is discarded', async () => {
    const { session, feed, card } = await whereItGoes('comment');
    await discard(feed, card);
    expect(wordsOf(feed)).not.to.include('Not to be lost.');
    expect(session.draft('comment own').text).to.equal('');
    expect(session.draft('post launch').text).to.equal('');
  });

  it('is there again with the post', async () => {
    const { session, post, feed } = await whereItGoes('comment');
    session.hear(eg.fact(postRestored, { post }, { stream: post.stream }));
    await eventually(() => composerIn(feed, 'comment'));
    await drawn(feed);
    expect(fieldIn(feed, 'comment').value).to.equal('Not to be lost.');
  });
});
