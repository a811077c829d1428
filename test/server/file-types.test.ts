/** Which files a network takes. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { startBackend } from '../support/backend.ts';
import { people } from '../support/people.ts';
import { picture } from '../support/pictures.ts';
import { filesAs } from '../support/uploads.ts';

describe('what is uploaded', () => {
  it('is of a type that the network takes, by its content', async (test) => {
    const types = ['image/*', 'text/plain'];
    const backend = await startBackend({ files: { types } });
    test.after(() => backend.close());
    const claire = await backend.connect(people.claire);
    assert.deepEqual((await claire.do('session:open', {})).files, {
      largest: 100_000_000,
      types,
    });
    const { upload } = filesAs(backend, people.claire);
    assert.ok((await upload({ name: 'a.png', content: await picture(10, 10) })).ok);
    assert.ok((await upload({ name: 'a.pdf', content: 'Only text' })).ok);
    const pdf = await upload({ name: 'a.txt', content: '%PDF-1.7\n%âãÏÓ\n', type: 'text/plain' });
    assert.equal(!pdf.ok && `${pdf.error.code} ${pdf.error.field}`, 'invalid type');
    const binary = await upload({ name: 'a.txt', content: new Uint8Array([1, 2, 3, 0]) });
    assert.equal(!binary.ok && binary.error.field, 'type');
  });

  it('is nothing where no files are taken', async (test) => {
    const backend = await startBackend({ files: { types: [] } });
    test.after(() => backend.close());
    const claire = await backend.connect(people.claire);
    assert.equal((await claire.do('session:open', {})).files, undefined);
    const refused = await filesAs(backend, people.claire).tryBegin({ name: 'a', content: 'a' });
    assert.equal(refused.status, 404);
  });
});
