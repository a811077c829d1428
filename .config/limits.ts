/** The sizes that a page pays, and the number of packages that it trusts: fails where one is over its limit. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { buildOneFile } from './one-file.ts';
import { smallWidgets } from './widgets-build.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const probe = 'virtual:probe';

/** What a page imports, and how many kB (1,000 bytes) of it may arrive, minified and compressed by gzip (issue 2, 8). */
const probes = [
  {
    name: 'member card and network',
    entries: ['widgets/network/network', 'widgets/member-card/member-card'],
    limit: 42,
  },
  {
    name: 'feed and network',
    entries: ['widgets/network/network', 'widgets/feed/feed'],
    limit: 60,
  },
];

/** The same of the files for a script tag: the one, and those that it reads from beside it once somebody needs them. */
const files = {
  'cercle.js': 90,
  'cercle.more.js': 40,
  'cercle.rooms.js': 40,
  'cercle.steward.js': 40,
} as const;

const dependencies = ['@lit/context', '@lit/localize', 'lit', 'zod'];

async function compressedSize(entries: readonly string[]): Promise<number> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [
      smallWidgets(),
      {
        name: 'probe',
        enforce: 'pre',
        resolveId: (id) => (id === probe ? id : undefined),
        load: (id) =>
          id === probe
            ? entries
                .map((entry) => `export * from ${JSON.stringify(`${root}src/${entry}.ts`)};`)
                .join('\n')
            : undefined,
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      // As a library, without what an application's build adds to imports on demand.
      lib: { entry: { probe: `${root}src/index.ts` }, formats: ['es'] },
      rolldownOptions: { input: { probe }, output: { minify: true } },
    },
  });
  const [result] = Array.isArray(built) ? built : [built];
  if (!result || !('output' in result)) throw new Error('A probe was not built.');
  const chunks = new Map(
    result.output.flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file]] : [])),
  );
  const wanted = [...chunks.values()].filter(({ isEntry }) => isEntry);
  // What is only imported on demand is no part of what a page pays before somebody asks for it.
  for (const { imports } of wanted) {
    for (const name of imports) {
      const chunk = chunks.get(name);
      if (chunk && !wanted.includes(chunk)) wanted.push(chunk);
    }
  }
  const code = wanted.map((chunk) => chunk.code).join('\n');
  if (code.length < 10_000) throw new Error(`The probe of ${entries.join(', ')} is empty.`);
  return compressed(code);
}

const compressed = (code: string): number => gzipSync(code, { level: 9 }).length / 1000;

let isOver = false;
function judge(name: string, size: number, limit: number): void {
  isOver ||= size > limit;
  const verdict = size > limit ? 'over' : 'of';
  process.stdout.write(`${size.toFixed(1).padStart(6)} kB ${verdict} ${limit} kB  ${name}\n`);
}

for (const { name, entries, limit } of probes) judge(name, await compressedSize(entries), limit);
const built = await buildOneFile();
for (const [name, limit] of Object.entries(files)) {
  judge(name, compressed(built[name as keyof typeof files]), limit);
}

const manifest = JSON.parse(readFileSync(`${root}package.json`, 'utf8')) as {
  dependencies: Record<string, string>;
};
const found = Object.keys(manifest.dependencies).sort();
if (found.join() !== dependencies.join()) {
  isOver = true;
  process.stderr.write(`The widgets may depend on ${dependencies.join(', ')} and nothing else.\n`);
}
process.exit(isOver ? 1 : 0);
