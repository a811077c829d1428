import { expect, html } from '@open-wc/testing';
import {
  postComment,
  postCreate,
  postDeleted,
  postEdited,
  type Post,
} from '../../../src/protocol/post.ts';
import { postResolve, type Reference } from '../../../src/protocol/reference.ts';
import { applyPage } from '../../../src/store/feed.ts';
import type { CercleComposer } from '../../../src/ui/composer/composer.ts';
import type { CercleReferenceCard } from '../../../src/ui/reference-card/reference-card.ts';
import type { CercleFeed } from '../../../src/widgets/feed/feed.ts';
import '../../../src/widgets/feed/feed.ts';
import { chooseAudience } from '../../support/composed.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';
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
import { inRoom } from '../../support/scene.ts';

const inside = eg.roomStream('launch', 'inside');
const everyone = eg.roomStream('launch', 'everyone');
const partner = eg.roomStream('launch', 'with:exotic');
const room = html`<cercle-feed room="launch"></cercle-feed>`;
type Session = ReturnType<typeof inRoom>;

const cardOf = (feed: Element, words: string) =>
  deep(feed, 'cercle-post-card').find((card) => wordsOf(card).includes(words))!;
const referencesIn = (root: Element) => deep<CercleReferenceCard>(root, 'cercle-reference-card');
const inputsOf = (session: Session, intent: string) =>
  session.asked.filter(({ name }) => name === intent).map(({ input }) => input);
const composerOf = (feed: Element) => deep<CercleComposer>(feed, 'cercle-composer:not([mode])')[0]!;

/** Chooses who will read what is written at the top. */
async function writeFor(feed: CercleFeed, stream: string): Promise<void> {
  const composer = composerOf(feed);
  const place = composer.choices.findIndex((choice) => choice.stream === stream);
  await chooseAudience(composer, place);
  await drawn(feed);
}

/** A room in which this stands as well, and a server that finds these. */
function roomWith(post: Post, ...found: Reference[]): Session {
  const session = inRoom({ pages: { home: '/', room: '/rooms/{room}' } });
  session.change((state) => applyPage(state, [inside, everyone], eg.page([eg.thread(post)])));
  session.script(postResolve, ({ ids }) => ({
    ok: true,
    data: { references: ids.map((id) => found.find((one) => one.id === id) ?? null) },
  }));
  return session;
}
const link = (url: string): Post['body'] => [
  { type: 'paragraph', children: [{ type: 'link', url, children: [{ type: 'text', text: url }] }] },
];

describe('a feed whose posts refer to others', () => {
  afterEach(clear);

  it('shows what is quoted as its reader may read it, and as it is now', async () => {
    const source = eg.reference({ stream: inside, text: 'Thirty-eight cases.' });
    const session = roomWith(eg.post({ stream: inside, quote: source.id }), source);
    const feed = await place<CercleFeed>(session, room);
    await eventually(() => wordsOf(feed).includes('Thirty-eight cases.'));
    expect(inputsOf(session, postResolve.name)).to.deep.equal([{ ids: [source.id] }]);
    const body = eg.paragraphs('Forty after all.');
    const data = { id: source.id, root: null, title: null, body, editedAt: eg.monday };
    session.hear(eg.fact(postEdited, data));
    await drawn(feed);
    expect(wordsOf(feed)).to.include('Forty after all.');
    expect(wordsOf(feed)).not.to.include('Thirty-eight cases.');
    session.hear(eg.fact(postDeleted, { id: source.id, root: null }));
    await drawn(feed);
    expect(wordsOf(referencesIn(feed)[0]!)).to.equal('There is nothing here for you to read.');
  });

  it('shows what a text links to, in another room too, and keeps that told', async () => {
    const there = eg.roomStream('fair', 'everyone');
    const source = eg.reference({ stream: there });
    const own = eg.post({ body: link(`https://example.com/rooms/fair#cercle-post=${source.id}`) });
    const session = roomWith(own, source);
    const feed = await place<CercleFeed>(session, room);
    await eventually(() => session.watchers.get(there) === 1);
    const [card] = referencesIn(feed);
    expect(card!.href).to.equal(`${location.origin}/rooms/fair#cercle-post=${source.id}`);
    feed.remove();
    await eventually(() => !session.watchers.has(there));
  });

  it('asks for nothing where nothing is referred to', async () => {
    const session = roomWith(eg.post({ body: link('https://example.com/') }));
    const feed = await place<CercleFeed>(session, room);
    await drawn(feed);
    expect(inputsOf(session, postResolve.name)).to.deep.equal([]);
  });

  it('names records where the host shows them', async () => {
    const body = eg.paragraphs('See erp:purchase-order/10248.');
    const session = roomWith(eg.post({ body }));
    Object.assign(session.pages, { record: '/{system}/{type}/{id}' });
    const feed = await place<CercleFeed>(session, room);
    await eventually(() => referencesIn(feed).length === 1);
    const [card] = referencesIn(feed);
    expect(card!.record).to.equal('erp:purchase-order/10248');
    expect(card!.href).to.equal('/erp/purchase-order/10248');
  });
});

describe('a feed that quotes', () => {
  afterEach(clear);

  const source = eg.reference({ stream: inside, text: 'We weighed it again.' });
  const { files: _names, ...written } = source;
  const quoted = eg.post({
    ...written,
    body: eg.paragraphs(source.text),
    detail: { kind: 'message' },
  });

  async function quoting() {
    const session = roomWith(quoted, source);
    const feed = await place<CercleFeed>(session, room);
    await chooseFromMenu(cardOf(feed, source.text), 'Quote');
    await eventually(() => composerOf(feed).querySelector('cercle-reference-card') !== null);
    await drawn(feed);
    return { session, feed };
  }

  it('writes for those who read what is quoted, and sends the quote with the text', async () => {
    const { session, feed } = await quoting();
    const draft = session.draft('post launch');
    expect(draft.stream).to.equal(inside);
    write(deep<HTMLTextAreaElement>(composerOf(feed), 'textarea')[0]!, 'As Ravi says.');
    await drawn(feed);
    buttonOf(composerOf(feed), 'Post inside').click();
    await drawn(feed);
    const [input] = inputsOf(session, postCreate.name);
    expect(input.quote).to.equal(source.id);
    expect(input.stream).to.equal(inside);
  });

  it('takes the quote out again', async () => {
    const { session, feed } = await quoting();
    buttonOf(feed, 'Take the quote out').click();
    await drawn(feed);
    expect(session.draft('post launch').quote).to.equal(undefined);
    expect(composerOf(feed).querySelector('cercle-reference-card')).to.equal(null);
  });

  it('holds what more would read than may, and goes on for those who may', async () => {
    const { session, feed } = await quoting();
    write(deep<HTMLTextAreaElement>(composerOf(feed), 'textarea')[0]!, 'As Ravi says.');
    await writeFor(feed, partner);
    expect(wordsOf(composerOf(feed))).to.include('More people would read the quote here than may.');
    const primary = deep<HTMLElement>(composerOf(feed), '.primary')[0]!;
    expect(primary.getAttribute('aria-disabled')).to.equal('true');
    primary.click();
    expect(inputsOf(session, postCreate.name)).to.deep.equal([]);
    buttonOf(feed, 'Write for those who read it').click();
    await drawn(feed);
    primary.click();
    await drawn(feed);
    expect(inputsOf(session, postCreate.name)[0]).to.include({ stream: inside, quote: source.id });
  });

  it('sends a link in place of a quote that more would read than may', async () => {
    const { session, feed } = await quoting();
    write(deep<HTMLTextAreaElement>(composerOf(feed), 'textarea')[0]!, 'As Ravi says.');
    await writeFor(feed, partner);
    buttonOf(feed, 'Send it as a link').click();
    await drawn(feed);
    deep<HTMLElement>(composerOf(feed), '.primary')[0]!.click();
    await drawn(feed);
    const [input] = inputsOf(session, postCreate.name);
    expect(input.quote).to.equal(undefined);
    expect(input.text).to.equal(
      `As Ravi says.\n\n${location.origin}/rooms/launch#cercle-post=${source.id}`,
    );
  });

  it('quotes a comment in its own thread', async () => {
    const session = roomWith(quoted, source);
    const feed = await place<CercleFeed>(session, room);
    const card = deep<HTMLElement & { post: Post }>(feed, 'cercle-post-card[comment]')[0]!;
    const { id, root } = card.post;
    const comment = eg.reference({ id, root, stream: partner });
    session.script(postResolve, () => ({ ok: true, data: { references: [comment] } }));
    await chooseFromMenu(card, 'Quote');
    await eventually(() => deep(feed, 'cercle-composer[mode="comment"]').length === 1);
    const composer = deep(feed, 'cercle-composer[mode="comment"]')[0]!;
    write(deep<HTMLTextAreaElement>(composer, 'textarea')[0]!, 'This, yes.');
    await eventually(() => wordsOf(composer).includes(comment.text));
    await eventually(() => wordsOf(composer).includes('Reply with Exotic Liquids'));
    buttonOf(composer, 'Reply with Exotic Liquids').click();
    await drawn(feed);
    expect(inputsOf(session, postComment.name)).to.deep.equal([
      { root, text: 'This, yes.', mentions: [], to: id, quote: id },
    ]);
  });
});

describe('a feed in which a decision is replaced', () => {
  afterEach(clear);

  const source = eg.reference({
    stream: inside,
    kind: 'decision',
    title: 'We go by ship',
    text: '',
  });
  const decision = eg.post({
    ...{ id: source.id, stream: inside, title: source.title, body: [] },
    detail: {
      ...{ kind: 'decision', decidedBy: [], effectiveOn: null, reviewOn: null },
      ...{ replaces: null, replacedBy: null },
    },
  });
  const titleOf = (feed: Element) => deep<HTMLInputElement>(composerOf(feed), '.title')[0]!;
  const replaced = (session: Session) => {
    const { detail } = session.draft('post launch');
    return detail?.kind === 'decision' ? detail.replaces : undefined;
  };

  async function replacing() {
    const session = roomWith(decision, source);
    const feed = await place<CercleFeed>(session, room);
    await eventually(() => deep(feed, 'cercle-post-detail').length > 0);
    await drawn(feed);
    await chooseFromMenu(cardOf(feed, 'We go by ship'), 'Replace by another decision');
    await eventually(() => wordsOf(composerOf(feed)).includes('We go by ship'));
    await drawn(feed);
    return { session, feed };
  }

  it('says which one, also after a reload, and sends it with the new one', async () => {
    const { session, feed } = await replacing();
    const { detail } = session.draft('post launch');
    await eventually(() => composerOf(feed).shadowRoot!.activeElement === titleOf(feed));
    expect(wordsOf(composerOf(feed))).to.match(/Replaces .*We go by ship/);
    clear();
    const after = roomWith(decision, source);
    after.saveDraft('post launch', { detail });
    const again = await place<CercleFeed>(after, room);
    await eventually(() => /Replaces .*We go by ship/.test(wordsOf(composerOf(again))));
    write(titleOf(again), 'We go by train');
    await drawn(again);
    buttonOf(composerOf(again), 'Post inside').click();
    await drawn(again);
    const [input] = inputsOf(after, postCreate.name);
    expect(input.detail).to.include({ kind: 'decision', replaces: source.id });
    expect(wordsOf(composerOf(again))).not.to.include('Replaces');
  });

  it('is not, once that is taken away or it is no decision, and what is written stays', async () => {
    for (const way of ['Replace nothing', 'Decision']) {
      const { session, feed } = await replacing();
      write(titleOf(feed), 'We go by train');
      await drawn(feed);
      buttonOf(feed, way).click();
      await drawn(feed);
      expect(wordsOf(composerOf(feed))).not.to.include('We go by ship');
      expect(replaced(session) ?? null).to.equal(null);
      expect(titleOf(feed).value).to.equal('We go by train');
      clear();
    }
  });

  it('only for those who read it', async () => {
    const { session, feed } = await replacing();
    write(titleOf(feed), 'We go by train');
    await writeFor(feed, partner);
    expect(wordsOf(composerOf(feed))).to.include('Others read the decision that this replaces.');
    deep<HTMLElement>(composerOf(feed), '.primary')[0]!.click();
    expect(inputsOf(session, postCreate.name)).to.deep.equal([]);
    buttonOf(feed, 'Write for those who read it').click();
    await drawn(feed);
    deep<HTMLElement>(composerOf(feed), '.primary')[0]!.click();
    await drawn(feed);
    expect(inputsOf(session, postCreate.name)[0]).to.include({ stream: inside });
  });

  it('not by a text that was begun for others, until its writer says so', async () => {
    const session = roomWith(decision, source);
    session.saveDraft('post launch', { text: 'For Ravi.', stream: partner });
    const feed = await place<CercleFeed>(session, room);
    await drawn(feed);
    await chooseFromMenu(cardOf(feed, 'We go by ship'), 'Replace by another decision');
    await eventually(() => replaced(session) === source.id);
    expect(session.draft('post launch')).to.include({ text: 'For Ravi.', stream: partner });
  });
});
