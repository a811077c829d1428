import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { clockTime, shortDate } from '../../../src/lit/format.ts';
import type { Post } from '../../../src/protocol/post.ts';
import type { CerclePostActionEvent, CerclePostCard } from '../../../src/ui/post-card/post-card.ts';
import '../../../src/ui/post-card/post-card.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';
import { openMenu, wordsOf } from '../../support/placed.ts';

const day = 24 * 60 * 60 * 1000;

async function card(
  properties: Partial<CerclePostCard> = {},
  width = 520,
): Promise<CerclePostCard> {
  const frame = await fixture<HTMLElement>(html`<div><cercle-post-card></cercle-post-card></div>`);
  frame.style.setProperty('width', `${width}px`);
  frame.style.setProperty('container-type', 'inline-size');
  const element = frame.querySelector('cercle-post-card')!;
  Object.assign(element, {
    post: eg.post(),
    audience: eg.audience(),
    reader: 'claire',
    act: true,
    actions: async () => ['edit', 'delete'],
    ...properties,
  });
  await element.updateComplete;
  return element;
}

const unsent = (post: Partial<Post> = {}, isRefused = false) =>
  card({ post: eg.post(post), pending: { state: 'failed', reason: 'Why not.', isRefused } });

const find = (element: Element, selector: string) =>
  element.shadowRoot!.querySelector<HTMLElement>(selector)!;
const textOf = (element: Element, selector: string) =>
  find(element, selector)?.innerText.replace(/\s+/g, ' ').trim();
const isShown = (element: Element, selector: string) => find(element, selector).checkVisibility();
/** Within what its line shows. */
const isInSight = (element: Element, selector: string) => {
  const line = find(element, '.who').getBoundingClientRect();
  const { bottom, right } = find(element, selector).getBoundingClientRect();
  return bottom <= line.bottom + 1 && right <= line.right + 1;
};
const button = (element: Element, word: string) =>
  [...element.shadowRoot!.querySelectorAll('button')].find(
    (one) => one.textContent.trim() === word || one.getAttribute('aria-label') === word,
  )!;

async function actionOf(element: CerclePostCard, act: () => void) {
  setTimeout(act);
  const event = (await oneEvent(element, 'cercle-post-action')) as CerclePostActionEvent;
  return [event.action, event.post];
}

const accepted = { comment: 'answer', by: { id: 'claire', name: 'Claire' }, at: eg.monday };
const reactions: Post['reactions'] = [{ reaction: 'agree', members: ['ravi', 'claire'] }];
const bySupplier = () => {
  const { id, name, affiliation, organization } = eg.supplier();
  return eg.post({ by: { id, name, affiliation, organization } });
};

describe('cercle-post-card: who, when, for whom', () => {
  it('says who wrote it, where they work, and when', async () => {
    const post = eg.post();
    const element = await card({ post });
    expect(textOf(element, 'header')).to.equal(`Claire Fontaine Purchasing ${clockTime(post.at)}`);
    expect(find(element, 'time').getAttribute('datetime')).to.equal(
      new Date(post.at).toISOString(),
    );
  });

  it('marks a partner, with the organization in words where there is room', async () => {
    const element = await card({ post: bySupplier(), audience: eg.audienceWith() });
    expect(find(element, 'cercle-mark').getAttribute('affiliation')).to.equal('supplier');
    expect(textOf(element, '.origin')).to.equal('Exotic Liquids');
    expect(isInSight(element, '.origin')).to.equal(true);
  });

  it('has of a partner’s organization the mark alone below 400 px', async () => {
    for (const [width, isWhole] of [
      [399, false],
      [400, true],
    ] as const) {
      const element = await card({ post: bySupplier() }, width);
      expect(isShown(element, '.origin')).to.equal(isWhole);
      expect(isInSight(element, 'cercle-mark')).to.equal(true);
    }
    expect(isShown(await card({}, 320), '.origin')).to.equal(true);
  });

  it('lets the time go below a name rather than cut it', async () => {
    const post = bySupplier();
    const named = (name: string) => ({ ...post, by: { ...post.by, name } });
    for (const [name, isBelow] of [
      ['Ravi Patel', false],
      ['Ana Sofia Pinheiro', true],
    ] as const) {
      const element = await card(
        { post: named(name), comment: true, day: post.at - 9 * day },
        280 - 24,
      );
      const { scrollWidth, clientWidth, offsetTop, offsetHeight } = find(element, '.name');
      expect(scrollWidth).to.equal(clientWidth);
      const isSecond = find(element, '.row-time').offsetTop >= offsetTop + offsetHeight;
      expect(isSecond, name).to.equal(isBelow);
    }
  });

  it('shortens a name that is longer than its line rather than the mark or the edge of the page', async () => {
    const post = bySupplier();
    const by = { ...post.by, name: 'Maximiliane von Hohenstein-Langenfeld' };
    for (const comment of [false, true]) {
      const element = await card({ post: { ...post, by }, comment }, 280);
      expect(isInSight(element, 'cercle-mark')).to.equal(true);
      const who = find(element, '.who').getBoundingClientRect();
      expect(who.right).to.be.at.most(element.getBoundingClientRect().right);
      const time = find(element, '.row-time').getBoundingClientRect();
      expect(time.top).to.be.at.least(who.bottom);
    }
  });

  it('says who reads the thread: below the name, from 720 px in a column of its own', async () => {
    const audience = eg.audienceWith();
    const narrow = await card({ audience }, 320);
    const { outside, organization } = narrow.shadowRoot!.querySelector('cercle-audience')!;
    expect([outside, organization]).to.deep.equal([true, 'Exotic Liquids']);
    expect([isShown(narrow, '.row-audience'), isShown(narrow, '.column-audience')]).to.deep.equal([
      true,
      false,
    ]);
    const wide = await card({ audience }, 900);
    expect([isShown(wide, '.row-audience'), isShown(wide, '.column-audience')]).to.deep.equal([
      false,
      true,
    ]);
  });

  it('puts the time in a column of its own from 720 px, once', async () => {
    const shown = async (width: number) => {
      const element = await card({}, width);
      return [isShown(element, '.column-time'), isShown(element, '.row-time')];
    };
    expect(await shown(719)).to.deep.equal([false, true]);
    expect(await shown(720)).to.deep.equal([true, false]);
  });

  it('moves nothing when it is sent, whatever is said of it until then', async () => {
    const placesIn = async (properties: Partial<CerclePostCard>, width: number) => {
      const element = await card({ audience: eg.audienceWith(), ...properties }, width);
      return ['cercle-avatar', '.name', 'cercle-rich-text'].map((selector) => {
        const { left, top } = find(element, selector).getBoundingClientRect();
        return [left, top - element.getBoundingClientRect().top];
      });
    };
    for (const width of [320, 520, 900]) {
      const sent = await placesIn({}, width);
      for (const state of ['sending', 'failed'] as const) {
        expect(await placesIn({ pending: { state, reason: '' } }, width)).to.deep.equal(sent);
      }
    }
    const pending = { state: 'failed', reason: '' } as const;
    const wide = await card({ pending }, 900);
    expect([textOf(wide, '.column-time'), textOf(wide, '.row-time')]).to.deep.equal([
      '',
      'not sent',
    ]);
    expect(isShown(wide, '.row-time')).to.equal(true);
  });

  it('says the date where it is of another day than what it stands beside', async () => {
    const post = eg.post();
    const of = async (beside: number) => textOf(await card({ post, day: beside }), '.row-time');
    expect(await of(post.at)).to.equal(clockTime(post.at));
    for (const beside of [post.at - 2 * day, post.at - 400 * day]) {
      const date = shortDate(post.at, beside);
      expect(await of(beside)).to.equal(`${date}, ${clockTime(post.at)}`);
    }
  });

  it('is marked without moving anything, and with room around all that it says', async () => {
    const parts = ['.row-time', 'cercle-avatar', 'cercle-rich-text', '.foot'];
    for (const more of [{}, { comment: true }, { comment: true, accepted }]) {
      const element = await card({ post: eg.post({ reactions }), ...more }, 320);
      const frameOf = () => find(element, '.base').getBoundingClientRect();
      const placesOf = () => parts.map((part) => find(element, part).getBoundingClientRect());
      const around = element.parentElement!;
      const height = around.offsetHeight;
      const before = placesOf();
      element.marked = true;
      await element.updateComplete;
      expect(around.offsetHeight).to.equal(height);
      expect(JSON.stringify(placesOf())).to.equal(JSON.stringify(before));
      for (const { left, right, top, bottom } of before) {
        expect(left - frameOf().left).to.be.at.least(8);
        expect(frameOf().right - right).to.be.at.least(8);
        expect(top - frameOf().top).to.be.at.least(8);
        expect(frameOf().bottom - bottom).to.be.at.least(8);
      }
    }
  });

  it('has no audience of its own as a comment, and says whose room only where it is told', async () => {
    const comment = await card({ comment: true });
    expect(find(comment, 'cercle-audience')).to.equal(null);
    expect(textOf(await card({ room: 'Winter box' }), '.place')).to.contain('Winter box');
  });

  it('fits into 280 px with a long name, room and organization', async () => {
    const name = 'Maximiliane Schwarzenberger-Hohenlohe';
    const post = { ...bySupplier(), editedAt: eg.monday };
    const element = await card(
      { post: { ...post, by: { ...post.by, name } }, room: 'x'.repeat(60) },
      280,
    );
    expect(element.scrollWidth).to.equal(280);
  });
});

describe('cercle-post-card: what became of it', () => {
  it('says that it was edited', async () => {
    expect(find(await card(), '.edited')).to.equal(null);
    for (const comment of [false, true]) {
      const element = await card({ comment, post: eg.post({ editedAt: eg.monday }) });
      expect(textOf(element, '.edited')).to.equal('edited');
    }
  });

  it('shows nothing of a deleted post, and nothing to do about it', async () => {
    const element = await card({ post: eg.post({ deleted: true, body: [], editedAt: eg.monday }) });
    expect(textOf(element, 'p')).to.equal('This post was deleted.');
    for (const gone of ['cercle-rich-text', '.edited', 'cercle-reaction-bar', '.menu']) {
      expect(find(element, gone) === null, gone).to.equal(true);
    }
  });

  it('counts the reactions, and knows which are mine', async () => {
    const post = eg.post({ reactions });
    const bar = (element: Element) => element.shadowRoot!.querySelector('cercle-reaction-bar')!;
    expect(bar(await card({ post })).tallies).to.deep.equal([
      { reaction: 'agree', count: 2, isMine: true },
    ]);
    expect(bar(await card({ post, reader: 'thomas' })).tallies[0]!.isMine).to.equal(false);
  });

  it('is on its way, with nothing to react to yet', async () => {
    const element = await card({ pending: { state: 'sending', reason: '' } });
    expect(find(element, '.row-time').textContent.trim()).to.equal('sending…');
    expect(find(element, 'cercle-reaction-bar')).to.equal(null);
  });

  it('is not sent: why, and what can be done', async () => {
    const element = await unsent();
    expect(textOf(element, '.unsent bdi')).to.equal('Why not.');
    for (const [word, action] of [
      ['Try now', 'retry'],
      ['Edit', 'edit'],
    ] as const) {
      expect(await actionOf(element, () => button(element, word).click())).to.deep.equal([
        action,
        element.post!.id,
      ]);
    }
  });

  it('is discarded only once its author says so again, before they leave the button', async () => {
    const element = await unsent();
    const actions: string[] = [];
    element.addEventListener('cercle-post-action', ({ action }) => actions.push(action));
    const press = (word: string) => {
      button(element, word).focus();
      button(element, word).click();
      return element.updateComplete;
    };
    await press('Discard');
    button(element, 'Edit').focus();
    await element.updateComplete;
    await press('Discard');
    expect(actions).to.deep.equal([]);
    await press('Discard it for good');
    expect(actions).to.deep.equal(['discard']);
  });

  it('is not sent: why stands near the beginning of a long text, all of which can be read', async () => {
    const body = eg.paragraphs(...Array.from({ length: 40 }, (_, place) => `Paragraph ${place}`));
    const element = await unsent({ body });
    const text = find(element, 'cercle-rich-text');
    expect(element.getBoundingClientRect().height).to.be.lessThan(400);
    text.scrollTop = text.scrollHeight;
    expect(text.scrollTop).to.be.greaterThan(400);
  });

  it('is not sent again as it is where the server has refused it', async () => {
    const shapeOf = (element: Element) => find(element, '.unsent svg').innerHTML;
    const [offline, refused] = [await unsent(), await unsent({}, true)];
    expect(button(refused, 'Try now') === undefined).to.equal(true);
    expect(shapeOf(refused)).not.to.equal(shapeOf(offline));
  });
});

describe('cercle-post-card: comments without a reaction', () => {
  const boxOf = (element: Element, selector: string) =>
    find(element, selector).getBoundingClientRect();

  for (const width of [320, 900]) {
    it(`show what can be done below their text, and over nobody else’s, at ${width} px`, async () => {
      const thread = await card({}, width);
      const said = eg.paragraphs(
        'Yes, as heavy as it says on the label, and no gram more than that.',
      );
      const comments = [0, 1].map(() => {
        const comment = document.createElement('cercle-post-card');
        const actions = async () => ['edit'] as const;
        Object.assign(comment, {
          comment: true,
          act: true,
          post: eg.post({ body: said }),
          actions,
        });
        return comment;
      });
      thread.append(...comments);
      const [first, second] = comments;
      await Promise.all(comments.map((comment) => comment.updateComplete));
      const { top, bottom } = boxOf(first!, 'cercle-reaction-bar');
      expect(top).to.be.at.least(boxOf(first!, 'cercle-rich-text').bottom);
      expect(bottom).to.be.at.most(boxOf(second!, 'header').top);
      expect(bottom).to.equal(boxOf(first!, '.more').bottom);
      expect(boxOf(second!, '.more').bottom).to.be.at.most(boxOf(thread, '.foot').top);
      find(first!, '.more').focus();
      await eventually(() => getComputedStyle(find(first!, '.foot')).opacity === '1');
    });
  }
});

describe('cercle-post-card: the accepted answer', () => {
  it('says that it is, and who said so, with all that a comment has', async () => {
    const element = await card({ comment: true, accepted, post: bySupplier() });
    const said = `Accepted answer by Claire, ${shortDate(accepted.at, eg.monday)}`;
    expect(textOf(element, 'article')).to.match(new RegExp(`^${said}`));
    expect(find(element, 'cercle-mark').getAttribute('affiliation')).to.equal('supplier');
    for (const part of ['time', 'cercle-reaction-bar', '.more']) {
      expect(find(element, part) === null, part).to.equal(false);
    }
    const other = await card({ comment: true, post: bySupplier() });
    expect(textOf(other, 'article')).not.to.contain('Accepted answer');
  });
});

describe('cercle-post-card: what its author may do', () => {
  it('offers to edit and to delete, after one step, to no one else', async () => {
    const post = eg.post();
    const element = await card({ post });
    for (const [word, action] of [
      ['Edit', 'edit'],
      ['Delete', 'delete'],
    ] as const) {
      const item = (await openMenu(element)).find((one) => wordsOf(one) === word)!;
      expect(await actionOf(element, () => item.click())).to.deep.equal([action, post.id]);
    }
    expect(find(await card({ actions: undefined }), '.more')).to.equal(null);
  });

  it('keeps the focus at hand while it opens and closes', async () => {
    const element = await card();
    const [first] = await openMenu(element);
    const menu = element.shadowRoot!.querySelector('cercle-menu')!;
    await eventually(() => menu.shadowRoot!.activeElement === first);
    first!.dispatchEvent(
      new KeyboardEvent('keydown', { key: 'End', bubbles: true, composed: true }),
    );
    expect(wordsOf(menu.shadowRoot!.activeElement!)).to.equal('Delete');
    menu.hidePopover();
    expect(element.shadowRoot!.activeElement).to.equal(button(element, 'More'));
  });

  it('is edited in its place, and the focus comes and goes with it', async () => {
    const post = eg.post();
    const element = await card({ post });
    element.source = { title: '', text: 'As **written**', mentioned: [] };
    await element.updateComplete;
    const composer = element.shadowRoot!.querySelector('cercle-composer')!;
    await composer.updateComplete;
    expect([composer.mode, composer.place, composer.draft]).to.deep.equal([
      'edit',
      `edit ${post.id}`,
      'As **written**',
    ]);
    expect(find(element, 'cercle-rich-text')).to.equal(null);
    expect(composer.matches(':focus-within')).to.equal(true);
    element.source = undefined;
    await oneEvent(element, 'focusin');
    expect(element.shadowRoot!.activeElement === button(element, 'More')).to.equal(true);
  });

  it('shows comments above what can be done, and the reply below', async () => {
    const element = await card();
    const { children } = find(element, '.content');
    const order = [...children].map((child) => child.getAttribute('name') ?? child.className);
    expect(order.slice(-4)).to.deep.equal(['detail', '', 'foot bare', 'reply']);
  });
});
