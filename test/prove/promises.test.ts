import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'node:test';
import { readOptions } from './options.ts';
import { promises } from './promises.ts';
import { isKept } from './proof.ts';
import { proofs } from './proofs.ts';
import { createRandom } from './random.ts';
import { rowsOf } from './report.ts';

const done = 'one node';

describe('what is promised', () => {
  it('has a proof, or names files of tests that are there', () => {
    for (const { name, tested } of promises) {
      if (proofs.some((proof) => proof.promises.includes(name))) continue;
      assert.ok(tested?.length, name);
      for (const file of tested) assert.ok(existsSync(file), file);
    }
  });

  it('is the only thing that is proved', () => {
    const names = promises.map(({ name }) => name);
    const proved = proofs.flatMap((proof) => proof.promises);
    assert.deepEqual(
      proved.filter((name) => !names.includes(name)),
      [],
    );
  });
});

describe('a figure', () => {
  it('keeps a promise at its target, and breaks it beyond', () => {
    const finding = { promise: 'D1', done, what: 'lost' };
    assert.ok(isKept({ ...finding, figure: 0, most: 0 }));
    assert.ok(!isKept({ ...finding, figure: 1, most: 0 }));
    assert.ok(!isKept({ ...finding, figure: NaN, most: 1 }));
    assert.ok(isKept({ ...finding, figure: 2000, least: 2000 }));
    assert.ok(!isKept({ ...finding, figure: 1999, least: 2000 }));
  });

  it('stands beside its promise, and a promise without one says where it is tested', () => {
    const asked = promises.filter(({ name }) => ['D1', 'D11', 'D6', 'P4'].includes(name));
    const rows = rowsOf(asked, {
      findings: [
        { promise: 'D1', done, what: 'lost', figure: 0, most: 0 },
        { promise: 'D1', done, what: 'answered', figure: 1999, least: 2000 },
      ],
      skipped: [{ promise: 'D6', why: 'no Redis' }],
      failed: [{ promises: ['P4'], why: 'came to no end' }],
    });
    const told = rows.map(([name, , what, figure, target, verdict]) => [
      ...[name, what, figure, target, verdict],
    ]);
    const { tested } = promises.find(({ name }) => name === 'D11')!;
    assert.deepEqual(told, [
      ['D1', done, 'lost: 0', '0', 'kept'],
      ['', done, 'answered: 1,999', '≥ 2,000', 'broken'],
      ['D6', 'skipped: no Redis', '', '', 'skipped'],
      ['D11', `not proved here: ${tested!.join(', ')}`, '', '', 'not proved here'],
      ['P4', 'came to no end', '', '', 'broken'],
    ]);
  });
});

describe('a run', () => {
  it('is told what to prove, how much of it and by which seed', () => {
    const told = readOptions(['--full', '--only', 'D1,P4', '--seed=7']);
    assert.deepEqual(told, { isFull: true, isMarkdown: false, only: ['D1', 'P4'], seed: 7 });
    assert.throws(() => readOptions(['--only', 'D99']), /D99/);
    assert.throws(() => readOptions(['--seed', 'some']), /--seed <number>/);
  });

  it('takes the same chances by the same seed, and others by another', () => {
    const chances = (seed: number, part: string) => {
      const random = createRandom(seed, part);
      return Array.from({ length: 500 }, () => random.between(0, 9)).join('');
    };
    assert.equal(chances(7, 'race'), chances(7, 'race'));
    assert.notEqual(chances(7, 'race'), chances(8, 'race'));
    assert.notEqual(chances(7, 'race'), chances(7, 'flood'));
    assert.ok(['0', '9'].every((digit) => chances(7, 'race').includes(digit)));
    const shuffled = createRandom(0).shuffle([1, 2, 3, 4, 5]);
    assert.deepEqual([...shuffled].sort(), [1, 2, 3, 4, 5]);
  });
});
