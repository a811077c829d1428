/** Plants bugs in copies of the sources, one at a time in each, and runs the tests that should notice. */
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { postgresUrl } from '../support/postgres.ts';
import type { Bug } from './bugs.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
/** What the tests need of the tree. */
const copied = ['.config', 'src', 'test', 'package.json', 'tsconfig.json', 'vite.config.ts'];
/** Copies in which bugs are planted at the same time. */
const copies = 2;
/** A bug can make a test wait for ever; milliseconds. */
const longest = 180_000;
/** An address where no PostgreSQL answers: what runs on both databases takes half the time without. */
const noPostgres = { CERCLE_TEST_POSTGRES: 'postgres://127.0.0.1:1/none', CI: 'false' };

type Outcome =
  | { is: 'passed' }
  | { is: 'failed'; test: string }
  | { is: 'timed out' }
  /** No test ran at all: the bug does not even compile, which any test would notice. */
  | { is: 'broken'; output: string };

/** A copy of the tree, in which the workspace is the copy's own. */
async function copyTree(folder: string): Promise<void> {
  for (const name of copied) {
    await cp(join(root, name), join(folder, name), {
      recursive: true,
      filter: (source) => !/\/(dist|node_modules)$/.test(source),
    });
  }
  const modules = join(folder, 'node_modules');
  await mkdir(join(modules, '@cercle'), { recursive: true });
  await symlink(join(folder, 'src/server'), join(modules, '@cercle/server'));
  for (const name of await readdir(join(root, 'node_modules'))) {
    if (name !== '@cercle') await symlink(join(root, 'node_modules', name), join(modules, name));
  }
}

function runTest(folder: string, file: string, isOfPostgres = false): Promise<Outcome> {
  const options = ['--import', 'tsx', '--import', './test/support/assertions.ts'];
  const more = ['--conditions=cercle-source', '--test', '--test-reporter=tap', file];
  const child = spawn(process.execPath, [...options, ...more], {
    cwd: folder,
    env: isOfPostgres ? process.env : { ...process.env, ...noPostgres },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  // The runner and the file it runs are one group of processes.
  let hasEnded = false;
  const end = () => {
    if (!hasEnded) process.kill(-child.pid!, 'SIGKILL');
    hasEnded = true;
  };
  process.once('exit', end);
  let output = '';
  let isLate = false;
  const failed = () => {
    const tests = [...output.matchAll(/^\s*not ok \d+ - (.*)\n/gm)].map(([, test]) => test!);
    return tests.find((test) => !test.endsWith(file));
  };
  const listen = (data: Buffer) => {
    output += String(data);
    // One failure is enough, and a test that failed may have left a server running for ever.
    if (failed() !== undefined) end();
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      isLate = true;
      end();
    }, longest);
    child.on('close', (code) => {
      hasEnded = true;
      process.off('exit', end);
      clearTimeout(timer);
      const test = failed();
      if (test !== undefined) return resolve({ is: 'failed', test });
      if (isLate) return resolve({ is: 'timed out' });
      resolve(code === 0 ? { is: 'passed' } : { is: 'broken', output });
    });
  });
}

/** Plants a bug; gives back the text as it was, or nothing where the bug has no single place. */
async function plant(folder: string, { file, text, replacement }: Bug): Promise<string | null> {
  const source = await readFile(join(folder, file), 'utf8');
  if (source.split(text).length !== 2) return null;
  await writeFile(
    join(folder, file),
    source.replace(text, () => replacement),
  );
  return source;
}

/** What a line of the table says, and whether the bug was caught. */
async function tryBug(folder: string, bug: Bug): Promise<[words: string, isCaught: boolean]> {
  const source = await plant(folder, bug);
  if (source === null) return [`its text is not in ${bug.file} exactly once`, false];
  try {
    for (const file of bug.tests) {
      const outcome = await runTest(folder, file, bug.isOfPostgres);
      if (outcome.is === 'failed') return [`${file}: ${outcome.test}`, true];
      // A test that is cut off says nothing of the promise, and in a run of all of them it would cost its whole time.
      if (outcome.is === 'timed out') return [`${file} never ends`, false];
      if (outcome.is === 'broken') return [`${file} did not run:\n${outcome.output}`, false];
    }
    return [`not caught by ${bug.tests.join(', ')}`, false];
  } finally {
    await writeFile(join(folder, bug.file), source);
  }
}

/** Runs every third of the files from one on, with no bug planted: what fails then would find any. */
async function passAll(
  folder: string,
  files: readonly string[],
  first: number,
  isOfPostgres: boolean,
): Promise<void> {
  for (let index = first; index < files.length; index += 3) {
    const outcome = await runTest(folder, files[index]!, isOfPostgres);
    if (outcome.is === 'passed') continue;
    throw new Error(`${files[index]} fails with no bug planted: ${JSON.stringify(outcome)}`);
  }
}

/** What came of planting some bugs. */
export interface Planted {
  caught: number;
  missed: string[];
  /** For want of a PostgreSQL. */
  skipped: number;
}

/**
 * Plants each of the bugs.
 *
 * @param tell - is given a line for each.
 * @throws where a test fails with no bug planted.
 */
export async function plantAll(
  chosen: readonly Bug[],
  tell: (line: string) => void,
): Promise<Planted> {
  const { url } = await postgresUrl();
  const possible = chosen.filter((bug) => url !== null || !bug.isOfPostgres);
  const place = await mkdtemp(join(tmpdir(), 'cercle-plant-'));
  const folders = Array.from({ length: copies }, (_, index) => join(place, String(index)));
  const missed: string[] = [];
  // Also where whoever waits gives up.
  const remove = () => rmSync(place, { recursive: true, force: true });
  process.once('exit', remove);
  try {
    for (const folder of folders) await copyTree(folder);
    for (const isOfPostgres of [false, true]) {
      const bugsOfIt = possible.filter((bug) => (bug.isOfPostgres ?? false) === isOfPostgres);
      const files = [...new Set(bugsOfIt.flatMap(({ tests }) => tests))];
      await Promise.all([0, 1, 2].map((first) => passAll(folders[0]!, files, first, isOfPostgres)));
    }
    const width = Math.max(...possible.map(({ name }) => name.length));
    const rest = possible.values();
    async function tryRest(folder: string): Promise<void> {
      for (const bug of rest) {
        const begin = performance.now();
        const [words, isCaught] = await tryBug(folder, bug);
        if (!isCaught) missed.push(bug.name);
        const seconds = ((performance.now() - begin) / 1000).toFixed(1).padStart(5);
        tell(`${isCaught ? '✔' : '✘'} ${seconds} s  ${bug.name.padEnd(width)}  ${words}`);
      }
    }
    await Promise.all(folders.map(tryRest));
  } finally {
    process.off('exit', remove);
    remove();
  }
  const caught = possible.length - missed.length;
  return { caught, missed, skipped: chosen.length - possible.length };
}
