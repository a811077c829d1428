import assert from 'node:assert/strict';
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { openDatabase } from '../../../src/server/app.ts';
import { organizationById, saveOrganization } from '../../../src/server/db/members.ts';

describe('an embedded database that syncs as it is closed', () => {
  let folder: string;

  before(async () => (folder = await mkdtemp(join(tmpdir(), 'cercle-'))));
  after(() => rm(folder, { recursive: true, force: true }));

  it('has everything in its one file then', async () => {
    const first = await openDatabase({ folder: join(folder, 'first'), syncOnClose: true });
    const exotic = { id: 'exotic', name: 'Exotic Liquids', affiliation: 'supplier' } as const;
    await first.write((transaction) => saveOrganization(transaction, exotic));
    await first.close();
    // Nothing but the file: what a log beside it still held would be missing.
    await mkdir(join(folder, 'copy'));
    await copyFile(join(folder, 'first', 'cercle.db'), join(folder, 'copy', 'cercle.db'));
    const copy = await openDatabase({ folder: join(folder, 'copy') });
    const found = await copy.read((transaction) => organizationById(transaction, 'exotic'));
    await copy.close();
    assert.equal(found?.name, 'Exotic Liquids');
  });
});
