import type { Piece } from '../../protocol/search.ts';
import { isMeant, wordsOf, type Term, type Word } from './words.ts';

/** About so much of a text is shown, in UTF-16 units. */
const longest = 200;
/** So much of it before the first word that was looked for. */
const lead = 40;

type Stretch = Pick<Word, 'start' | 'end'>;
interface Hit extends Stretch {
  /** Which of the terms it is, as places in their list. */
  terms: number[];
}

function hitsIn(text: string, terms: readonly Term[]): Hit[] {
  return wordsOf(text).flatMap((word) => {
    const meant = terms.flatMap((term, place) => (isMeant(term, word) ? [place] : []));
    return meant.length > 0 ? [{ start: word.start, end: word.end, terms: meant }] : [];
  });
}

/** A text in pieces, with each word marked that is looked for. Hits of the text in the order of their places. */
function piecesOf(text: string, { start, end }: Stretch, hits: readonly Stretch[]): Piece[] {
  const pieces: Piece[] = [];
  const add = (from: number, to: number, hit: boolean) => {
    if (to > from) pieces.push({ text: text.slice(from, to), hit });
  };
  let from = start;
  for (const hit of hits.filter((one) => one.start >= start && one.end <= end)) {
    add(from, hit.start, false);
    add(hit.start, hit.end, true);
    from = hit.end;
  }
  add(from, end, false);
  return pieces;
}

/** A short text as a whole: a title, the name of a file. */
export const marked = (text: string, terms: readonly Term[]): Piece[] =>
  piecesOf(text, { start: 0, end: text.length }, hitsIn(text, terms));

/**
 * The part of a text where most of what is looked for stands, and its beginning where nothing of it does. Cut between words
 * where there is a gap near enough, never within a character as its reader sees it; `…` stands for what is cut away.
 */
export function snippet(text: string, terms: readonly Term[]): Piece[] {
  const hits = hitsIn(text, terms);
  const stretch = trimmed(text, around(text, bestOf(hits)), hits);
  const pieces = piecesOf(text, stretch, hits);
  if (stretch.start > 0) pieces.unshift({ text: '…', hit: false });
  if (stretch.end < text.length) pieces.push({ text: '…', hit: false });
  return joined(pieces);
}

/** The hits that fit into one stretch and are of the most terms; of those the most, of those the first. */
function bestOf(hits: readonly Hit[]): Stretch {
  let best: Stretch = { start: 0, end: 0 };
  let most = 0;
  let until = 0;
  for (const [from, first] of hits.entries()) {
    until = Math.max(until, from + 1);
    while (until < hits.length && hits[until]!.end - first.start <= longest) until += 1;
    const within = hits.slice(from, until);
    const score = new Set(within.flatMap(({ terms }) => terms)).size * longest + within.length;
    if (score <= most) continue;
    most = score;
    best = { start: first.start, end: within.at(-1)!.end };
  }
  return best;
}

/** The same with what stands around it, up to as much as is shown. */
function around(text: string, { start, end }: Stretch): Stretch {
  if (text.length <= longest) return { start: 0, end: text.length };
  const room = Math.max(0, longest - (end - start));
  const latest = Math.max(0, text.length - longest);
  const from = Math.min(Math.max(0, start - Math.min(lead, room)), Math.max(latest, 0));
  return {
    start: Math.min(from, start),
    end: Math.max(end, Math.min(text.length, from + longest)),
  };
}

/** The same without the parts of words at its ends. */
function trimmed(text: string, stretch: Stretch, hits: readonly Stretch[]): Stretch {
  const inner = hits.filter(({ start, end }) => start >= stretch.start && end <= stretch.end);
  const [firstHit, lastHit] = [inner[0]?.start ?? stretch.end, inner.at(-1)?.end ?? stretch.start];
  let { start, end } = stretch;
  if (start > 0) {
    const gap = text.slice(start - 1, firstHit).search(/\s/);
    start = gap === -1 ? graphemeFrom(text, start) : start + gap;
  }
  if (end < text.length) {
    const tail = text.slice(lastHit, end + 1);
    const gap = tail.search(/\s\S*$/);
    end = gap === -1 ? graphemeFrom(text, end) : lastHit + gap;
  }
  return { start: Math.min(start, firstHit), end: Math.max(end, lastHit) };
}

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
/** No character that people type has more UTF-16 units. */
const longestGrapheme = 64;

/** Where the character begins within which a place is; the place itself where one ends there. */
function graphemeFrom(text: string, place: number): number {
  const before = Math.max(0, place - longestGrapheme);
  const near = text.slice(before, place + longestGrapheme);
  return before + (graphemes.segment(near).containing(place - before)?.index ?? place - before);
}

function joined(pieces: readonly Piece[]): Piece[] {
  const together: Piece[] = [];
  for (const piece of pieces) {
    const last = together.at(-1);
    if (last && last.hit === piece.hit) last.text += piece.text;
    else together.push({ ...piece });
  }
  return together;
}
