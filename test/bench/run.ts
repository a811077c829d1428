/**
 * Ours against the bare thing, in one run: `npm run bench`, or `npm run bench -- <a bench's name> …` for some. A ratio
 * is what to keep: the figures beside it are this machine's, and of this minute.
 */
import { buildWhatIsOld } from '../support/build.ts';
import type { Comparison } from './measure.ts';
import { machine, table } from './table.ts';

/** What a bench has to say: its comparisons, or why there are none. */
export type Outcome = Comparison[] | { skipped: string };

const names = ['writing-embedded', 'writing-postgres', 'fan-out', 'delay', 'first-paint'];
const wanted = process.argv.slice(2);

buildWhatIsOld();
const comparisons: Comparison[] = [];
const skipped: string[] = [];
for (const name of names) {
  if (wanted.length > 0 && !wanted.some((part) => name.includes(part))) continue;
  process.stderr.write(`${name} …\n`);
  const { default: bench } = (await import(`./${name}.ts`)) as { default: () => Promise<Outcome> };
  const outcome = await bench();
  if ('skipped' in outcome) skipped.push(`${name}: skipped. ${outcome.skipped}`);
  else comparisons.push(...outcome);
}
const lines = [machine(), '', table(comparisons), ...(skipped.length > 0 ? ['', ...skipped] : [])];
process.stdout.write(`${lines.join('\n')}\n`);
