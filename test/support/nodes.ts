/** Several nodes of one network: each a whole backend, on one PostgreSQL, joined by what a test gives them. */
import { openDatabase, type AppOptions } from '../../src/server/app.ts';
import type { Carrier } from '../../src/server/carrier/carrier.ts';
import { startBackend, type Backend } from './backend.ts';
import { createPostgresDatabase } from './postgres.ts';

export interface Nodes {
  all: Backend[];
  close(): Promise<void>;
}

/**
 * Starts nodes on a database of their own, which is dropped with them.
 *
 * @param join - makes the carrier of each.
 */
export async function startNodes(
  postgres: string,
  join: () => Carrier,
  options: Partial<Omit<AppOptions, 'files'>> = {},
  count = 2,
): Promise<Nodes> {
  const { url, drop } = await createPostgresDatabase(postgres);
  const all: Backend[] = [];
  for (let index = 0; index < count; index += 1) {
    const database = await openDatabase({ url });
    all.push(await startBackend({ ...options, database, carrier: join() }));
  }
  return {
    all,
    async close() {
      for (const node of all) await node.close();
      await drop();
    },
  };
}
