/** Carries out the proofs that are asked for, and tells what came of them. */
import { failure, type Count } from '../support/count.ts';
import { machine } from '../support/table.ts';
import type { Options } from './options.ts';
import { isKept, isPromised, type Finding, type Proof } from './proof.ts';
import { proofs } from './proofs.ts';
import { promises } from './promises.ts';
import { markdown, rowsOf, table, type Report } from './report.ts';
import { createScope, type Scope } from './scope.ts';

/** What a run has to say. */
export interface Proved {
  /** The table, and below it what is promised nowhere, the sums and the seed. */
  lines: readonly string[];
  /** By figures that say the same on any machine: a proof that came to no end is a failure. */
  count: Count;
  /** Whether all is as it is promised, what is measured included. */
  isKept: boolean;
}

/** Carries them out one after the other; whoever interrupts it waits until what was started has ended. */
export async function prove(options: Options): Promise<Proved> {
  const { isFull, isMarkdown, seed, only } = options;
  const asks = (name: string) => only.length === 0 || only.includes(name);
  const findings: Finding[] = [];
  const skipped: Report['skipped'][number][] = [];
  const failed: Report['failed'][number][] = [];
  const notes: string[] = [];
  let scope: Scope | undefined;
  const interrupt = () => {
    tell('ending what was started …');
    void scope?.end().finally(() => process.exit(1));
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupt);

  async function carryOut(proof: Proof): Promise<void> {
    const begin = performance.now();
    process.stderr.write(`${proof.name} …\n`);
    scope = createScope();
    try {
      const outcome = await proof.prove({ isFull, seed, scope, tell, asks });
      findings.push(...outcome.findings.filter(({ promise }) => asks(promise)));
      notes.push(...(outcome.notes ?? []));
      for (const { promises: of, skipped: why } of outcome.skipped ?? []) {
        skipped.push(...of.filter(asks).map((promise) => ({ promise, why })));
      }
    } catch (error) {
      tell(String((error as Error).stack));
      const why = `came to no end: ${(error as Error).message.split('\n')[0]}`;
      failed.push({ promises: proof.promises.filter(asks), why });
    } finally {
      await scope.end();
    }
    tell(`${Math.round((performance.now() - begin) / 1000)} s`);
  }

  const begin = performance.now();
  for (const proof of proofs) if (proof.promises.some(asks)) await carryOut(proof);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.off(signal, interrupt);

  const asked = promises.filter(({ name }) => asks(name));
  const rows = rowsOf(asked, { findings, skipped, failed });
  const broken = findings.filter((finding) => !isKept(finding)).length + failed.length;
  const counted = findings.filter(({ isMeasured }) => !isMeasured);
  const figures = `${findings.length} figures, ${broken} broken, ${skipped.length} skipped`;
  const minutes = ((performance.now() - begin) / 60_000).toFixed(1);
  return {
    lines: [
      machine(),
      ...['', isMarkdown ? markdown(rows) : table(rows), ''],
      ...(notes.length > 0 ? [...notes, ''] : []),
      `${figures}; ${isFull ? 'full' : 'short'}, ${minutes} minutes, seed ${seed}`,
    ],
    count: {
      passed: counted.filter((finding) => isPromised(finding) && isKept(finding)).length,
      failed: [
        ...counted.flatMap((finding) => (isKept(finding) ? [] : [wordsOf(finding)])),
        ...failed.map(({ promises, why }) => failure(promises.join(', '), why)),
      ],
      skipped: skipped.length,
    },
    isKept: broken === 0 && findings.length > 0,
  };
}

const tell = (words: string) => void process.stderr.write(`  ${words}\n`);

const wordsOf = ({ promise, done, what, figure }: Finding): string =>
  failure(promise, done, `${what}: ${figure}`);
