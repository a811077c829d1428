/** Finds the browser that every runner uses: one of the machine's own, or the one that npm brought. */
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { packagedBrowser } from './packaged-browser.ts';

/** What starts a browser, in the words of Playwright's launch options. */
export interface FoundBrowser {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
}

/** A browser, or why there is none: a reason to skip with, which names what is missing. */
export type BrowserSearch = { found: FoundBrowser } | { found: null; reason: string };

// Pages under test are our own, and Chromium's sandbox starts neither as root nor in most containers.
const args = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

const commands = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];
const applications = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

let search: Promise<BrowserSearch> | undefined;

/** Looks once a process. `CHROME_PATH` comes first; a browser that does not start is passed over. */
export function findBrowser(): Promise<BrowserSearch> {
  return (search ??= look());
}

/** Why nothing can be tried in a browser here; false where it can. */
export async function missingBrowser(): Promise<string | false> {
  const browser = await findBrowser();
  return browser.found ? false : browser.reason;
}

/** Starts the found browser; the caller closes it. Rejects with the reason where there is none. */
export async function launchBrowser(): Promise<Browser> {
  const browser = await findBrowser();
  if (!browser.found) throw new Error(browser.reason);
  return chromium.launch(browser.found);
}

async function look(): Promise<BrowserSearch> {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const installed = commands.flatMap((command) => folders.map((folder) => join(folder, command)));
  const chosen = process.env.CHROME_PATH ? [process.env.CHROME_PATH] : [];
  for (const executablePath of [...chosen, ...installed, ...applications].filter(existsSync)) {
    const candidate = { executablePath, args, env: environment({}) };
    if (await starts(candidate)) return { found: candidate };
  }
  const packaged = await packagedBrowser();
  if (!packaged) {
    return missing('none is installed, and the npm package @sparticuz/chromium is missing');
  }
  const { executablePath, environment: lent } = packaged;
  for (const more of [{}, lent]) {
    const candidate = { executablePath, args, env: environment(more) };
    if (await starts(candidate)) return { found: candidate };
  }
  return missing(
    'none is installed, and the one of @sparticuz/chromium does not start here: install the system package ' +
      'chromium-headless-shell or chromium (or libnss3)',
  );
}

const missing = (why: string): BrowserSearch => ({ found: null, reason: `No browser: ${why}.` });

const environment = (more: Record<string, string>): Record<string, string> => ({
  ...(process.env as Record<string, string>),
  ...more,
});

/** Whether it can show a page; a version number would also come from a browser that lacks its libraries. */
async function starts(candidate: FoundBrowser): Promise<boolean> {
  let browser: Browser | undefined;
  try {
    browser = await chromium.launch({ ...candidate, timeout: 30_000 });
    await (await browser.newPage()).setContent('<p>Cercle</p>');
    return true;
  } catch {
    return false;
  } finally {
    await browser?.close();
  }
}
