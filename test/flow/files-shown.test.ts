/** Files as people see them: read as whoever is signed in, at no address that anyone else could use, and gone with their post. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { it } from 'node:test';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { undoWithin } from '../../src/protocol/post.ts';
import { describePages } from '../support/describe-pages.ts';
import { letPass } from '../support/housekeeping.ts';
import { articleOf, openLaunchPages, sees } from '../support/launch-pages.ts';
import { strictPolicy, type PageOptions } from '../support/pages.ts';
import { people, type TestPerson } from '../support/people.ts';
import { foundAt, goneFrom, shownIn } from '../support/shown-pictures.ts';
import { filesAs } from '../support/uploads.ts';

const photo = async (color: string, width = 1200, height = 800) => {
  const create = { width, height, channels: 3 as const, background: color };
  return new Uint8Array(await sharp({ create }).jpeg().toBuffer());
};

/** A picture that has come, where an avatar or what stands for a picture on its way is an image as well. */
const drawn = 'cercle-picture img[src^="blob:"]';

describePages('files in the browsers of people', openLaunchPages, (launch) => {
  const open = (person: TestPerson, options: PageOptions = {}) =>
    launch.host.open(
      person,
      `{network}<cercle-files room="${launch.room}"></cercle-files><cercle-feed room="${launch.room}"></cercle-feed>`,
      // What is out of sight is not drawn.
      { height: 4000, ...options },
    );
  const send = async (person: 'claire' | 'ravi', text: string, names: Record<string, string>) => {
    const as = filesAs(launch.backend, people[person]);
    const files: string[] = [];
    for (const [name, content] of Object.entries(names)) {
      const isPicture = name.endsWith('.jpg');
      const sent = { name, content: isPicture ? await photo(content) : content };
      files.push((await as.file(sent)).id);
    }
    const id = await launch.post(launch[person], 'with:exotic', { text, files });
    return { id, files };
  };

  it('shows pictures in the width that fits, larger in the viewer, and the next one by a key', async () => {
    await send('claire', 'Two pictures of the pallets', { 'one.jpg': '#a33', 'two.jpg': '#3a3' });
    const page = await open(people.ravi);
    const post = await sees(page, 'Two pictures of the pallets');
    const picture = post.getByRole('img', { name: 'one.jpg' });
    await picture.waitFor();
    const width = await picture.evaluate((one) => (one as HTMLImageElement).naturalWidth);
    assert.ok(width < 1200, `${width}`);

    await post.getByRole('button', { name: 'one.jpg' }).click();
    const viewer = page.getByRole('dialog', { name: 'one.jpg' });
    await viewer.getByText('1 of 2', { exact: true }).waitFor();
    await viewer.getByText('Claire Fontaine').waitFor();
    await viewer.getByRole('img').waitFor();
    await page.keyboard.press('ArrowRight');
    await page.getByRole('dialog', { name: 'two.jpg' }).getByRole('img').waitFor();
    await page.keyboard.press('+');
    await page.getByText('150%').waitFor();
    await page.keyboard.press('Escape');
    await page.locator('cercle-viewer').waitFor({ state: 'detached' });
    const focused = await page.evaluate(() => {
      let active = document.activeElement;
      while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
      return active?.ariaLabel;
    });
    assert.equal(focused, 'two.jpg');
  });

  it('downloads a document under its name, as it was sent', async () => {
    await send('claire', 'The offer', { 'Angebot für März.txt': 'Twelve boxes' });
    const page = await open(people.ravi);
    const post = await sees(page, 'The offer');
    await post.getByText('Text · 12 bytes').waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      post.getByRole('button', { name: 'Download Angebot für März.txt' }).click(),
    ]);
    assert.equal(download.suggestedFilename(), 'Angebot für März.txt');
    assert.equal(await readFile(await download.path(), 'utf8'), 'Twelve boxes');
  });

  it('lists the files of the room for whoever reads their posts, and new ones as they come', async () => {
    const [ravi, lukas] = [await open(people.ravi), await open(people.lukas)];
    const listOf = (page: Page) => page.locator('cercle-files').getByRole('list');
    await listOf(ravi).getByText('Angebot für März.txt').first().waitFor();
    await send('claire', 'One more', { 'more.txt': 'More' });
    await listOf(ravi).getByRole('listitem').filter({ hasText: 'more.txt' }).waitFor();
    const [first] = await listOf(ravi).getByRole('listitem').allInnerTexts();
    assert.match(first!, /more\.txt/);
    await lukas.getByText('There are no files here yet.').waitFor();
    await ravi.getByRole('button', { name: 'Pictures' }).click();
    await listOf(ravi).getByRole('button', { name: 'two.jpg', exact: true }).waitFor();
    assert.equal(await listOf(ravi).getByText('more.txt').count(), 0);
  });

  it('takes a picture away from whoever is looking at it, with its post', async () => {
    const { id, files } = await send('claire', 'By mistake', { 'mistake.jpg': '#33a' });
    const page = await open(people.ravi);
    const post = await sees(page, 'By mistake');
    await post.getByRole('button', { name: 'mistake.jpg' }).click();
    await page.getByRole('dialog').getByRole('img', { name: 'mistake.jpg' }).waitFor();
    const addresses = await shownIn(page);
    await launch.claire.do('post:delete', { id });
    await page.locator('cercle-viewer').waitFor({ state: 'detached' });
    await articleOf(page, 'By mistake').waitFor({ state: 'detached' });
    assert.equal(await page.getByText('mistake.jpg').count(), 0);
    const left = new Set(await shownIn(page));
    const gone = addresses.filter((address) => !left.has(address));
    assert.ok(gone.length > 0);
    for (const address of gone) await goneFrom(page, address);
    await letPass(launch, undoWithin);
    assert.equal(await filesAs(launch.backend, people.ravi).text(files[0]!), 'absent');
  });

  it('leaves nothing of a file in the browser of whoever is removed', async () => {
    const page = await open(people.ravi);
    await (await sees(page, 'Two pictures of the pallets')).locator(drawn).first().waitFor();
    const addresses = await shownIn(page);
    assert.ok(addresses.length > 0);
    await launch.claire.do('member:remove', { room: launch.room, member: 'ravi' });
    // The feed and the list of files say so each in its own time.
    await page.getByText('There is nothing here for you to read.').nth(1).waitFor();
    await page
      .locator('cercle-picture')
      .or(page.getByText(/one\.jpg|more\.txt/))
      .first()
      .waitFor({ state: 'detached' });
    for (const address of addresses) await goneFrom(page, address);
  });

  it('has no address that another browser could use', async () => {
    const [claire, thomas] = [await open(people.claire), await open(people.thomas)];
    await (await sees(claire, 'Two pictures of the pallets')).locator(drawn).first().waitFor();
    const [address] = await shownIn(claire);
    assert.match(address!, /^blob:/);
    assert.equal(await foundAt(claire, address!), 'a picture');
    assert.equal(await foundAt(thomas, address!), 'nothing');
  });

  it('shows the name and a download where the page forbids the picture', async () => {
    const page = await open(people.claire, {
      policy: strictPolicy.replace("img-src 'self' blob:", "img-src 'self'"),
    });
    const post = await sees(page, 'Two pictures of the pallets');
    await post.getByText('It cannot be shown here.').first().waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      post.getByRole('button', { name: 'Download one.jpg' }).click(),
    ]);
    assert.equal(download.suggestedFilename(), 'one.jpg');
    const { width } = await sharp(await download.path()).metadata();
    assert.equal(width, 1200);
  });
});
