import { html, Tokenizer, TokenizerMode, type Token } from 'parse5';
import type { Answer } from './get.ts';
import { hostOf } from './target.ts';
import { cleaned, longest } from './texts.ts';

/** What a page says of itself, as text, and where it says that its picture is. */
export interface Page {
  title: string;
  description: string | null;
  site: string;
  picture: string | null;
}

export const isPage = (type: string): boolean =>
  type === 'text/html' || type === 'application/xhtml+xml';

/** Reads what a page says of itself; null where it has no title. */
export function pageOf({ url, charset, bytes }: Answer): Page | null {
  const { metas, title } = headOf(decoded(bytes, charset));
  const first = (most: number, ...names: string[]): string | null => {
    for (const name of names) {
      const text = cleaned(metas.get(name), most);
      if (text !== null) return text;
    }
    return null;
  };
  const called = first(longest.title, 'og:title', 'twitter:title') ?? cleaned(title, longest.title);
  if (called === null) return null;
  return {
    title: called,
    description: first(longest.description, 'og:description', 'twitter:description', 'description'),
    site: first(longest.site, 'og:site_name', 'application-name') ?? siteOf(url),
    picture: addressOf(
      metas.get('og:image') ?? metas.get('og:image:url') ?? metas.get('twitter:image'),
      url,
    ),
  };
}

/** What stands for a page that does not say who publishes it. */
export const siteOf = (url: URL): string =>
  cleaned(hostOf(url).replace(/^www\./, ''), longest.site)!;

/** An address as a page has it, as a whole one; it is checked where it is asked for. */
export const addressOf = (address: string | undefined, from: URL): string | null =>
  address !== undefined && URL.canParse(address, from.href) ? new URL(address, from).href : null;

/** In the encoding that the page is in, as the standard finds it: by its first bytes, its header, its head. */
function decoded(bytes: Buffer, charset: string | null): string {
  const marked =
    bytes[0] === 0xfe && bytes[1] === 0xff
      ? 'utf-16be'
      : bytes[0] === 0xff && bytes[1] === 0xfe
        ? 'utf-16le'
        : null;
  const said = /<meta[^>]*?charset\s*=\s*["']?\s*([\w-]+)/i.exec(bytes.toString('latin1', 0, 1024));
  for (const label of [marked, charset, said?.[1]]) {
    try {
      if (label) return new TextDecoder(label).decode(bytes);
    } catch {
      // Nobody has heard of that encoding.
    }
  }
  return new TextDecoder().decode(bytes);
}

/** What ends the head of a page: the first thing that cannot be in it. */
const within: ReadonlySet<string> = new Set([
  ...['html', 'head', 'meta', 'title', 'link', 'base', 'script', 'style', 'noscript', 'template'],
]);

/**
 * The `meta` elements by their names, of each the first, and the text of `title`. The standard's tokenizer goes over it
 * once and builds nothing, so that no page takes longer than it is long.
 */
function headOf(text: string): { metas: Map<string, string>; title: string | undefined } {
  const metas = new Map<string, string>();
  let title: string | undefined;
  let isTitle = false;
  const add = ({ chars }: Token.CharacterToken) => {
    if (isTitle) title = (title ?? '') + chars;
  };
  const tokenizer = new Tokenizer(
    {},
    {
      onStartTag({ tagName, attrs: attributes }) {
        if (!within.has(tagName)) return tokenizer.pause();
        isTitle = tagName === 'title' && title === undefined;
        tokenizer.state = modes.get(tagName) ?? TokenizerMode.DATA;
        if (tagName === 'meta') keep(metas, attributes);
      },
      onEndTag({ tagName }) {
        isTitle = false;
        if (tagName === 'head') tokenizer.pause();
      },
      onCharacter: add,
      onWhitespaceCharacter: add,
      onNullCharacter() {},
      onComment() {},
      onDoctype() {},
      onEof() {},
    },
  );
  tokenizer.write(text, true);
  return { metas, title };
}

/** What is within these is no markup. */
const modes: ReadonlyMap<string, Tokenizer['state']> = new Map([
  [html.TAG_NAMES.TITLE, TokenizerMode.RCDATA],
  [html.TAG_NAMES.SCRIPT, TokenizerMode.SCRIPT_DATA],
  [html.TAG_NAMES.STYLE, TokenizerMode.RAWTEXT],
  [html.TAG_NAMES.NOSCRIPT, TokenizerMode.RAWTEXT],
]);

function keep(metas: Map<string, string>, attributes: readonly Token.Attribute[]): void {
  const value = (wanted: string) => attributes.find(({ name }) => name === wanted)?.value;
  const name = (value('property') ?? value('name'))?.trim().toLowerCase();
  const content = value('content');
  if (name && content && !metas.has(name)) metas.set(name, content);
}
