/** The command, where it was taken from a clone and not built. */
import assert from 'node:assert/strict';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { asShipped, startServerProcess } from '../support/server-process.ts';

describe('the command cercle-server', { timeout: 60_000 }, () => {
  let folder: string;

  before(async () => (folder = await mkdtemp(join(tmpdir(), 'cercle-'))));
  after(() => rm(folder, { recursive: true, force: true }));

  it('says in one sentence what to do where it is not built, and ends with 1', async () => {
    const command = join(folder, 'bin', 'cercle-server.mjs');
    await cp(asShipped[0]!, command);
    const { ended, written } = startServerProcess({}, [command]);
    assert.equal(await ended, 1);
    assert.match(written(), /^[^\n]*not built[^\n]*`npm run build`[^\n]*\n$/);
  });
});
