import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { bugs } from './bugs.ts';

describe('a bug that can be planted', () => {
  it('has its place in the sources, and tests that are there', async () => {
    const astray: string[] = [];
    for (const { name, file, text, tests } of bugs) {
      const source = existsSync(file) ? await readFile(file, 'utf8') : '';
      if (source.split(text).length !== 2) astray.push(`${name}: its text is not in ${file} once`);
      for (const test of tests) if (!existsSync(test)) astray.push(`${name}: there is no ${test}`);
    }
    assert.deepEqual(astray, []);
  });

  it('has a name of its own, and tests to notice it', () => {
    assert.equal(new Set(bugs.map(({ name }) => name)).size, bugs.length);
    assert.ok(bugs.every(({ tests }) => tests.length > 0));
  });
});
