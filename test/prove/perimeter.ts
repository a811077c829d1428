/** P1 and P3: the perimeter matrix, with its probes counted. */
import '../../src/protocol/nouns.ts';
import { registeredFacts, registeredIntents } from '../../src/protocol/registry.ts';
import {
  comparedWithModel,
  everyoneAsksForEverything,
  neverSent,
  oracles,
  postsOf,
} from '../flow/perimeter-asking.ts';
import { roles } from '../flow/perimeter-cast.ts';
import { everyoneReadsFiles } from '../flow/perimeter-files.ts';
import { probes } from '../flow/perimeter-probes.ts';
import { talkAboutRecord, unfold } from '../flow/perimeter-story.ts';
import { World } from '../flow/perimeter-world.ts';
import { databases, type DatabaseKind } from '../support/databases.ts';
import type { Finding, Outcome, Proof, Setting } from './proof.ts';

/** Counts what everybody asks from now on. */
function counting(world: World): () => number {
  let count = 0;
  for (const { client } of world.actors.values()) {
    const { answer, do: carryOut } = client;
    client.answer = (...question) => {
      count += 1;
      return answer(...question);
    };
    client.do = (...question) => {
      count += 1;
      return carryOut(...question);
    };
  }
  return () => count;
}

async function proveOn({ name, create }: DatabaseKind, setting: Setting): Promise<Finding[]> {
  const { scope, tell } = setting;
  const database = await create();
  scope.afterwards(() => database.drop());
  const world = await World.start(await database.open());
  scope.afterwards(() => world.close());
  tell(`${name}: the story`);
  const rooms = await unfold(world);
  await talkAboutRecord(world);
  const asked = counting(world);
  tell(`${name}: everybody asks for everything`);
  await everyoneAsksForEverything(world, postsOf(world));
  await everyoneReadsFiles(world);
  const compared = roles.map((role) => comparedWithModel(world, role));
  const leaked = compared.flatMap((one) => one.leaked);
  const missing = compared.flatMap((one) => one.missing);
  const seen = [...world.actors.values()].flatMap(({ tapped }) => tapped).join('');
  const told = await oracles(world, rooms['two']!);
  for (const line of [...leaked, ...missing, ...told]) tell(line);
  const done = `${name}: ${world.canaries.length} canaries, ${roles.length} people, every byte`;
  const zero = (promise: string, what: string, figure: number): Finding => ({
    ...{ promise, done, what, figure, most: 0 },
  });
  const untold = [...registeredFacts.keys()].filter(
    (type) => !neverSent.has(type) && !seen.includes(`"type":"${type}"`),
  );
  const unasked = [...registeredIntents.keys()].filter((intent) => !(intent in probes));
  return [
    { promise: 'P1', done, what: 'probes', figure: asked(), least: 13_000 },
    zero('P1', 'leaks', leaked.length),
    zero('P1', 'existence oracles', told.length),
    zero('P1', 'missing', missing.length),
    { ...zero('P3', 'intents without a probe', unasked.length), done: `${name}: the registry` },
    { ...zero('P3', 'facts that never happened', untold.length), done: `${name}: the registry` },
  ];
}

export const perimeter: Proof = {
  name: 'perimeter',
  promises: ['P1', 'P3'],
  async prove(setting): Promise<Outcome> {
    const possible = databases.filter(({ skip }) => skip === false);
    const skipped = databases.flatMap(({ skip }) =>
      skip === false ? [] : [{ promises: ['P1', 'P3'], skipped: skip }],
    );
    // At once: nothing of it is measured in time.
    const findings = await Promise.all(possible.map((kind) => proveOn(kind, setting)));
    return { findings: findings.flat(), skipped };
  },
};
