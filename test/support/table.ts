/** What benches and proofs print. */
import { cpus } from 'node:os';

/** What it was measured on. */
export function machine(): string {
  const processors = cpus();
  return `Node ${process.versions.node}, ${processors.length} cores (${processors[0]?.model.trim()})`;
}

/**
 * A line a row; the first row is the heading.
 *
 * @param numbers - the columns that stand at the right of their cells, counted from 0.
 */
export function aligned(
  rows: readonly (readonly string[])[],
  numbers: readonly number[] = [],
): string {
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        numbers.includes(column) ? cell.padStart(widths[column]!) : cell.padEnd(widths[column]!),
      )
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
}
