/** Runs the tests that need no page: files named `*.test.ts`, each in a process of its own. */
import { relative } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { run } from 'node:test';
import { spec } from 'node:test/reporters';
import { failure, nothing, type Count } from './count.ts';

/** What the runner tells of a test; Node's own types lack the kind of a failure. */
interface TestEvent {
  type: string;
  data: {
    name: string;
    file?: string;
    nesting: number;
    skip?: string | boolean;
    todo?: string | boolean;
    details: { type?: string; error?: { failureType?: string; cause?: unknown } };
  };
}

const longestFile = 10 * 60_000;

/**
 * @param output - where the tests are told of.
 * @param signal - ends them.
 */
export async function runNodeTests(
  files: string[],
  output: NodeJS.WritableStream = process.stdout,
  signal?: AbortSignal,
): Promise<Count> {
  const count = nothing();
  if (files.length === 0) return count;
  const tally = new Transform({
    objectMode: true,
    transform(event: TestEvent, _encoding, next) {
      add(event, count);
      // The runner's own totals, which would be a second closing line.
      const isTotal = event.type === 'test:diagnostic' && event.data.nesting === 0;
      next(null, isTotal ? undefined : event);
    },
  });
  const events = run({ files, concurrency: 2, timeout: longestFile, ...(signal && { signal }) });
  await pipeline(events, tally, new spec(), output, { end: false });
  return count;
}

function add({ type, data }: TestEvent, count: Count): void {
  if (type !== 'test:pass' && type !== 'test:fail') return;
  const { type: kind, error } = data.details;
  const isSuite = kind === 'suite';
  if (data.skip !== undefined || data.todo !== undefined) count.skipped += 1;
  else if (type === 'test:pass') count.passed += isSuite ? 0 : 1;
  // A suite whose tests failed is not one more failure; one whose hook failed is.
  else if (!isSuite || error?.failureType !== 'subtestsFailed') {
    const file = data.file && relative(process.cwd(), data.file);
    count.failed.push(failure(file, data.name, String(error?.cause ?? error)));
  }
}
