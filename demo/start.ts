import './check-node.ts';
import { DatabaseInUse } from '@cercle/server';
import { buildWidgets, bundle } from './build.ts';
import { logins } from './company/index.ts';
import { startDemonstration } from './demonstration.ts';
import { personOf } from './host/directory.ts';

const say = (line: string): void => void process.stdout.write(`${line}\n`);

function portOf(text: string | undefined): number {
  const port = Number(text ?? 4100);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new Error('CERCLE_PORT: give a port number from 0 to 65535, or leave it out for 4100.');
}

/** What went wrong, in words for whoever typed `npm start`. */
function wordsOf(error: unknown, port: string): string {
  if (error instanceof DatabaseInUse) return error.message;
  const { code, message } = error as NodeJS.ErrnoException;
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken. Stop what listens there, or choose another one: CERCLE_PORT=4200 npm start`;
  }
  if (code === 'EACCES')
    return `${message}. Choose another port or folder: CERCLE_PORT, CERCLE_DATA.`;
  return message;
}

async function start(): Promise<void> {
  const port = portOf(process.env['CERCLE_PORT']);
  const data = process.env['CERCLE_DATA'] ?? '.cercle';
  // Neither waits for the other: the first start has both to do.
  const [{ address, close }] = await Promise.all([
    startDemonstration({ data, port, bundle, say }),
    buildWidgets(say),
  ]);

  say(`\nHalvane’s intranet: ${address}\n`);
  say('Sign in, at the top of each page, as');
  for (const { person, sees } of logins) say(`  ${personOf(person).name}: ${sees}`);
  const second = address.replace('127.0.0.1', 'localhost');
  say(`\nA second person at the same time: ${second} in another window, or a private one.`);
  say('Ctrl+C stops it.');

  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    void close().then(() => process.exit(0));
  };
  process.on('SIGINT', stop);
  process.on('SIGTERM', stop);
}

start().catch((error: unknown) => {
  process.stderr.write(`${wordsOf(error, process.env['CERCLE_PORT'] ?? '4100')}\n`);
  process.exit(1);
});
