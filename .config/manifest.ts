/** Holds the manifest to the sources, and the README's reference to the manifest. `--write` writes that reference. */
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { reference, type Element } from './reference.ts';

interface Manifest {
  modules: { path: string; declarations: (Element & { customElement?: boolean })[] }[];
}

const start = '<!-- reference: written by `npm run reference` -->';
const end = '<!-- end of the reference -->';

/** DESIGN 7: the parts an element may have; a child's is `avatar__image`. */
const parts =
  /^(?:base|header|body|footer|label|icon|item|list|actions|status|avatar)(?:__[a-z]+)?$/;

const { modules } = JSON.parse(readFileSync('dist/custom-elements.json', 'utf8')) as Manifest;
const elements = modules.flatMap(({ path, declarations }) =>
  declarations.filter(({ customElement }) => customElement).map((element) => ({ path, element })),
);
const complaints = elements.flatMap(({ path, element }) => check(path, element));

// In an order that is the same whichever a disk lists its files in.
const widgets = elements
  .filter(({ path }) => path.startsWith('src/widgets/'))
  .sort((one, other) => (one.path < other.path ? -1 : 1));
const readme = existsSync('README.md') ? readFileSync('README.md', 'utf8') : '';
const fresh = await withReference(readme, reference(widgets.map(({ element }) => element)));
if (fresh === null) complaints.push(`README.md: has no place for the reference ("${start}").`);
else if (process.argv.includes('--write')) writeFileSync('README.md', fresh);
else if (fresh !== readme) complaints.push('README.md: run `npm run reference`.');

for (const complaint of complaints) process.stderr.write(`${complaint}\n`);
process.exit(complaints.length > 0 ? 1 : 0);

function check(path: string, { tagName, summary, cssParts = [] }: Element): string[] {
  const complaints: string[] = [];
  if (!summary) complaints.push(`${path}: ${tagName} has no @summary.`);
  const documented = cssParts.map(({ name }) => name);
  const drawn = partsIn(dirname(path));
  for (const part of drawn.filter((part) => !documented.includes(part))) {
    complaints.push(`${path}: the part "${part}" of ${tagName} has no @csspart.`);
  }
  for (const part of documented) {
    if (!drawn.includes(part)) complaints.push(`${path}: @csspart ${part} is not drawn.`);
    if (!parts.test(part)) complaints.push(`${path}: the part "${part}" is not one of DESIGN 7.`);
  }
  return complaints;
}

/** The parts that the templates of an element's folder draw. */
function partsIn(folder: string): string[] {
  const sources = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
  const drawn = sources.flatMap((source) => [...source.matchAll(/\spart="([a-z_ -]+)"/g)]);
  return [...new Set(drawn.flatMap(([, names]) => names!.split(' ')))];
}

async function withReference(text: string, section: string): Promise<string | null> {
  const from = text.indexOf(start);
  const to = text.indexOf(end);
  if (from < 0 || to < from) return null;
  const written = `${text.slice(0, from + start.length)}\n\n${section}\n${text.slice(to)}`;
  return format(written, { ...(await resolveConfig('README.md')), parser: 'markdown' });
}
