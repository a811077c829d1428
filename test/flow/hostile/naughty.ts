/**
 * Any string anywhere: it is kept as it is or refused for a reason, and nobody else notices (SAFETY D6). In several files:
 * each is a process of its own, and one alone would take longer than a file may.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import '../../../src/protocol/nouns.ts';
import { registeredIntents } from '../../../src/protocol/registry.ts';
import { openDatabase } from '../../../src/server/app.ts';
import { nextKey } from '../../support/backend.ts';
import type { createPostgresDatabase } from '../../support/postgres.ts';
import { expectClear } from './hostile.ts';
import { Scene } from './scene.ts';
import { slotsOf, stringsIn, type Slot } from './slots.ts';
import { Stage } from './stage.ts';

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

/** Of what is asked of rooms and their charters: half of the slots that are for texts. */
export const isOfRooms = (intent: string): boolean => /^(?:room|charter):/.test(intent);

/** The slots of which it would be noticed if no text were kept there. */
const leastKeeping = [
  'charter:change charter.measures.0.name',
  'charter:change charter.purpose',
  'charter:change charter.rules.0',
  'post:comment text',
  'post:create text',
  'post:edit text',
  'room:open charter.objective',
  'room:open title',
];

interface Naughty {
  /** Of which database, and of which intents, where these are not all. */
  name: string;
  strings: readonly string[];
  /** Makes a database; none for the embedded one. */
  create?: () => ReturnType<typeof createPostgresDatabase>;
  skip?: string | false;
  /** Whether an intent is among those whose slots are filled. */
  fills?: (intent: string) => boolean;
}

/** Fills every slot of the intents with every string. */
export function describeNaughtyStrings({
  name,
  strings,
  create,
  skip = false,
  fills = () => true,
}: Naughty): void {
  describe(`naughty strings, ${name}`, { skip }, () => {
    let stage: Stage;
    let drop = async () => {};
    const keeping = new Set<string>();

    before(async () => {
      const created = await create?.();
      if (created) drop = created.drop;
      stage = await Stage.start(created ? await openDatabase({ url: created.url }) : undefined);
    });
    after(async () => {
      await stage.close();
      await drop();
    });

    for (const intent of registeredIntents.values()) {
      if (!fills(intent.name)) continue;
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
      const least = leastKeeping.filter((slot) => fills(slot.split(' ')[0]!));
      assert.deepEqual(
        least.filter((slot) => !keeping.has(slot)),
        [],
      );
    });

    it('harmed nobody', () => stage.expectUnharmed());
  });
}
