/**
 * The one file, for a script tag: everything, in English. The texts of another language are read from the file beside it
 * once a page is in that language.
 */
import { str } from '@lit/localize';
import { html } from 'lit';
import { readLocales, type TextsOf } from './lit/localize.ts';

export * from './index.ts';

// By a name of its own: Vite would take what it knows for a file to be built in.
const here = import.meta.url;

readLocales(async (language) => {
  const { href } = new URL(`cercle.${language}.js`, here);
  const { default: textsOf } = (await import(/* @vite-ignore */ href)) as { default: TextsOf };
  return { templates: textsOf({ html, str }) };
});
