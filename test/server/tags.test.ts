/** What of a text is a tag. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { foldedTag, tag as tagShape } from '../../src/protocol/filter.ts';
import type { Inline } from '../../src/protocol/rich-text.ts';
import { parseMarkdown } from '../../src/server/text/markdown.ts';
import { splitTags, tagsOf } from '../../src/server/text/tags.ts';

const text = (value: string): Inline => ({ type: 'text', text: value });
const tag = (written: string, folded = written): Inline => ({
  type: 'tag',
  tag: folded,
  text: written,
});
const tagged = (source: string): string[] =>
  tagsOf(parseMarkdown(source, { members: [], room: false }));

describe('a tag', () => {
  it('is a word of letters, digits, low lines and hyphens after a #', () => {
    assert.deepEqual(splitTags('On #harvest, #a_1 and (#list-2)!'), [
      ...[text('On '), tag('harvest'), text(', '), tag('a_1')],
      ...[text(' and ('), tag('list-2'), text(')!')],
    ]);
    assert.deepEqual(splitTags('#one#two'), [tag('one'), text('#two')]);
    assert.deepEqual(splitTags('##one'), [text('##one')]);
    assert.deepEqual(splitTags(''), []);
  });

  it('is of any script', () => {
    for (const word of ['été', 'øl', 'жатва', '収穫', 'חורף', 'फसल', '𝒞𝒞', 'ﬁn']) {
      assert.deepEqual(splitTags(`#${word}.`), [tag(word, foldedTag(word)), text('.')], word);
    }
  });

  it('is no number, no emoji and nothing within a word', () => {
    const none = ['#3', '#3a', '#-a', '#_a', '#🎉🎉', '# a', '#', '#a', '#a!', 'a#bc', '3#bc'];
    none.push('_#bc', 'é#bc', 'e\u0301#bc', '收#bc', '&#xab', '/#bc', '#\u0301bc');
    for (const source of none) assert.deepEqual(splitTags(source), [text(source)], source);
  });

  it('leaves a hyphen at its end to the sentence', () => {
    assert.deepEqual(splitTags('#winter-- yes'), [tag('winter'), text('-- yes')]);
    assert.deepEqual(splitTags('#winter-#box-'), [tag('winter'), text('-'), tag('box'), text('-')]);
    // One letter is none, and hyphens do not make it longer.
    assert.deepEqual(splitTags('#a--'), [text('#a--')]);
  });

  it('has from 2 to 50 letters, as it is written and as it is asked for', () => {
    const long = 'a'.repeat(50);
    assert.deepEqual(splitTags(`#${long}`), [tag(long)]);
    assert.deepEqual(splitTags(`#${long}a`), [text(`#${long}a`)]);
    // A letter of two marks is one letter; this one becomes two as it is made small.
    assert.deepEqual(splitTags('#e\u0301'), [text('#e\u0301')]);
    assert.deepEqual(splitTags(`#${'İ'.repeat(50)}`), [text(`#${'İ'.repeat(50)}`)]);
  });

  it('is the same however it is written', () => {
    const written = ['Été', 'ÉTÉ', 'été', 'e\u0301te\u0301', 'E\u0301TÉ'];
    assert.deepEqual(tagged(written.map((word) => `#${word}`).join(' ')), ['été']);
    assert.notEqual(foldedTag('ete'), foldedTag('été'));
  });

  it('stands in what is emphasized, quoted and listed, and in a heading', () => {
    const source = '# Of #one\n\n> *#two*\n\n- **a #three**\n\n1. > ~~#four~~';
    assert.deepEqual(tagged(source).sort(), ['four', 'one', 'three', 'two']);
  });

  it('is none in code, in a link and in an address', () => {
    for (const source of [
      ...['`#one`', '```\n#one\n```', '    #one', '[#one](https://host.example)'],
      ...['[*a #one*](https://host.example)', 'https://host.example/a#one'],
      ...['https://host.example/#one', 'www.host.example/?a=#one', '<https://host.example/#one>'],
      ...['a host.example/a#one', 'a host.example/#one', '#one'.slice(0, 2)],
    ]) {
      assert.deepEqual(tagged(source), [], source);
    }
  });

  it('is told once of a text, and loses nothing of it', () => {
    assert.deepEqual(tagged('#one #two #ONE'), ['one', 'two']);
    const piece = fc.constantFrom(
      ...[
        '#',
        '-',
        'a',
        'B',
        'é',
        '\u0301',
        'İ',
        'Σ',
        '3',
        '_',
        ' ',
        '/',
        '&',
        '𝒞',
        '🎉',
        '\u{958}',
      ],
    );
    const source = fc.array(piece, { maxLength: 60 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(source, (value) => {
        const parts = splitTags(value);
        const said = parts.map((part) => {
          if (part.type === 'tag') return `#${part.text}`;
          return part.type === 'text' ? part.text : assert.fail(part.type);
        });
        assert.equal(said.join(''), value);
        for (const part of parts) {
          if (part.type !== 'tag') continue;
          // What is tagged can be asked for, and whoever asks for what is drawn finds it.
          assert.equal(tagShape.parse(part.tag), foldedTag(part.text));
          assert.equal(foldedTag(part.tag), part.tag);
        }
      }),
      { seed: 1, numRuns: 3000 },
    );
  });
});
