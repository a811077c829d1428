/** The launch room in browsers of its people, and what they do there with eyes and hands. */
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { origin, type BackendOptions } from './backend.ts';
import { openLaunchRoom, type LaunchRoom } from './launch-room.ts';
import { widgetFiles, hostOf, type Host, type PageOptions } from './pages.ts';
import type { TestPerson } from './people.ts';

export interface LaunchPages extends LaunchRoom {
  /** For pages with something else than a feed. */
  host: Host<LaunchRoom['backend']>;
  /** Opens the room for someone, or `everything` they may read, in a browser of their own unless one is given. */
  open(person: TestPerson, options?: PageOptions & { everything?: boolean }): Promise<Page>;
  /** A browser for more than one page, or for more than one person. */
  newContext(): Promise<BrowserContext>;
}

/** Opens the room with a host's pages in front of it. Rejects where there is no browser. */
export async function openLaunchPages(options: BackendOptions = {}): Promise<LaunchPages> {
  const origins = [origin];
  // Where it cannot be made, nothing has been started yet that would keep the tests waiting.
  await widgetFiles();
  const launch = await openLaunchRoom(undefined, { ...options, origins });
  const host = await hostOf({ ...launch.backend, close: launch.close }, origins);
  // What is out of sight is not drawn.
  const size = { width: 900, height: 4000 };
  return {
    ...launch,
    host,
    open(person, { everything, ...options } = {}) {
      const feed = everything ? '<cercle-feed>' : `<cercle-feed room="${launch.room}">`;
      return host.open(person, `{network}${feed}</cercle-feed>`, { ...size, ...options });
    },
    newContext: () => host.browser.newContext({ viewport: size }),
    close: () => host.close(),
  };
}

/** A post or a comment by words in it, without what hangs on it. */
export const articleOf = (page: Page, words: string): Locator =>
  page.getByRole('article').filter({ hasText: words });

/** Waits until someone sees a post; what waits until they ask for it, they ask for. */
export async function sees(page: Page, words: string): Promise<Locator> {
  const article = articleOf(page, words);
  const news = page.getByRole('button', { name: /^\d+ new posts?$/ });
  await article.or(news).first().waitFor();
  if (!(await article.isVisible())) await news.click();
  await article.waitFor();
  return article;
}

/** What someone writes at the top of the room. */
export interface Written {
  text: string;
  title?: string;
  kind?: 'Question' | 'Poll' | 'Decision' | 'Idea' | 'Announcement';
  /** As the menu of the audiences has it; the default one unless told. */
  audience?: string;
}

/** Where someone writes at the top of the room. */
export const fieldOf = (page: Page): Locator =>
  page.getByRole('textbox', { name: 'Write something' });

/** Writes at the top of the room; it is not posted yet. */
export async function begin(page: Page, { text, title, kind, audience }: Written): Promise<void> {
  if (audience) {
    await page.getByRole('button', { name: 'Change who will read' }).click();
    await page.getByRole('menuitemradio', { name: audience }).click();
  }
  await fieldOf(page).fill(text);
  if (kind) await page.getByRole('group', { name: 'What you write' }).getByLabel(kind).click();
  if (title) await page.getByRole('textbox', { name: 'Title' }).fill(title);
}

/** Posts what is written at the top of the room. */
export const send = (page: Page): Promise<void> =>
  page.getByRole('button', { name: /^Post (inside|with|to)/ }).click();

/** Writes at the top of the room, and posts it. */
export async function post(page: Page, written: Written): Promise<void> {
  await begin(page, written);
  await send(page);
}

/** Comments on a post, or replies to a comment, where the reader sees it. */
export async function reply(page: Page, to: string, text: string): Promise<void> {
  await articleOf(page, to).getByRole('button', { name: 'Reply', exact: true }).click();
  await page.getByRole('textbox', { name: /^(Write a reply|Reply to)/ }).fill(text);
  await page.getByRole('button', { name: /^Reply (inside|with|to everyone)/ }).click();
}

/** The menu of what somebody may do with a post, opened. */
export async function menuOf(page: Page, words: string): Promise<Locator> {
  const article = articleOf(page, words);
  await article.getByRole('button', { name: 'More' }).click();
  const menu = article.getByRole('menu', { name: 'More' });
  await menu.waitFor();
  return menu;
}

/** Chooses from the menu of a post. */
export async function choose(page: Page, words: string, item: string): Promise<void> {
  await (await menuOf(page, words)).getByRole('menuitem', { name: item, exact: true }).click();
}

/** Shows what a tab narrows the feed to. */
export const narrow = (page: Page, tab: string): Promise<void> =>
  page
    .getByRole('navigation', { name: 'What to show' })
    .getByRole('button', { name: tab, exact: true })
    .click();

/** Waits until someone sees these posts and comments, from the top, and nothing else. */
export async function showsOnly(page: Page, texts: readonly string[]): Promise<void> {
  const articles = page.getByRole('article');
  for (const [place, text] of texts.entries()) {
    await articles.nth(place).getByText(text).first().waitFor();
  }
  await articles.nth(texts.length).waitFor({ state: 'detached' });
}
