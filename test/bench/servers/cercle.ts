/** A backend as it is shipped: alone in a folder, or a node on a PostgreSQL and a Redis; it is told where. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCarrier, openDatabase } from '@cercle/server';
import { openApp } from '../company.ts';
import { serve } from './serving.ts';

const [place, redisUrl] = process.argv.slice(2);
const own = place ? undefined : await mkdtemp(join(tmpdir(), 'cercle-bench-'));
const folder = own ?? place!;
const database = await openDatabase(URL.canParse(folder) ? { url: folder } : { folder });
const carrier = redisUrl ? openCarrier({ redisUrl }) : undefined;
const app = await openApp(database, carrier && { carrier });

serve(await app.listen(0), async () => {
  await app.close();
  if (own) await rm(own, { recursive: true, force: true });
});
