/** Builds what the tests run against, where it is missing or older than its sources. */
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What is built, by which script, from which folders of src. */
const builds = [
  { script: 'build:elements', target: 'dist/index.js', isServer: false },
  { script: 'build:bundle', target: 'dist/cercle.js', isServer: false },
  { script: 'build:server', target: 'src/server/dist/app.js', isServer: true },
];

export function buildWhatIsOld(): void {
  for (const { script, target, isServer } of builds) {
    if (changedAt(target) > newestSource(isServer)) continue;
    process.stdout.write(`Building ${target} …\n`);
    execFileSync('npm', ['run', '--silent', script], {
      cwd: root,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
}

function newestSource(isServer: boolean): number {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => isServer || !name.startsWith('server'))
    .filter((name) => name.endsWith('.ts') && !name.includes('dist'))
    .map((name) => join('src', name));
  const settings = [
    'vite.config.ts',
    '.config/one-file.ts',
    '.config/widgets-build.ts',
    'package.json',
  ];
  return Math.max(...[...settings, ...sources].map(changedAt));
}

function changedAt(file: string): number {
  return statSync(join(root, file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
