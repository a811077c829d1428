/** What somebody photographed, drawn: the demonstration has no pictures of others. */
import { circle, ink, path, rect, sheet, words } from './ink.ts';

const light =
  '<defs><radialGradient id="light" cx="0.35" cy="0.25" r="1"><stop offset="0" stop-color="#fff" stop-opacity="0.5"/>' +
  '<stop offset="1" stop-color="#000" stop-opacity="0.45"/></radialGradient></defs>';

const photograph = (width: number, height: number, parts: readonly string[], ground: string) =>
  sheet(width, height, [...parts, light, rect(0, 0, width, height, 'url(#light)')], ground);

/** A pallet in its film, from one of its sides; one side has the label. */
export const palletPhotograph = (side: number, layers: number): string =>
  photograph(
    side % 2 === 0 ? 1200 : 900,
    side % 2 === 0 ? 900 : 1200,
    [
      rect(0, side % 2 === 0 ? 760 : 1060, 1200, 200, '#77716a'),
      ...Array.from({ length: layers }, (_, layer) => {
        const width = side % 2 === 0 ? 720 : 520;
        const bottom = side % 2 === 0 ? 750 : 1050;
        const step = side % 2 === 0 ? 46 : 62;
        return rect(180, bottom - (layer + 1) * step, width, step - 6, '#c4d6d8', '#8fa6a9', 8);
      }),
      rect(170, side % 2 === 0 ? 752 : 1052, side % 2 === 0 ? 740 : 540, 50, '#a98755', ink),
      words(200, 80, `${side} / 4`, 44, 'start', '#ffffff'),
      ...(side === 1
        ? [rect(380, 640, 150, 110, '#ffffff', ink), words(455, 705, '0713', 40, 'middle')]
        : []),
    ],
    '#a7adad',
  );

/** The screen of a counter with its last lines. */
export const screen = (lines: readonly string[]): string =>
  photograph(
    1200,
    900,
    [
      rect(110, 110, 980, 660, '#0d1b16', '#3c4541', 24),
      ...lines.map((line, index) => words(170, 220 + index * 74, line, 42, 'start', '#8ee6b0')),
    ],
    '#565c5e',
  );

/** A bunch of keys with a red carabiner. */
export const keys = (): string =>
  photograph(
    1000,
    1000,
    [
      path('M430 160C330 160 330 420 430 420H570C670 420 670 160 570 160Z', 'none', '#c62f2b', 34),
      circle(500, 520, 96, 'none', '#d8d8d8', 18),
      path('M450 610L330 850L380 875L490 625Z', '#c9b06a', ink),
      path('M520 615L540 900L600 895L560 605Z', '#d0d0d0', ink),
      rect(630, 560, 210, 110, '#f0e6c8', ink, 14),
      words(735, 630, 'Keller 4', 40, 'middle'),
    ],
    '#8b6b4a',
  );

/** A shelf of a shop with boxes. */
export const shelf = (colours: readonly string[]): string =>
  photograph(
    1440,
    960,
    [90, 380, 670].flatMap((y, row) => [
      ...Array.from({ length: 9 }, (_, place) =>
        rect(70 + place * 146, y, 124, 190, colours[(place + row) % colours.length]!, ink, 16),
      ),
      rect(40, y + 200, 1360, 34, '#e9e2d3', ink),
    ]),
    '#cdbfa6',
  );

/** A truck from behind, its doors open. */
export const truck = (): string =>
  photograph(
    960,
    1280,
    [
      rect(0, 1010, 960, 270, '#5b5a57'),
      rect(170, 170, 620, 800, '#2b2f33', '#d7dade', 6),
      path('M170 170L50 230V940L170 970ZM790 170L910 230V940L790 970Z', '#c9ced2', ink),
      ...[210, 490].flatMap((x) => [
        ...Array.from({ length: 8 }, (_, layer) =>
          rect(x, 880 - layer * 70, 260, 62, '#b5cacc', '#8fa6a9', 6),
        ),
        rect(x, 942, 260, 26, '#a98755'),
      ]),
      circle(270, 1030, 70, '#1b1b1b', '#888'),
      circle(690, 1030, 70, '#1b1b1b', '#888'),
    ],
    '#a9bccb',
  );
