/** Colors as CSS Color 4 computes with them, to check by figures what a browser paints. */

/** Red, green and blue from 0 to 1, gamma encoded; outside of it where sRGB cannot show the color. */
export type Rgb = readonly [number, number, number];
/** Lightness from 0 to 1, chroma, and hue in radians. */
export type Oklch = readonly [number, number, number];
type Triple = readonly [number, number, number];

const times = (matrix: readonly Triple[], [x, y, z]: Triple): [number, number, number] =>
  matrix.map(([a, b, c]) => a * x + b * y + c * z) as [number, number, number];

// The matrices of https://www.w3.org/TR/css-color-4/#color-conversion-code, sRGB to LMS taken together.
const lmsOfRgb: Triple[] = [
  [0.4122214694707629, 0.5363325372617349, 0.0514459932675022],
  [0.2119034958178251, 0.6806995506452345, 0.1073969535369406],
  [0.0883024591900564, 0.2817188391361215, 0.6299787016738222],
];
const rgbOfLms: Triple[] = [
  [4.0767416360759583, -3.3077115392580629, 0.2309699031821043],
  [-1.2684379732850315, 2.6097573492876882, -0.341319376002657],
  [-0.0041960761386756, -0.7034186179359362, 1.7076146940746117],
];
const labOfLms: Triple[] = [
  [0.210454268309314, 0.7936177747023054, -0.0040720430116193],
  [1.9779985324311684, -2.4285922420485799, 0.450593709617411],
  [0.0259040424655478, 0.7827717124575296, -0.8086757549230774],
];
const lmsOfLab: Triple[] = [
  [1, 0.3963377773761749, 0.2158037573099136],
  [1, -0.1055613458156586, -0.0638541728258133],
  [1, -0.0894841775298119, -1.2914855480194092],
];

const linear = (value: number): number =>
  Math.abs(value) <= 0.04045
    ? value / 12.92
    : Math.sign(value) * ((Math.abs(value) + 0.055) / 1.055) ** 2.4;
const encoded = (value: number): number =>
  Math.abs(value) <= 0.0031308
    ? value * 12.92
    : Math.sign(value) * (1.055 * Math.abs(value) ** (1 / 2.4) - 0.055);

const each = (color: Triple, change: (value: number) => number) =>
  color.map(change) as [number, number, number];

const labOf = (color: Rgb): Triple =>
  times(labOfLms, each(times(lmsOfRgb, each(color, linear)), Math.cbrt));
const rgbOfLab = (lab: Triple): Rgb =>
  each(
    times(
      rgbOfLms,
      each(times(lmsOfLab, lab), (value) => value ** 3),
    ),
    encoded,
  );

export const fromHex = (hex: string): Rgb =>
  [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255) as unknown as Rgb;

export function oklchOf(color: Rgb): Oklch {
  const [lightness, a, b] = labOf(color);
  return [lightness, Math.hypot(a, b), Math.atan2(b, a)];
}

export const rgbOf = ([lightness, chroma, hue]: Oklch): Rgb =>
  rgbOfLab([lightness, chroma * Math.cos(hue), chroma * Math.sin(hue)]);

/** What most browsers do with a color that the screen cannot show: each channel is cut off by itself. */
export const clip = (color: Rgb): Rgb => each(color, (value) => Math.min(1, Math.max(0, value)));

/** The other way that CSS Color 4 allows: as much chroma as fits, lightness and hue kept. */
export function reduceChroma([lightness, chroma, hue]: Oklch): Rgb {
  let [low, high] = [0, chroma];
  for (let step = 0; step < 24; step += 1) {
    const middle = (low + high) / 2;
    const fits = rgbOf([lightness, middle, hue]).every((value) => value >= 0 && value <= 1);
    if (fits) low = middle;
    else high = middle;
  }
  const whole = rgbOf([lightness, chroma, hue]);
  const isShown = whole.every((value) => value >= 0 && value <= 1);
  return isShown ? whole : clip(rgbOf([lightness, low, hue]));
}

/** `color-mix(in oklab, color percent%, other)`. */
export function mix(color: Rgb, percent: number, other: Rgb): Rgb {
  const [one, two] = [labOf(color), labOf(other)];
  const share = percent / 100;
  return clip(
    rgbOfLab([0, 1, 2].map((at) => one[at]! * share + two[at]! * (1 - share)) as unknown as Triple),
  );
}

/** From 1 to 21 (WCAG 2.2 "contrast ratio"), of colors as they are painted: in whole 255ths. */
export function contrast(one: Rgb, other: Rgb): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(color: Rgb): number {
  const [red, green, blue] = each(color, (value) => linear(Math.round(value * 255) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
