import type { Locale } from '../company/index.ts';
import { de } from './words/de.ts';
import { en } from './words/en.ts';
import { fr } from './words/fr.ts';

export type Words = typeof en;

/** What the host says itself, in the languages of its people. */
export const words: Record<Locale, Words> = { en, fr, de };
