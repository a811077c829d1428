/** Files as people send them: chosen, pasted and dropped, on over a loss of the connection, and there again with the draft. */
import assert from 'node:assert/strict';
import { before, beforeEach, afterEach, it } from 'node:test';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { describePages } from '../support/describe-pages.ts';
import { articleOf, openLaunchPages, sees } from '../support/launch-pages.ts';
import { people } from '../support/people.ts';

const text = (name: string, size = 40) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.alloc(size, 'Width 480. '),
});

describePages('files that people send', openLaunchPages, (launch) => {
  let ravi: Page;
  let context: BrowserContext;
  let claire: Page;
  let composer: Locator;

  before(async () => {
    ravi = await launch.open(people.ravi);
  });
  beforeEach(async () => {
    context = await launch.newContext();
    claire = await launch.open(people.claire, { context });
    composer = claire.locator('.write cercle-composer');
    await composer.getByRole('button', { name: 'Change who will read' }).click();
    await composer.getByRole('menuitemradio', { name: 'With Exotic Liquids' }).first().click();
  });
  afterEach(() => context?.close());

  const choose = (...files: ReturnType<typeof text>[]) =>
    composer.locator('input[type=file]').setInputFiles(files);
  const row = (name: string) => composer.locator('cercle-uploads li').filter({ hasText: name });
  const isThere = (name: string) =>
    composer.locator('cercle-uploads li.sent').filter({ hasText: name }).waitFor();
  const send = () => composer.getByRole('button', { name: 'Post with Exotic Liquids' }).click();

  /** Gives the box files as the clipboard or a pointer does. */
  const bring = (type: 'paste' | 'drop', name: string) =>
    composer.locator('textarea').evaluate(
      (field, given) => {
        const data = new DataTransfer();
        data.items.add(new File(['Width 480.'], given.name, { type: 'text/plain' }));
        const init = { bubbles: true, cancelable: true, composed: true };
        field.dispatchEvent(
          given.type === 'drop'
            ? new DragEvent('drop', { ...init, dataTransfer: data })
            : new ClipboardEvent('paste', { ...init, clipboardData: data }),
        );
      },
      { type, name },
    );

  it('are chosen, pasted and dropped, several at once, and read by whoever reads the post', async () => {
    await choose(text('chosen one.txt'), text('chosen two.txt'));
    await bring('paste', 'pasted.txt');
    await bring('drop', 'dropped.txt');
    for (const name of ['chosen one.txt', 'chosen two.txt', 'pasted.txt', 'dropped.txt']) {
      await isThere(name);
    }
    await composer.locator('textarea').fill('The widths');
    await send();
    await sees(ravi, 'The widths');
    for (const name of ['chosen one.txt', 'chosen two.txt', 'pasted.txt', 'dropped.txt']) {
      await articleOf(ravi, 'The widths').getByText(name).first().waitFor();
    }
    assert.equal(await composer.locator('cercle-uploads').count(), 0);
  });

  it('go on where they stopped when the connection is cut in the middle', async () => {
    const offsets: string[] = [];
    await context.route('**/api/uploads/**', async (route) => {
      const offset = route.request().headers()['upload-offset'];
      if (offset) offsets.push(offset);
      // The second piece is lost once, and its answer with it.
      if (offset === String(8 * 2 ** 20) && offsets.length === 2) return route.abort();
      return route.continue();
    });
    await choose(text('long.txt', 20_000_000));
    await isThere('long.txt');
    const pieces = ['0', String(8 * 2 ** 20), String(8 * 2 ** 20), String(16 * 2 ** 20)];
    assert.deepEqual(offsets, pieces);
  });

  it('wait for a connection, and say so; what is cancelled is gone', async () => {
    await context.route('**/api/uploads/**', (route) => route.abort());
    await choose(text('waits.txt'), text('cancelled.txt'));
    await row('waits.txt').getByText('The server does not take it now.').waitFor();
    await composer.getByText('None of 2 files is there yet.').first().waitFor();
    const button = composer.getByRole('button', { name: 'Post with Exotic Liquids' });
    assert.equal(await button.getAttribute('aria-disabled'), 'true');
    await row('cancelled.txt').getByRole('button', { name: 'Cancel: cancelled.txt' }).click();
    await row('cancelled.txt').waitFor({ state: 'detached' });
    await context.unroute('**/api/uploads/**');
    await isThere('waits.txt');
    assert.equal(await button.getAttribute('aria-disabled'), 'false');
  });

  it('are there again with the draft after a reload, and are sent with it', async () => {
    await choose(text('kept.txt'));
    await isThere('kept.txt');
    await claire.reload();
    await isThere('kept.txt');
    await composer.locator('textarea').fill('Kept over a reload');
    await send();
    await articleOf(ravi, 'Kept over a reload').getByText('kept.txt').first().waitFor();
  });
});
