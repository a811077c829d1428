/** The server as an operator runs it: a process of its own, which knows nothing but its environment. */
import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { audience, issuer, secret } from './people.ts';

const path = (name: string): string => fileURLToPath(new URL(`../../${name}`, import.meta.url));

/** What Node is given to run it: from its sources, or as it is shipped (`buildWhatIsOld` makes that). */
export const fromSources = ['--import', 'tsx', path('src/server/main.ts')];
export const asShipped = [path('src/server/bin/cercle-server.js')];

export interface ServerProcess {
  child: ChildProcess;
  /** Its exit code; null where a signal ended it. */
  ended: Promise<number | null>;
  /** Everything that it has written. */
  written(): string;
  /** Where it listens. Rejects with what it has written, where it ends instead. */
  address(): Promise<string>;
}

/** All that a server needs, with its database in a folder. */
export const completeEnvironment = (folder: string): Record<string, string> => ({
  CERCLE_PORT: '0',
  CERCLE_DATA: folder,
  CERCLE_TOKEN_ISSUER: issuer,
  CERCLE_TOKEN_AUDIENCE: audience,
  CERCLE_TOKEN_SECRET: secret,
  CERCLE_ORIGINS: 'https://intranet.example',
});

/** Starts a server with nothing in its environment but this. */
export function startServerProcess(
  environment: Record<string, string>,
  run: readonly string[] = fromSources,
): ServerProcess {
  const { PATH = '' } = process.env;
  const child = spawn(process.execPath, run, { env: { PATH, ...environment } });
  let written = '';
  let look = () => {};
  const hear = (chunk: Buffer) => {
    written += String(chunk);
    look();
  };
  child.stdout.on('data', hear);
  child.stderr.on('data', hear);
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return {
    child,
    ended,
    written: () => written,
    address: () =>
      new Promise<string>((resolve, reject) => {
        look = () => {
          const found = /"address":"([^"]+)"/.exec(written)?.[1];
          if (found !== undefined) resolve(found);
        };
        look();
        void ended.then(() => reject(new Error(written)));
      }),
  };
}
