/** P4: people are removed at the very moment at which others write, on two nodes. */
import { quantile } from '../bench/measure.ts';
import { embeddedScene, noPair, pairScene, type Scene } from './nodes.ts';
import type { Outcome, Proof, Setting } from './proof.ts';
import { createRandom, type Random } from './random.ts';
import { eventually, type Scope } from './scope.ts';
import {
  distribution,
  employee,
  enter,
  openProject,
  post,
  supplier,
  type Member,
  type Told,
} from './wires.ts';

/** Of each room, half of them on one node and half on the other, so that none comes to the end of its budget. */
const writersOfEach = 6;

interface Race {
  stream: string;
  facilitator: Member;
  writers: readonly Member[];
  stays: Member;
  goes: Member;
}

/** What one removal came to. */
interface Removal {
  stream: string;
  member: string;
  /** When it was asked for. */
  at: number;
  /** What its member was told before they came in again. */
  told: readonly Told[];
}

async function setRace(scope: Scope, scene: Scene, index: number): Promise<Race> {
  const near = scene.nodes[0]!.url;
  const far = scene.nodes.at(-1)!.url;
  const name = (of: string) => `${of}-${index}`;
  const facilitator = await enter(scope, employee(name('facilitator')), far);
  const writers: Member[] = [];
  for (let writer = 0; writer < writersOfEach; writer += 1) {
    const node = writer % 2 === 0 ? near : far;
    writers.push(await enter(scope, employee(name(`writer-${writer}`)), node));
  }
  const stays = await enter(scope, employee(name('stays')), near);
  // Every second room has a supplier who goes, whose past is not that of a colleague.
  const isSupplier = index % 2 === 1;
  const goes = await enter(scope, (isSupplier ? supplier : employee)(name('goes')), near);
  const members = [...writers, stays].map(({ id }) => id);
  const room = await openProject(facilitator, members, stays.id);
  if (isSupplier) {
    await facilitator.do('organization:admit', { room, organization: 'exotic', members: [] });
  }
  const stream = `room/${room}/${isSupplier ? 'with:exotic' : 'inside'}`;
  for (const member of writers) await member.do('charter:accept', { room }).catch(() => {});
  await stays.open(stream);
  return { stream, facilitator, writers, stays, goes };
}

/** Admits somebody, and removes them while others write. */
async function play(race: Race, random: Random, delays: number[]): Promise<Removal> {
  const { stream, facilitator, writers, stays, goes } = race;
  const whom = { room: stream.split('/')[1], member: goes.id };
  await facilitator.do('member:admit', { ...whom, role: 'member' });
  goes.told.length = 0;
  await goes.open(stream);
  let at = 0;
  let isOver = false;
  const heard: Promise<void>[] = [];
  const write = async (writer: Member) => {
    while (!isOver) {
      const sent = performance.now();
      const { id } = await writer.do('post:create', post(stream, 'racing'));
      heard.push(stays.hears(id).then((told) => void delays.push(told.at - sent)));
    }
  };
  const remove = async () => {
    const before = random.between(0, 2);
    await eventually('the others are heard', () => goes.told.length >= before);
    at = performance.now();
    await facilitator.do('member:remove', whom);
    isOver = true;
  };
  await Promise.all([...random.shuffle(writers).slice(0, 2).map(write), remove()]);
  await Promise.all(heard);
  // What is told of this post is told after everything before it, on the node of whoever was removed.
  const { id } = await writers[0]!.do('post:create', post(stream, 'over'));
  await stays.hears(id);
  await goes.do('session:open', {});
  return { stream, member: goes.id, at, told: [...goes.told] };
}

/** Facts that were told though they lie beyond the interval that the removal closed. */
async function countLate(scene: Scene, removals: readonly Removal[]): Promise<number> {
  const database = await scene.open();
  const rows = await database.read((transaction) =>
    transaction
      .selectFrom('intervals')
      .select(['member', 'stream', 'until_seq'])
      .where('until_seq', 'is not', null)
      .orderBy('until_seq')
      .execute(),
  );
  await database.close();
  const ends = new Map<string, number[]>();
  for (const { member, stream, until_seq: end } of rows) {
    const name = `${member} ${stream}`;
    ends.set(name, [...(ends.get(name) ?? []), end!]);
  }
  return removals.reduce((late, { member, stream, told }) => {
    const end = ends.get(`${member} ${stream}`)?.shift();
    if (end === undefined) throw new Error(`${member} was removed and has no end.`);
    return late + told.filter(({ fact }) => fact.stream === stream && fact.seq >= end).length;
  }, 0);
}

async function proveIn(scene: Scene, setting: Setting): Promise<Outcome> {
  const [rooms, each] = setting.isFull ? [50, 200] : [20, 25];
  const delays: number[] = [];
  const races: Race[] = [];
  for (let index = 0; index < rooms; index += 1) {
    races.push(await setRace(setting.scope, scene, index));
  }
  const played = races.map(async (race, index) => {
    const random = createRandom(setting.seed, `race ${index}`);
    const removals: Removal[] = [];
    while (removals.length < each) {
      removals.push(await play(race, random, delays));
      if (index === 0)
        setting.tell(`removal ${removals.length} of ${each} in one of ${rooms} rooms`);
    }
    return removals;
  });
  const removals = (await Promise.all(played)).flat();
  for (const node of scene.nodes) await node.stop();
  const late = await countLate(scene, removals);
  const told = removals.reduce((sum, removal) => sum + removal.told.length, 0);
  const lasts = removals.map((removal) => Math.max(0, (removal.told.at(-1)?.at ?? 0) - removal.at));
  const done = `${scene.name}: ${removals.length} removals racing ${delays.length} posts`;
  const finding = { promise: 'P4', done };
  const ratio = quantile(lasts, 0.95) / quantile(delays, 0.95);
  return {
    findings: [
      { ...finding, what: "deliveries after the interval's end", figure: late, most: 0 },
      { ...finding, what: 'deliveries before it', figure: told, least: removals.length },
      {
        ...{ ...finding, what: 'removal to last delivery, by delivery (p95)', isMeasured: true },
        ...{ figure: ratio, most: 1 },
      },
    ],
    notes: [
      scene.name,
      `  a post to its delivery        ${distribution(delays)}`,
      `  a removal to the last delivery ${distribution(lasts)}`,
    ],
  };
}

export const removals: Proof = {
  name: 'removals',
  promises: ['P4'],
  async prove(setting) {
    const pair = await pairScene(setting.scope);
    if (pair) return proveIn(pair, setting);
    const outcome = await proveIn(await embeddedScene(setting.scope), setting);
    return { ...outcome, skipped: [{ promises: ['P4'], skipped: `two nodes: ${noPair}` }] };
  },
};
