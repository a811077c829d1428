import { configureLocalization, type LocaleModule, type str } from '@lit/localize';
import type { html } from 'lit';

/** Makes the texts of a language with the tags of whoever shows them. */
export type TextsOf = (tags: { html: typeof html; str: typeof str }) => LocaleModule['templates'];

const languages = ['fr'];
const registered = new Map<string, LocaleModule>();
let read: ((language: string) => Promise<LocaleModule>) | undefined;

const { getLocale, setLocale } = configureLocalization({
  sourceLocale: 'en',
  targetLocales: languages,
  loadLocale: async (locale) => registered.get(locale) ?? read!(locale),
});

/** From now on languages that are not registered are read so. */
export function readLocales(from: typeof read): void {
  read = from;
  follow();
}

/** Makes a language available; a file of locales/ does so when it is imported. */
export function registerLocale(locale: string, module: LocaleModule): void {
  registered.set(locale, module);
  follow();
}

/**
 * The language that elements are shown in, which dates and numbers follow: the page's own where it has a region.
 * English without one is written as in Europe, with a clock of 24 hours (LOOK, picture 2).
 */
export function currentLocale(): string {
  const page = document.documentElement.lang;
  const locale = languageOf(page) === getLocale() ? page : getLocale();
  return locale === 'en' ? 'en-GB' : locale;
}

const languageOf = (tag: string): string => tag.toLowerCase().split('-')[0]!;

function follow(): void {
  const language = languageOf(document.documentElement.lang);
  const isKnown = registered.has(language) || (read && languages.includes(language));
  const known = isKnown ? language : 'en';
  if (known === getLocale()) return;
  setLocale(known).catch(() =>
    console.warn(`Cercle: put cercle.${known}.js beside cercle.js to show "${known}".`),
  );
}

/** Shows the page's language, and the next one when the page changes it, until the returned function is called. */
export function followPageLanguage(): () => void {
  const observer = new MutationObserver(follow);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
  follow();
  return () => observer.disconnect();
}
