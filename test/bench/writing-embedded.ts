import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@cercle/server';
import Connection from 'libsql';
import { compareWriting, statements, type BareRows } from './writing.ts';

/** The driver with the server's settings, its statements prepared once. */
async function openBare(folder: string): Promise<BareRows> {
  const connection = new Connection(join(folder, 'cercle.db'));
  connection.pragma('journal_mode = wal');
  connection.pragma('synchronous = full');
  connection.pragma('foreign_keys = on');
  const prepared = statements.map((statement) => connection.prepare(statement));
  const write = connection.transaction((rows: readonly (readonly unknown[])[]) =>
    prepared.forEach((statement, index) => statement.run(...rows[index]!)),
  );
  return { write: async (rows) => write(rows), close: async () => connection.close() };
}

export default async function bench() {
  const folder = await mkdtemp(join(tmpdir(), 'cercle-bench-'));
  const otherFolder = join(folder, 'other');
  try {
    return await compareWriting({
      name: 'libsql',
      open: () => openDatabase({ folder: join(folder, 'ours') }),
      openOther: () => openDatabase({ folder: otherFolder }),
      openBare: () => openBare(otherFolder),
    });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
