import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTaken, isUnderway } from '../../src/protocol/upload.ts';

test('a file is underway until it is there or given up, and taken unless it was refused', () => {
  const states = ['waiting', 'sending', 'paused', 'sent', 'failed', 'refused'] as const;
  const those = (is: typeof isTaken) => states.filter((state) => is({ state }));
  assert.deepEqual(those(isUnderway), ['waiting', 'sending', 'paused']);
  assert.deepEqual(those(isTaken), ['waiting', 'sending', 'paused', 'sent', 'failed']);
});
