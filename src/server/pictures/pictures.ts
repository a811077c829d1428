import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Rendered } from './render.ts';
import type { Done, Job } from './worker.ts';

/** Looks into what strangers have sent, in a process of its own: what a decoder does wrong there, it does there alone. */
export interface Pictures {
  /** The media type of a content by its first bytes; null where it is none that is known. */
  typeOf(head: Uint8Array): Promise<string | null>;
  /** Makes a picture anew, in files of a folder; null where it cannot be decoded, in time and memory. */
  render(source: string, folder: string): Promise<Rendered | null>;
  /** The id of the process while there is one. */
  readonly process: number | undefined;
  /** Ends the process, and what it is at. */
  close(): void;
}

/** Longer than this no picture takes; milliseconds. */
const longestJob = 60_000;
/** So long the process waits for another job; milliseconds. */
const longestIdle = 30_000;

/** Beside this file, from its sources and as it is built (`vite.config.ts`). */
const worker = fileURLToPath(
  new URL(import.meta.url.endsWith('.ts') ? 'worker.ts' : 'pictures-worker.js', import.meta.url),
);

/** Builds the way to the process, which is started when it is first needed, and again after it has ended. */
export function createPictures(): Pictures {
  let child: ChildProcess | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;
  let closed = false;

  function start(): ChildProcess {
    // It is told nothing of the environment: secrets are none of its business.
    const { PATH, TMPDIR } = process.env;
    const env = { ...(PATH && { PATH }), ...(TMPDIR && { TMPDIR }) };
    const started = fork(worker, { env, serialization: 'advanced', stdio: 'ignore' });
    started.once('exit', () => {
      if (child === started) child = undefined;
    });
    return started;
  }

  function end(): void {
    child?.kill('SIGKILL');
    child = undefined;
  }

  /** What came back; nothing where the process ended over it. */
  function ask(job: Job): Promise<Done> {
    if (closed) return Promise.reject(new Error('The pictures are closed.'));
    clearTimeout(idle);
    const asked = (child ??= start());
    return new Promise<Done>((resolve) => {
      const timer = setTimeout(end, longestJob);
      const conclude = (done: Done) => {
        clearTimeout(timer);
        asked.off('message', onMessage).off('exit', onExit).off('error', onExit);
        idle = setTimeout(end, longestIdle).unref();
        resolve(done);
      };
      const onMessage = (done: unknown) => conclude(done as Done);
      const onExit = () => {
        // It may be known to be gone before its end is told: what is asked next is asked of another.
        if (child === asked) end();
        conclude({});
      };
      asked.on('message', onMessage).on('exit', onExit).on('error', onExit);
      asked.send(job, (error) => error && onExit());
    });
  }

  /** One at a time: what one picture may take of the machine, ten at once may not. */
  function inTurn(job: Job): Promise<Done> {
    const done = last.then(() => ask(job));
    last = done.catch(() => {});
    return done;
  }

  return {
    typeOf: async (head) => (await inTurn({ of: 'type', head })).type ?? null,
    render: async (source, folder) =>
      (await inTurn({ of: 'picture', source, folder })).rendered ?? null,
    get process() {
      return child?.pid;
    },
    close() {
      closed = true;
      clearTimeout(idle);
      end();
    },
  };
}
