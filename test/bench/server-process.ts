/** Servers in processes of their own, so that the load does not take their turns. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Usage } from './servers/serving.ts';

/** Each is a program in `servers/` that says where it listens, and ends with its parent. */
export type ServerName = 'cercle' | 'bare-ws' | 'bare-socket-io';

export interface ServerProcess {
  url: string;
  /** What it has used since it was started. */
  usage(): Promise<Usage>;
  close(): Promise<void>;
}

/** @param settings - what the program is told. */
export async function startServer(name: ServerName, ...settings: string[]): Promise<ServerProcess> {
  const program = fileURLToPath(new URL(`servers/${name}.ts`, import.meta.url));
  const child = fork(program, settings, { execArgv: [...process.execArgv, '--expose-gc'] });
  const ended = once(child, 'exit');
  const url = await Promise.race([
    once(child, 'message').then(([message]) => String(message)),
    ended.then(() => Promise.reject(new Error(`The server ${name} ended.`))),
  ]);
  return {
    url,
    async usage() {
      const told = once(child, 'message');
      child.send('usage');
      return ((await told) as [Usage])[0];
    },
    async close() {
      child.disconnect();
      await ended;
    },
  };
}
