import type {
  BlockContent,
  DefinitionContent,
  ListItem,
  PhrasingContent,
  RootContent,
} from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmStrikethroughFromMarkdown } from 'mdast-util-gfm-strikethrough';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmStrikethrough } from 'micromark-extension-gfm-strikethrough';
import type { Block, Inline } from '../../protocol/rich-text.ts';
import {
  hasEndlessAddress,
  hasTooManyBrackets,
  hasTooManyCodeMarks,
  hasTooManyNodes,
  hasTooManyParts,
  hasTooMuchEmphasis,
  withShallowLines,
} from './bounds.ts';
import { splitMentions, type Namable } from './mentions.ts';
import { splitTags } from './tags.ts';

/** Quotes and lists inside each other deeper than this are drawn as paragraphs: no screen has room for more. */
const deepest = 8;

/** HTML and pictures are text like any other, and links carry their address where they stand. */
const leftOut = ['htmlFlow', 'htmlText', 'labelStartImage', 'definition'];
const emphasis = ['attention', 'strikethrough'];
const links = ['labelStartLink', 'labelEnd'];
const codes = ['codeText', 'characterEscape', 'characterReference'];

/**
 * Parses Markdown into the tree that is stored and sent (DESIGN 7): emphasis, links, lists, quotes and code of
 * CommonMark, with GitHub's plain addresses and strikethrough. A text that is only there to keep the parser busy comes
 * back as it was written, in one block of code.
 *
 * @param names - of whom each `@Name` outside code and links becomes a mention.
 */
export function parseMarkdown(source: string, names: Namable): Block[] {
  if (hasTooManyParts(source)) return asWritten(source);
  const hasAddresses = !hasEndlessAddress(source);
  const tree = fromMarkdown(withShallowLines(source), {
    extensions: [
      ...(hasAddresses ? [gfmAutolinkLiteral()] : []),
      gfmStrikethrough({ singleTilde: false }),
      {
        disable: {
          null: [
            ...leftOut,
            ...(hasTooMuchEmphasis(source) ? emphasis : []),
            ...(hasTooManyBrackets(source) ? links : []),
            ...(hasTooManyCodeMarks(source) ? codes : []),
          ],
        },
      },
    ],
    mdastExtensions: [
      ...(hasAddresses ? [gfmAutolinkLiteralFromMarkdown()] : []),
      gfmStrikethroughFromMarkdown(),
    ],
  });
  const blocks = blocksOf(tree.children, names, 0);
  return hasTooManyNodes(blocks) ? asWritten(source) : blocks;
}

const asWritten = (source: string): Block[] => [{ type: 'code', text: source }];

type Node = RootContent | BlockContent | DefinitionContent | ListItem;

function blocksOf(nodes: readonly Node[], names: Namable, depth: number): Block[] {
  return nodes.flatMap((node): Block[] => {
    const inside = (children: readonly Node[]) =>
      depth < deepest ? blocksOf(children, names, depth + 1) : flattened(children);
    switch (node.type) {
      case 'paragraph':
      case 'heading':
        return [{ type: node.type, children: inlinesOf(node.children, names, 0) }];
      case 'blockquote':
        return [{ type: 'quote', children: inside(node.children) }];
      case 'list':
        return [
          {
            type: 'list',
            ordered: node.ordered ?? false,
            ...(node.ordered && node.start != null && { start: node.start }),
            items: node.children.map((item) => inside(item.children)),
          },
        ];
      case 'code':
        return [
          { type: 'code', text: node.value, ...(node.lang != null && { language: node.lang }) },
        ];
      case 'thematicBreak':
        return [{ type: 'rule' }];
      default:
        return [];
    }
  });
}

function inlinesOf(
  nodes: readonly PhrasingContent[],
  /** Null within a link, where nobody is named and nothing tagged. */
  names: Namable | null,
  depth: number,
): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    const inside = (children: readonly PhrasingContent[], within = names) =>
      depth < deepest ? inlinesOf(children, within, depth + 1) : text(textOf(children));
    switch (node.type) {
      case 'text':
        return names ? namedIn(node.value, names) : text(node.value);
      case 'inlineCode':
        return [{ type: 'code', text: node.value }];
      case 'break':
        return [{ type: 'break' }];
      case 'strong':
      case 'emphasis':
        return [{ type: node.type, children: inside(node.children) }];
      case 'delete':
        return [{ type: 'strike', children: inside(node.children) }];
      case 'link': {
        const children = inside(node.children, null);
        return isSafe(node.url) ? [{ type: 'link', url: node.url, children }] : children;
      }
      default:
        return [];
    }
  });
}

/** Schemes that open a page or a letter; every other one stays text, and so does a name before a host, which looks like one. */
function isSafe(url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, username, password } = new URL(url);
  return /^(https?|mailto):$/.test(protocol) && username + password === '';
}

/** Splits a text at whoever it names, and what it is tagged with. */
const namedIn = (value: string, names: Namable): Inline[] =>
  splitMentions(value, names).flatMap((part) =>
    part.type === 'text' ? splitTags(part.text) : [part],
  );

const text = (value: string): Inline[] => (value === '' ? [] : [{ type: 'text', text: value }]);

function flattened(nodes: readonly Node[]): Block[] {
  const children = text(textOf(nodes));
  return children.length === 0 ? [] : [{ type: 'paragraph', children }];
}

/** The text below these nodes. Without recursion, since what is too deep to draw is too deep for the stack as well. */
function textOf(nodes: readonly (Node | PhrasingContent)[]): string {
  const parts: string[] = [];
  const rest: (Node | PhrasingContent)[] = [...nodes].reverse();
  for (let node = rest.pop(); node; node = rest.pop()) {
    if ('value' in node) parts.push(node.value);
    if ('children' in node) rest.push(...[...node.children].reverse());
  }
  return parts.join(' ');
}
