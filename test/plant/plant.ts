/**
 * `npm run plant`: plants one bug after the other in a copy of the sources and expects a test to fail. `npm run plant --
 * <part of a name> …` plants some. Fails where a bug goes unnoticed, or has no place in the sources any more.
 */
import { bugs } from './bugs.ts';
import { plantAll } from './planting.ts';

const wanted = process.argv.slice(2);
const chosen = bugs.filter(
  ({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)),
);
try {
  const tell = (line: string) => void process.stdout.write(`${line}\n`);
  const { caught, missed, skipped } = await plantAll(chosen, tell);
  const planted = caught + missed.length;
  process.stdout.write(`\n${caught} of ${planted} bugs caught, ${skipped} skipped\n`);
  process.exit(missed.length === 0 && caught > 0 ? 0 : 1);
} catch (error) {
  process.stdout.write(`${(error as Error).message}\n`);
  process.exit(1);
}
