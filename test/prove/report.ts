/** What a run has found, as one table. */
import { aligned } from '../support/table.ts';
import { isKept, isPromised, type Finding } from './proof.ts';
import type { Promised } from './promises.ts';

export interface Report {
  findings: readonly Finding[];
  /** By promise, what could not be had. */
  skipped: readonly { promise: string; why: string }[];
  /** By proof, why it came to no end. */
  failed: readonly { promises: readonly string[]; why: string }[];
}

const heading = ['', 'promise', 'what was done', 'figure', 'target', 'verdict'];

/** The rows of the promises that were asked for; each has one at least. */
export function rowsOf(asked: readonly Promised[], report: Report): string[][] {
  return asked.flatMap(({ name, words, tested = [] }) => {
    const rows = [
      ...report.findings.filter(({ promise }) => promise === name).map(rowOf),
      ...report.failed
        .filter((one) => one.promises.includes(name))
        .map(({ why }) => [why, '', '', 'broken']),
      ...report.skipped
        .filter(({ promise }) => promise === name)
        .map(({ why }) => [`skipped: ${why}`, '', '', 'skipped']),
    ];
    const where = `not proved here: ${tested.join(', ')}`;
    if (rows.length === 0) rows.push([where, '', '', 'not proved here']);
    return rows.map((row, index) => [...(index === 0 ? [name, words] : ['', '']), ...row]);
  });
}

export const table = (rows: readonly string[][]): string => aligned([heading, ...rows], []);

/** For a page of Markdown. */
export function markdown(rows: readonly string[][]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(heading), line(heading.map(() => '---')), ...rows.map(line)].join('\n');
}

function rowOf(finding: Finding): string[] {
  const { done, what, figure, unit = '', most, least } = finding;
  const worded = `${what}: ${number(figure)}${unit && ` ${unit}`}`;
  const verdict = !isPromised(finding) ? 'told' : isKept(finding) ? 'kept' : 'broken';
  return [done, worded, targetOf(most, least), verdict];
}

function targetOf(most: number | undefined, least: number | undefined): string {
  if (most !== undefined && most === least) return number(most);
  if (most === 0) return '0';
  if (most !== undefined) return `≤ ${number(most)}`;
  return least === undefined ? '' : `≥ ${number(least)}`;
}

const number = (value: number): string =>
  (Number.isInteger(value) ? value : Number(value.toPrecision(3))).toLocaleString('en');
