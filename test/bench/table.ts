/** The outcome as aligned text. */
import { aligned } from '../support/table.ts';
import type { Comparison } from './measure.ts';

const heading = ['', 'ours', 'bare', 'unit', 'ratio', 'least–most'];

const figure = (value: number): string =>
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3);
const ratio = (value: number): string => value.toFixed(2);

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
  return aligned(rows, [1, 2, 4, 5]);
}
