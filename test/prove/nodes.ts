/** Servers as an operator runs them, to be killed, held still and started again, each always at its address. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '../../src/server/app.ts';
import { asShipped, completeEnvironment, startServerProcess } from '../support/server-process.ts';
import { startPostgres, startRedis, type Postgres, type Redis } from './services.ts';
import type { Scope } from './scope.ts';

export interface Node {
  readonly url: string;
  /** So often it has ended without being told to. */
  readonly crashes: number;
  /** What it has written since it was started last, a line each. */
  written(): string;
  kill(): Promise<void>;
  /** As an operator stops it. */
  stop(): Promise<void>;
  start(): Promise<void>;
  /** Its process stands still, with every connection open. */
  freeze(): void;
  thaw(): void;
  /** Bytes of memory that it holds. */
  memory(): Promise<number>;
}

/** Where people are proved things to: one node or two, on one database. */
export interface Scene {
  name: string;
  nodes: readonly Node[];
  postgres?: Postgres;
  redis?: Redis;
  /** Opens the database; the embedded one only once its node has stopped. */
  open(): Promise<Database>;
}

async function startNode(scope: Scope, environment: Record<string, string>): Promise<Node> {
  let crashes = 0;
  let isWanted = true;
  const begin = (port: string) => {
    const process = startServerProcess({ ...environment, CERCLE_PORT: port }, asShipped);
    isWanted = true;
    void process.ended.then(() => (crashes += isWanted ? 1 : 0));
    return process;
  };
  let process = begin('0');
  const end = async (signal: NodeJS.Signals) => {
    isWanted = false;
    process.child.kill(signal);
    await process.ended;
  };
  scope.afterwards(() => end('SIGKILL'));
  const url = await process.address();
  return {
    url,
    get crashes() {
      return crashes;
    },
    written: () => process.written(),
    kill: () => end('SIGKILL'),
    stop: () => end('SIGTERM'),
    async start() {
      process = begin(new URL(url).port);
      await process.address();
    },
    freeze: () => void process.child.kill('SIGSTOP'),
    thaw: () => void process.child.kill('SIGCONT'),
    async memory() {
      const status = await readFile(`/proc/${process.child.pid}/status`, 'utf8');
      return Number(/VmRSS:\s+(\d+) kB/.exec(status)![1]) * 1024;
    },
  };
}

async function folderOf(scope: Scope): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cercle-prove-'));
  scope.afterwards(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** Nobody links anywhere in a proof. */
const environmentOf = (folder: string) => ({
  ...completeEnvironment(folder),
  CERCLE_LINK_PREVIEWS: 'off',
});

/** One node, with the database that needs nothing installed. */
export async function embeddedScene(scope: Scope): Promise<Scene> {
  const folder = await folderOf(scope);
  const node = await startNode(scope, environmentOf(folder));
  return { name: 'one node, embedded', nodes: [node], open: () => openDatabase({ folder }) };
}

/** What it takes to have several nodes, where it cannot be had here. */
export const noPair = 'the programs postgres, initdb and redis-server are not all on this machine.';

/** Two nodes on a PostgreSQL and a Redis of their own; undefined where these are not on this machine. */
export async function pairScene(scope: Scope): Promise<Scene | undefined> {
  const postgres = await startPostgres(scope);
  const redis = await startRedis(scope);
  if (!postgres || !redis) return undefined;
  const environment = {
    ...environmentOf(await folderOf(scope)),
    CERCLE_DATABASE_URL: postgres.url,
    CERCLE_REDIS_URL: redis.url,
  };
  // One after the other, as they migrate an empty database.
  const nodes = [await startNode(scope, environment), await startNode(scope, environment)];
  const open = () => openDatabase({ url: postgres.url });
  return { name: 'two nodes, PostgreSQL and Redis', nodes, postgres, redis, open };
}
