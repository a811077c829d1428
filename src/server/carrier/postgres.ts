import pg from 'pg';
import type { Wire, WireEvents } from './carrier.ts';

const channel = 'cercle';
/** PostgreSQL takes 7,999 bytes with a notification. */
const largest = 7900;
const connectWithin = 5000;
/** Before a connection that was lost is made anew; milliseconds. */
const pause = 500;

/** What is under a client: to let go of a connection on which nothing comes any more. */
interface Raw {
  connection: { stream: { destroy(): void } };
}

/**
 * PostgreSQL's NOTIFY between nodes, on a connection of its own: commits that notify wait for one another, and those of
 * people never do that here. A database is a network, so that one name is enough for all.
 */
export function postgresWire(url: string, events: WireEvents): Wire {
  let client: pg.Client | undefined;
  let isClosed = false;
  let timer: NodeJS.Timeout | undefined;

  async function connect(): Promise<void> {
    const next = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: connectWithin,
      keepAlive: true,
    });
    let reason: unknown;
    next.on('error', (error) => (reason = error));
    next.on('notification', ({ payload }) => payload !== undefined && events.heard(payload));
    next.once('end', () => lose(reason ?? new Error('The connection has ended.'), next));
    client = next;
    try {
      await next.connect();
      await next.query(`listen ${channel}`);
      if (client === next) events.connected();
    } catch (error) {
      lose(error, next);
      destroy(next);
    }
  }

  function lose(reason: unknown, lost: pg.Client): void {
    if (client !== lost || isClosed) return;
    client = undefined;
    events.lost(reason);
    timer = setTimeout(() => void connect(), pause);
    timer.unref();
  }

  const destroy = (one: pg.Client | undefined) =>
    (one as unknown as Raw | undefined)?.connection.stream.destroy();

  void connect();
  return {
    largest,
    async send(texts) {
      if (!client) throw new Error('There is no connection.');
      await client.query('select pg_notify($1, text) from unnest($2::text[]) as text', [
        channel,
        texts,
      ]);
    },
    reconnect: () => destroy(client),
    async close() {
      isClosed = true;
      clearTimeout(timer);
      const last = client;
      client = undefined;
      await last?.end().catch(() => undefined);
    },
  };
}
