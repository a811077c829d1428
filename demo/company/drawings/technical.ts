import { blue, circle, dimension, ink, pale, path, rect, sheet, words } from './ink.ts';

const title = (height: number, text: string, note: string): string =>
  words(40, height - 62, text, 30) + words(40, height - 26, note, 22, 'start', blue);

/** A jar from the side, with its measures. */
export const jar = (): string =>
  sheet(900, 1150, [
    path(
      'M300 180H600V250C690 270 700 330 700 400V860Q700 920 640 920H260Q200 920 200 860V400C200 330 210 270 300 250Z',
      pale,
      ink,
    ),
    rect(285, 130, 330, 60, '#d6a44a', ink, 12),
    path('M220 470H680', 'none', blue, 2),
    words(450, 455, '0,75 l', 26, 'middle', blue),
    dimension([200, 990], [700, 990], 'Ø 98,5 ± 0,6'),
    dimension([740, 180], [740, 920], '152,0'),
    dimension([300, 90], [600, 90], 'Ø 80'),
    title(1150, 'GL-RS-0750', '420 g · 1:1 · mm'),
  ]);

/** One layer of a pallet from above: so many jars along each side. */
export const palletLayer = (across: number, deep: number): string => {
  const step = 1060 / across;
  const jars = Array.from({ length: across * deep }, (_, index) =>
    circle(
      120 + step * ((index % across) + 0.5),
      120 + step * (Math.floor(index / across) + 0.5),
      step * 0.44,
      pale,
      ink,
    ),
  );
  const height = step * deep;
  return sheet(1300, Math.round(height) + 280, [
    rect(120, 120, 1060, height, '#f4ead7', ink),
    ...jars,
    dimension([120, 80], [1180, 80], '1 200 mm'),
    title(Math.round(height) + 280, `${across} × ${deep} = ${across * deep}`, 'GL-RS-0750'),
  ]);
};

/** The same pallet from the side, with its layers. */
export const palletSide = (layers: number): string =>
  sheet(900, 1300, [
    ...Array.from({ length: layers }, (_, layer) =>
      rect(150, 1040 - (layer + 1) * 66, 500, 58, pale, ink, 6),
    ),
    rect(140, 1044, 520, 22, '#c8a877', ink),
    ...[150, 380, 600].map((x) => rect(x, 1066, 50, 56, '#c8a877', ink)),
    dimension([700, 1040 - layers * 66], [700, 1122], `${layers} × 152`),
    title(1300, `${layers} × 72 = ${layers * 72}`, '458 kg'),
  ]);

/** A seal, cut through: much taller than wide. */
export const sealSection = (): string =>
  sheet(620, 1500, [
    path(
      'M240 160H380V480C470 520 470 640 380 680V900L500 960V1040L380 1020V1240H240Z',
      '#b9d2c4',
      ink,
    ),
    path('M310 100V1300', 'none', blue, 1),
    dimension([240, 1300], [380, 1300], '4,2'),
    dimension([525, 960], [525, 1040], '2,4'),
    dimension([160, 160], [160, 1240], '32'),
    title(1500, 'Dichtung 2.0, V2', 'Silikon, 38 Shore A · mm'),
  ]);

/** A display for a counter, from the front. */
export const display = (): string =>
  sheet(700, 1250, [
    path('M150 110H550V1000H150Z', '#f3efe6', ink),
    path('M150 110L200 60H500L550 110', '#e4dccb', ink),
    words(350, 190, 'Midi', 64, 'middle', blue),
    ...[280, 520, 760].flatMap((y) => [
      ...[0, 1, 2].map((place) => rect(180 + place * 118, y, 104, 150, '#a9bfa0', ink, 14)),
      rect(150, y + 160, 400, 18, '#e4dccb', ink),
    ]),
    dimension([150, 1060], [550, 1060], '400'),
    dimension([590, 60], [590, 1000], '940'),
    title(1250, '96 × display MD', 'mm'),
  ]);
