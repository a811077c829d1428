/** What links lead to, as people see it: for those who read the post, while it is there, and where the charter lets it. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { undoWithin } from '../../src/protocol/post.ts';
import { exampleCharter } from '../support/backend.ts';
import { describePages } from '../support/describe-pages.ts';
import { letPass } from '../support/housekeeping.ts';
import { articleOf, choose, openLaunchPages, post } from '../support/launch-pages.ts';
import { linkTo, namedSite } from '../support/links.ts';
import { people, type TestPerson } from '../support/people.ts';
import { goneFrom, shownIn } from '../support/shown-pictures.ts';
import { filesAs } from '../support/uploads.ts';

const audience = 'With Exotic Liquids';

/** Writes down, before any script of the page, what the page's policy forbids. */
const listening = () => {
  const violations: string[] = [];
  Object.assign(globalThis, { violations });
  addEventListener('securitypolicyviolation', (event) =>
    violations.push(`${event.violatedDirective} ${event.blockedURI}`),
  );
};
const violationsOf = (page: Page): Promise<string[]> =>
  page.evaluate(() => (globalThis as unknown as { violations: string[] }).violations);

const previewIn = (page: Page, title: string): Locator =>
  page.locator('cercle-link-preview').filter({ hasText: title });

/** Waits until the picture of a preview is drawn, and answers with where it is. */
async function pictureOf(page: Page, title: string): Promise<string> {
  const picture = previewIn(page, title).locator('img');
  await picture.waitFor();
  const [width, url] = await picture.evaluate(async (one) => {
    await (one as HTMLImageElement).decode();
    return [(one as HTMLImageElement).naturalWidth, (one as HTMLImageElement).src] as const;
  });
  assert.ok(width > 0 && width <= 600, `${width} px`);
  return url;
}

/** The room, and what is asked for of where its links lead. */
async function openWithLinks() {
  const { start, requests } = await namedSite();
  const launch = await openLaunchPages({ links: { start } });
  return { ...launch, requested: () => requests.map(({ url }) => url!) };
}

describePages('what links lead to, in the browsers of people', openWithLinks, (launch) => {
  const open = async (person: TestPerson) => {
    const context = await launch.newContext();
    await context.addInitScript(listening);
    return launch.open(person, { context });
  };
  /** The file that is the picture of a post's only preview. */
  const fileOf = async (words: string): Promise<string> => {
    const streams = [launch.stream('with:exotic')];
    const { threads } = await launch.claire.do('feed:read', { streams, before: null, limit: 10 });
    const said = threads.map((thread: any) => thread.post);
    return said.find(({ body }: any) => JSON.stringify(body).includes(words)).previews[0].picture
      .id;
  };
  const isGone = async (file: string) => {
    for (const name of ['claire', 'ravi'] as const) {
      assert.equal((await filesAs(launch.backend, people[name]).read(file)).status, 404, name);
    }
  };

  it('comes with its picture to both organizations by itself, and to no other', async () => {
    const pages = [await open(people.claire), await open(people.ravi), await open(people.lukas)];
    const [claire, ravi, lukas] = pages as [Page, Page, Page];
    await post(claire, { text: `Our carrier ${linkTo('Parcels by rail')}`, audience });
    for (const page of [claire, ravi]) {
      assert.match(await pictureOf(page, 'Parcels by rail'), /^blob:/);
      const link = previewIn(page, 'Parcels by rail').getByRole('link');
      assert.equal(await link.getAttribute('href'), linkTo('Parcels by rail'));
      assert.equal(await link.getAttribute('rel'), 'noopener noreferrer nofollow');
      assert.deepEqual(await violationsOf(page), []);
    }
    await launch.post(launch.claire, 'with:alpenhof', { text: 'For Alpenhof alone' });
    await articleOf(lukas, 'For Alpenhof alone').waitFor();
    assert.equal(await lukas.locator('cercle-link-preview').count(), 0);
    const file = await fileOf('Our carrier');
    assert.equal((await filesAs(launch.backend, people.lukas).read(file)).status, 404);
  });

  it('is taken away by its author, for everybody and for good', async () => {
    const [claire, ravi] = [await open(people.claire), await open(people.ravi)];
    const address = await pictureOf(ravi, 'Parcels by rail');
    await pictureOf(claire, 'Parcels by rail');
    const file = await fileOf('Our carrier');
    const remove = (page: Page) =>
      previewIn(page, 'Parcels by rail').getByRole('button', { name: 'Remove preview' });
    assert.equal(await remove(ravi).count(), 0);
    await remove(claire).click();
    for (const page of [claire, ravi]) {
      await previewIn(page, 'Parcels by rail').waitFor({ state: 'detached' });
      await articleOf(page, 'Our carrier').waitFor();
    }
    await goneFrom(ravi, address);
    await isGone(file);
    await ravi.reload();
    await articleOf(ravi, 'Our carrier').waitFor();
    assert.equal(await ravi.locator('cercle-link-preview').count(), 0);
  });

  it('goes with its post, and so does its picture', async () => {
    const [claire, ravi] = [await open(people.claire), await open(people.ravi)];
    await post(claire, { text: `By mistake ${linkTo('A draft')}`, audience });
    const address = await pictureOf(ravi, 'A draft');
    const file = await fileOf('By mistake');
    await choose(claire, 'By mistake', 'Delete');
    for (const page of [claire, ravi]) {
      await previewIn(page, 'A draft').waitFor({ state: 'detached' });
    }
    assert.deepEqual(await shownIn(ravi), []);
    await goneFrom(ravi, address);
    await isGone(file);
    await letPass(launch, undoWithin);
    await isGone(file);
  });

  it('does not come where the charter says so', async () => {
    const page = await open(people.claire);
    const change = (more: object) =>
      launch.claire.do('charter:change', {
        room: launch.room,
        charter: { ...exampleCharter, ...more },
      });
    await change({ linkPreviews: false });
    await post(page, { text: `Unseen ${linkTo('Never')}` });
    await articleOf(page, 'Unseen').waitFor();
    await change({});
    await post(page, { text: `Seen ${linkTo('Allowed again')}` });
    await pictureOf(page, 'Allowed again');
    assert.equal(await previewIn(page, 'Never').count(), 0);
    assert.ok(!launch.requested().some((url) => linkTo('Never').endsWith(url)));
  });
});
