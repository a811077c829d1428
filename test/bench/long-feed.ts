import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type App } from '@cercle/server';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { findBrowser, launchBrowser } from '../support/browser.ts';
import { carryOut, enterMembers, memberId, openApp, openRoom, postText } from './company.ts';
import { feedPage, startFiles, watchPosts } from './feed-page.ts';
import { compare, inParallel, quantile } from './measure.ts';

const [many, few] = [10_000, 50];
const viewport = { width: 900, height: 900 };
/** How much slower than this machine the reader's is. */
const slowness = 4;
/** So far the reader scrolls between two frames, in px, and for so many frames. */
const [stride, frames] = [30, 600];
/** A display shows 60 frames a second; what a timer says of one may be a little more. */
const oneFrame = 1000 / 60 + 1;

/** Opens the feed as if for the first time; resolves once its first post is painted. */
async function openFeed(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({ viewport });
  const page = await context.newPage();
  await page.addInitScript('globalThis.__name ??= (value) => value');
  await page.addInitScript(watchPosts, 1);
  await page.goto(url);
  await page.waitForFunction('globalThis.painted');
  return page;
}

async function firstPost(browser: Browser, url: string): Promise<number> {
  const page = await openFeed(browser, url);
  const painted = await page.evaluate<number>('globalThis.painted');
  await page.context().close();
  return painted;
}

/** How long each frame took while the reader scrolled, in milliseconds: down, and up again at the end of all posts. */
const scroll = (page: Page): Promise<number[]> =>
  page.evaluate(
    ({ stride, frames }) =>
      new Promise<number[]>((resolve) => {
        const took: number[] = [];
        let last = performance.now();
        let step = stride;
        const next = (now: number) => {
          took.push(now - last);
          last = now;
          if (took.length === frames) return resolve(took);
          const before = scrollY;
          scrollBy(0, step);
          if (scrollY === before) step = -step;
          requestAnimationFrame(next);
        };
        requestAnimationFrame(next);
      }),
    { stride, frames },
  );

async function frameTimes(browser: Browser, url: string) {
  const page = await openFeed(browser, url);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  const took = await scroll(page);
  await page.context().close();
  return {
    'a frame while scrolling, half of them': quantile(took, 0.5),
    'a frame while scrolling, 95 of 100': quantile(took, 0.95),
    'frames within one of the display, of 100':
      (100 * took.filter((time) => time <= oneFrame).length) / took.length,
  };
}

/** Bytes of JavaScript that are still needed. */
async function heap(devtools: CDPSession): Promise<number> {
  await devtools.send('HeapProfiler.collectGarbage');
  const { usedSize } = await devtools.send('Runtime.getHeapUsage');
  return usedSize / 1e6;
}

/** To the end, as fast as pages come, and back to the newest. */
async function thereAndBack(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const feed = document.querySelector('cercle-feed')!.shadowRoot!;
    const frame = () => new Promise(requestAnimationFrame);
    while (feed.querySelector('.end button')) {
      scrollTo(0, document.documentElement.scrollHeight);
      await frame();
    }
    feed.querySelector<HTMLButtonElement>('.pill')?.click();
    scrollTo(0, 0);
    await frame();
    await frame();
  });
}

async function heaps(browser: Browser, url: string) {
  const page = await openFeed(browser, url);
  const devtools = await page.context().newCDPSession(page);
  await thereAndBack(page);
  const kept = await heap(devtools);
  await page.context().close();
  return { 'heap after the end and back': kept };
}

/** Opens a room with so many posts; answers with its id. */
async function fill(app: App, posts: number): Promise<string> {
  const writer = memberId(0);
  const room = await openRoom(app, writer);
  await inParallel(posts, 20, async (index) => {
    const input = { stream: `room/${room}/inside`, text: `${index}. ${postText}`, mentions: [] };
    await carryOut(app, writer, 'post:create', input);
  });
  return room;
}

export default async function bench() {
  const search = await findBrowser();
  if (!search.found) return { skipped: search.reason };
  const folder = await mkdtemp(join(tmpdir(), 'cercle-bench-'));
  const host = await startFiles();
  const app = await openApp(await openDatabase({ folder, syncOnClose: true }), {
    origins: [host.url],
  });
  const browser = await launchBrowser();
  try {
    await enterMembers(app, 1);
    const server = await app.listen(0);
    await host.serveWidgets();
    await host.serveToken({ id: memberId(0), name: 'Member 0' });
    for (const posts of [many, few]) {
      const room = await fill(app, posts);
      host.serve(`/${posts}`, 'text/html', feedPage(server, room));
    }
    const [long, short] = [`${host.url}/${many}`, `${host.url}/${few}`];
    return [
      ...(await compare({
        unit: 'ms',
        rounds: 9,
        ours: async () => ({ 'first post': await firstPost(browser, long) }),
        bare: async () => ({ 'first post': await firstPost(browser, short) }),
      })),
      ...(await compare({
        unit: 'ms',
        rounds: 3,
        ours: () => frameTimes(browser, long),
        bare: () => frameTimes(browser, short),
      })),
      ...(await compare({
        unit: 'MB',
        rounds: 1,
        ours: () => heaps(browser, long),
        bare: () => heaps(browser, short),
      })),
    ].map((one) => ({ ...one, what: `${one.what}, of ${many.toLocaleString('en')} for ${few}` }));
  } finally {
    await browser.close();
    host.close();
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
}
