import { readFile } from 'node:fs/promises';
import type { App } from '@cercle/server';
import { frontPage } from '../pages/front.ts';
import { orderPage } from '../pages/order.ts';
import { ordersPage } from '../pages/orders.ts';
import { peoplePage } from '../pages/people.ts';
import { newRoomPage, roomPage, roomsPage } from '../pages/rooms.ts';
import { stewardPage } from '../pages/steward.ts';
import { findPerson, signedIn, signedRecord } from './directory.ts';
import { findOrder, titleOf } from './erp.ts';
import { formatFor } from './format.ts';
import { elsewherePage, layout, notFoundPage, type Page, type Visit } from './layout.ts';
import { signTicket, signToken, type Agreement } from './sign.ts';
import { placeWithin, signInCookie, visitorOf } from './visit.ts';
import { words } from './words.ts';

/** What the host's pages may load and do: as strict as Cercle's widgets allow. */
const contentSecurityPolicy = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self' ws:",
  "img-src 'self' blob:",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const assets: Record<string, string> = {
  'host.css': 'text/css',
  'intranet.css': 'text/css',
  'erp.css': 'text/css',
  'rooms.css': 'text/css',
  'people.css': 'text/css',
  'steward.css': 'text/css',
  'look.js': 'text/javascript',
  'host.js': 'text/javascript',
  'network.js': 'text/javascript',
  'halvane.svg': 'image/svg+xml',
};

export interface HostOptions {
  agreement: Agreement;
  /** The moment from which the example company counts its days; milliseconds. */
  filledAt: number;
  /** The one-file bundle of the widgets; what comes on demand and its French texts are beside it. */
  bundle: URL;
}

/** As much of a request and a reply as the host's pages need. */
interface Request {
  readonly headers: { readonly cookie?: string | undefined };
  readonly url: string;
}
interface Reply {
  code(status: number): this;
  type(contentType: string): this;
  header(name: string, value: string): this;
  send(body: string | Buffer): this;
}

/** Adds the pages of the example company's intranet and ERP, and the two addresses at which they sign. */
export function addHost(http: App['http'], { agreement, filledAt, bundle }: HostOptions): void {
  const seconds = () => Math.floor(Date.now() / 1000);

  function show(request: Request, reply: Reply, pageOf: (visit: Visit) => Page | undefined) {
    const person = visitorOf(request.headers.cookie);
    const visit: Visit = {
      person,
      words: words[person.locale],
      format: formatFor(person.locale, filledAt),
      path: request.url,
      now: Date.now(),
    };
    const page = pageOf(visit);
    return reply
      .code(page ? 200 : 404)
      .type('text/html; charset=utf-8')
      .header('content-security-policy', contentSecurityPolicy)
      .header('cache-control', 'no-store')
      .send(layout(visit, page ?? notFoundPage(visit)).text);
  }

  async function send(reply: Reply, file: URL, type: string) {
    return reply
      .type(`${type}; charset=utf-8`)
      .header('cache-control', 'no-cache')
      .header('x-content-type-options', 'nosniff')
      .send(await readFile(file));
  }

  // Of its own, so that the form's content type is known to the host's addresses only.
  http.register(async (host) => {
    host.addContentTypeParser(
      'application/x-www-form-urlencoded',
      { parseAs: 'string' },
      (_request, body, done) => done(null, new URLSearchParams(String(body))),
    );

    host.get('/cercle/token', async (request, reply) => {
      const person = signedIn(visitorOf(request.headers.cookie), filledAt);
      reply.header('cache-control', 'no-store');
      return { token: await signToken(person, agreement, seconds()) };
    });

    host.get<{ Querystring: { record?: string } }>('/cercle/ticket', async (request, reply) => {
      const person = visitorOf(request.headers.cookie);
      const order = findOrder(person, request.query.record ?? '');
      if (!order) return reply.code(404).send({ error: 'There is no such record for you.' });
      const record = signedRecord(order, titleOf(order));
      reply.header('cache-control', 'no-store');
      return { ticket: await signTicket(signedIn(person, filledAt), record, agreement, seconds()) };
    });

    host.post<{ Body: URLSearchParams }>('/sign-in', async (request, reply) => {
      const person = findPerson(request.body.get('person') ?? '');
      if (person) reply.header('set-cookie', signInCookie(person));
      return reply.redirect(placeWithin(request.body.get('from')), 303);
    });

    host.get('/', (request, reply) => show(request, reply, (visit) => frontPage(visit, filledAt)));
    host.get('/elsewhere', (request, reply) => show(request, reply, elsewherePage));
    host.get('/erp/purchase-orders', (request, reply) => show(request, reply, ordersPage));
    host.get<{ Params: { number: string } }>('/erp/purchase-order/:number', (request, reply) =>
      show(request, reply, (visit) => {
        const order = findOrder(visit.person, request.params.number);
        return order && orderPage(visit, order);
      }),
    );
    host.get('/people', (request, reply) =>
      show(request, reply, (visit) =>
        visit.person.affiliation === 'customer' ? undefined : peoplePage(visit),
      ),
    );
    host.get('/steward', (request, reply) =>
      show(request, reply, (visit) => (visit.person.steward ? stewardPage(visit) : undefined)),
    );
    host.get('/rooms', (request, reply) => show(request, reply, roomsPage));
    host.get('/rooms/new', (request, reply) => show(request, reply, newRoomPage));
    host.get<{ Params: { id: string } }>('/rooms/:id', (request, reply) =>
      show(request, reply, (visit) => roomPage(visit, request.params.id)),
    );

    for (const name of ['', 'more.', 'rooms.', 'steward.', 'fr.'].map((of) => `cercle.${of}js`)) {
      host.get(`/${name}`, (_request, reply) =>
        send(reply, new URL(name, bundle), 'text/javascript'),
      );
    }
    for (const [name, type] of Object.entries(assets)) {
      const file = new URL(`../pages/assets/${name}`, import.meta.url);
      host.get(`/assets/${name}`, (_request, reply) => send(reply, file, type));
    }
    host.get('/*', (request, reply) => show(request, reply, () => undefined));
  });
}
