/** Pictures for tests, and what only looks like one. */
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';

/** A picture of one colour. */
export async function picture(
  width: number,
  height: number,
  format: 'png' | 'jpeg' | 'webp' | 'gif' | 'avif' = 'png',
): Promise<Uint8Array<ArrayBuffer>> {
  const create = { width, height, channels: 3, background: '#c33' } as const;
  return new Uint8Array(await sharp({ create }).toFormat(format).toBuffer());
}

/** What a camera writes beside a picture: where it was taken, and lying on its side. */
export async function photograph(
  width: number,
  height: number,
  format: 'jpeg' | 'png' | 'webp' | 'avif' = 'jpeg',
): Promise<Uint8Array<ArrayBuffer>> {
  const create = { width, height, channels: 3, background: '#3c3' } as const;
  const taken = sharp({ create }).withExif({
    IFD0: { Copyright: 'LOCATION' },
    IFD3: { GPSLatitude: '48/1 51/1 29/1', GPSLatitudeRef: 'N' },
  });
  return new Uint8Array(await taken.withMetadata({ orientation: 6 }).toFormat(format).toBuffer());
}

/** A PNG that says it has so many pixels, and has hardly any. */
export const claimedPng = (width: number, height: number): Uint8Array<ArrayBuffer> =>
  png(width, height, Buffer.alloc(1000));

/** A PNG that has so many pixels, all black, in a few kilobytes. */
export const blackPng = (width: number, height: number): Uint8Array<ArrayBuffer> =>
  png(width, height, Buffer.alloc((1 + Math.ceil(width / 8)) * height));

/** Of one bit a pixel. */
function png(width: number, height: number, pixels: Buffer): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  return new Uint8Array(
    Buffer.concat([
      Buffer.from('89504e470d0a1a0a', 'hex'),
      chunk('IHDR', header),
      chunk('IDAT', deflateSync(pixels)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  );
}

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc(body));
  return Buffer.concat([length, body, sum]);
}

/** As PNG has it: the polynomial of ISO 3309. */
function crc(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return (value ^ 0xffffffff) >>> 0;
}
