import { describe } from 'node:test';
import { missingBrowser } from './browser.ts';
import { opened } from './opened.ts';

const skip = await missingBrowser();

/** A suite in front of pages in browsers, which are opened before its tests; skipped where there is no browser. */
export function describePages<Pages extends { close(): Promise<void> }>(
  name: string,
  open: () => Promise<Pages>,
  suite: (pages: Pages) => void,
): void {
  describe(name, { skip }, () => suite(opened(open)));
}
