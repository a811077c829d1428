/**
 * Every test: `npm test`, or `npm test -- <part of a path> …` for some. `*.test.ts` runs on Node, `*.browser.ts` in a
 * browser. With `--prove`, what is promised is proved as well, as by `npm run prove`. The last line tells the sum.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runBrowserTests } from './support/browser-tests.ts';
import { buildWhatIsOld } from './support/build.ts';
import { sum } from './support/count.ts';
import { runNodeTests } from './support/node-tests.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const proving = '--prove';
const words = process.argv.slice(2);
const wanted = words.filter((word) => word !== proving);

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => join(folder, name))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .sort();
const ending = (suffix: string): string[] => files.filter((file) => file.endsWith(suffix));

buildWhatIsOld();
const counts = [
  await runNodeTests(ending('.test.ts')),
  await runBrowserTests(ending('.browser.ts')),
];
if (words.includes(proving)) {
  // Only here: the proofs bring client, server and a look for PostgreSQL with them, which no test of one file needs.
  const { readOptions } = await import('./prove/options.ts');
  const { prove } = await import('./prove/prove.ts');
  const { lines, count } = await prove(readOptions([]));
  process.stdout.write(`\n${lines.join('\n')}\n`);
  counts.push(count);
}
const { passed, failed, skipped } = sum(counts);
// Once more, where a long output is read from its end.
if (failed.length > 0) process.stdout.write(`\nWhat failed:\n${failed.join('\n')}\n`);
process.stdout.write(`\n${passed} passed, ${failed.length} failed, ${skipped} skipped\n`);
process.exit(failed.length > 0 || passed === 0 ? 1 : 0);
