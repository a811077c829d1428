/** Several nodes of one network as an operator runs them: processes of their own, that can be killed. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type FileStore } from '../../src/server/app.ts';
import { connectTo, type Backend, type Client } from './backend.ts';
import { tokenFor, type TestPerson } from './people.ts';
import { createPostgresDatabase } from './postgres.ts';
import { completeEnvironment, startServerProcess } from './server-process.ts';

export interface ProcessNode extends Pick<Backend, 'url' | 'clock'> {
  connect(person: TestPerson): Promise<Client>;
  /** It ends as where the power fails. */
  kill(): Promise<void>;
  /** An operator stops it; what it exits with. */
  stop(): Promise<number | null>;
}

export interface ProcessNodes {
  all: ProcessNode[];
  /** Where all of them keep files. */
  store: FileStore;
  /** One more. */
  start(): Promise<ProcessNode>;
  close(): Promise<void>;
}

/** Starts two nodes on a PostgreSQL database and a folder of files of their own, which are dropped with them. */
export async function startProcessNodes(
  postgres: string,
  settings: Record<string, string> = {},
): Promise<ProcessNodes> {
  const { url: database, drop } = await createPostgresDatabase(postgres);
  const folder = await mkdtemp(join(tmpdir(), 'cercle-'));
  const environment = {
    ...completeEnvironment(folder),
    CERCLE_DATABASE_URL: database,
    CERCLE_LINK_PREVIEWS: 'off',
    ...settings,
  };
  const all: ProcessNode[] = [];

  async function start(): Promise<ProcessNode> {
    const { child, ended, address } = startServerProcess(environment);
    const end = (signal: NodeJS.Signals) => {
      child.kill(signal);
      return ended;
    };
    const url = await address();
    const node: ProcessNode = {
      url,
      clock: Date.now,
      connect: async (person) =>
        connectTo(url, { token: await tokenFor(person, { now: Date.now() }) }),
      kill: async () => void (await end('SIGKILL')),
      stop: () => end('SIGTERM'),
    };
    all.push(node);
    return node;
  }

  // One after the other, as they migrate an empty database.
  await start();
  await start();
  return {
    all,
    store: await openStore({ folder: join(folder, 'files') }),
    start,
    async close() {
      await Promise.all(all.map((node) => node.kill()));
      await drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
