import { blue, ink, pale, path, rect, sheet, words } from './ink.ts';

export interface Bar {
  readonly name: string;
  readonly value: number;
}

/** Columns beside one another, with a line at what is wanted. */
export function columns(
  title: string,
  unit: string,
  bars: readonly Bar[],
  wanted: number,
  language: 'de' | 'en' | 'fr',
): string {
  const figure = new Intl.NumberFormat(language);
  const highest = Math.max(wanted, ...bars.map(({ value }) => value)) * 1.1;
  const heightOf = (value: number) => Math.round((value / highest) * 460);
  const step = 1080 / bars.length;
  const line = 620 - heightOf(wanted);
  return sheet(1200, 720, [
    words(60, 70, title, 34),
    words(1140, 70, unit, 26, 'end', blue),
    ...bars.flatMap(({ name, value }, index) => {
      const x = Math.round(60 + step * (index + 0.18));
      const width = Math.round(step * 0.64);
      const y = 620 - heightOf(value);
      return [
        rect(x, y, width, 620 - y, value < wanted ? '#c9803d' : '#7fa6bf'),
        words(x + width / 2, y - 12, figure.format(value), 24, 'middle'),
        words(x + width / 2, 660, name, 22, 'middle'),
      ];
    }),
    path('M60 620H1140', 'none', ink, 3),
    path(`M60 ${line}H1140`, 'none', blue, 2),
    words(1140, line - 10, figure.format(wanted), 22, 'end', blue),
  ]);
}

/** Samples of colours in a row: much wider than tall. */
export const swatches = (colours: readonly (readonly [string, string])[]): string =>
  sheet(
    colours.length * 320,
    420,
    colours.flatMap(([name, colour], index) => [
      rect(index * 320 + 20, 20, 280, 300, colour, 'none', 18),
      words(index * 320 + 160, 380, name, 34, 'middle'),
    ]),
    pale,
  );
