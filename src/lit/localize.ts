import { configureLocalization, type LocaleModule } from '@lit/localize';

const registered = new Map<string, LocaleModule>();

const { getLocale, setLocale } = configureLocalization({
  sourceLocale: 'en',
  targetLocales: ['fr'],
  async loadLocale(locale) {
    const module = registered.get(locale);
    if (!module) throw new Error(`Import cercle/locales/${locale}.js to show "${locale}".`);
    return module;
  },
});

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
  const known = registered.has(language) ? language : 'en';
  if (known !== getLocale()) void setLocale(known);
}

/** Shows the page's language, and the next one when the page changes it, until the returned function is called. */
export function followPageLanguage(): () => void {
  const observer = new MutationObserver(follow);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
  follow();
  return () => observer.disconnect();
}
