import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { block, type Block, type Inline } from '../../src/protocol/rich-text.ts';
import { longestPost } from '../../src/protocol/kind.ts';
import { parseMarkdown } from '../../src/server/text/markdown.ts';
import { hurtfulTexts } from '../support/hurtful-texts.ts';

const text = (value: string): Inline => ({ type: 'text', text: value });
const paragraph = (...children: Inline[]): Block => ({ type: 'paragraph', children });
const parse = (source: string, ...names: string[]) =>
  parseMarkdown(source, {
    members: names.map((name, index) => ({ id: `m${index}`, name })),
    room: false,
  });

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
      'https://intranet.example@evil.example/',
      'https://name:word@host.example/',
      '',
    ];
    for (const url of urls) {
      const found = JSON.stringify(parse(`[press](<${url}>)`));
      assert.ok(!found.includes('"link"'), url);
      assert.ok(found.includes('press'), url);
    }
    for (const source of ['<javascript:alert(1)>', 'https://intranet.example@evil.example/a']) {
      assert.ok(!JSON.stringify(parse(source)).includes('"link"'), source);
    }
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

describe('@room', () => {
  const ofRoom = (source: string, ...names: string[]) => {
    const members = names.map((name, index) => ({ id: `m${index}`, name }));
    const [only] = parseMarkdown(source, { members, room: true });
    return (only as { children: Inline[] }).children;
  };
  const room: Inline = { type: 'room' };

  it('is everyone, where who writes may call everyone', () => {
    assert.deepEqual(ofRoom('Dear @room, see *@room*'), [
      text('Dear '),
      room,
      text(', see '),
      { type: 'emphasis', children: [room] },
    ]);
    assert.deepEqual(inlines('Dear @room'), [text('Dear @room')]);
  });

  it('is a word of its own', () => {
    for (const source of [
      '@rooms',
      '@room2',
      '@room_a',
      '@room-mates',
      '@Room',
      'a@room',
      '_@room',
    ])
      assert.deepEqual(ofRoom(source), [text(source)], source);
    for (const source of ['@room', '@room-', '@room.', '@room:']) {
      assert.deepEqual(ofRoom(source)[0], room, source);
    }
    assert.ok(!JSON.stringify(ofRoom('`@room` [@room](https://host.example)')).includes('"room"'));
  });

  it('gives way to a member who is called so, and to a longer name', () => {
    const mention = (name: string): Inline => ({ type: 'mention', member: 'm0', name });
    assert.deepEqual(ofRoom('@room', 'room'), [mention('room')]);
    assert.deepEqual(ofRoom('@room service, @room', 'room service'), [
      mention('room service'),
      text(', '),
      room,
    ]);
    assert.deepEqual(ofRoom('@rooms', 'rooms'), [mention('rooms')]);
  });
});

describe('a text made to hurt', () => {
  const texts = hurtfulTexts(longestPost);
  for (const [name, source] of Object.entries(texts)) {
    it(`of ${name} becomes a tree of moderate size`, () => {
      const blocks = parse(source, 'a');
      assert.ok(JSON.stringify(blocks).length < 15 * longestPost);
      z.array(block).parse(blocks);
    });
  }

  it('keeps its words', () => {
    for (const [name, source] of Object.entries(texts)) {
      const letters = (value: string) => value.replace(/[^a]/g, '').length;
      if (/[`&\]]/.test(source)) continue;
      assert.equal(letters(plain(parse(source))), letters(source), name);
    }
  });

  it('is not searched for what takes the parser long', () => {
    const link = { type: 'link', url: 'https://host.example', children: [text('a')] };
    const linked = (count: number) =>
      JSON.stringify(parse('[a](https://host.example) '.repeat(count)));
    assert.ok(linked(500).includes(JSON.stringify(link)));
    assert.ok(!linked(501).includes(JSON.stringify(link)));
    const bold = (count: number) => JSON.stringify(parse('**a** '.repeat(count)));
    assert.ok(bold(250).includes('strong'));
    assert.ok(!bold(251).includes('strong'));
    const code = (count: number) => JSON.stringify(parse('`a` '.repeat(count)));
    assert.ok(code(500).includes('"code"'));
    assert.ok(!code(501).includes('"code"'));
    const address = (more: string) =>
      JSON.stringify(parse(`www.host.example/${more}a`)).includes('"link"');
    assert.ok(address('_www.'.repeat(19)));
    assert.ok(!address('_www.'.repeat(20)));
    assert.ok(address(`${'?'.repeat(39)}a`.repeat(9)) && address('&lt;'.repeat(19)));
    assert.ok(!address('?'.repeat(40)) && !address('&lt;'.repeat(20)));
    const nested = (levels: number) =>
      Array.from({ length: levels }, (_, level) => `${' '.repeat(level * 16)}${'- '.repeat(8)}a`);
    assert.ok(JSON.stringify(parse(nested(30).join('\n'))).includes('"list"'));
    assert.ok(!JSON.stringify(parse(nested(45).join('\n'))).includes('"list"'));
  });

  it('that only looks so is what it says', () => {
    assert.deepEqual(parse('- '.repeat(40).trim()), [{ type: 'rule' }]);
    assert.deepEqual(parse('*'.repeat(500)), [{ type: 'rule' }]);
    const code = `\`\`\`\n${'snake_case_name = a * b;\n'.repeat(300)}\`\`\`\n\n**bold**`;
    assert.deepEqual(parse(code).at(-1), paragraph({ type: 'strong', children: [text('bold')] }));
  });
});
