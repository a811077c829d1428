/** What is shown of a text that was found. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import type { Block } from '../../src/protocol/rich-text.ts';
import type { Piece } from '../../src/protocol/search.ts';
import { marked, snippet } from '../../src/server/search/snippets.ts';
import { textOf } from '../../src/server/search/texts.ts';
import { termsOf } from '../../src/server/search/words.ts';

const words = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');
const hits = (pieces: readonly Piece[]): string[] =>
  pieces.filter(({ hit }) => hit).map(({ text }) => text);
const shown = (text: string, question: string): Piece[] => snippet(text, termsOf(question));

/** Longer than what is shown of a text. */
const much = 'Nothing of it stands here, and so on. '.repeat(20);
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

describe('the text of a post', () => {
  it('keeps apart what stands apart, but one sentence from the next', () => {
    const line = (text: string): Block => ({
      type: 'paragraph',
      children: [{ type: 'text', text }],
    });
    const body = ['The dock opens', 'At six.', 'Ja'].map(line);
    const said = textOf({ title: null, body, detail: { kind: 'message' }, files: [] });
    assert.equal(said, 'The dock opens · At six. Ja');
  });
});

describe('a snippet', () => {
  it('marks each word that was looked for, as it is written, and nothing else', () => {
    assert.deepEqual(shown('Vérifié: les contrôles.', 'contrôler vérifier '), [
      { text: 'Vérifié', hit: true },
      { text: ': les ', hit: false },
      { text: 'contrôles', hit: true },
      { text: '.', hit: false },
    ]);
    assert.deepEqual(hits(shown('livraisons, lynx', 'livrai')), ['livraisons']);
    assert.deepEqual(shown('A text', 'other'), [{ text: 'A text', hit: false }]);
    assert.deepEqual(shown('', 'other'), []);
    assert.deepEqual(marked('', termsOf('a')), []);
    assert.deepEqual(hits(shown('a<b>quince</b>&amp;', 'quince')), ['quince']);
  });

  it('is cut between words, and says so', () => {
    const text = `${much}The quince is here. ${much}`;
    const pieces = shown(text, 'quince');
    assert.deepEqual(hits(pieces), ['quince']);
    const whole = words(pieces);
    assert.ok(whole.startsWith('…') && whole.endsWith('…') && whole.length <= 202);
    const inner = whole.slice(1, -1);
    const at = text.indexOf(inner);
    assert.notEqual(at, -1);
    assert.match(text.slice(at - 1, at + 1), /\s/);
    assert.match(text.slice(at + inner.length - 1, at + inner.length + 1), /\s/);
    assert.match(words(shown(text, 'nowhere')), /^Nothing.*…$/);
    assert.match(words(shown(`${much}quince`, 'quince')), /^….*quince$/);
    assert.match(words(shown(`quince ${much}`, 'quince')), /^quince.*…$/);
  });

  it('is where most of what was looked for stands together', () => {
    const text = `quince ${much} pears and quinces ${much} pear`;
    assert.deepEqual(hits(shown(text, 'pear quince ')), ['pears', 'quinces']);
  });

  it('shows a word whole that is longer than itself', () => {
    const long = 'x'.repeat(500);
    assert.deepEqual(hits(shown(`${much}${long} ${much}`, `${long.slice(0, 40)}`)), [long]);
    const spaceless = '語'.repeat(300);
    assert.ok(words(shown(`${spaceless}東${spaceless}`, '東')).length <= 202);
  });

  it('is never cut within a character, and each piece is of the text', () => {
    const unit = fc.constantFrom(
      ...[
        '👩‍👩‍👧‍👦',
        '🇫🇷',
        'e\u0301',
        'नि',
        '🏳️‍🌈',
        'a',
        'b',
        ' ',
        '.',
        'quince',
        ' quince ',
        '한',
        '\u202e',
      ],
    );
    const text = fc.array(unit, { minLength: 50, maxLength: 300 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.constantFrom('quince', 'a', 'nothing', ''), (said, question) => {
        const pieces = shown(said, question);
        const whole = words(pieces);
        const start = whole.startsWith('…') ? 1 : 0;
        const end = whole.length - (whole.endsWith('…') ? 1 : 0);
        const inner = whole.slice(start, end);
        const bounds = new Set([said.length]);
        for (const { index } of graphemes.segment(said)) bounds.add(index);
        const places: number[] = [];
        for (let at = said.indexOf(inner); at !== -1; at = said.indexOf(inner, at + 1)) {
          places.push(at);
        }
        assert.ok(places.some((at) => bounds.has(at) && bounds.has(at + inner.length)));
        for (const [index, { hit, text: part }] of pieces.entries()) {
          assert.notEqual(part, '');
          assert.notEqual(hit, pieces[index + 1]?.hit);
        }
      }),
      { seed: 1, numRuns: 500 },
    );
  });
});
