/** Every example of CommonMark, and every naughty string, becomes a tree that may be drawn. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import * as z from 'zod/mini';
import { block, type Block, type Inline } from '../../src/protocol/rich-text.ts';
import { parseMarkdown } from '../../src/server/text/markdown.ts';
import { naughty } from '../flow/hostile/strings.ts';

interface Example {
  markdown: string;
  html: string;
  section: string;
  number: number;
}

const examples = (createRequire(import.meta.url)('commonmark-spec') as { tests: Example[] }).tests;
/** The examples write a tab as an arrow, so that it is seen. */
const sourceOf = ({ markdown }: Example): string => markdown.replaceAll('→', '\t');

/** All that a node may have: whatever else it had would not be drawn from a template. */
const properties: Record<Block['type'] | Inline['type'], readonly string[]> = {
  ...{ text: ['text'], break: [], strong: ['children'], emphasis: ['children'] },
  ...{ strike: ['children'], link: ['url', 'children'], mention: ['member', 'name'] },
  ...{ room: [], tag: ['tag', 'text'], paragraph: ['children'], heading: ['children'] },
  ...{ quote: ['children'], list: ['ordered', 'start', 'items'], rule: [] },
  code: ['language', 'text'],
};

function checkNode(node: Block | Inline): void {
  const { type, ...rest } = node;
  assert.ok(Object.hasOwn(properties, type), type);
  for (const name of Object.keys(rest)) assert.ok(properties[type].includes(name), name);
  if (node.type === 'link') assert.match(new URL(node.url).protocol, /^(https?|mailto):$/);
  if ('children' in node) node.children.forEach(checkNode);
  if ('items' in node) node.items.flat().forEach(checkNode);
}

const names = { members: [{ id: 'm1', name: 'foo' }], room: true };
const noNames = { members: [], room: false };

function checkText(source: string): void {
  const blocks = parseMarkdown(source, names);
  assert.deepEqual(z.array(block).parse(blocks), blocks);
  assert.deepEqual(parseMarkdown(source, names), blocks);
  // As it is kept and sent.
  assert.deepEqual(JSON.parse(JSON.stringify(blocks)), blocks);
  blocks.forEach(checkNode);
}

describe('a text of Markdown', () => {
  it('is every example of CommonMark', () => assert.equal(examples.length, 652));

  for (const section of new Set(examples.map((example) => example.section))) {
    it(`becomes a tree that may be drawn: ${section}`, () => {
      for (const example of examples.filter((one) => one.section === section)) {
        try {
          checkText(sourceOf(example));
        } catch (error) {
          throw new Error(`Example ${example.number}: ${example.markdown}`, { cause: error });
        }
      }
    });
  }

  it('becomes a tree that may be drawn, however naughty', () => {
    assert.ok(naughty.length > 400);
    for (const source of naughty) {
      checkText(source);
      checkText(`- > **${source}**`);
      checkText(`[${source}](${source})`);
      checkText(`#${source} @${source}`);
    }
  });

  it('is what CommonMark says where both know it: paragraphs, emphasis, lists, quotes and code', () => {
    const drawn = /<(?!\/?(p|em|strong|code|blockquote|ul|ol|li|pre)\b)|&/;
    // Definitions and HTML stay as they were written.
    const known = examples.filter(
      ({ html, markdown }) => !drawn.test(html) && !/\]: |<\w/.test(markdown),
    );
    assert.ok(known.length > 250, String(known.length));
    const words = (html: string) =>
      html
        .replace(/<[^>]*>/g, '')
        .replace(/\s+/g, ' ')
        .trim();
    const different = known.filter((example) => {
      const said = textOf(parseMarkdown(sourceOf(example), noNames));
      return said.replace(/\s+/g, ' ').trim() !== words(example.html.replaceAll('→', '\t'));
    });
    assert.deepEqual(
      different.map(({ number }) => number),
      [],
    );
  });
});

function textOf(nodes: readonly (Block | Inline)[]): string {
  return nodes
    .map((node): string => {
      if (node.type === 'tag') return `#${node.text}`;
      if ('text' in node)
        return node.text + (node.type === 'code' && 'language' in node ? '\n' : '');
      if ('items' in node) return `${node.items.map(textOf).join('\n')}\n`;
      if ('children' in node) return textOf(node.children);
      return '\n';
    })
    .join(nodes.some(({ type }) => ['paragraph', 'quote', 'list'].includes(type)) ? '\n' : '');
}
