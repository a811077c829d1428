import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { wordsOf } from '../../src/server/logger.ts';

describe('an error in the log', () => {
  it('says where it was and of which kind, and nothing that it quotes', () => {
    const error = Object.assign(new TypeError('Key (text)=(between us)\n  exists: between us'), {
      code: '23505',
      detail: 'between us',
      cause: new Error('between us'),
    });
    const words = JSON.stringify(wordsOf(error));
    assert.match(words, /TypeError.*23505.*logger\.test\.ts/);
    assert.ok(!words.includes('between us'));
    assert.ok(!JSON.stringify(wordsOf('between us')).includes('between us'));
  });
});
