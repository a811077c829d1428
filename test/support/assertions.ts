/**
 * Loaded before each test file: gives `assert.ok` words of its own. Without any, Node 20 quotes what stands at its place
 * in the file, which is not its place in what tsx makes of that: it quotes anything, or looks for it without an end.
 */
import assert from 'node:assert/strict';

const { ok } = assert;

Object.assign(assert, {
  ok: (value: unknown, message: string | Error = 'It does not hold.') => ok(value, message),
});
