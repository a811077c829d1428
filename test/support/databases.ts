/** Both databases, for the suites that hold them to the same. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '../../src/server/app.ts';
import { createPostgresDatabase, postgresUrl } from './postgres.ts';

/** An empty database of a test's own. */
export interface TestDatabase {
  /** Opens it; again after it was closed, or beside, where several servers may share it. */
  open(): Promise<Database>;
  drop(): Promise<void>;
}

export interface DatabaseKind {
  name: string;
  /** Why it cannot be had here. */
  skip: string | false;
  /** Several servers may have it open. */
  isShared: boolean;
  create(): Promise<TestDatabase>;
}

const postgres = await postgresUrl();

export const databases: readonly DatabaseKind[] = [
  {
    name: 'the embedded database',
    skip: false,
    isShared: false,
    async create() {
      const folder = await mkdtemp(join(tmpdir(), 'cercle-'));
      return {
        open: () => openDatabase({ folder }),
        drop: () => rm(folder, { recursive: true, force: true }),
      };
    },
  },
  {
    name: 'PostgreSQL',
    skip: postgres.url === null && postgres.skip,
    isShared: true,
    async create() {
      const { url, drop } = await createPostgresDatabase(postgres.url!);
      return { open: () => openDatabase({ url }), drop };
    },
  },
];
