/** `npm run new cercle-poll`: an element of `src/ui` with its styles, story and test; of `src/widgets` with `widgets` after the tag. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { format } from 'prettier';

const [tag = '', layer = 'ui'] = process.argv.slice(2);
if (!/^cercle(-[a-z]+)+$/.test(tag) || !['ui', 'widgets'].includes(layer)) {
  fail('Say the tag and, if it is not an ui element, its layer: npm run new cercle-poll widgets');
}

const name = tag.slice('cercle-'.length);
const words = tag.split('-').map((word) => word[0]!.toUpperCase() + word.slice(1));
const values: Record<string, string> = {
  tag,
  name,
  layer,
  Class: words.join(''),
  summary: `Says what a ${words.slice(1).join(' ').toLowerCase()} is.`,
};
const files = {
  element: `src/${layer}/${name}/${name}.ts`,
  styles: `src/${layer}/${name}/${name}.styles.ts`,
  story: `stories/${layer}/${name}.stories.ts`,
  test: `test/${layer}/${name}/${name}.browser.ts`,
};

const taken = Object.values(files).find(existsSync);
if (taken) fail(`${taken} is there already.`);
for (const [template, file] of Object.entries(files)) {
  const text = readFileSync(new URL(`template/${template}.txt`, import.meta.url), 'utf8');
  const filled = text.replace(/\{(\w+)\}/g, (whole, key: string) => values[key] ?? whole);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(
    file,
    await format(filled, { parser: 'typescript', printWidth: 100, singleQuote: true }),
  );
  process.stdout.write(`${file}\n`);
}

function fail(message: string): never {
  process.stderr.write(`${message}\n`);
  process.exit(1);
}
