import { expect, oneEvent } from '@open-wc/testing';
import { shortDate } from '../../../src/lit/format.ts';
import type { Post } from '../../../src/protocol/post.ts';
import type { CerclePostActionEvent, CerclePostCard } from '../../../src/ui/post-card/post-card.ts';
import { accepted, bySupplier, card, find, textOf } from '../../support/card.ts';
import * as eg from '../../support/eg.ts';
import { eventually } from '../../support/eventually.ts';
import { openMenu, wordsOf } from '../../support/placed.ts';

const unsent = (post: Partial<Post> = {}, isRefused = false) =>
  card({ post: eg.post(post), pending: { state: 'failed', reason: 'Why not.', isRefused } });

const button = (element: Element, word: string) =>
  [...element.shadowRoot!.querySelectorAll('button')].find(
    (one) => one.textContent.trim() === word || one.getAttribute('aria-label') === word,
  )!;

async function actionOf(element: CerclePostCard, act: () => void) {
  setTimeout(act);
  const event = (await oneEvent(element, 'cercle-post-action')) as CerclePostActionEvent;
  return [event.action, event.post];
}

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
    const post = eg.post({ reactions: [{ reaction: 'agree', members: ['ravi', 'claire'] }] });
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
    await eventually(() => wordsOf(element).endsWith('Discard'));
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
    element.source = { title: '', text: 'As **written**', mentioned: [], limits: null, files: [] };
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
