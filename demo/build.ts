import { spawn } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const root = new URL('../', import.meta.url);

/** The widgets in one file, as a page's script tag loads them. */
export const bundle = new URL('dist/cercle.js', root);

/** What the bundle is made of. */
const folders = [
  'protocol',
  'perimeter',
  'store',
  'client',
  'lit',
  'ui',
  'widgets',
  'themes',
  'locales',
];
const files = [
  'src/index.ts',
  'src/cercle.ts',
  'vite.config.ts',
  '.config/one-file.ts',
  '.config/widgets-build.ts',
  'package.json',
];

async function changedAt(file: URL): Promise<number> {
  return (await stat(file).catch(() => undefined))?.mtimeMs ?? 0;
}

async function newestSource(): Promise<number> {
  const found = await Promise.all(
    folders.map(async (folder) => {
      const place = new URL(`src/${folder}/`, root);
      const names = await readdir(place, { recursive: true }).catch(() => []);
      return names.map((name) => new URL(name, place));
    }),
  );
  const sources = [...found.flat(), ...files.map((name) => new URL(name, root))];
  return Math.max(...(await Promise.all(sources.map(changedAt))));
}

/**
 * Builds the bundle where it is missing or older than its sources.
 *
 * @throws Error with what the build printed where it fails.
 */
export async function buildWidgets(say: (line: string) => void): Promise<void> {
  const builtAt = await changedAt(bundle);
  if (builtAt > (await newestSource())) return;
  const why = builtAt === 0 ? 'not there yet' : 'older than its sources';
  say(`Building the widgets: dist/cercle.js is ${why} …`);
  await run('npm', ['run', '--silent', 'build:bundle']);
}

function run(command: string, parameters: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, parameters, {
      cwd: fileURLToPath(root),
      stdio: ['ignore', 'pipe', 'pipe'],
      // npm is a script on Windows, which only a shell starts.
      shell: process.platform === 'win32',
    });
    const output: string[] = [];
    child.stdout.on('data', (chunk) => output.push(String(chunk)));
    child.stderr.on('data', (chunk) => output.push(String(chunk)));
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0
        ? resolve()
        : reject(new Error(`The widgets could not be built.\n${output.join('')}`)),
    );
  });
}
