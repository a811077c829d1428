import assert from 'node:assert/strict';
import { before, it } from 'node:test';
import type { Page } from 'playwright-core';
import { introduce, type Client } from '../support/backend.ts';
import { describePages } from '../support/describe-pages.ts';
import { startHost } from '../support/pages.ts';
import { people } from '../support/people.ts';
import { watchReading, type Reading } from './reading-watch.ts';

const stream = 'room/network/everyone';
const body = '{network}<cercle-feed room="network"></cercle-feed>';
const inserts = 1000;
/** Whoever hears what comes is told no more often; milliseconds. */
const toldEvery = 5000;

describePages(`while ${inserts} posts come in`, startHost, (host) => {
  let writers: Client[];

  before(async () => {
    await introduce(host.backend, ['claire', 'thomas', 'nora']);
    writers = [
      await host.backend.connect(people.thomas),
      await host.backend.connect(people.thomas),
    ];
    for (let index = 0; index < 60; index += 1) await say(`Said before, ${index}.`, index);
  });

  const say = (text: string, index: number) =>
    writers[index % writers.length]!.do('post:create', { stream, text, mentions: [] });

  async function everyoneSays(): Promise<void> {
    const each = writers.map(async (_writer, which) => {
      for (let index = which; index < inserts; index += writers.length) {
        await say(`Said meanwhile, ${index}.`, index);
      }
    });
    await Promise.all(each);
  }

  it('moves neither what one reads in the middle, nor what another writes', async () => {
    const [reader, writer] = await Promise.all([
      host.open(people.claire, body),
      host.open(people.nora, body),
    ]);
    const read = await readInTheMiddle(reader);
    await writer.getByText('Said before, 59.').waitFor();
    const field = writer.locator('cercle-composer textarea').first();
    await field.fill('Half a sen');
    const written = await watchReading(writer, 'cercle-composer');

    await everyoneSays();
    await writer.keyboard.type('tence');
    await reader.getByRole('button', { name: `${inserts} new posts` }).waitFor();
    await writer.getByText(`Said meanwhile, ${inserts - 1}.`).waitFor();

    assert.equal(await field.inputValue(), 'Half a sentence');
    for (const [who, watched] of [
      ['reader', await read()],
      ['writer', await written()],
    ] as const) {
      assertUndisturbed(who, watched);
    }
    const cards = await writer.locator('cercle-post-card').count();
    assert.ok(cards < 400, `${cards} posts are drawn for who stays at the newest`);

    await reader.getByRole('button', { name: `${inserts} new posts` }).click();
    await reader.getByText(`Said meanwhile, ${inserts - 1}.`).waitFor();
  });
});

/** Brings a page to the middle of what is there, with the focus in the post that is read. */
async function readInTheMiddle(page: Page): Promise<() => Promise<Reading>> {
  const post = page.locator('cercle-post-card', { hasText: 'Said before, 45.' });
  await post.waitFor();
  await post.evaluate((card) => card.scrollIntoView({ block: 'center' }));
  await post.getByRole('button', { name: 'Reply' }).focus();
  return watchReading(page, 'cercle-post-card', 'Said before, 45.');
}

function assertUndisturbed(who: string, { focus, positions, told }: Reading): void {
  assert.equal(focus, 0, `the focus of the ${who} moved`);
  assert.deepEqual(positions, [positions[0]], `what the ${who} looks at moved`);
  assert.ok(told.length > 0, `the ${who} is told that something came`);
  const pauses = told.slice(1).map((at, index) => at - told[index]!);
  assert.ok(
    pauses.every((pause) => pause >= toldEvery),
    `the ${who} is told after ${pauses.map(Math.round).join(', ')} ms`,
  );
}
