import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { text } from '../../src/protocol/text.ts';

const isTaken = (value: string, shortest?: number): boolean =>
  text(20, shortest).safeParse(value).success;

describe('a text of the protocol', () => {
  it('is refused where a reader would see nothing of it', () => {
    const unseen = [
      '',
      ' \n\t',
      '\u00A0\u3000',
      '\u200B',
      '\u200B \uFEFF',
      '\u200D\u200C',
      '\u2060\u00AD',
      '\u202E\u2066',
      '\uFE0F',
      '\u3164\u115F',
      '\u{E0041}',
      '\u0007',
    ];
    assert.deepEqual(
      unseen.filter((value) => isTaken(value)),
      [],
    );
  });

  it('is taken where there is one thing to be seen, and what is unseen beside it stays', () => {
    for (const value of ['a', ' a ', '👩\u200D🚀', '❤\uFE0F', '日', '\u200Fא', '.']) {
      const parsed = text(20).safeParse(value);
      assert.equal(parsed.success && parsed.data, value);
    }
  });

  it('says how many characters it needs where it is too short', () => {
    const said = (shortest: number) =>
      text(20, shortest)
        .safeParse(' . ')
        .error?.issues.map(({ message }) => message);
    assert.deepEqual(said(10), ['Write 10 or more characters here.']);
    assert.deepEqual(said(1), undefined);
  });

  it('is as long as pages and databases count it, in UTF-16 units', () => {
    for (const longest of ['a'.repeat(20), '🎉'.repeat(10)]) assert.equal(isTaken(longest), true);
    for (const tooLong of ['a'.repeat(21), '🎉'.repeat(11), '🎉'.repeat(21)]) {
      const { error } = text(20).safeParse(tooLong);
      assert.equal(error?.issues[0]?.message, 'Write at most 20 characters.');
    }
  });

  it('counts what is seen', () => {
    assert.equal(isTaken('a\u200Bb', 2), true);
    assert.equal(isTaken('a\u200B', 2), false);
  });
});
