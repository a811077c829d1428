import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isPhone } from '../../src/protocol/member-edit.ts';

describe('the number of a phone', () => {
  for (const number of [
    '204',
    '+33 4 72 00 00 01',
    '(0)4.72.00.00.01',
    '+49 (0)30/901820-12',
    '+44 20 7946 0000 ext. 12',
    '+33 4 72 00 00 01 poste 12',
    '04 72 00 00 01 #12',
    '+1 555‑010‑0199x7',
    '+33 4 72 00 00 01',
  ]) {
    it(`is ${number}`, () => assert.ok(isPhone(number)));
  }

  for (const text of [
    '',
    ' ',
    '12',
    '+()',
    'Ask Thomas',
    'thomas@aubry.example',
    '+33 4 72 00 00 01, or at lunch',
    'https://calls.example/123',
    'call 0472000001',
    '+33 4 72 00 00 01 ext.',
    '<b>0472000001</b>',
  ]) {
    it(`is not “${text}”`, () => assert.ok(!isPhone(text)));
  }
});
