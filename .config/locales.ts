/** Every message of the sources has its text in every language, as translated and as built; and no text has lost its message. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RuntimeLitLocalizer } from '@lit/localize-tools/lib/modes/runtime.js';

const file = fileURLToPath(new URL('lit-localize.json', import.meta.url));
const settings = JSON.parse(readFileSync(file, 'utf8')) as ConstructorParameters<
  typeof RuntimeLitLocalizer
>[0];
const baseDir = dirname(file);
const localizer = new RuntimeLitLocalizer({
  ...settings,
  baseDir,
  resolve: (path) => join(baseDir, path),
});

const { messages, errors } = localizer.extractSourceMessages();
const complaints = errors.map(({ messageText }) => JSON.stringify(messageText));
const texts = new Map(messages.map(({ name, contents }) => [name, said(contents)]));

const { translations } = localizer.readTranslationsSync();
complaints.push(...localizer.validateTranslations().errors);
for (const locale of settings.targetLocales) {
  const translated = new Set((translations.get(locale) ?? []).map(({ name }) => name));
  const { templates } = (await import(`../src/locales/templates/${locale}.ts`)) as {
    templates: Record<string, unknown>;
  };
  for (const [name, text] of texts) {
    if (!translated.has(name)) complaints.push(`${locale} has no text for: ${text}`);
    else if (!(name in templates)) complaints.push(`Run \`npm run locales:build\` for: ${text}`);
  }
  for (const name of Object.keys(templates)) {
    if (!texts.has(name)) complaints.push(`${locale} has a text that nothing says: ${name}`);
  }
}

for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
process.exit(complaints.length > 0 ? 1 : 0);

function said(contents: (typeof messages)[number]['contents']): string {
  return contents.map((part) => (typeof part === 'string' ? part : part.untranslatable)).join('');
}
