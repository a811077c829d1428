/** Every story is drawn, and axe finds nothing in it, in light and in dark (SAFETY A1). */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { build } from 'vite';
import { findBrowser, launchBrowser } from '../support/browser.ts';

const search = await findBrowser();
const skip = search.found ? false : search.reason;
const entry = 'virtual:stories';

/** Finds the stories, and gives the page a function for each. */
const source = `
  import { render } from 'lit';
  const modules = import.meta.glob('/stories/**/*.stories.ts', { eager: true });
  globalThis.stories = new Map();
  for (const module of Object.values(modules)) {
    const { default: meta, ...stories } = module;
    for (const [name, story] of Object.entries(stories)) {
      const decorators = [...(story.decorators ?? []), ...(meta.decorators ?? [])];
      const args = { ...meta.args, ...story.args };
      const draw = () => (story.render ?? meta.render)(args, { args, globals: {} });
      const decorated = decorators.reduce((inner, decorator) => () => decorator(inner, { args, globals: {} }), draw);
      globalThis.stories.set(meta.title + '/' + name, () => render(decorated(), document.querySelector('main')));
    }
  }`;

async function bundleStories(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { conditions: ['cercle-source', 'browser', 'module', 'production'] },
    plugins: [
      {
        name: 'stories',
        enforce: 'pre',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) => (id === entry ? source : undefined),
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

type Window = { stories: Map<string, () => void>; axe: { run(): Promise<AxeResults> } };

describe('every story', { skip }, () => {
  let browser: Browser;
  let page: Page;
  let names: string[];

  before(async () => {
    browser = await launchBrowser();
    page = await browser.newPage({ viewport: { width: 900, height: 900 } });
    await page.setContent(
      '<!doctype html><html lang="en"><title>Stories</title><body><header><h1>Stories</h1></header><main></main></body></html>',
    );
    await page.addScriptTag({
      path: createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
    });
    await page.addScriptTag({ content: await bundleStories(), type: 'module' });
    await page.waitForFunction(() => 'stories' in globalThis);
    names = await page.evaluate(() => [...(globalThis as unknown as Window).stories.keys()]);
  });
  after(() => browser?.close());

  it('is there for each widget and each element', () => {
    const titles = new Set(names.map((name) => name.split('/').slice(0, 2).join('/')));
    for (const widget of ['network', 'feed', 'member-card', 'project-room']) {
      assert.ok(titles.has(`widgets/${widget}`), widget);
    }
    assert.ok(titles.size > 12);
  });

  for (const scheme of ['light', 'dark'] as const) {
    it(`has no violation that axe knows of, in ${scheme}`, async () => {
      await page.evaluate((value) => {
        document.documentElement.style.setProperty('color-scheme', value);
        document.body.style.setProperty('background', value === 'dark' ? '#15171b' : '#ffffff');
      }, scheme);
      const found: string[] = [];
      for (const name of names) {
        const results = await page.evaluate(async (story) => {
          const { stories, axe } = globalThis as unknown as Window;
          document.querySelector('main')!.replaceChildren();
          delete (document.querySelector('main') as unknown as Record<string, unknown>)[
            '_$litPart$'
          ];
          stories.get(story)!();
          await new Promise((resolve) => setTimeout(resolve, 30));
          return axe.run();
        }, name);
        for (const { id, nodes } of results.violations) {
          found.push(`${name}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
        }
      }
      assert.equal(found.join('\n'), '');
    });
  }
});
