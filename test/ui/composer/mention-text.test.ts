import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  completeMention,
  mentionedIn,
  mentionQuery,
} from '../../../src/ui/composer/mention-text.ts';

/** `|` is where the caret stands. */
const queryAt = (marked: string): string | undefined =>
  mentionQuery(marked.replace('|', ''), marked.indexOf('|'));

function complete(marked: string, name: string): string {
  const text = marked.replace('|', '');
  const { from, to, insert, start } = completeMention(text, marked.indexOf('|'), name);
  const after = text.slice(0, from) + insert + text.slice(to);
  return `${after.slice(0, start)}|${after.slice(start)}`;
}

describe('mentionQuery', () => {
  for (const [marked, query] of [
    ['@|', ''],
    ['@Cl|', 'Cl'],
    ['Ask @Claire F|ontaine', 'Claire F'],
    ['(@Inès|)', 'Inès'],
    ["@O'Brien-Weiß|", "O'Brien-Weiß"],
    ['@Claire Fontaine |', undefined],
    ['claire@example|', undefined],
    ['@ |', undefined],
    ['no name|', undefined],
    ['@Cl, and|', undefined],
    ['@Cl|\n', 'Cl'],
    ['@Cl\n|', undefined],
  ] as const) {
    it(`finds ${JSON.stringify(query)} in ${JSON.stringify(marked)}`, () => {
      assert.equal(queryAt(marked), query);
    });
  }
});

describe('completeMention', () => {
  it('puts the name in the place of what was typed, and goes on behind it', () => {
    assert.equal(complete('Ask @Cl|', 'Claire Fontaine'), 'Ask @Claire Fontaine |');
    assert.equal(complete('Ask @Cl| first', 'Claire Fontaine'), 'Ask @Claire Fontaine |first');
    assert.equal(complete('@a and @b| or @c', 'Bo Li'), '@a and @Bo Li |or @c');
  });
});

describe('mentionedIn', () => {
  const claire = { id: 'claire', name: 'Claire Fontaine', detail: '' };
  const ravi = { id: 'ravi', name: 'Ravi Patel', detail: '' };

  it('names those whom the text still names, once each', () => {
    assert.deepEqual(mentionedIn('@Claire Fontaine and @Ravi Patel', [claire, ravi, claire]), [
      'claire',
      'ravi',
    ]);
    assert.deepEqual(mentionedIn('@Claire Fontaine', [claire, ravi]), ['claire']);
    assert.deepEqual(mentionedIn('Ravi Patel', [ravi]), []);
  });
});
