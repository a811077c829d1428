import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Timers } from '../timers.ts';
import type { Asked, Told } from './child.ts';
import { longestLook, type Found, type Job } from './look.ts';

/** Looks where links lead, in a process of its own. */
export interface Fetcher {
  /** What is to be seen there; null where it is nothing, or may not be asked for. Never rejects. */
  look(job: Job): Promise<Found | null>;
  close(): void;
}

/** So many links are looked at together; the others wait. */
const atOnce = 4;
/** After so long without a link the process ends; milliseconds. */
const idleAfter = 30_000;
/**
 * A process that says nothing for so much longer than it may is stuck, and is ended; milliseconds. Where a machine has much
 * to do, its start alone takes seconds.
 */
const patience = 10_000;
/** The memory that JavaScript has there, in MiB; what it reads is bounded beside that. */
const memory = 64;

/** The same file, as it is written and as it is shipped. */
const ownModule = new URL(
  import.meta.url.endsWith('.ts') ? './child.ts' : './links-child.js',
  import.meta.url,
);

/** Starts a process that knows nothing: no environment, so no secret and no proxy; it may say nothing but its answers. */
export const startChild = (module = ownModule, parameters: readonly string[] = []): ChildProcess =>
  fork(fileURLToPath(module), parameters, {
    env: {},
    execArgv: [...process.execArgv, `--max-old-space-size=${memory}`],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    serialization: 'advanced',
  });

interface Waiting {
  job: Job;
  answer(found: Found | null): void;
}

/**
 * @param start - starts the process, when it is first needed and again after it has ended.
 */
export function createFetcher(timers: Timers, start: () => ChildProcess = startChild): Fetcher {
  const waiting: Waiting[] = [];
  const underway = new Map<number, Waiting>();
  let child: ChildProcess | null = null;
  let closed = false;
  let ids = 0;
  let forget = () => {};

  /** Whatever it was at shows nothing: it may be what ended it. */
  function ended(one: ChildProcess): void {
    if (child !== one) return;
    child = null;
    for (const id of [...underway.keys()]) answer(id, null);
  }

  function begun(): ChildProcess {
    const one = start();
    one.on('message', ({ id, found }: Told) => answer(id, found));
    one.once('exit', () => ended(one));
    one.once('error', () => ended(one));
    return one;
  }

  function end(): void {
    const one = child;
    if (!one) return;
    one.kill('SIGKILL');
    ended(one);
  }

  function answer(id: number, found: Found | null): void {
    const asked = underway.get(id);
    underway.delete(id);
    asked?.answer(found);
    next();
  }

  function next(): void {
    forget();
    while (!closed && waiting.length > 0 && underway.size < atOnce) begin(waiting.shift()!);
    if (!closed && underway.size === 0) forget = timers.after(idleAfter, end);
  }

  function begin(one: Waiting): void {
    const id = (ids += 1);
    const stuck = timers.after(longestLook + patience, end);
    underway.set(id, {
      ...one,
      answer(found) {
        stuck();
        one.answer(found);
      },
    });
    child ??= begun();
    const asked: Asked = { id, job: one.job };
    child.send(asked, (error) => {
      if (error) answer(id, null);
    });
  }

  return {
    look: (job) =>
      new Promise((resolve) => {
        if (closed) return resolve(null);
        waiting.push({ job, answer: resolve });
        next();
      }),
    close() {
      closed = true;
      forget();
      end();
      for (const { answer } of waiting.splice(0)) answer(null);
    },
  };
}
