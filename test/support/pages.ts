/** Pages of a host in a real browser, with the widgets as they are shipped and a real backend behind them. */
import { createServer } from 'node:http';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { buildOneFile } from '../../.config/one-file.ts';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { AppOptions } from '../../src/server/app.ts';
import { origin, startBackend, type Backend } from './backend.ts';
import { launchBrowser } from './browser.ts';
import { people, ticketFor, tokenFor, type TestPerson } from './people.ts';

/** The policy that the strictest hosts have (DESIGN 7, TOOLCHAIN "Content Security Policy"). */
export const strictPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self' ws: http:",
  "img-src 'self' blob:",
  "require-trusted-types-for 'script'",
].join('; ');

let made: Promise<Record<string, string>> | undefined;

/** The one file as it ships, what comes on demand and the French texts beside it, made from the sources as they are. */
export const widgetFiles = (): Promise<Record<string, string>> => (made ??= makeWidgetFiles());

async function makeWidgetFiles(): Promise<Record<string, string>> {
  const [files, texts] = await Promise.all([buildOneFile(), makeTexts()]);
  return { ...files, 'cercle.fr.js': texts };
}

async function makeTexts(): Promise<string> {
  const made = await build({
    root: fileURLToPath(new URL('../../', import.meta.url)),
    mode: 'texts',
    logLevel: 'error',
    build: { write: false },
  });
  const [result] = Array.isArray(made) ? made : [made];
  if (!result || !('output' in result)) throw new Error('The texts were not built.');
  return result.output.map((part) => ('code' in part ? part.code : '')).join('\n');
}

/** What the pages of a host talk to. */
type Behind = Pick<Backend, 'url' | 'clock' | 'close'>;

export interface Host<Server extends Behind = Backend> {
  backend: Server;
  browser: Browser;
  /** What the host says of people besides the usual, by their ids, to whoever opens a page from now on. */
  claims: Record<string, Record<string, unknown>>;
  /** Opens a page for someone, in a browser of their own. `body` is the host's markup. */
  open(person: TestPerson, body: string, options?: PageOptions): Promise<Page>;
  close(): Promise<void>;
}

export interface PageOptions {
  /** Where the script stands; before the markup unless told. */
  script?: 'first' | 'last' | 'none';
  context?: BrowserContext;
  width?: number;
  height?: number;
  lang?: string;
  /** The content security policy of the page; the strictest unless told. */
  policy?: string;
}

/** Lets a host say this of somebody from now on, and them come in with it. */
export async function tell(
  { backend, claims }: Pick<Host, 'backend' | 'claims'>,
  person: TestPerson,
  said: Record<string, unknown>,
): Promise<void> {
  claims[person.id] = { ...claims[person.id], ...said };
  // What a token says anew is that of a later second.
  backend.advance(1000);
  const token = await tokenFor(person, { now: backend.clock(), claims: claims[person.id] });
  (await backend.connect(person, token)).close();
}

/** Starts a host with its pages. Rejects where there is no browser. */
export async function startHost(options: Partial<AppOptions> = {}): Promise<Host> {
  const origins = [origin];
  // Where it cannot be made, nothing has been started yet that would keep the tests waiting.
  await widgetFiles();
  const backend = await startBackend({ origins, ...options });
  return hostOf(backend, origins);
}

/** Starts a host in front of a server; its own origin is added to `origins`. */
export async function hostOf<Server extends Behind>(
  backend: Server,
  origins: string[],
): Promise<Host<Server>> {
  const files = await widgetFiles();
  const browser = await launchBrowser();
  const pages = new Map<string, { body: string; policy: string }>();
  const claims: Host['claims'] = {};
  const own = await startServer(async (path, query) => {
    const file = files[path.slice(1)];
    if (file !== undefined) return { type: 'text/javascript', body: file };
    if (path.startsWith('/token/')) {
      const person = people[path.slice('/token/'.length) as keyof typeof people];
      const email = query.get('email');
      const body = await tokenFor(person, {
        now: backend.clock(),
        claims: {
          ...claims[person.id],
          // Of whom the host knows an address and nothing else.
          ...(email && { email, host_contact: undefined, ends_at: undefined }),
        },
      });
      return { type: 'text/plain', body };
    }
    if (path.startsWith('/ticket/')) {
      const record = query.get('record')!;
      const parties = [{ id: 'exotic', name: 'Exotic Liquids', affiliation: 'supplier' }];
      const member = path.slice('/ticket/'.length);
      const body = await ticketFor(member, { now: backend.clock(), record, parties });
      return { type: 'text/plain', body };
    }
    const page = pages.get(path);
    return page && { type: 'text/html', ...page };
  });
  origins.push(own.url);
  let opened = 0;
  return {
    backend,
    browser,
    claims,
    async open(person, body, options = {}) {
      const { script = 'first', width = 900, height = 900, lang = 'en' } = options;
      const { policy = strictPolicy } = options;
      const path = `/page-${(opened += 1)}`;
      const tag = '<script type="module" src="/cercle.js"></script>';
      const markup = `<!doctype html><html lang="${lang}"><head><meta charset="utf-8"><title>Host</title>
        ${script === 'first' ? tag : ''}</head><body>${body.replaceAll(
          '{network}',
          `<cercle-network url="${backend.url}" token-url="/token/${person.id}" ticket-url="/ticket/${person.id}"></cercle-network>`,
        )}
        ${script === 'last' ? tag : ''}</body></html>`;
      pages.set(path, { body: markup, policy });
      const context =
        options.context ?? (await browser.newContext({ viewport: { width, height } }));
      const page = await context.newPage();
      await page.goto(own.url + path);
      return page;
    },
    async close() {
      await browser.close();
      await own.close();
      await backend.close();
    },
  };
}

type Serve = (
  path: string,
  query: URLSearchParams,
) => Promise<{ type: string; body: string; policy?: string } | undefined>;

async function startServer(serve: Serve): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url!, 'http://host');
    void serve(decodeURIComponent(pathname), searchParams).then((found) => {
      response.writeHead(found ? 200 : 404, {
        'content-type': found?.type ?? 'text/plain',
        'content-security-policy': found?.policy ?? strictPolicy,
      });
      response.end(found?.body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
