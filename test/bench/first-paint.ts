import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type App } from '@cercle/server';
import type { Browser, Page } from 'playwright-core';
import { findBrowser, launchBrowser } from '../support/browser.ts';
import { people } from '../support/people.ts';
import { carryOut, enterMembers, memberId, openApp, postText } from './company.ts';
import { feedPage, startFiles, watchPosts } from './feed-page.ts';
import { flatten, plainStyles, staticPage } from './flatten.ts';
import { compare, type Figures } from './measure.ts';
import { stream } from './readers.ts';

const posts = 50;
const writers = 5;
const width = 900;
/** A window as people have it, and one so high that every post is in sight and has to be painted. */
const usual = { width, height: 900 };
const high = { width, height: 9000 };

interface View {
  browser: Browser;
  url: string;
  viewport: { width: number; height: number };
  /** So many posts have to be painted. */
  wanted: number;
}

/** Opens a page as if for the first time, and waits until it is painted. */
async function withPage<Result>(
  { browser, url, viewport, wanted }: View,
  look: (page: Page) => Promise<Result>,
): Promise<Result> {
  const context = await browser.newContext({ viewport });
  try {
    const page = await context.newPage();
    // What compiles this file names the functions within a function by a function of its own.
    await page.addInitScript('globalThis.__name ??= (value) => value');
    await page.addInitScript(watchPosts, wanted);
    await page.goto(url);
    await page.waitForFunction(
      'globalThis.painted && performance.getEntriesByName("first-contentful-paint").length',
    );
    return await look(page);
  } finally {
    await context.close();
  }
}

const firstPaint = (page: Page): Promise<number> =>
  page.evaluate(() => performance.getEntriesByName('first-contentful-paint')[0]!.startTime);
const postsPainted = (page: Page): Promise<number> => page.evaluate<number>('globalThis.painted');

/** Milliseconds since the navigation began. */
async function paint(browser: Browser, url: string): Promise<Figures> {
  const view = { browser, url };
  const [first, firstPost] = await withPage(
    { ...view, viewport: usual, wanted: 1 },
    async (page) => [await firstPaint(page), await postsPainted(page)] as const,
  );
  const all = await withPage({ ...view, viewport: high, wanted: posts }, postsPainted);
  return {
    'first paint of a feed': first,
    'first paint of its first post': firstPost,
    [`first paint of all its ${posts} posts`]: all,
  };
}

/** The feed's page once all is there, as plain HTML. */
const plainCopy = (browser: Browser, url: string): Promise<string> =>
  withPage({ browser, url, viewport: high, wanted: posts }, async (page) =>
    staticPage(await page.locator('cercle-feed').evaluate(flatten)),
  );

async function write(app: App): Promise<void> {
  await enterMembers(app, writers);
  for (let index = 0; index < posts; index += 1) {
    const input = { stream, text: `${index + 1}. ${postText}`, mentions: [] };
    await carryOut(app, memberId(index % writers), 'post:create', input);
  }
}

export default async function bench() {
  const search = await findBrowser();
  if (!search.found) return { skipped: search.reason };
  const folder = await mkdtemp(join(tmpdir(), 'cercle-bench-'));
  const host = await startFiles();
  const app = await openApp(await openDatabase({ folder }), { origins: [host.url] });
  const browser = await launchBrowser();
  try {
    await write(app);
    host.serve('/feed', 'text/html', feedPage(await app.listen(0), 'network'));
    await host.serveWidgets();
    await host.serveToken(people.claire);
    host.serve('/plain.css', 'text/css', plainStyles);
    host.serve('/plain', 'text/html', await plainCopy(browser, `${host.url}/feed`));
    return await compare({
      unit: 'ms',
      rounds: 15,
      ours: () => paint(browser, `${host.url}/feed`),
      bare: () => paint(browser, `${host.url}/plain`),
    });
  } finally {
    await browser.close();
    host.close();
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
}
