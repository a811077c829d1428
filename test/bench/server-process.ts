/** Servers in processes of their own, so that the load does not take their turns. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Each is a program in `servers/` that says where it listens, and ends with its parent. */
export type ServerName = 'cercle' | 'bare-ws' | 'bare-socket-io';

export interface ServerProcess {
  url: string;
  close(): Promise<void>;
}

export async function startServer(name: ServerName): Promise<ServerProcess> {
  const child = fork(fileURLToPath(new URL(`servers/${name}.ts`, import.meta.url)));
  const ended = once(child, 'exit');
  const url = await Promise.race([
    once(child, 'message').then(([message]) => String(message)),
    ended.then(() => Promise.reject(new Error(`The server ${name} ended.`))),
  ]);
  return {
    url,
    async close() {
      child.disconnect();
      await ended;
    },
  };
}
