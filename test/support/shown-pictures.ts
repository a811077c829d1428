/** The pictures that a page shows, and whether they can still be had. */
import type { Page } from 'playwright-core';

/** Where the pictures are that a page shows. */
export const shownIn = (page: Page): Promise<string[]> =>
  page
    .locator('cercle-picture img')
    .evaluateAll((all) => all.map((one) => (one as HTMLImageElement).src));

/** What a page finds at an address. */
export const foundAt = (page: Page, url: string): Promise<'a picture' | 'nothing'> =>
  page.evaluate(async (address) => {
    const image = new Image();
    image.src = address;
    return image.decode().then(
      () => 'a picture' as const,
      () => 'nothing' as const,
    );
  }, url);

/** Waits until a page finds nothing at an address any more: the browser lets go of it in a process of its own. */
export const goneFrom = (page: Page, url: string): Promise<unknown> =>
  page.waitForFunction(async (address) => {
    const image = new Image();
    image.src = address;
    return image.decode().then(
      () => false,
      () => true,
    );
  }, url);
