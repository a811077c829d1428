/** Files on what people write, in the cases that are not the usual one: no text, an edit, a refusal, a draft of long ago. */
import assert from 'node:assert/strict';
import { afterEach, before, beforeEach, it } from 'node:test';
import type { BrowserContext, Locator, Page } from 'playwright-core';
import { describePages } from '../support/describe-pages.ts';
import { letPass } from '../support/housekeeping.ts';
import * as pages from '../support/launch-pages.ts';
import { people } from '../support/people.ts';
import { picture } from '../support/pictures.ts';

const { articleOf, sees } = pages;
const day = 86_400_000;

const text = (name: string) => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from('Width 480.'),
});

const open = () => pages.openLaunchPages({ files: { types: ['text/plain', 'image/*'] } });

describePages('files on what people write', open, (launch) => {
  let thomas: Page;
  let context: BrowserContext;
  let claire: Page;
  let composer: Locator;

  before(async () => {
    thomas = await launch.open(people.thomas);
  });
  beforeEach(async () => {
    context = await launch.newContext();
    claire = await launch.open(people.claire, { context });
    composer = claire.locator('.write cercle-composer');
    await composer.waitFor();
  });
  afterEach(() => context?.close());

  const row = (at: Locator, name: string) =>
    at.locator('cercle-uploads li').filter({ hasText: name });
  const isThere = (at: Locator, name: string) =>
    at.locator('cercle-uploads li.sent').filter({ hasText: name }).waitFor();
  async function attach(at: Locator, ...files: ReturnType<typeof text>[]): Promise<void> {
    await at.locator('input[type=file]').setInputFiles(files);
    for (const { name } of files) await isThere(at, name);
  }

  it('are a post without a text', async () => {
    await attach(composer, text('alone.txt'));
    await pages.send(claire);
    await (await sees(thomas, 'alone.txt')).getByText('alone.txt').first().waitFor();
  });

  it('are added to a post and taken from it when it is edited', async () => {
    await attach(composer, text('first.txt'), text('second.txt'));
    await composer.locator('textarea').fill('To be edited');
    await pages.send(claire);
    await articleOf(claire, 'To be edited').getByText('second.txt').first().waitFor();
    await pages.choose(claire, 'To be edited', 'Edit');
    const editing = claire.locator('cercle-composer[mode=edit]');
    await row(editing, 'first.txt').getByRole('button', { name: 'Remove: first.txt' }).click();
    await attach(editing, text('third.txt'));
    await editing.getByRole('button', { name: 'Save' }).click();
    const seen = await sees(thomas, 'To be edited');
    await seen.getByText('third.txt').first().waitFor();
    await seen.getByText('second.txt').first().waitFor();
    await seen.getByText('first.txt').first().waitFor({ state: 'detached' });
  });

  it('are refused in words: a type that is not taken, and a picture that is none', async () => {
    const film = { ...text('film.mov'), mimeType: 'video/quicktime' };
    const none = { ...text('none.png'), mimeType: 'image/png' };
    await composer.locator('input[type=file]').setInputFiles([film, none]);
    await row(composer, 'film.mov').getByText('Files of this kind are not taken here.').waitFor();
    await row(composer, 'none.png').getByText('This picture cannot be read.').waitFor();
    // Another try would end the same.
    const again = row(composer, 'none.png').getByRole('button', { name: 'Try now: none.png' });
    assert.equal(await again.count(), 0);
    await row(composer, 'none.png').getByRole('button', { name: 'Remove: none.png' }).click();
    await row(composer, 'film.mov').getByRole('button', { name: 'Remove: film.mov' }).click();
    await composer.locator('cercle-uploads').waitFor({ state: 'detached' });
  });

  it('of a draft are pictures again after a reload', async () => {
    const buffer = Buffer.from(await picture(640, 480));
    await attach(composer, { name: 'pallet.png', mimeType: 'image/png', buffer });
    await claire.reload();
    await isThere(composer, 'pallet.png');
    const drawn = composer.locator('cercle-uploads cercle-picture img');
    await drawn.waitFor();
    assert.match((await drawn.getAttribute('src'))!, /^blob:/);
  });

  it('are asked for before the page is left on their way, and named where they did not arrive', async () => {
    await context.route('**/api/uploads/**', () => {});
    await composer.locator('textarea').click();
    await composer.locator('textarea').fill('With the plan');
    await composer.locator('input[type=file]').setInputFiles([text('plan.txt')]);
    await composer.locator('li.sending').filter({ hasText: 'plan.txt' }).waitFor();
    const asked = claire.waitForEvent('dialog');
    const reloaded = claire.reload();
    const dialog = await asked;
    assert.equal(dialog.type(), 'beforeunload');
    await dialog.accept();
    await reloaded;
    const words = 'Not sent: this page does not have it. Choose it again.';
    await row(composer, 'plan.txt').getByText(words).first().waitFor();
    assert.equal(await composer.locator('textarea').inputValue(), 'With the plan');
    const beside = await launch.open(people.claire, { context });
    await row(beside.locator('.write cercle-composer'), 'plan.txt')
      .getByText(words)
      .first()
      .waitFor();
    await context.unroute('**/api/uploads/**');
    await attach(composer, text('plan.txt'));
    assert.equal(await row(composer, 'plan.txt').count(), 1);
    // Nothing is on its way: nobody is asked.
    await claire.reload();
    await isThere(composer, 'plan.txt');
  });

  it('go no further once their writer signs out, and leave nothing behind', async () => {
    let pieces = 0;
    await context.route('**/api/uploads/**', (route) => {
      if (route.request().method() === 'PATCH') pieces += 1;
      return route.abort();
    });
    await composer.locator('input[type=file]').setInputFiles([text('secret.txt')]);
    await row(composer, 'secret.txt').getByText('The server does not take it now.').waitFor();
    await claire.evaluate(() => document.querySelector('cercle-network')!.signOut());
    await claire.getByText('secret.txt').first().waitFor({ state: 'detached' });
    const before = pieces;
    await context.unroute('**/api/uploads/**');
    const kept = await claire.evaluate(() => JSON.stringify({ ...localStorage }));
    assert.doesNotMatch(kept, /secret/);
    assert.equal(pieces, before);
  });

  it('that were swept are named where they hung on a comment; its text is kept', async () => {
    await pages.post(claire, { text: 'Who has the widths?' });
    const thread = await sees(claire, 'Who has the widths?');
    await thread.getByRole('button', { name: 'Reply', exact: true }).click();
    const reply = claire.locator('cercle-composer').filter({
      has: claire.getByRole('textbox', { name: /^(Write a reply|Reply to)/ }),
    });
    await attach(reply, text('swept.txt'));
    await reply.locator('textarea').fill('Here they are');
    await letPass(launch, 8 * day);
    await reply.getByRole('button', { name: /^Reply inside/ }).click();
    const unsent = articleOf(claire, 'Here they are').last();
    await unsent.getByText('Some of its files are not there any more').first().waitFor();
    await claire.getByText('Not there any more: swept.txt').first().waitFor();
    await unsent.getByRole('button', { name: 'Edit', exact: true }).click();
    await row(reply, 'swept.txt').getByText('This file is not there any more.').waitFor();
    assert.equal(await reply.locator('textarea').inputValue(), 'Here they are');
    await attach(reply, text('again.txt'));
    await row(reply, 'swept.txt').getByRole('button', { name: 'Remove: swept.txt' }).click();
    await reply.getByRole('button', { name: /^Reply inside/ }).click();
    await articleOf(claire, 'Here they are').last().getByText('again.txt').first().waitFor();
  });

  it('that were swept are named where they were added to a post; it stays as it was, and so does the draft', async () => {
    await attach(composer, text('stays.txt'));
    await composer.locator('textarea').fill('Says two pallets');
    await pages.send(claire);
    await articleOf(claire, 'Says two pallets').getByText('stays.txt').first().waitFor();
    await pages.choose(claire, 'Says two pallets', 'Edit');
    const editing = claire.locator('cercle-composer[mode=edit]');
    await attach(editing, text('late.txt'));
    await editing.locator('textarea').fill('Says three pallets');
    await letPass(launch, 8 * day);
    await editing.getByRole('button', { name: 'Save' }).click();
    const unsaved = claire.locator('.asked').filter({ hasText: 'Says three pallets' });
    await unsaved.getByText('Some of its files are not there any more').waitFor();
    await unsaved.getByText('Not there any more: late.txt').waitFor();
    for (const page of [thomas, claire]) {
      await (await sees(page, 'Says two pallets')).getByText('stays.txt').first().waitFor();
    }

    await claire.reload();
    await unsaved.getByRole('button', { name: 'Edit', exact: true }).click();
    await row(editing, 'late.txt').getByText('This file is not there any more.').waitFor();
    await isThere(editing, 'stays.txt');
    assert.equal(await editing.locator('textarea').inputValue(), 'Says three pallets');
    await attach(editing, text('again.txt'));
    await row(editing, 'late.txt').getByRole('button', { name: 'Remove: late.txt' }).click();
    await editing.getByRole('button', { name: 'Save' }).click();
    const seen = await sees(thomas, 'Says three pallets');
    for (const name of ['stays.txt', 'again.txt']) await seen.getByText(name).first().waitFor();
    assert.equal(await seen.getByText('late.txt').count(), 0);
  });
});
