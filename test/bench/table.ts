/** The outcome as aligned text. */
import { cpus } from 'node:os';
import type { Comparison } from './measure.ts';

const heading = ['', 'ours', 'bare', 'unit', 'ratio', 'least–most'];

const figure = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
const ratio = (value: number): string => value.toFixed(2);

/** What it was measured on. */
export function machine(): string {
  const processors = cpus();
  return `Node ${process.versions.node}, ${processors.length} cores (${processors[0]?.model.trim()})`;
}

/** A line a comparison; the first and the fourth column are words, the others numbers. */
export function table(comparisons: readonly Comparison[]): string {
  const rows = [
    heading,
    ...comparisons.map(({ what, unit, ours, bare, ...of }) => [
      what,
      figure(ours),
      figure(bare),
      unit,
      ratio(of.ratio),
      `${ratio(of.least)}–${ratio(of.most)}`,
    ]),
  ];
  const widths = heading.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
  const line = (row: readonly string[]) =>
    row
      .map((cell, column) =>
        column === 0 || column === 3
          ? cell.padEnd(widths[column]!)
          : cell.padStart(widths[column]!),
      )
      .join('  ')
      .trimEnd();
  return rows.map(line).join('\n');
}
