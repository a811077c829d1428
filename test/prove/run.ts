/**
 * Proves what is promised, against real servers: `npm run prove`, or with `-- --only D1,P4` for some, `--full` for the
 * large counts, `--seed <number>` for the chances of a run before. Ends with 1 where a figure is not what is promised.
 */
import { buildWhatIsOld } from '../support/build.ts';
import { readOptions, type Options } from './options.ts';
import { prove } from './prove.ts';

let options: Options;
try {
  options = readOptions(process.argv.slice(2));
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exit(2);
}
buildWhatIsOld();
const { lines, isKept } = await prove(options);
process.stdout.write(`${lines.join('\n')}\n`);
process.exit(isKept ? 0 : 1);
