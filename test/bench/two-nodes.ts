/**
 * Two nodes against one, on the same PostgreSQL and Redis. Nodes, databases and load share the cores of one machine here,
 * so what counts is what a node costs: facts that reach their readers, for each second of the processor that the busier
 * node has used. On machines of their own that is how much more two can deliver before one of them has no time left.
 */
import type { FactsFrame } from '../../src/protocol/wire.ts';
import { createPostgresDatabase, postgresUrl } from '../support/postgres.ts';
import { redisUrl, takeRedis } from '../support/redis.ts';
import { exampleCharter } from '../support/backend.ts';
import { Arrivals } from './arrivals.ts';
import { memberId, newKey } from './company.ts';
import { compare, inParallel, type Figures } from './measure.ts';
import { ask, connectReaders, openStream, post, stream } from './readers.ts';
import { startServer, type ServerProcess } from './server-process.ts';

const members = 1000;
const rooms = 10;
const postsInRound = 200;
/** Posts on their way at once to each node: with more nodes more people write, and none is less busy than one alone. */
const pace = 20;

interface Network {
  play(): Promise<Figures>;
  close(): Promise<void>;
}

/** @param count - of nodes, over which the members are spread evenly. */
async function startNetwork(postgres: string, redis: string, count: number): Promise<Network> {
  const database = await createPostgresDatabase(postgres);
  const between = await takeRedis(redis);
  const nodes: ServerProcess[] = [];
  // One after the other, as they migrate an empty database.
  for (let node = 0; node < count; node += 1) {
    nodes.push(await startServer('cercle', database.url, between.url));
  }
  const wires = await connectReaders(
    nodes.map(({ url }) => url),
    members,
  );
  const arrivals = new Arrivals();
  for (const wire of wires)
    wire.onFrame = (frame: FactsFrame) => arrivals.add(frame.facts?.length ?? 0);

  const ofRooms: string[] = [];
  for (let room = 0; room < rooms; room += 1) {
    const inside = wires.flatMap((_, index) => (index % rooms === room ? [memberId(index)] : []));
    const opened = await ask<{ room: { id: string } }>(
      wires[room]!,
      'room:open',
      {
        ...{ title: `Room ${room}`, stage: 'running', partners: 'apart', members: inside },
        charter: { ...exampleCharter, sponsor: inside[0] },
      },
      newKey(),
    );
    ofRooms.push(`room/${opened.room.id}/inside`);
  }
  await inParallel(members, 20, async (index) => {
    await openStream(wires[index]!, ofRooms[index % rooms]!);
  });

  /** Facts delivered for each second of the busier node's processor. */
  async function measure(readers: number, streamOf: (writer: number) => string): Promise<number> {
    const before = await Promise.all(nodes.map((node) => node.usage()));
    const arrived = arrivals.next(postsInRound * readers);
    await inParallel(postsInRound, pace * count, async (index) =>
      post(wires[index % members]!, streamOf(index)),
    );
    await arrived;
    const after = await Promise.all(nodes.map((node) => node.usage()));
    const used = after.map(({ processor }, index) => processor - before[index]!.processor);
    return (postsInRound * readers) / Math.max(...used);
  }

  return {
    play: async () => ({
      [`two nodes: facts, 1 room of ${members.toLocaleString('en')}`]: await measure(
        members,
        () => stream,
      ),
      [`two nodes: facts, ${rooms} rooms of ${members / rooms}`]: await measure(
        members / rooms,
        (writer) => ofRooms[writer % rooms]!,
      ),
    }),
    async close() {
      for (const wire of wires) wire.close();
      for (const node of nodes) await node.close();
      await between.drop();
      await database.drop();
    },
  };
}

export default async function bench() {
  const [postgres, redis] = [await postgresUrl(), await redisUrl()];
  if (postgres.url === null) return { skipped: postgres.skip };
  if (redis.url === null) return { skipped: redis.skip };
  const two = await startNetwork(postgres.url, redis.url, 2);
  const one = await startNetwork(postgres.url, redis.url, 1);
  try {
    return await compare({ unit: 'a second', rounds: 9, ours: two.play, bare: one.play });
  } finally {
    await two.close();
    await one.close();
  }
}
