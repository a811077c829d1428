/** A host's page with a feed, and the files it needs. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { people, tokenFor } from '../support/people.ts';

export const feedPage = (server: string, room: string): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
  <script type="module" src="/cercle.js"></script></head><body>
  <cercle-network url="${server}" token-url="/token"></cercle-network>
  <cercle-feed room="${room}"></cercle-feed></body></html>`;

/** Notes, in the page, when the posts wanted have been painted: at the frame after the one that had them all. */
export function watchPosts(wanted: number): void {
  const count = () => {
    const feed = document.querySelector('cercle-feed');
    if (!feed) return document.querySelectorAll('article').length;
    const cards = [...(feed.shadowRoot?.querySelectorAll('cercle-post-card') ?? [])];
    const isDrawn = (card: Element) =>
      card.shadowRoot?.querySelector('cercle-rich-text')?.shadowRoot?.querySelector('p');
    return cards.filter(isDrawn).length;
  };
  const look = () => {
    if (count() < wanted) requestAnimationFrame(look);
    else requestAnimationFrame(() => Object.assign(globalThis, { painted: performance.now() }));
  };
  requestAnimationFrame(look);
}

/** Serves files from memory on a free port. */
export async function startFiles() {
  const files = new Map<string, { type: string; body: string }>();
  const server = createServer((request, response) => {
    const file = files.get(request.url!);
    response.writeHead(file ? 200 : 404, { 'content-type': file?.type ?? 'text/plain' });
    response.end(file?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const serve = (path: string, type: string, body: string) => files.set(path, { type, body });
  return {
    url: `http://127.0.0.1:${port}`,
    serve,
    /** The one file, as it is built, and what it reads from beside it. */
    serveWidgets: async () =>
      Promise.all(
        ['cercle.js', 'cercle.more.js', 'cercle.rooms.js'].map(async (name) =>
          serve(`/${name}`, 'text/javascript', await readFile(`dist/${name}`, 'utf8')),
        ),
      ),
    /** The token of an employee. */
    serveToken: async (person: { id: string; name: string }) =>
      serve(
        '/token',
        'text/plain',
        await tokenFor({ ...people.claire, ...person }, { now: Date.now(), lifetime: 3_600_000 }),
      ),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
