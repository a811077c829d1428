/** Runs the tests that need a page: files named `*.browser.ts`, in the found browser. */
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { startTestRunner, summaryReporter } from '@web/test-runner';
import { playwrightLauncher } from '@web/test-runner-playwright';
import { findBrowser } from './browser.ts';
import { failure, nothing, type Count } from './count.ts';

type Runner = NonNullable<Awaited<ReturnType<typeof startTestRunner>>>;
type Suite = NonNullable<
  ReturnType<Runner['sessions']['all']> extends Iterable<infer Session>
    ? Session extends { testResults?: infer Results }
      ? Results
      : never
    : never
>;

const root = fileURLToPath(new URL('../../', import.meta.url));

/** Where no browser runs, each file counts as one skipped test, and the reason is printed. */
export async function runBrowserTests(files: string[]): Promise<Count> {
  if (files.length === 0) return nothing();
  const browser = await findBrowser();
  if (!browser.found) {
    process.stdout.write(`${browser.reason} ${files.length} files of browser tests are skipped.\n`);
    return { ...nothing(), skipped: files.length };
  }
  const runner = await startTestRunner({
    readCliArgs: false,
    readFileConfig: false,
    autoExitProcess: false,
    config: {
      rootDir: root,
      files,
      watch: false,
      concurrency: 2,
      browsers: [playwrightLauncher({ product: 'chromium', launchOptions: browser.found })],
      nodeResolve: { browser: true, exportConditions: ['production', 'cercle-source'] },
      plugins: [esbuildPlugin({ ts: true, tsconfig: `${root}tsconfig.json`, target: 'es2022' })],
      reporters: [summaryReporter({})],
      testsFinishTimeout: 120_000,
      testFramework: { config: { timeout: '20000' } },
    },
  });
  if (!runner) throw new Error('The runner of the browser tests did not start.');
  await new Promise((resolve) => runner.on('stopped', resolve));
  return countSessions(runner);
}

/** A file that breaks before or beside its tests counts as one failed test. */
function countSessions(runner: Runner): Count {
  const count = nothing();
  for (const { passed, testFile, testResults, errors } of runner.sessions.all()) {
    const before = count.failed.length;
    const file = testFile && relative(root, testFile);
    if (testResults) countSuite(testResults, file, count);
    if (!passed && count.failed.length === before) {
      count.failed.push(failure(file, errors[0]?.message ?? 'broke beside its tests'));
    }
  }
  return count;
}

function countSuite({ tests, suites }: Suite, file: string | undefined, count: Count): void {
  for (const { name, passed, skipped, error } of tests) {
    if (skipped) count.skipped += 1;
    else if (passed) count.passed += 1;
    else count.failed.push(failure(file, name, error?.message));
  }
  suites.forEach((suite) => countSuite(suite, file, count));
}
