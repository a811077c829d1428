/**
 * Proves what is promised, against real servers: `npm run prove`, or with `-- --only D1,P4` for some, `--full` for the
 * large counts, `--seed <number>` for the chances of a run before. Ends with 1 where a figure is not what is promised.
 */
import { buildWhatIsOld } from '../support/build.ts';
import { machine } from '../support/table.ts';
import { readOptions } from './options.ts';
import { isKept, type Finding, type Proof } from './proof.ts';
import { proofs } from './proofs.ts';
import { promises } from './promises.ts';
import { markdown, rowsOf, table, type Report } from './report.ts';
import { createScope, type Scope } from './scope.ts';

let options: ReturnType<typeof readOptions>;
try {
  options = readOptions(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(2);
}
const { isFull, isMarkdown, seed, only } = options;
const isAsked = (name: string) => only.length === 0 || only.includes(name);
const tell = (words: string) => void process.stderr.write(`  ${words}\n`);

const findings: Finding[] = [];
const skipped: Report['skipped'][number][] = [];
const failed: Report['failed'][number][] = [];
const notes: string[] = [];

let scope: Scope | undefined;
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    tell('ending what was started …');
    void scope?.end().finally(() => process.exit(1));
  });
}

async function carryOut(proof: Proof): Promise<void> {
  const begin = performance.now();
  process.stderr.write(`${proof.name} …\n`);
  scope = createScope();
  try {
    const outcome = await proof.prove({ isFull, seed, scope, tell, asks: isAsked });
    findings.push(...outcome.findings.filter(({ promise }) => isAsked(promise)));
    notes.push(...(outcome.notes ?? []));
    for (const { promises: of, skipped: why } of outcome.skipped ?? []) {
      skipped.push(...of.filter(isAsked).map((promise) => ({ promise, why })));
    }
  } catch (error) {
    tell(String((error as Error).stack));
    const why = `came to no end: ${(error as Error).message.split('\n')[0]}`;
    failed.push({ promises: proof.promises.filter(isAsked), why });
  } finally {
    await scope.end();
  }
  tell(`${Math.round((performance.now() - begin) / 1000)} s`);
}

buildWhatIsOld();
const begin = performance.now();
for (const proof of proofs) if (proof.promises.some(isAsked)) await carryOut(proof);

const asked = promises.filter(({ name }) => isAsked(name));
const rows = rowsOf(asked, { findings, skipped, failed });
const broken = findings.filter((finding) => !isKept(finding)).length + failed.length;
const counted = `${findings.length} figures, ${broken} broken, ${skipped.length} skipped`;
const minutes = ((performance.now() - begin) / 60_000).toFixed(1);
const lines = [
  machine(),
  ...['', isMarkdown ? markdown(rows) : table(rows), ''],
  ...(notes.length > 0 ? [...notes, ''] : []),
  `${counted}; ${isFull ? 'full' : 'short'}, ${minutes} minutes, seed ${seed}`,
];
process.stdout.write(`${lines.join('\n')}\n`);
process.exit(broken > 0 || findings.length === 0 ? 1 : 0);
