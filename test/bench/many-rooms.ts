/** What it costs to be in very many rooms: a session, a list of one's rooms, and a feed of everything, against few. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type App, type Database } from '@cercle/server';
import { createPostgresDatabase, postgresUrl } from '../support/postgres.ts';
import { carryOut, enterMembers, memberId, openApp, openRoom, postText } from './company.ts';
import { compare, median, timed, type Comparison } from './measure.ts';
import { ask, connectMember } from './readers.ts';
import type { Wire } from './wire.ts';

const [many, few] = [500, 5];
const timesInRound = 10;
/** A feed of everything opens no more streams (widgets/feed/feed-scope.ts). */
const mostStreams = 200;

/** Has someone be in so many rooms, in each of which somebody else has said something that they have yet to read. */
async function fill(app: App, member: string, other: string, rooms: number): Promise<void> {
  for (let count = 0; count < rooms; count += 1) {
    const room = await openRoom(app, other, [member]);
    const stream = `room/${room}/inside`;
    await carryOut(app, other, 'post:create', { stream, text: postText, mentions: [] });
  }
}

interface Own {
  streams: { snapshot: { accesses: { streams: { stream: string }[] }[] } }[];
}

const openOwn = (wire: Wire, index: number) =>
  ask<Own>(wire, 'stream:open', {
    ...{ streams: [{ stream: `member/${memberId(index)}`, since: null }], threads: 0 },
  });

/** Connecting until it is known which rooms one is in. */
async function beginSession(url: string, index: number): Promise<void> {
  const wire = await connectMember(url, index);
  await ask(wire, 'session:open', {});
  await openOwn(wire, index);
  wire.close();
}

const listRooms = (wire: Wire, order: string) =>
  ask(wire, 'room:list', { of: 'mine', order, from: 0, limit: 30 });

async function openEverything(wire: Wire, streams: readonly string[]): Promise<void> {
  const wanted = streams.slice(0, mostStreams).map((stream) => ({ stream, since: null }));
  await ask(wire, 'stream:open', { streams: wanted, threads: 20 });
  await ask(wire, 'stream:close', { streams: wanted.map(({ stream }) => stream) });
}

async function compareMembers(name: string, database: Database): Promise<Comparison[]> {
  const app = await openApp(database);
  try {
    await enterMembers(app, 3);
    await fill(app, memberId(0), memberId(2), many);
    await fill(app, memberId(1), memberId(2), few);
    const url = await app.listen(0);
    const of = async (index: number) => {
      const wire = await connectMember(url, index);
      const { streams } = await openOwn(wire, index);
      const { accesses } = streams[0]!.snapshot;
      const read = accesses.flatMap((access) => access.streams.map(({ stream }) => stream));
      const measured: [string, () => Promise<unknown>][] = [
        ['a session begun', () => beginSession(url, index)],
        ['rooms by activity', () => listRooms(wire, 'activity')],
        ['rooms by stage', () => listRooms(wire, 'stage')],
        ['a feed of everything', () => openEverything(wire, read)],
      ];
      return async () => {
        const figures: Record<string, number> = {};
        for (const [what, work] of measured) {
          const took: number[] = [];
          for (let time = 0; time < timesInRound; time += 1) took.push(await timed(work));
          figures[`${what}, ${many} rooms, ${name}`] = median(took);
        }
        return figures;
      };
    };
    const [ours, bare] = [await of(0), await of(1)];
    return await compare({ unit: 'ms', rounds: 7, ours, bare });
  } finally {
    await app.close();
  }
}

async function embedded(): Promise<Comparison[]> {
  const folder = await mkdtemp(join(tmpdir(), 'cercle-bench-'));
  try {
    // Nothing that is measured writes.
    return await compareMembers('libsql', await openDatabase({ folder, syncOnClose: true }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function postgres(): Promise<Comparison[]> {
  const server = await postgresUrl();
  if (server.url === null) return [];
  const own = await createPostgresDatabase(server.url);
  try {
    return await compareMembers('PostgreSQL', await openDatabase({ url: own.url }));
  } finally {
    await own.drop();
  }
}

export default async function bench() {
  return [...(await embedded()), ...(await postgres())];
}
