/**
 * Every test: `npm test`, or `npm test -- <part of a path> …` for some. `*.test.ts` runs on Node, `*.browser.ts` in a
 * browser. The last line tells the sum.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runBrowserTests } from './support/browser-tests.ts';
import { buildWhatIsOld } from './support/build.ts';
import { sum } from './support/count.ts';
import { runNodeTests } from './support/node-tests.ts';

const folder = fileURLToPath(new URL('.', import.meta.url));
const wanted = process.argv.slice(2);

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .map((name) => join(folder, name))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .sort();
const ending = (suffix: string): string[] => files.filter((file) => file.endsWith(suffix));

buildWhatIsOld();
const { passed, failed, skipped } = sum([
  await runNodeTests(ending('.test.ts')),
  await runBrowserTests(ending('.browser.ts')),
]);
process.stdout.write(`\n${passed} passed, ${failed} failed, ${skipped} skipped\n`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
