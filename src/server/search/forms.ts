import { stemmer as english } from '@orama/stemmers/english';
import { stemmer as french } from '@orama/stemmers/french';
import { stemmer as german } from '@orama/stemmers/german';
import { stemmer as italian } from '@orama/stemmers/italian';
import { stemmer as spanish } from '@orama/stemmers/spanish';
import { inflectedIn, isGrammar, languages, type Language } from './languages.ts';

/**
 * To be raised whenever a text has other forms than before, here, in `words.ts` or in `languages.ts`: what is indexed is
 * then indexed anew (see `indexing.ts`).
 */
export const analyzer = 2;

/** The stemmers look for endings behind every letter: what is longer is no word, and is cut to this many UTF-16 units. */
const longest = 40;

const stemmers: Record<Language, (word: string) => string> = {
  ...{ fr: french, en: english, de: german, es: spanish, it: italian },
};

/** Letters that Unicode does not take apart, as people write them who do not have them. */
const ligatures: Record<string, string> = {
  ...{ œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i', ħ: 'h' },
};
const ligature = new RegExp(`[${Object.keys(ligatures).join('')}]`, 'gu');
const umlauts: Record<string, string> = { ä: 'ae', ö: 'oe', ü: 'ue' };

const spelledOut = (word: string): string => word.replace(ligature, (letter) => ligatures[letter]!);

/** A word as it is compared: without case, accents, ligatures and what is not seen. Nothing but letters and digits. */
export function folded(word: string): string {
  const small = word.toLowerCase();
  // Most are so, and need nothing more.
  if (/^[a-z0-9]*$/.test(small)) return small;
  return spelledOut(small.normalize('NFKD')).replace(/[^\p{L}\p{N}]/gu, '');
}

/** A stem belongs to its language: what another language's stemmer makes of other words is no form of the same. */
const stemIn = (language: Language, word: string): string =>
  `_${language}_${folded(stemmers[language](word))}`;

/** A word of grammar as a text has it: no accents that were left out make it another word. */
const asGrammar = (plain: string): string => `${plain}_`;

/** A word as it is written, in small letters. */
export const written = (word: string): string => word.toLowerCase().normalize('NFC');

function computed(word: string, among: readonly Language[], isAsked: boolean): readonly string[] {
  const small = written(word);
  const spelt = spelledOut(small);
  const plain = folded(spelt);
  if (plain === '') return [];
  if (plain.length > longest) return [plain.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')];
  const forms = new Set<string>();
  const isOfGrammar = isGrammar(small, among);
  if (isAsked || !isOfGrammar) forms.add(plain);
  // Whoever leaves accents out may mean "perché" by "perche", but nobody means "these" by "thèse".
  if (isOfGrammar || (isAsked && small === plain)) forms.add(asGrammar(plain));
  if (!/^\p{Script=Latin}+$/u.test(plain)) return [...forms];
  for (const language of inflectedIn(small, among)) {
    forms.add(stemIn(language, spelt)).add(stemIn(language, plain));
  }
  if (/[äöü]/.test(spelt)) {
    const spelled = spelt.replace(/[äöü]/g, (letter) => umlauts[letter]!);
    forms.add(folded(spelled));
    if (among.includes('de')) forms.add(stemIn('de', spelled));
  }
  return [...forms];
}

/** The words that a text of work is made of are few. */
const mostKept = 20_000;
const kept = new Map<string, readonly string[]>();

function formsAs(word: string, among: readonly Language[], isAsked: boolean): readonly string[] {
  const name = `${isAsked ? '?' : among.join('')} ${word}`;
  const known = kept.get(name);
  if (known) return known;
  if (kept.size >= mostKept) kept.clear();
  const forms = computed(word, among, isAsked);
  kept.set(name, forms);
  return forms;
}

/**
 * The forms in which a word of a text is found: the word itself, folded, and its stems in the languages that the text may
 * be in. Of what was written and of what it would be without accents: the French stemmer makes "verifi" of "vérifié" and of
 * "verifier", but "verif" of "verifie".
 */
export const formsOf = (word: string, among: readonly Language[] = languages): readonly string[] =>
  formsAs(word, among, false);

/**
 * The forms in which a word is looked for, first the word itself, folded: it is the same as one of a text where they share
 * a form. Nobody says which language a question is in, so that it has the stems of all, but each meets only those of a text
 * in its language: "note" has the stem "not" in French, and finds "noter" and no English "not".
 */
export const formsAsked = (word: string): readonly string[] => formsAs(word, languages, true);
