import { expect } from '@open-wc/testing';
import type { AxeResults } from 'axe-core';
import 'axe-core';
import { render } from 'lit';
import * as audience from '../../stories/ui/audience.stories.ts';
import * as avatar from '../../stories/ui/avatar.stories.ts';
import * as composer from '../../stories/ui/composer.stories.ts';
import * as mark from '../../stories/ui/mark.stories.ts';
import * as memberPicker from '../../stories/ui/member-picker.stories.ts';
import * as notice from '../../stories/ui/notice.stories.ts';
import * as postCard from '../../stories/ui/post-card.stories.ts';
import * as reactionBar from '../../stories/ui/reaction-bar.stories.ts';
import * as richText from '../../stories/ui/rich-text.stories.ts';
import * as skeleton from '../../stories/ui/skeleton.stories.ts';
import * as stageLine from '../../stories/ui/stage-line.stories.ts';

declare global {
  interface Window {
    axe: { run(page: Element): Promise<AxeResults> };
  }
}

interface StoryModule {
  default: { title: string; decorators?: readonly ((story: () => unknown) => unknown)[] };
}

const modules: StoryModule[] = [
  ...[audience, avatar, composer, mark, memberPicker, notice],
  ...[postCard, reactionBar, richText, skeleton, stageLine],
];

/** Stories are drawn as Storybook would (TOOLCHAIN trap 8). */
function storiesOf({ default: meta, ...stories }: StoryModule): [string, () => unknown][] {
  return Object.entries(stories as Record<string, { render: () => unknown }>).map(
    ([name, story]) => [
      `${meta.title}: ${name}`,
      (meta.decorators ?? []).reduce<() => unknown>(
        (inner, decorate) => () => decorate(inner),
        story.render,
      ),
    ],
  );
}

async function show(story: () => unknown, width: number): Promise<HTMLElement> {
  const page = document.createElement('main');
  page.style.setProperty('width', `${width}px`);
  page.style.setProperty('background', 'light-dark(#ffffff, #15171b)');
  document.body.append(page);
  render(story(), page);
  await new Promise(requestAnimationFrame);
  expect(page.querySelectorAll(':not(:defined)')).to.have.length(0);
  return page;
}

describe('the stories of the ui elements', () => {
  for (const [name, story] of modules.flatMap(storiesOf)) {
    for (const scheme of ['light', 'dark']) {
      it(`can be used by everyone: ${name}, ${scheme}`, async () => {
        document.documentElement.style.setProperty('color-scheme', scheme);
        const page = await show(story, 600);
        const { violations } = await window.axe.run(page);
        expect(
          violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        ).to.deep.equal([]);
        page.remove();
      });
    }

    for (const direction of ['ltr', 'rtl']) {
      it(`fits into 320 px: ${name}, ${direction}`, async () => {
        document.documentElement.dir = direction;
        const page = await show(story, 320);
        expect(page.scrollWidth).to.be.at.most(320);
        page.remove();
        document.documentElement.dir = '';
      });
    }
  }
});
