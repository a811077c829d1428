import { blue, ink, rect, sheet, words } from './ink.ts';

/** Bars for a number, as a printer's proof has them; nothing reads them. */
function barcode(x: number, y: number, digits: string): string {
  let at = x;
  const bars = Array.from(digits.repeat(3), (digit) => {
    const width = 3 + (Number(digit) % 4) * 2;
    const bar = rect(at, y, width, 130, ink);
    at += width + 5 + (Number(digit) % 3) * 2;
    return bar;
  });
  return bars.join('') + words(x, y + 165, digits, 26);
}

/** The label of a pallet with its gross weight, large enough for the forklift. */
export const weightLabel = (article: string, pieces: string, kilograms: string): string =>
  sheet(1000, 760, [
    rect(20, 20, 960, 720, '#ffffff', ink, 10),
    words(60, 90, 'VIDROS ALCAMAR', 40),
    words(60, 150, article, 34),
    words(940, 150, pieces, 34, 'end'),
    words(60, 390, kilograms, 190),
    words(940, 390, 'kg', 90, 'end'),
    words(60, 440, '(3302) gross weight', 26, 'start', blue),
    barcode(60, 500, `3302${kilograms.replace(/\D/g, '').padStart(6, '0')}`),
    words(940, 690, 'PROOF', 40, 'end', '#b3261e'),
  ]);

/** A sleeve, unfolded: three times as wide as tall. */
export const sleeve = (lines: readonly string[]): string =>
  sheet(
    1800,
    520,
    lines.flatMap((line, index) => {
      const x = 30 + index * 440;
      return [
        rect(x, 30, 420, 460, '#a9bfa0', ink),
        words(x + 210, 150, 'Midi', 90, 'middle', '#ffffff'),
        words(x + 210, 250, '0,6 l', 44, 'middle'),
        words(x + 210, 420, line, 28, 'middle'),
      ];
    }),
    '#f6f4ee',
  );
