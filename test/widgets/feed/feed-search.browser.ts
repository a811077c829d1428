import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { searchRead } from '../../../src/protocol/search.ts';
import '../../../src/widgets/feed/feed.ts';
import type { CercleFeed } from '../../../src/widgets/feed/feed.ts';
import type { CercleSearch } from '../../../src/widgets/search/search.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';
import { buttonOf, clear, deep, place, wordsOf, write } from '../../support/placed.ts';
import { hit, inSearchedRoom, output } from '../../support/search-scene.ts';

afterEach(() => {
  clear();
  history.replaceState(null, '', location.pathname + location.search);
});

async function open(content = html`<cercle-feed room="launch"></cercle-feed>`) {
  const session = inSearchedRoom();
  const feed = await place<CercleFeed>(session, content);
  buttonOf(feed, 'Search here').click();
  const search = () => feed.renderRoot.querySelector<CercleSearch>('cercle-search')!;
  await eventually(() => search()?.shadowRoot?.activeElement);
  const field = search().renderRoot.querySelector('input')!;
  return { session, feed, search: search(), field };
}

const isShown = (feed: CercleFeed): boolean =>
  feed.renderRoot.querySelector('[part="list"]')!.checkVisibility();
const escape = (target: Element): boolean =>
  target.dispatchEvent(
    new KeyboardEvent('keydown', {
      key: 'Escape',
      bubbles: true,
      composed: true,
      cancelable: true,
    }),
  );

describe('a search in a feed', () => {
  it('stands in the place of its posts, and looks for nothing elsewhere', async () => {
    const { session, feed, search, field } = await open();
    expect(isShown(feed)).to.equal(false);
    write(field, 'weighed');
    await eventually(() => wordsOf(search).includes('5 results'));
    const { input } = session.asked.findLast(({ name }) => name === searchRead.name)!;
    expect(input.filter).to.deep.equal({ room: 'launch' });
  });

  it('stands at the top of what is seen, however low its button was', async () => {
    const above = html`<p id="above">Much else.</p>
      <cercle-feed room="launch"></cercle-feed>`;
    await place(inSearchedRoom(), above);
    const feed = document.querySelector('cercle-feed')!;
    document.querySelector<HTMLElement>('#above')!.style.height = `${innerHeight * 0.8}px`;
    buttonOf(feed, 'Search here').click();
    const search = () => feed.renderRoot.querySelector('cercle-search');
    await eventually(() => search()?.shadowRoot?.activeElement);
    expect(search()!.getBoundingClientRect().top).to.be.within(-1, 1);
    buttonOf(feed, 'Back to the posts').click();
    await eventually(() => isShown(feed) && scrollY === 0);
  });

  it('is what it was for its reader when they come back, and for nobody else', async () => {
    const kept = { at: 'feed launch ', query: 'weighed', filter: { kind: 'poll' }, author: '' };
    for (const member of ['ravi', 'claire']) {
      history.replaceState({ page: 1, 'cercle-search': { ...kept, member } }, '');
      const session = inSearchedRoom();
      const feed = await place<CercleFeed>(
        session,
        html`<cercle-feed room="launch"></cercle-feed>`,
      );
      const field = () =>
        feed.renderRoot.querySelector('cercle-search')?.renderRoot.querySelector('input');
      const isMine = session.member!.id === member;
      await eventually(() => (isMine ? field()?.value === 'weighed' : field()));
      const asked = session.asked.find(({ name }) => name === searchRead.name)?.input;
      if (isMine)
        await eventually(() => session.asked.some(({ name }) => name === searchRead.name));
      else expect(asked).to.equal(undefined);
      if (!isMine) expect(field()!.value).to.equal('');
      buttonOf(feed, 'Back to the posts').click();
      await eventually(() => isShown(feed));
      expect(history.state).to.deep.equal({ page: 1 });
      clear();
    }
  });

  it('is left by Escape once it is empty, and the focus is on its button again', async () => {
    const { feed, search, field } = await open();
    write(field, 'weighed');
    await search.updateComplete;
    escape(field);
    await search.updateComplete;
    expect(field.value).to.equal('');
    escape(field);
    await eventually(() => isShown(feed));
    expect(feed.shadowRoot!.activeElement).to.equal(buttonOf(feed, 'Search here'));
    expect(feed.renderRoot.querySelector('cercle-search')).to.equal(null);
  });

  it('is left by a button, with the feed where it was', async () => {
    const frame = html`<div id="panel"><cercle-feed room="launch"></cercle-feed></div>`;
    const session = inSearchedRoom();
    await place(session, frame);
    const panel = document.querySelector<HTMLElement>('#panel')!;
    const feed = panel.querySelector('cercle-feed')!;
    panel.style.cssText = 'height: 200px; overflow: auto';
    await eventually(() => panel.scrollHeight > 300);
    panel.scrollTop = 40;
    buttonOf(feed, 'Search here').click();
    await eventually(() => feed.renderRoot.querySelector('cercle-search'));
    buttonOf(feed, 'Back to the posts').click();
    await eventually(() => isShown(feed) && panel.scrollTop === 40);
  });

  it('opens a post of the feed where it stands', async () => {
    const { session, feed, search, field } = await open();
    const post = deep(feed, 'cercle-post-card')
      .map((card) => (card as HTMLElement & { post?: { id: string; stream: string } }).post!)
      .find(({ stream }) => stream === eg.roomStream('launch', 'inside'))!;
    session.script(searchRead, () => ({
      ok: true,
      data: output({ hits: [hit('There.', { id: post.id })] }),
    }));
    write(field, 'there');
    await eventually(() => deep(search, '.hit a').length === 1);
    deep<HTMLElement>(search, '.hit a')[0]!.click();
    await eventually(() => isShown(feed));
    expect(location.hash).to.equal(`#cercle-post=${post.id}`);
  });

  it('is there where a page leaves the heading out', async () => {
    const { feed } = await open(html`<cercle-feed room="launch" no-heading></cercle-feed>`);
    expect(isShown(feed)).to.equal(false);
  });
});
