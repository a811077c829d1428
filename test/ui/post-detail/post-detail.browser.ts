import { expect, fixture, html } from '@open-wc/testing';
import type { Post } from '../../../src/protocol/post.ts';
import '../../../src/ui/post-detail/post-detail.ts';
import { threads } from '../../support/kinds.ts';
import { wordsOf } from '../../support/placed.ts';

describe('cercle-post-detail', () => {
  it('says before one supports an idea that others see it, as long as one can', async () => {
    const { post } = threads.idea!;
    const open = { ...post, detail: { ...post.detail, outcome: null } } as Post;
    const wordsFor = async (idea: Post, act: boolean) =>
      wordsOf(
        await fixture(html`<cercle-post-detail .post=${idea} ?act=${act}></cercle-post-detail>`),
      );
    const words = 'All readers see who supports it.';
    expect(await wordsFor(open, true)).to.contain(words);
    expect(await wordsFor(open, false)).not.to.contain(words);
    expect(await wordsFor(post, true)).not.to.contain(words);
  });
});
