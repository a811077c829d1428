import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import type { Duplex, Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { version } from '../version.ts';
import { open } from './connect.ts';
import { readTarget, Unfit, type Target } from './target.ts';

/** So much is read of an answer at the most, in bytes once it is unpacked. */
export const mostBytes = 1024 * 1024;
const mostRedirects = 5;
const redirects: readonly number[] = [301, 302, 303, 307, 308];

/** What is asked for at an address. */
export interface Wish {
  /** The names of hosts that are never asked. */
  avoid: readonly string[];
  /** As in the header `Accept`. */
  accept: string;
  /** Whether something of this media type is read, as `text/html` is. */
  takes(type: string): boolean;
  /** Whether the beginning of something longer than {@link mostBytes} does as well. */
  cut: boolean;
  signal: AbortSignal;
}

/** What was found at an address, or where that led. */
export interface Answer {
  url: URL;
  /** The media type alone, in lower case. */
  type: string;
  charset: string | null;
  bytes: Buffer;
}

/** Asks for something, and goes where it is redirected to, each step checked like the first. */
export async function get(address: string, wish: Wish): Promise<Answer> {
  let target = readTarget(address, wish.avoid);
  for (let step = 0; step <= mostRedirects; step += 1) {
    const response = await ask(target, wish);
    const { statusCode = 0, headers } = response;
    if (statusCode === 200) return await answerOf(target, response, wish);
    response.destroy();
    if (!redirects.includes(statusCode) || headers.location === undefined) throw new Unfit();
    target = readTarget(headers.location, wish.avoid, target.url);
  }
  throw new Unfit();
}

/** A request by itself: no proxy, no cookie, nothing about who wrote the link or where. */
async function ask(target: Target, { accept, signal }: Wish): Promise<IncomingMessage> {
  const { url } = target;
  const socket = await open(target, signal);
  const asked = request({
    createConnection: () => socket,
    path: `${url.pathname}${url.search}`,
    setHost: false,
    signal,
    headers: {
      host: url.host,
      accept,
      'accept-encoding': 'gzip, br',
      'user-agent': `Cercle/${version} (link preview)`,
      connection: 'close',
    },
  });
  asked.end();
  const [response] = (await once(asked, 'response', { signal })) as [IncomingMessage];
  // What comes after the answer has been read enough of is nobody's business.
  asked.on('error', () => {});
  return response;
}

async function answerOf({ url }: Target, response: IncomingMessage, wish: Wish): Promise<Answer> {
  const [type = '', ...parameters] = (response.headers['content-type'] ?? '').split(';');
  const media = type.trim().toLowerCase();
  const charset = parameters.map((one) => /^\s*charset="?([^"]+)"?\s*$/i.exec(one)?.[1]);
  try {
    if (!wish.takes(media)) throw new Unfit();
    const bytes = await read(unpacked(response), wish);
    return { url, type: media, charset: charset.find(Boolean) ?? null, bytes };
  } finally {
    response.destroy();
  }
}

async function read(stream: Readable, { cut, signal }: Wish): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  const stop = () => stream.destroy(new Unfit());
  signal.addEventListener('abort', stop, { once: true });
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      chunks.push(chunk);
      size += chunk.length;
      if (size > mostBytes) break;
    }
  } finally {
    signal.removeEventListener('abort', stop);
    stream.destroy();
  }
  if (size > mostBytes && !cut) throw new Unfit();
  return Buffer.concat(chunks).subarray(0, mostBytes);
}

const packings = new Map<string, () => Duplex>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
]);

/** Unpacked piece by piece, so that no more of a bomb goes off than is read. */
function unpacked(response: IncomingMessage): Readable {
  const packing = response.headers['content-encoding']?.trim().toLowerCase() ?? 'identity';
  if (packing === 'identity') return response;
  const unpack = packings.get(packing)?.();
  if (!unpack) throw new Unfit();
  response.on('error', (error) => unpack.destroy(error));
  return response.pipe(unpack);
}
