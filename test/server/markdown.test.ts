import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { block, type Block, type Inline } from '../../src/protocol/rich-text.ts';
import { longestPost } from '../../src/protocol/post.ts';
import { parseMarkdown } from '../../src/server/text/markdown.ts';

const text = (value: string): Inline => ({ type: 'text', text: value });
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });
const parse = (source: string, ...names: string[]) =>
  parseMarkdown(
    source,
    names.map((name, index) => ({ id: `m${index}`, name })),
  );

/** The children of the only paragraph. */
function inlines(source: string, ...names: string[]): Inline[] {
  const [only, ...others] = parse(source, ...names);
  assert.deepEqual(others, []);
  assert.equal(only?.type, 'paragraph');
  return (only as { children: Inline[] }).children;
}

/** Every text there is in a tree, in order. */
function plain(nodes: readonly (Block | Inline)[]): string {
  return nodes
    .map((node) => {
      if ('text' in node) return node.text;
      if ('items' in node) return node.items.map(plain).join('\n');
      if ('children' in node) return plain(node.children);
      return 'name' in node ? `@${node.name}` : '';
    })
    .join('');
}

describe('Markdown', () => {
  it('becomes a tree of what the look can draw', () => {
    const source = [
      '# One level',
      '### only',
      '*a* **b** ~~c~~ `d`',
      '',
      '> quoted',
      '',
      '3. third',
      '4. fourth',
      '',
      '- point',
      '',
      '```ts',
      'const a = "<b>";',
      '```',
      '---',
    ].join('\n');
    assert.deepEqual(parse(source), [
      { type: 'heading', children: [text('One level')] },
      { type: 'heading', children: [text('only')] },
      paragraph(
        { type: 'emphasis', children: [text('a')] },
        text(' '),
        { type: 'strong', children: [text('b')] },
        text(' '),
        { type: 'strike', children: [text('c')] },
        text(' '),
        { type: 'code', text: 'd' },
      ),
      { type: 'quote', children: [paragraph(text('quoted'))] },
      {
        type: 'list',
        ordered: true,
        start: 3,
        items: [[paragraph(text('third'))], [paragraph(text('fourth'))]],
      },
      { type: 'list', ordered: false, items: [[paragraph(text('point'))]] },
      { type: 'code', language: 'ts', text: 'const a = "<b>";' },
      { type: 'rule' },
    ]);
  });

  it('keeps what it does not draw as text: HTML, tables, footnotes, definitions', () => {
    const sources = [
      '<script>alert(1)</script>',
      '<img src=x onerror=alert(1)>',
      'a <b>c</b> d',
      '<!-- said -->',
      '| a | b |\n| - | - |\n| 1 | 2 |',
      'a[^1]\n\n[^1]: note',
      '[a]: https://host.example',
      '~one~',
    ];
    for (const source of sources) {
      assert.equal(plain(parse(source)), source.replaceAll('\n\n', ''), source);
    }
  });

  it('makes a picture a link', () => {
    assert.deepEqual(inlines('![plan](https://host.example/plan.png)'), [
      text('!'),
      { type: 'link', url: 'https://host.example/plan.png', children: [text('plan')] },
    ]);
  });

  it('links what opens a page or a letter, written out or not', () => {
    const urls: [string, string][] = [
      ['https://host.example/a?b=1#c', 'https://host.example/a?b=1#c'],
      ['<mailto:a@host.example>', 'mailto:a@host.example'],
      ['www.host.example', 'http://www.host.example'],
      ['a@host.example', 'mailto:a@host.example'],
      ['[x](HTTPS://host.example "title")', 'HTTPS://host.example'],
    ];
    for (const [source, url] of urls) {
      const [link] = inlines(source);
      assert.deepEqual(link?.type === 'link' && link.url, url, source);
    }
  });

  it('leaves every other address as text', () => {
    const urls = [
      'javascript:alert(1)',
      'JaVaScRiPt:alert(1)',
      'java&#10;script:alert(1)',
      '&#1;javascript:alert(1)',
      'java\tscript:alert(1)',
      'data:text/html,<script>alert(1)</script>',
      'vbscript:x',
      'file:///etc/passwd',
      'blob:https://host.example/1',
      '//evil.example',
      '/relative',
      '',
    ];
    for (const url of urls) {
      const found = JSON.stringify(parse(`[press](<${url}>)`));
      assert.ok(!found.includes('"link"'), url);
      assert.ok(found.includes('press'), url);
    }
    assert.ok(!JSON.stringify(parse('<javascript:alert(1)>')).includes('"link"'));
  });
});

describe('a mention', () => {
  const mention = (index: number, name: string): Inline => ({
    type: 'mention',
    member: `m${index}`,
    name,
  });

  it('is a name that may be mentioned, the longest first', () => {
    assert.deepEqual(inlines('@Ann Lee, @Ann and @Bob', 'Ann', 'Ann Lee'), [
      mention(1, 'Ann Lee'),
      text(', '),
      mention(0, 'Ann'),
      text(' and @Bob'),
    ]);
  });

  it('ends where the name does, and is exact', () => {
    for (const source of ['@Anna', '@ann', '@Ann\u0301', '@Ann𝟏', '@ Ann', '@\u200bAnn']) {
      assert.deepEqual(inlines(source, 'Ann'), [text(source)], source);
    }
    assert.deepEqual(inlines('(@Ann)', 'Ann'), [text('('), mention(0, 'Ann'), text(')')]);
    assert.deepEqual(inlines('@@Ann', 'Ann'), [text('@'), mention(0, 'Ann')]);
  });

  it('stands in emphasis, but neither in code nor in a link', () => {
    assert.deepEqual(inlines('*@Ann*', 'Ann'), [
      { type: 'emphasis', children: [mention(0, 'Ann')] },
    ]);
    for (const source of ['`@Ann`', '[@Ann](https://host.example)', '    @Ann']) {
      assert.ok(!JSON.stringify(parse(source, 'Ann')).includes('mention'), source);
    }
  });

  it('takes a name for its letters, whatever they mean elsewhere', () => {
    for (const name of ['O.*', '$&', '(a', '__proto__', 'Łukasz Żak', '李小龍', 'עדי כהן']) {
      const found = inlines(`hello @${name}`.replace(/[*_$]/g, '\\$&'), name);
      assert.deepEqual(found.at(-1), mention(0, name), name);
    }
  });
});

describe('a text made to hurt', () => {
  const many = (part: string) => part.repeat(longestPost).slice(0, longestPost);
  const half = (part: string) => part.repeat(longestPost).slice(0, longestPost / 2);
  const texts: Record<string, string> = {
    'deep quotes': many('>'),
    'deep lists': many('1. '),
    'quotes and lists': many('> - '),
    'quotes of one line each': many('> > > > > > > > a\n\n'),
    'lists of one line each': many('- > - > - > a\n'),
    'lazy lines': `${'>'.repeat(30)}a\n${many('a\n')}`,
    'growing lists': Array.from(
      { length: 50 },
      (_, line) => `${' '.repeat(line * 16)}${'- '.repeat(8)}a`,
    ).join('\n'),
    'stars around a letter': `${half('*')}a${half('*')}`,
    'stars and underscores': `${half('*_')}a${half('_*')}`,
    'emphasis in emphasis': half('*a ') + half('a* '),
    'strikes in strikes': half('~~a ') + half('a~~ '),
    'words in bold': many('**a** '),
    brackets: half('[') + half(']'),
    links: many('[a](b)'),
    'links in links': half('[a ') + half('](b) '),
    ticks: Array.from({ length: 190 }, (_, count) => '`'.repeat(count)).join(' '),
    'mentions and addresses': many('a@'),
    entities: many('&#x41;'),
    lines: many('-\n'),
    fences: many('```\n'),
  };
  for (const [name, source] of Object.entries(texts)) {
    it(`of ${name} is parsed in a moment, into a tree of moderate size`, () => {
      const start = performance.now();
      const blocks = parse(source.slice(0, longestPost), 'a');
      assert.ok(performance.now() - start < 1500, `${performance.now() - start} ms`);
      assert.ok(JSON.stringify(blocks).length < 15 * longestPost);
      z.array(block).parse(blocks);
    });
  }

  it('keeps its words', () => {
    for (const [name, source] of Object.entries(texts)) {
      const letters = (value: string) => value.replace(/[^a]/g, '').length;
      const written = source.slice(0, longestPost);
      if (/[`&\]]/.test(written)) continue;
      assert.equal(letters(plain(parse(written))), letters(written), name);
    }
  });

  it('that only looks so is what it says', () => {
    assert.deepEqual(parse('- '.repeat(40).trim()), [{ type: 'rule' }]);
    assert.deepEqual(parse('*'.repeat(500)), [{ type: 'rule' }]);
    const code = `\`\`\`\n${'snake_case_name = a * b;\n'.repeat(300)}\`\`\`\n\n**bold**`;
    assert.deepEqual(parse(code).at(-1), paragraph({ type: 'strong', children: [text('bold')] }));
  });
});
