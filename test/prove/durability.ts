/** D1 to D4: people write and read while servers are killed, databases restarted and connections cut. */
import { createLedger } from '../support/crash-writers.ts';
import { people } from '../support/people.ts';
import { startRelay } from '../support/relay.ts';
import '../../src/protocol/nouns.ts';
import { disturbancesOf } from './disturbances.ts';
import {
  createTruth,
  differenceOf,
  lostOf,
  missingWith,
  outOfOrder,
  readKept,
  shownTwice,
  storedTwice,
} from './judgment.ts';
import { embeddedScene, noPair, pairScene, type Scene } from './nodes.ts';
import type { Finding, Outcome, Proof, Setting } from './proof.ts';
import { createRandom } from './random.ts';
import { openRooms } from './rooms.ts';
import { eventually } from './scope.ts';
import { Talker } from './talker.ts';

const promises = ['D1', 'D2', 'D3', 'D4'];

/** How much of it: a write each in every round for each of the writers, so often. */
interface Size {
  persons: number;
  rooms: number;
  rounds: number;
  eachRound: number;
  leastAnswered: number;
  leastBroken: number;
}

const short: Size = {
  ...{ persons: 40, rooms: 4, rounds: 16, eachRound: 2 },
  ...{ leastAnswered: 1000, leastBroken: 50 },
};
const full: Size = {
  ...{ persons: 200, rooms: 20, rounds: 63, eachRound: 2 },
  ...{ leastAnswered: 25_000, leastBroken: 500 },
};

async function disturb(scene: Scene, size: Size, setting: Setting) {
  const { scope, tell } = setting;
  const random = createRandom(setting.seed, scene.name);
  const urls = scene.nodes.map(({ url }) => url);
  const rooms = await openRooms(urls[0]!, size.persons, size.rooms);
  const relay = await startRelay(() => random.pick(urls));
  scope.afterwards(() => relay.close());
  const talkers = rooms.seats.map(({ person, streams }) => new Talker(person, streams, relay.url));
  scope.afterwards(() => talkers.forEach((talker) => talker.close()));
  const { ledger, answers } = createLedger();

  let broken = 0;
  const wereOpen = new WeakSet<Talker>();
  for (const talker of talkers) {
    talker.session.subscribe(() => {
      if (talker.isOpen) wereOpen.add(talker);
      else if (wereOpen.delete(talker)) broken += 1;
    });
  }
  const writing: Promise<void>[] = [];
  for (const [name, befall] of disturbancesOf(scene, random, size.rounds)) {
    const written = size.eachRound * talkers.length;
    for (let count = 0; count < size.eachRound; count += 1) {
      writing.push(...talkers.map((talker) => talker.write(ledger, random)));
    }
    await Promise.race([answers(random.between(1, written)), Promise.all(writing)]);
    tell(`${scene.name}: ${ledger.answered.size} answered, ${broken} broken; ${name}`);
    await befall({ scene, relay, random });
    // As people do who press "Try now".
    for (const { session } of talkers) session.retry();
  }
  const impatient = setInterval(() => talkers.forEach(({ session }) => session.retry()), 1000);
  const isAnswered = () => ledger.answered.size + ledger.refused.length === writing.length;
  try {
    await eventually('everything is answered', isAnswered, setting.isFull ? 1_800_000 : 180_000);
  } finally {
    clearInterval(impatient);
  }
  for (const link of relay.links) link.delay(0);
  return { rooms, talkers, ledger, broken, url: urls[0]! };
}

async function proveIn(scene: Scene, size: Size, setting: Setting): Promise<Finding[]> {
  const { rooms, talkers, ledger, broken, url } = await disturb(scene, size, setting);
  const head = new Talker(people.nora, rooms.streams, url);
  setting.scope.afterwards(() => head.close());
  await head.settle(new Map());
  const heads = new Map(
    rooms.streams.map((name) => [name, head.session.state.positions.get(name)!.seq]),
  );
  for (const talker of [head, ...talkers]) {
    await talker.settle(heads);
    await talker.readEverything();
  }
  setting.tell(`${scene.name}: compared with those who come now`);
  const truth = createTruth(head);
  const differences: string[] = [];
  for (const talker of talkers) {
    const fresh = new Talker(talker.person, talker.streams, url);
    await fresh.settle(heads);
    await fresh.readEverything();
    const difference = await differenceOf(talker, fresh, rooms.ids, truth);
    if (difference !== null) differences.push(difference);
    fresh.close();
  }
  for (const { session } of [head, ...talkers]) session.close();
  for (const node of scene.nodes) await node.stop();
  const database = await scene.open();
  const kept = await readKept(database);
  await database.close();
  if (differences.length > 0) setting.tell(differences.join('\n'));

  const sum = (count: (talker: Talker) => number) =>
    talkers.reduce((total, talker) => total + count(talker), 0);
  const done = `${scene.name}: ${size.persons} clients, ${size.rounds} disturbances`;
  const of = { promise: 'D1', done };
  const zero = (promise: string, what: string, figure: number): Finding => ({
    ...{ promise, done, what, figure, most: 0 },
  });
  return [
    { ...of, what: 'writes answered', figure: ledger.answered.size, least: size.leastAnswered },
    { ...of, what: 'connections broken', figure: broken, least: size.leastBroken },
    zero('D1', 'answered and lost', lostOf(ledger, kept)),
    zero(
      'D1',
      'answered and missing with a reader',
      sum((talker) => missingWith(talker, ledger, kept)),
    ),
    zero('D1', 'refused though nothing forbids it', ledger.refused.length),
    zero('D2', 'stored twice', storedTwice(kept)),
    zero('D2', 'shown twice', sum(shownTwice)),
    zero(
      'D3',
      'out of the one order',
      sum((talker) => outOfOrder(talker, kept)),
    ),
    zero('D4', 'clients unlike a fresh snapshot', differences.length),
    zero(
      'D4',
      'servers that ended by themselves',
      scene.nodes.reduce((total, { crashes }) => total + crashes, 0),
    ),
  ];
}

export const durability: Proof = {
  name: 'durability',
  promises,
  async prove(setting): Promise<Outcome> {
    const size = setting.isFull ? full : short;
    const [embedded, pair] = [await embeddedScene(setting.scope), await pairScene(setting.scope)];
    // Both at once: nothing of it is measured in time, and both mostly wait.
    const scenes = pair ? [embedded, pair] : [embedded];
    const found = await Promise.all(scenes.map((scene) => proveIn(scene, size, setting)));
    const skipped = pair ? [] : [{ promises, skipped: `two nodes: ${noPair}` }];
    return { findings: found.flat(), skipped };
  },
};
