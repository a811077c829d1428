/** Servers for the process that looks at links, in a world of the test's making (see `link-child.ts`). */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import {
  createServer,
  type IncomingMessage,
  type RequestListener,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { createFetcher, startChild, type Fetcher } from '../../src/server/links/fetcher.ts';
import type { Found } from '../../src/server/links/look.ts';
import { realTimers } from '../../src/server/timers.ts';
import type { World } from './link-child.ts';
import { picture } from './pictures.ts';

/** An address that anybody could have, and where nobody is asked: everything is led to this machine. */
export const somewhere = '93.184.215.14';

export interface LinkWorld {
  fetcher: Fetcher;
  /** Looks at one link, as a post has it. */
  look(url: string, more?: { endpoint?: string; avoid?: string[] }): Promise<Found | null>;
  /** Starts the process that looks, for an app of the test's own. */
  start: () => ReturnType<typeof startChild>;
  /** What was connected to since it was last asked: `address port`. */
  taps(): string[];
  close(): void;
}

const module = new URL('./link-child.ts', import.meta.url);

/** Names that are not told are somewhere. */
export function linkWorld(world: Partial<World> = {}): LinkWorld {
  const folder = mkdtempSync(join(tmpdir(), 'cercle-'));
  const taps = join(folder, 'taps');
  writeFileSync(taps, '');
  const names = { '*': [[somewhere]], ...world.names };
  const told = JSON.stringify({ ports: {}, ...world, names, taps });
  const start = () => startChild(module, [told]);
  const fetcher = createFetcher(realTimers, start);
  return {
    fetcher,
    start,
    look: (
      url,
      { endpoint = null, avoid = [] }: { endpoint?: string | null; avoid?: string[] } = {},
    ) => fetcher.look({ url, endpoint, avoid }),
    taps() {
      const lines = readFileSync(taps, 'utf8').split('\n').filter(Boolean);
      writeFileSync(taps, '');
      return lines;
    },
    close() {
      fetcher.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A web server on this machine. */
export async function serve(listener: RequestListener): Promise<{ port: number; server: Server }> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { port: (server.address() as AddressInfo).port, server };
}

/** A page with this in its head. */
export const pageWith = (head: string): string =>
  `<!doctype html><html><head>${head}</head><body></body></html>`;

export const html = (
  response: ServerResponse,
  body: string | Buffer,
  type = 'text/html; charset=utf-8',
): void => void response.setHeader('content-type', type).end(body);

const closing: (() => void)[] = [];
after(() => closing.forEach((close) => close()));
export const whenDone = (...work: (() => void)[]): void => void closing.push(...work);

/** A world with one web server in it, until the tests of the file are done. */
export async function site(
  listener: RequestListener,
): Promise<LinkWorld & { requests: IncomingMessage[] }> {
  const requests: IncomingMessage[] = [];
  const { port, server } = await serve((request, response) => {
    requests.push(request);
    listener(request, response);
  });
  const world = linkWorld({ ports: { 80: port } });
  whenDone(world.close, () => {
    server.closeAllConnections();
    server.close();
  });
  return { ...world, requests };
}

/** A link to a page that is called like this, on a {@link namedSite}; the link itself does not say so. */
export const linkTo = (title: string): string =>
  `http://page.example/${Buffer.from(title).toString('hex')}`;

/** A world in which each page is called as {@link linkTo} has it, and has a picture. */
export async function namedSite() {
  const shown = Buffer.from(await picture(600, 400));
  return site(({ url }, response) => {
    if (url!.endsWith('.png')) return html(response, shown, 'image/png');
    const title = Buffer.from(url!.slice(1), 'hex').toString();
    const image = `<meta property="og:image" content="${url}.png">`;
    html(response, pageWith(`<title>${title}</title>${image}`));
  });
}
