/** The parts of which the company's drawings are made: SVG, in pixels, from the top left. */

export const ink = '#1f2933';
export const blue = '#1b5e8c';
export const pale = '#e8eef2';
const family = 'DejaVu Sans, Liberation Sans, Arial, sans-serif';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** A whole drawing on its paper. */
export const sheet = (width: number, height: number, parts: readonly string[], paper = '#ffffff') =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" font-family="${family}">` +
  `${rect(0, 0, width, height, paper)}${parts.join('')}</svg>`;

export const rect = (
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  stroke = 'none',
  round = 0,
): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${round}" fill="${fill}" stroke="${stroke}" stroke-width="3"/>`;

export const circle = (
  x: number,
  y: number,
  radius: number,
  fill: string,
  stroke = 'none',
  width = 3,
): string =>
  `<circle cx="${x}" cy="${y}" r="${radius}" fill="${fill}" stroke="${stroke}" stroke-width="${width}"/>`;

export const path = (d: string, fill: string, stroke = 'none', width = 4): string =>
  `<path d="${d}" fill="${fill}" stroke="${stroke}" stroke-width="${width}"/>`;

export const words = (
  x: number,
  y: number,
  text: string,
  size = 28,
  anchor: 'start' | 'middle' | 'end' = 'start',
  fill = ink,
): string =>
  `<text x="${x}" y="${y}" font-size="${size}" text-anchor="${anchor}" fill="${fill}">${escaped(text)}</text>`;

/** A measured length from one place to another on the same line or column, with what it measures. */
export function dimension(
  [x, y]: readonly [number, number],
  [toX, toY]: readonly [number, number],
  text: string,
): string {
  const across = y === toY;
  const tick = (atX: number, atY: number) =>
    across ? `M${atX} ${atY - 12}v24` : `M${atX - 12} ${atY}h24`;
  return (
    path(`M${x} ${y}L${toX} ${toY}${tick(x, y)}${tick(toX, toY)}`, 'none', blue, 2) +
    (across
      ? words((x + toX) / 2, y - 14, text, 26, 'middle', blue)
      : words(x + 20, (y + toY) / 2 + 9, text, 26, 'start', blue))
  );
}
