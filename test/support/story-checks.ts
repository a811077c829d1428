/** Every story is drawn: axe finds nothing in it, in light and in dark (SAFETY A1), and it fits beside an ERP screen. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readdir } from 'node:fs/promises';
import { after, describe, it } from 'node:test';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { launchBrowser, missingBrowser } from './browser.ts';

const entry = 'virtual:stories';

/** A folder of stories, and of the elements that they show. */
type Folder = 'ui' | 'widgets';

/** Finds the stories of a folder, and gives the page a function for each. */
const sourceOf = (folder: Folder): string => `
  import { render } from 'lit';
  const modules = import.meta.glob('/stories/${folder}/**/*.stories.ts', { eager: true });
  globalThis.stories = new Map();
  for (const module of Object.values(modules)) {
    const { default: meta, ...stories } = module;
    for (const [name, story] of Object.entries(stories)) {
      const decorators = [...(story.decorators ?? []), ...(meta.decorators ?? [])];
      const args = { ...meta.args, ...story.args };
      const draw = () => (story.render ?? meta.render)(args, { args, globals: {} });
      const decorated = decorators.reduce((inner, decorator) => () => decorator(inner, { args, globals: {} }), draw);
      globalThis.stories.set(meta.title + '/' + name, async () => {
        const canvasElement = document.querySelector('main');
        render(decorated(), canvasElement);
        await story.play?.({ canvasElement });
      });
    }
  }`;

async function bundleStories(folder: Folder): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['cercle-source', 'browser', 'module', 'production'] },
    plugins: [
      {
        name: 'stories',
        enforce: 'pre',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? sourceOf(folder) : undefined),
      },
    ],
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: { stories: entry }, output: { codeSplitting: false } },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (!result || !('output' in result)) throw new Error('The stories were not built.');
  return result.output.map((part) => ('code' in part ? part.code : '')).join('\n');
}

/** The elements of a folder of the sources, as the titles of their stories. */
async function elementsIn(page: Page, folder: Folder): Promise<string[]> {
  const names = await readdir(new URL(`../../src/${folder}/`, import.meta.url));
  const defined = await page.evaluate(
    (candidates) => candidates.filter((name) => customElements.get(`cercle-${name}`)),
    names,
  );
  return defined.map((name) => `${folder}/${name}`);
}

type Window = {
  stories: Map<string, () => Promise<void>>;
  axe: { run(options: RunOptions): Promise<AxeResults> };
};

/** What axe looks for: everything in one scheme, and in the other again what comes of its colors. */
const lookedFor: Record<'light' | 'dark', RunOptions> = {
  light: { resultTypes: ['violations'] },
  dark: { resultTypes: ['violations'], runOnly: ['color-contrast', 'link-in-text-block'] },
};

async function openStories(browser: Browser, folder: Folder): Promise<Page> {
  // What comes into sight by itself is looked at once it is there.
  const page = await browser.newPage({ reducedMotion: 'reduce' });
  const body = `<!doctype html><html lang="en"><title>Stories</title>
    <style>body { margin: 0; background: light-dark(#ffffff, #15171b); }</style>
    <header><h1>Stories</h1></header><main></main></html>`;
  // Of an address of its own, which stories about links to posts change.
  await page.route('**', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('http://stories.example/');
  await page.addScriptTag({ path: createRequire(import.meta.url).resolve('axe-core/axe.min.js') });
  await page.addScriptTag({ content: await bundleStories(folder), type: 'module' });
  await page.waitForFunction(() => 'stories' in globalThis);
  return page;
}

/** Draws a story alone on the page, as Storybook would (TOOLCHAIN trap 8). */
async function show(page: Page, name: string, width: number): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.evaluate(async (story) => {
    document.querySelector('main')!.replaceWith(document.createElement('main'));
    await (globalThis as unknown as Window).stories.get(story)!();
    await new Promise(requestAnimationFrame);
    await new Promise(requestAnimationFrame);
  }, name);
}

/** Looks at every story of a folder. Where there is no browser, skips them and says so. */
export async function checkStories(folder: Folder): Promise<void> {
  const skip = await missingBrowser();
  const browser = skip === false ? await launchBrowser() : undefined;
  const page = browser && (await openStories(browser, folder));
  after(() => browser?.close());

  describe('the stories', { skip }, () => {
    it(`show each element of ${folder}`, async () => {
      const titles = new Set((await namesOf(page!)).map((name) => name.split('/', 2).join('/')));
      assert.deepEqual([...titles].sort(), (await elementsIn(page!, folder)).sort());
    });
  });
  for (const name of page ? await namesOf(page) : []) {
    describe(`the story ${name}`, () => checkStory(page!, name));
  }
}

const namesOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => [...(globalThis as unknown as Window).stories.keys()]);

/** The buttons that go beyond the sides of their dialog, which cuts them off; runs in the page. */
function cutButtons(): string[] {
  const roots: ParentNode[] = [document];
  for (const root of roots) {
    for (const { shadowRoot } of root.querySelectorAll('*')) if (shadowRoot) roots.push(shadowRoot);
  }
  return roots
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>('dialog[open] button')])
    .filter((button) => {
      const [own, around] = [button, button.closest('dialog')!].map((one) =>
        one.getBoundingClientRect(),
      );
      return own!.width > 0 && (own!.left < around!.left || own!.right > around!.right);
    })
    .map((button) => button.innerText);
}

function checkStory(page: Page, name: string): void {
  for (const scheme of ['light', 'dark'] as const) {
    it(`can be used by everyone, in ${scheme}`, async () => {
      await page.evaluate(
        (value) => document.documentElement.style.setProperty('color-scheme', value),
        scheme,
      );
      await show(page, name, 900);
      const { violations } = await page.evaluate(
        (options) => (globalThis as unknown as Window).axe.run(options),
        lookedFor[scheme],
      );
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        [],
      );
    });
  }

  for (const direction of ['ltr', 'rtl']) {
    it(`fits into 320 px, ${direction}`, async () => {
      await page.evaluate((value) => (document.documentElement.dir = value), direction);
      await show(page, name, 320);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      const cut = await page.evaluate(cutButtons);
      await page.evaluate(() => (document.documentElement.dir = ''));
      assert.ok(width <= 320, `${width} px`);
      assert.deepEqual(cut, []);
    });
  }
}
