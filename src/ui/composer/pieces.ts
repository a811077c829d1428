import type { Candidate } from './mention-text.ts';

/** A part of a text, and what its readers will see it as. */
export interface Piece {
  text: string;
  is: 'text' | 'named' | 'linked';
}

// Code first, since in it nobody is named and nothing linked. Each looks at a letter once or twice, however long the text.
const code = '`+[^`]*`+';
const link = '\\[[^[\\]\\n]+\\]\\((?:https?://|mailto:)[^()\\s]+\\)';
const address = '(?<![\\p{L}\\p{N}])(?:https?://|www\\.)[^\\s<>"]+';
/** A sentence goes on after an address, or ends. */
const noEnd = '.,;:!?\'")]}*_~';
const special = /[\\^$.*+?()[\]{}|/]/g;

/** Finds whom a text names and what it links, as the server will; the texts of the pieces are the text. */
export function piecesOf(text: string, named: readonly Candidate[]): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  const found = (at: number, length: number, is: Piece['is']): void => {
    if (at > from) pieces.push({ text: text.slice(from, at), is: 'text' });
    pieces.push({ text: text.slice(at, at + length), is });
    from = at + length;
  };
  for (const { index, 0: match } of text.matchAll(patternFor(named))) {
    if (match.startsWith('@')) found(index, match.length, 'named');
    else if (match.startsWith('[')) found(index, match.length, 'linked');
    else if (!match.startsWith('`')) found(index, lengthOfAddress(match), 'linked');
  }
  if (from < text.length) pieces.push({ text: text.slice(from), is: 'text' });
  return pieces;
}

function patternFor(named: readonly Candidate[]): RegExp {
  // The longest name first, as whoever else is called the beginning of it is not meant.
  const names = [...named]
    .sort((one, other) => other.name.length - one.name.length)
    .map(({ name, isRoom }) => {
      const word = `@${name.replace(special, '\\$&')}(?![\\p{L}\\p{N}\\p{M}])`;
      return isRoom ? `(?<![\\p{L}\\p{N}\\p{M}_])${word}(?!_|-[\\p{L}\\p{N}\\p{M}])` : word;
    });
  return new RegExp([code, link, address, ...names].join('|'), 'gu');
}

/** Closing brackets belong to an address that opens as many. */
function lengthOfAddress(match: string): number {
  let { length } = match;
  let closing = match.split(')').length - match.split('(').length;
  for (; noEnd.includes(match[length - 1]!); length -= 1) {
    if (match[length - 1] === ')' && (closing -= 1) < 0) break;
  }
  return length;
}
