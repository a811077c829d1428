/** A server that is killed and started again, and the room in it where people write meanwhile. */
import { once } from 'node:events';
import { watch } from 'node:fs';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect, type Session } from '../../src/client/session.ts';
import { memoryStorage, type KeyValueStorage } from '../../src/client/storage.ts';
import { feedRead, threadRead, type Post, type Thread } from '../../src/protocol/post.ts';
import { charterAccept } from '../../src/protocol/charter-accept.ts';
import { organizationAdmit, roomOpen } from '../../src/protocol/room.ts';
import type { Intent } from '../../src/protocol/registry.ts';
import { exampleCharter } from './backend.ts';
import { people, tokenFor, type TestPerson } from './people.ts';
import { asShipped, completeEnvironment, startServerProcess } from './server-process.ts';
import { until } from './session.ts';

/** A server process with its database on disk, always at the same address. */
export async function startMortalServer(origins: readonly string[]) {
  const folder = await mkdtemp(join(tmpdir(), 'cercle-'));
  const files = join(folder, 'files');
  const start = (port: string) =>
    startServerProcess(
      { ...completeEnvironment(folder), CERCLE_PORT: port, CERCLE_ORIGINS: origins.join(',') },
      asShipped,
    );
  let process = start('0');
  const url = await process.address();
  let isClosed = false;
  return {
    url,
    clock: Date.now,
    /** As a power cut does: nothing is said, nothing is finished. */
    async kill(): Promise<void> {
      process.child.kill('SIGKILL');
      await process.ended;
    },
    /** As an operator does. */
    async stop(): Promise<void> {
      process.child.kill('SIGTERM');
      await process.ended;
    },
    /** How many bytes of files it has on disk. */
    kept: () => sizeOf(files),
    /** Resolves once it has so many bytes of files on disk. */
    async keeps(bytes: number): Promise<void> {
      const watching = watch(files);
      for (;;) {
        const changed = once(watching, 'change');
        if ((await sizeOf(files)) >= bytes) break;
        await changed;
      }
      watching.close();
    },
    async restart(): Promise<void> {
      if (isClosed) return;
      process = start(new URL(url).port);
      await process.address();
    },
    async close(): Promise<void> {
      isClosed = true;
      await this.kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function sizeOf(folder: string): Promise<number> {
  const names = await readdir(folder);
  const sizes = names.map(async (name) => (await stat(join(folder, name))).size);
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

export type MortalServer = Awaited<ReturnType<typeof startMortalServer>>;

/** Where a server is. */
type Place = Pick<MortalServer, 'url'>;

export function openSession(
  person: TestPerson,
  { url }: Place,
  storage: KeyValueStorage = memoryStorage(),
): Session {
  return connect({ url, storage, token: () => tokenFor(person, { now: Date.now() }) });
}

async function done<Input, Output>(
  session: Session,
  intent: Intent<Input, Output>,
  input: Input,
): Promise<Output> {
  const answer = await session.intend(intent, input);
  if (!answer.ok) throw new Error(`${intent.name}: ${JSON.stringify(answer.error)}`);
  return answer.data;
}

/** Nora opens a room for employees and for people of one supplier. Returns her session and the room's streams. */
export async function openRoom(
  server: Place,
  employees: readonly TestPerson[],
  suppliers: readonly TestPerson[],
) {
  const facilitator = openSession(people.nora, server);
  for (const person of [people.thomas, ...employees, ...suppliers]) {
    const session = openSession(person, server);
    await until(session, () => session.status.kind === 'open');
    session.close();
  }
  const { room } = await done(facilitator, roomOpen, {
    title: 'A room through thirty crashes',
    charter: exampleCharter,
    stage: 'running',
    partners: 'apart',
    members: employees.map(({ id }) => id),
  });
  await done(facilitator, organizationAdmit, {
    room: room.id,
    organization: suppliers[0]!.organization,
    members: suppliers.map(({ id }) => id),
  });
  for (const person of suppliers) {
    const session = openSession(person, server);
    await done(session, charterAccept, { room: room.id });
    session.close();
  }
  const [inside, shared] = ['inside', `with:${suppliers[0]!.organization}`].map(
    (audience) => `room/${room.id}/${audience}`,
  );
  return { facilitator, room: room.id, inside: inside!, shared: shared! };
}

async function readThread(session: Session, root: string): Promise<Thread> {
  const whole = await session.ask(threadRead, { root });
  if (!whole.ok) throw new Error(JSON.stringify(whole.error));
  return whole.data;
}

/** Everything that is on disk of some streams, newest first, each thread with all its comments. */
export async function readAll(session: Session, streams: string[]): Promise<Thread[]> {
  const threads: Thread[] = [];
  let before = { at: Number.MAX_SAFE_INTEGER, id: 'z' };
  for (;;) {
    const page = await session.ask(feedRead, { streams, before, limit: 100 });
    if (!page.ok) throw new Error(JSON.stringify(page.error));
    if (page.data.threads.length === 0) return threads;
    for (const thread of page.data.threads) {
      const { post, comments } = thread;
      threads.push(comments.length < post.comments ? await readThread(session, post.id) : thread);
    }
    const { at, id } = page.data.threads.at(-1)!.post;
    before = { at, id };
  }
}

/** The one word that a post of these tests consists of. */
export const wordOf = ({ body }: Post): string =>
  /[\w-]+:\d+/.exec(JSON.stringify(body))?.[0] ?? '';
