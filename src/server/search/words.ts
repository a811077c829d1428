import { folded, formsAsked, formsOf, written } from './forms.ts';
import { languages, languagesOf, type Language } from './languages.ts';

/** A word of a text, from one place to another in UTF-16 units, and the forms in which it is found. */
export interface Word {
  start: number;
  end: number;
  forms: readonly string[];
}

/**
 * Letters and digits, with what is invisible among them; in scripts that put no space between words each letter. Tried
 * against `Intl.Segmenter`, which takes 20 times as long as all of this, keeps "l'huile" and "claire.fontaine" in one piece, and splits
 * otherwise in the next version of Node, when what is indexed is there already.
 */
const ideograph = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`;
const run = new RegExp(
  String.raw`${ideograph}\p{M}*|(?:(?!${ideograph})[\p{L}\p{M}\p{N}\u00AD\u200C\u200D])+`,
  'gu',
);

/** Letters and digits of one word, as in "PO10248"; a digit or two, as in "B2B", are part of a name. */
const isNumbered = (word: string): boolean => /\p{L}/u.test(word) && /\p{N}{3}/u.test(word);
const partsOf = (word: string): string[] => word.match(/\p{N}+|[^\p{N}]+/gu) ?? [];

const sentenceEnd = /[.!?…:;·](?=\s)|\n/;

/** Which languages each of the words may be in: those of its sentence, or of all of the text, or any. */
function languagesAt(text: string, found: readonly RegExpExecArray[]): (readonly Language[])[] {
  const sentences: string[][] = [];
  let end = 0;
  for (const { 0: word, index } of found) {
    if (sentences.length === 0 || sentenceEnd.test(text.slice(end, index))) sentences.push([]);
    sentences.at(-1)!.push(written(word));
    end = index + word.length;
  }
  const all = languagesOf(sentences.flat()) ?? languages;
  return sentences.flatMap((words) => {
    const among = languagesOf(words) ?? all;
    return words.map(() => among);
  });
}

/** The words of a text, in their order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const found = [...text.matchAll(run)];
  const among = languagesAt(text, found);
  for (const [place, { 0: word, index }] of found.entries()) {
    const forms = isNumbered(word)
      ? [word, ...partsOf(word)].map(folded).filter((part) => part !== '')
      : formsOf(word, among[place]);
    if (forms.length > 0) words.push({ start: index, end: index + word.length, forms });
  }
  return words;
}

/** The words of a text as they are written, without case and accents: of names, which have no other forms. */
export const plainWordsOf = (text: string): string[] =>
  [...text.matchAll(run)].map(([word]) => folded(word)).filter((word) => word !== '');

/** What is looked for: a word in one of these forms, or one that begins so. */
export interface Term {
  forms: readonly string[];
  beginning: string | null;
}

/** So many words are looked for at the most; those after them are not. */
export const mostTerms = 20;
/** What is shorter begins too many words. */
const shortestBeginning = 2;

const apostrophe = /['’ʼ＇]/;
/** What is left of an article or a pronoun before a vowel, in French and Italian; any one letter besides. */
const elided = new Set(
  'qu jusqu lorsqu puisqu quoiqu un all dall dell nell sull coll quell quest bell sant gl'.split(
    ' ',
  ),
);

/**
 * What a question asks for: all of its words, each once. What an apostrophe cut short is none while there are others, so
 * that "l'huile" finds "huile"; the last word may be the beginning of one.
 */
export function termsOf(question: string): Term[] {
  const found = [...question.matchAll(run)].map(({ 0: word, index }) => {
    const end = index + word.length;
    const isShort = folded(word).length === 1;
    const isCut =
      (apostrophe.test(question.charAt(end)) && (isShort || elided.has(folded(word)))) ||
      (apostrophe.test(question.charAt(index - 1)) && isShort);
    return { word, isCut, isLast: end === question.length };
  });
  const whole = found.filter(({ isCut }) => !isCut);
  const terms = new Map<string, Term>();
  for (const { word, isLast } of whole.length > 0 ? whole : found) {
    const parts = isNumbered(word) ? partsOf(word) : [word];
    for (const [index, part] of parts.entries()) {
      const forms = isNumbered(word) ? formsAsked(part).slice(0, 1) : formsAsked(part);
      const [plain] = forms;
      if (plain === undefined) continue;
      const begins = isLast && index === parts.length - 1 && plain.length >= shortestBeginning;
      terms.set(plain, { forms, beginning: begins ? plain : null });
    }
  }
  return [...terms.values()].slice(0, mostTerms);
}

/** Whether a word is what a term looks for. */
export const isMeant = ({ forms, beginning }: Term, word: Word): boolean =>
  word.forms.some(
    (form) => forms.includes(form) || (beginning !== null && form.startsWith(beginning)),
  );
