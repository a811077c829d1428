/** A PostgreSQL and a Redis of a proof's own, in folders of their own, to be killed and started again. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chown, mkdtemp, readdir, rm } from 'node:fs/promises';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';
import { eventually, type Scope } from './scope.ts';

const run = promisify(execFile);
const debian = '/usr/lib/postgresql';

export interface Postgres {
  url: string;
  /** As its process dies: nothing is finished, and what was committed is found again in its log. */
  restartAtOnce(): Promise<void>;
}

export interface Redis {
  url: string;
  /** It forgets everything. */
  flush(): Promise<void>;
  kill(): Promise<void>;
  start(): Promise<void>;
}

/** Where the program of a service is; undefined where it is not on this machine. */
async function programOf(name: string): Promise<string | undefined> {
  const folders = (process.env['PATH'] ?? '').split(':');
  for (const version of (await readdir(debian).catch(() => [])).sort().reverse()) {
    folders.push(join(debian, version, 'bin'));
  }
  for (const folder of folders) {
    const found = await readdir(folder).catch((): string[] => []);
    if (found.includes(name)) return join(folder, name);
  }
  return undefined;
}

/** PostgreSQL refuses to run as root: it runs as who it is on such machines. */
async function whoRuns(): Promise<{ uid?: number; gid?: number }> {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = await Promise.all(['-u', '-g'].map((one) => run('id', [one, 'postgres'])));
  return { uid: Number(uid!.stdout), gid: Number(gid!.stdout) };
}

/** Starts a PostgreSQL; undefined where there is none. */
export async function startPostgres(scope: Scope): Promise<Postgres | undefined> {
  const [server, initialize] = [await programOf('postgres'), await programOf('initdb')];
  if (server === undefined || initialize === undefined) return undefined;
  const who = await whoRuns();
  const folder = await mkdtemp(join(tmpdir(), 'cercle-postgres-'));
  scope.afterwards(() => rm(folder, { recursive: true, force: true }));
  if (who.uid !== undefined) await chown(folder, who.uid, who.gid!);
  const data = join(folder, 'data');
  const how = ['--auth=trust', '--username=cercle', '--encoding=UTF8', '--locale=C', '--no-sync'];
  await run(initialize, [...how, '-D', data], { ...who, cwd: folder });
  const port = await freePort();
  const url = `postgres://cercle@127.0.0.1:${port}/postgres`;
  const settings = ['-p', String(port), '-k', folder, '-c', 'listen_addresses=127.0.0.1'];

  let child: ChildProcess;
  const start = async () => {
    // A group of its own: whoever presses Ctrl-C stops the proof first, which stops this last.
    child = spawn(server, ['-D', data, ...settings], {
      ...who,
      ...{ cwd: folder, stdio: 'ignore', detached: true },
    });
    await eventually('PostgreSQL answers', () => answers(url));
  };
  const stop = async (signal: NodeJS.Signals) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(signal);
    await once(child, 'exit');
  };
  // What PostgreSQL calls an immediate shutdown.
  scope.afterwards(() => stop('SIGQUIT'));
  await start();
  return {
    url,
    async restartAtOnce() {
      await stop('SIGQUIT');
      await start();
    },
  };
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 1000 });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Starts a Redis that keeps nothing on disk; undefined where there is none. */
export async function startRedis(scope: Scope): Promise<Redis | undefined> {
  const program = await programOf('redis-server');
  if (program === undefined) return undefined;
  const folder = await mkdtemp(join(tmpdir(), 'cercle-redis-'));
  scope.afterwards(() => rm(folder, { recursive: true, force: true }));
  const port = await freePort();
  let child: ChildProcess;
  const redis: Redis = {
    url: `redis://127.0.0.1:${port}`,
    async flush() {
      await say(port, 'FLUSHALL');
    },
    async kill() {
      if (child.exitCode !== null || child.signalCode !== null) return;
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
    async start() {
      const how = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', folder];
      child = spawn(program, how, { stdio: 'ignore', detached: true });
      await eventually('Redis answers', () =>
        say(port, 'PING').then(
          (answer) => answer.startsWith('+PONG'),
          () => false,
        ),
      );
    },
  };
  scope.afterwards(() => redis.kill());
  await redis.start();
  return redis;
}

/** Redis takes a command as a line, and answers with one. */
async function say(port: number, command: string): Promise<string> {
  const socket: Socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    socket.write(`${command}\r\n`);
    const [answer] = (await once(socket, 'data')) as [Buffer];
    return String(answer);
  } finally {
    socket.destroy();
  }
}

export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
