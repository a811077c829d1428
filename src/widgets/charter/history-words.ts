import { msg, str } from '@lit/localize';
import { fullDate, listOf, mediumDate, noonOf } from '../../lit/format.ts';
import { stageWord } from '../../lit/stage-words.ts';
import type { Charter } from '../../protocol/charter.ts';

/** A part of a charter, as a change of it is told. */
interface Part {
  name: keyof Charter;
  word: string;
  /** What a charter says of it, where another says something else; '' where that is nothing. */
  said: (charter: Charter, other: Charter) => string;
}

const parts = (): Part[] => [
  { name: 'purpose', word: msg('purpose'), said: ({ purpose }) => purpose },
  { name: 'objective', word: msg('objective'), said: ({ objective }) => objective },
  { name: 'sponsor', word: msg('sponsor'), said: ({ sponsor }) => sponsor.name },
  { name: 'rules', word: msg('rules'), said: ({ rules }) => rules.join(' ') },
  { name: 'measures', word: msg('measures'), said: measuresSaid },
  {
    name: 'plan',
    word: msg('days of its stages'),
    said: ({ plan }) =>
      plan.map(({ stage, on }) => `${stageWord(stage)} ${mediumDate(noonOf(on))}`).join(', '),
  },
  {
    name: 'linkPreviews',
    word: msg('links'),
    said: ({ linkPreviews }) =>
      linkPreviews === false ? msg('without a preview') : msg('with a preview'),
  },
  {
    name: 'asking',
    word: msg('who may find it'),
    said: ({ asking }) => (asking ? msg('those who may ask to join') : msg('those who are in it')),
  },
  {
    name: 'reviewOn',
    word: msg('next review'),
    said: ({ reviewOn }) => fullDate(noonOf(reviewOn)),
  },
];

/** The measures that another charter does not have so. */
function measuresSaid({ measures }: Charter, other: Charter): string {
  const kept = new Set(other.measures.map((measure) => JSON.stringify(measure)));
  return measures
    .filter((measure) => !kept.has(JSON.stringify(measure)))
    .map(({ name, today, target, due }) =>
      msg(str`${name}: ${today}, to be ${target} by ${mediumDate(noonOf(due))}`),
    )
    .join('; ');
}

const changedParts = (charter: Charter, before: Charter): Part[] =>
  parts().filter(({ name }) => JSON.stringify(charter[name]) !== JSON.stringify(before[name]));

/** What a version of a charter says that the one before did not. */
export function versionWords(charter: Charter, before: Charter | undefined): string {
  if (!before) return msg('The charter was written');
  const day = fullDate(noonOf(charter.reviewOn));
  const changed = changedParts(charter, before).map(({ name, word }) =>
    name === 'reviewOn' ? msg(str`next review on ${day}`) : word,
  );
  return changed.length === 0
    ? msg('The charter was confirmed')
    : msg(str`Changed: ${listOf(changed)}`);
}

/** What the version before said of all that has changed, each in a sentence. */
export const wordsBefore = (charter: Charter, before: Charter | undefined): string[] =>
  before
    ? changedParts(charter, before).flatMap(({ word, said }) => {
        const words = said(before, charter);
        return words ? msg(str`Before, ${word}: ${words}`) : [];
      })
    : [];
