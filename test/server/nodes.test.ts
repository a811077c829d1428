import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createCarrier, type Carrier } from '../../src/server/carrier/carrier.ts';
import { createHub } from '../../src/server/carrier/hub.ts';
import { realTimers, type Timers } from '../../src/server/timers.ts';
import {
  exampleCharter,
  introduce,
  isFacts,
  isSignals,
  type Backend,
  type Client,
} from '../support/backend.ts';
import { carriers, type Joint } from '../support/carriers.ts';
import { startNodes, type Nodes } from '../support/nodes.ts';
import { people } from '../support/people.ts';
import { postgresUrl } from '../support/postgres.ts';
import { until } from '../support/until.ts';

const postgres = await postgresUrl();
const noPostgres = postgres.url === null && postgres.skip;

/** How often nodes look at the database by themselves; milliseconds. */
const looks = 1000;

/** One that brings nothing: a node's own poll of the database is all there is. */
const alone = (): Carrier => createCarrier(createHub());

/** A room in which Claire and Thomas talk, of whom the first is at one node and the other at another. */
async function meet([here, there]: Backend[]) {
  await introduce(here!, ['thomas', 'ravi']);
  const claire = await here!.connect(people.claire);
  const thomas = await there!.connect(people.thomas);
  const { room } = await claire.do('room:open', {
    title: 'Launch',
    charter: exampleCharter,
    stage: 'running',
    partners: 'apart',
    members: ['thomas'],
  });
  await claire.do('organization:admit', {
    room: room.id,
    organization: 'exotic',
    members: ['ravi'],
  });
  return { claire, thomas, room: room.id as string };
}

const open = (client: Client, ...streams: string[]) =>
  client.do('stream:open', {
    streams: streams.map((stream) => ({ stream, since: null })),
    threads: 0,
  });

const factsOf = ({ frames }: Client) => frames.flatMap((one) => (isFacts(one) ? one.facts : []));

for (const kind of carriers) {
  const skip = noPostgres || kind.skip;
  describe(`two nodes ${kind.name}`, { skip, timeout: 120_000 }, () => {
    let joint: Joint;
    let nodes: Nodes;
    let carried: Carrier[];
    let scene: Awaited<ReturnType<typeof meet>>;
    let inside: string;
    /** Until a test lets them, nodes do not look by themselves: what comes is what was carried. */
    let isLooking = false;
    const held: (() => void)[] = [];
    const timers: Timers = {
      after(milliseconds, work) {
        if (isLooking || milliseconds !== looks) return realTimers.after(milliseconds, work);
        held.push(work);
        return () => {};
      },
    };

    before(async () => {
      joint = await kind.create();
      carried = [];
      nodes = await startNodes(
        postgres.url!,
        () => {
          const carrier = joint.join();
          carried.push(carrier);
          return carrier;
        },
        { timers },
      );
      scene = await meet(nodes.all);
      inside = `room/${scene.room}/inside`;
      await open(scene.claire, inside);
      await open(scene.thomas, inside, 'profile/claire');
      await allUp();
    });
    after(async () => {
      await nodes.close();
      await joint.drop();
    });
    const allUp = () => until(() => carried.every(({ isUp }) => isUp));
    const post = (text: string, stream = inside): Promise<{ id: string; seq: number }> =>
      scene.claire.do('post:create', { stream, text, mentions: [] });

    it('give each fact to readers at both, once and in order', async () => {
      const written: string[] = [];
      for (let index = 0; index < 30; index += 1) written.push((await post(`post ${index}`)).id);
      const read = (client: Client) =>
        factsOf(client)
          .map(({ data }) => (data as { post?: { id: string } }).post?.id)
          .filter((id) => id !== undefined);
      for (const client of [scene.claire, scene.thomas]) {
        await until(() => read(client).length >= written.length);
        assert.deepEqual(read(client), written);
      }
    });

    it('show who is at the other, and who has gone from there', async () => {
      const states = () =>
        scene.thomas.frames
          .filter((frame) => isSignals(frame) && frame.stream === 'profile/claire')
          .map((frame) => isSignals(frame) && frame.signals[0]!.data);
      const second = await nodes.all[0]!.connect(people.claire);
      await second.do('presence:set', { presence: 'here' });
      await until(() => states().at(-1) === 'here');
      const around = await scene.thomas.do('presence:list', { limit: 10 });
      assert.deepEqual(
        around.members.map(({ member }: { member: { id: string } }) => member.id),
        ['claire'],
      );
      second.close();
      await until(() => states().at(-1) === 'gone');
      const { total } = await scene.thomas.do('presence:list', { limit: 10 });
      assert.equal(total, 0);
    });

    it('tell readers of both who is writing, and no partner of others', async () => {
      const ravi = await nodes.all[1]!.connect(people.ravi);
      const withExotic = `room/${scene.room}/with:exotic`;
      await open(ravi, `room/${scene.room}/everyone`, withExotic);
      await scene.claire.do('typing:set', { stream: inside, root: null });
      await scene.thomas.until((one) => isSignals(one) && one.signals[0]!.type === 'typing');
      await scene.claire.do('typing:set', { stream: withExotic, root: null });
      await ravi.until((one) => isSignals(one) && one.stream === withExotic);
      assert.ok(ravi.frames.every(({ stream }) => stream !== inside));
      ravi.close();
    });

    it('lose nothing while nothing goes between them, and hold up nobody', async () => {
      joint.cut();
      await until(() => carried.every(({ isUp }) => !isUp));
      const { id } = await post('while it is cut');
      await scene.claire.until((frame) => JSON.stringify(frame).includes(id));
      assert.ok(!JSON.stringify(scene.thomas.frames).includes(id));
      isLooking = true;
      held.splice(0).forEach((work) => work());
      await scene.thomas.until((frame) => JSON.stringify(frame).includes(id));
      joint.mend();
      await allUp();
      const later = await post('once it is whole');
      await scene.thomas.until((frame) => JSON.stringify(frame).includes(later.id));
    });
  });
}

describe('two nodes that hear nothing of each other', { skip: noPostgres, timeout: 60_000 }, () => {
  let nodes: Nodes;

  before(async () => (nodes = await startNodes(postgres.url!, alone)));
  after(() => nodes.close());

  it('find in the database what the other wrote', async () => {
    const { claire, thomas, room } = await meet(nodes.all);
    const stream = `room/${room}/inside`;
    await open(thomas, stream);
    const { id } = await claire.do('post:create', { stream, text: 'news', mentions: [] });
    await thomas.until((frame) => JSON.stringify(frame).includes(id));
  });
});
