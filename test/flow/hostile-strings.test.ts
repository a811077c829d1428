/** Any string anywhere: it is kept as it is or refused for a reason, and nobody else notices (SAFETY D6). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import '../../src/protocol/nouns.ts';
import { registeredIntents } from '../../src/protocol/registry.ts';
import { openDatabase } from '../../src/server/app.ts';
import { nextKey } from '../support/backend.ts';
import { createPostgresDatabase, postgresUrl } from '../support/postgres.ts';
import { expectClear } from './hostile/hostile.ts';
import { Scene } from './hostile/scene.ts';
import { slotsOf, stringsIn, type Slot } from './hostile/slots.ts';
import { naughty, unstorable } from './hostile/strings.ts';
import { Stage } from './hostile/stage.ts';

/** A text as anybody would write it, to see whether a slot is one for texts. */
const sentence = 'Pallet 3, für Müller?';
/** So short that it fits wherever texts do. */
const longestEverywhere = 40;
const atOnce = 8;

/** Something of it is seen. */
const isSeen = (text: string) =>
  /[^\s\p{Control}\p{Format}\p{Default_Ignorable_Code_Point}]/u.test(text);
const isText = (text: string) =>
  isSeen(text) && text.length <= longestEverywhere && !/\0|\p{Surrogate}/u.test(text);

/**
 * Fills a slot with each of the strings over a socket, and with its share of them over HTTP, where each goes to one slot
 * of the intent. Says whether the slot is one for texts.
 */
async function fillSlot(
  scene: Scene,
  slot: Slot,
  strings: readonly string[],
  share: { at: number; of: number },
): Promise<boolean> {
  const { intent, path } = slot;
  const ways = {
    socket: (input: unknown) =>
      scene.writer.ask(intent.name, input, intent.writes ? nextKey() : undefined),
    http: (input: unknown) => scene.post(intent.name, input),
  };
  const posts: string[] = [];
  const byWay = {
    socket: strings,
    http: strings.filter((_, index) => index % share.of === share.at),
  };
  const first = await ways.socket(slot.fill(sentence));
  const keepsTexts = intent.writes && first.ok;
  for (const way of ['socket', 'http'] as const) {
    // What is written to one place at once cannot all be read back there.
    const size = keepsTexts ? 1 : atOnce;
    for (let from = 0; from < byWay[way].length; from += size) {
      await Promise.all(
        byWay[way].slice(from, from + size).map(async (text) => {
          scene.stage.note(text);
          const about = `${intent.name} ${path} by ${way}: ${JSON.stringify(text)}`;
          const answer = await ways[way](slot.fill(text));
          expectClear(answer, about);
          if (!keepsTexts) return;
          if (isText(text)) assert.ok(answer.ok, `${about} is refused`);
          if (!answer.ok) return assert.equal(answer.error.code, 'invalid', about);
          if (intent.name.startsWith('post:')) posts.push(answer.data.id);
          // Who wrote it is no matter to the database: it is read back from there once.
          if (way === 'http' && stringsIn(answer.data).has(text)) return;
          const landed = await scene.landed(answer.data);
          // No text at all is told as none: then what stood there is gone.
          const isKept = landed.has(text) || (text === '' && !landed.has(sentence));
          assert.ok(isKept, `${about} came back as something else`);
        }),
      );
    }
    await scene.stage.talk();
  }
  await scene.expectRead(posts);
  return keepsTexts;
}

const found = await postgresUrl();
const databases = [
  { name: 'the embedded database', skip: false, url: null, strings: [...unstorable, ...naughty] },
  {
    name: 'PostgreSQL',
    skip: found.url === null && found.skip,
    url: found.url,
    strings: [...unstorable, ...naughty.filter((_, index) => index % 8 === 0)],
  },
];

for (const { name, skip, url, strings } of databases) {
  describe(`naughty strings, on ${name}`, { skip }, () => {
    let stage: Stage;
    let drop = async () => {};
    const keeping = new Set<string>();

    before(async () => {
      const created = url === null ? null : await createPostgresDatabase(url);
      if (created) drop = created.drop;
      stage = await Stage.start(created ? await openDatabase({ url: created.url }) : undefined);
    });
    after(async () => {
      await stage.close();
      await drop();
    });

    for (const intent of registeredIntents.values()) {
      it(`are kept as they are or refused for a reason, in every slot of ${intent.name}`, async () => {
        const slots = slotsOf(intent, {});
        for (const [at, { path }] of slots.entries()) {
          const scene = await Scene.set(stage);
          const slot = slotsOf(intent, scene.known).find((one) => one.path === path)!;
          if (await fillSlot(scene, slot, strings, { at, of: slots.length }))
            keeping.add(`${intent.name} ${path}`);
          await scene.leave();
        }
      });
    }

    it('found the slots that are for texts', () => {
      const least = [
        'charter:change charter.measures.0.name',
        'charter:change charter.purpose',
        'charter:change charter.rules.0',
        'post:comment text',
        'post:create text',
        'post:edit text',
        'room:open charter.objective',
        'room:open title',
      ];
      assert.deepEqual(
        least.filter((slot) => !keeping.has(slot)),
        [],
      );
    });

    it('harmed nobody', () => stage.expectUnharmed());
  });
}
