import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase } from '@cercle/server';
import { openApp } from '../company.ts';

const folder = await mkdtemp(join(tmpdir(), 'cercle-bench-'));
const app = await openApp(await openDatabase({ folder }));
const url = await app.listen(0);

process.once('disconnect', async () => {
  await app.close();
  await rm(folder, { recursive: true, force: true });
});
process.send!(url);
