import { expect } from '@open-wc/testing';
import { clockTime, shortDate } from '../../../src/lit/format.ts';
import type { CerclePostCard } from '../../../src/ui/post-card/post-card.ts';
import { accepted, bySupplier, card, find, textOf } from '../../support/card.ts';
import * as eg from '../../support/eg.ts';

const day = 24 * 60 * 60 * 1000;
const reactions = [{ reaction: 'agree' as const, members: ['ravi', 'claire'] }];

const isShown = (element: Element, selector: string) => find(element, selector).checkVisibility();
/** Within what its line shows. */
const isInSight = (element: Element, selector: string) => {
  const line = find(element, '.who').getBoundingClientRect();
  const { bottom, right } = find(element, selector).getBoundingClientRect();
  return bottom <= line.bottom + 1 && right <= line.right + 1;
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
