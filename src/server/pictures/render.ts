import { join } from 'node:path';
import sharp, { type Sharp, type SharpOptions } from 'sharp';

/** The widths in which a picture is to be had, in pixels, as far as it is wider itself. */
const steps = [320, 640, 1280, 2560] as const;

/** A bomb of a few kilobytes may claim billions of pixels; a camera has up to 100 million. */
const mostPixels = 100_000_000;
/** Of what moves, all its pictures together; what has more stands still, in the widths and whole. */
const mostMovingPixels = 25_000_000;

/** What is made of a picture: files in the folder of the job, by their names there. */
export interface Rendered {
  type: string;
  width: number;
  height: number;
  /** The whole picture in its own format, without a word of where it was taken. */
  full: string;
  widths: { width: number; file: string }[];
}

/** Nothing but these is ever decoded, whatever else the library can: no SVG, no PDF, no formats of rare programs. */
export function allowDecoders(): void {
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({
    operation: ['Jpeg', 'Png', 'Webp', 'Nsgif', 'Heif'].map((name) => `VipsForeignLoad${name}File`),
  });
  sharp.cache(false);
  sharp.concurrency(1);
}

/**
 * Makes a picture anew, upright and stripped of all that it says beside itself, in its own format and in several widths.
 *
 * @throws Error where it cannot be decoded, or has too many pixels.
 */
export async function render(source: string, folder: string): Promise<Rendered> {
  const options: SharpOptions = { limitInputPixels: mostPixels, failOn: 'error' };
  const found = await sharp(source, options).metadata();
  const { pages = 1, format } = found;
  const { width, height } = found.autoOrient;
  const moves = pages > 1 && pages * found.width * found.height <= mostMovingPixels;
  const read = () => sharp(source, { ...options, animated: moves }).autoOrient();

  const full = join(folder, 'full');
  const { mediaType, encode } = encoderOf(format);
  await encode(read()).toFile(full);
  const narrower = steps.filter((step) => step < width);
  const widths = width > steps.at(-1)! ? narrower : [...narrower, width];
  const made: Rendered['widths'] = [];
  for (const each of widths) {
    const file = join(folder, String(each));
    await read().resize({ width: each }).webp({ quality: 80 }).toFile(file);
    made.push({ width: each, file });
  }
  return { type: mediaType, width, height, full, widths: made };
}

/** How a format is written again. sharp keeps nothing beside the pixels unless it is asked to. */
function encoderOf(format: string): { mediaType: string; encode: (picture: Sharp) => Sharp } {
  switch (format) {
    case 'jpeg':
      return { mediaType: 'image/jpeg', encode: (picture) => picture.jpeg({ quality: 90 }) };
    case 'png':
      return { mediaType: 'image/png', encode: (picture) => picture.png() };
    case 'webp':
      return { mediaType: 'image/webp', encode: (picture) => picture.webp({ quality: 90 }) };
    case 'gif':
      return { mediaType: 'image/gif', encode: (picture) => picture.gif() };
    case 'heif':
      // The format's encoder takes minutes for what it calls effort; at 1 a camera's picture takes seconds.
      return {
        mediaType: 'image/avif',
        encode: (picture) => picture.avif({ quality: 70, effort: 1 }),
      };
    default:
      throw new Error(`${format} is not made anew.`);
  }
}
