/**
 * Makes the one file that a script tag loads, `cercle.js`, and what it reads from beside it: `cercle.more.js`, what few
 * people need of a conversation, `cercle.rooms.js`, what rooms and the people in them have besides, and
 * `cercle.steward.js`, what stewards have. These take what they share with the first file from it, by the very address
 * from which the page has that: a page that names it with a query, or another copy of it, has everything once.
 */
import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { relative } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { build, parseAst, type Plugin } from 'vite';
import { allAtOnce, smallWidgets } from './widgets-build.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const entry = 'virtual:entry';
const loader = 'virtual:beside';

/** What each file beside the first has, with all that only this needs. */
const apart = {
  more: /\/(?:attachments|contents|feed-doings|feed-files|feed-later|feed-references|feed-searching|feed-stretch|hover-card|kind-fields|link-preview|listing|reference-card|searching|transfers|uploads|viewer)\.ts$/,
  rooms:
    /\/(?:acceptance|acquaintance|directory|insiders|invitation-notice|leading|progressing|room-deciding|room-listings|room-opening|room-requests)\.ts$/,
  steward: /\/stewarding\.ts$/,
};
/** What each file that needs it has itself, rather than everyone: it defines nothing and keeps nothing. */
const perFile = /\/(?:asked|second-press)\.ts$/;
type Beside = keyof typeof apart;
const besides = Object.keys(apart) as Beside[];

/** Loads a file from beside the first; again where it could not be had. */
const loading = `
const here = import.meta.url;
const loaded = {};
export const readBeside = (name) => loaded[name] ??= import(
  /* @vite-ignore */ new URL('cercle.' + name + '.js?of=' + encodeURIComponent(here), here).href
).catch((error) => {
  loaded[name] = undefined;
  console.warn('Cercle: put cercle.' + name + '.js beside cercle.js, of the same version.');
  throw error;
});`;

interface Built {
  code: string;
  /** The ids of the modules that it has something of. */
  modules: ReadonlySet<string>;
}

/** The files, by name. */
export async function buildOneFile(): Promise<Record<'cercle.js' | `cercle.${Beside}.js`, string>> {
  const parts = {
    more: new Map<string, string>(),
    rooms: new Map<string, string>(),
    steward: new Map<string, string>(),
  };
  const whole = `export * from '${root}src/cercle.ts';`;
  const alone = await built(whole, [leaving(parts)]);
  const buildBesides = (first: ReadonlySet<string>) =>
    Promise.all(
      besides.map(async (name) => {
        const lines = [...parts[name]].sort().map(([as, id]) => `export * as ${as} from '${id}';`);
        return { name, ...(await built(lines.join('\n'), [allAtOnce(), leftOut(first)])) };
      }),
    );
  // What two of them need is the first file's: a page that has both would have it twice, and a noun is there once.
  const counts = new Map<string, number>();
  for (const { modules } of await buildBesides(alone.modules)) {
    for (const id of modules) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const common = [...counts.keys()].filter(
    (id) => counts.get(id)! > 1 && id.startsWith(root) && !perFile.test(id),
  );
  const ofFirst = new Set([...alone.modules, ...common]);
  const taken: Taken[] = [];
  const rests = (await buildBesides(ofFirst)).map(({ name, code }) => ({
    name,
    code: linked(code, taken),
  }));
  const places = taken.map(({ id, name }) => `${relative(root, id)} ${name}`);
  const version = createHash('sha256')
    .update([...rests.map(({ code }) => code), ...places].join('\n'))
    .digest('hex')
    .slice(0, 12);
  const code = [
    whole,
    ...common.map((id) => `import '${id}';`),
    ...taken.map(({ id, name }, index) => importing(name, `taken_${index}`, id)),
    `export const shared = { version: '${version}', taken: [${taken.map((_, index) => `taken_${index}`).join()}] };`,
  ].join('\n');
  return {
    'cercle.js': (await built(code, [leaving(parts)])).code,
    ...(Object.fromEntries(
      rests.map(({ name, code }) => [`cercle.${name}.js`, `${opening(name, version)}${code}`]),
    ) as Record<`cercle.${Beside}.js`, string>),
  };
}

const importing = (name: string, as: string, from: string): string =>
  name === '*'
    ? `import * as ${as} from '${from}';`
    : `import { ${name} as ${as} } from '${from}';`;
const nameOf = (node: { name: string } | { value: unknown }): string =>
  'name' in node ? node.name : String(node.value);

const opening = (name: Beside, version: string): string =>
  `const{shared}=await import(new URL(import.meta.url).searchParams.get("of"));` +
  `if(shared.version!=="${version}")throw new Error("Cercle: cercle.${name}.js is of another version than cercle.js.");`;

async function built(code: string, plugins: Plugin[]): Promise<Built> {
  const made = await build({
    root,
    configFile: false,
    logLevel: 'error',
    plugins: [...plugins, smallWidgets(), virtual({ [entry]: code, [loader]: loading })],
    build: {
      write: false,
      target: 'es2022',
      lib: { entry: { entry }, formats: ['es'] },
      rolldownOptions: {
        input: { entry },
        output: { minify: true, codeSplitting: false },
      },
    },
  });
  const [result] = Array.isArray(made) ? made : [made];
  const [chunk] = result && 'output' in result ? result.output : [];
  if (!chunk) throw new Error('The one file was not built.');
  return { code: chunk.code, modules: new Set(Object.keys(chunk.modules)) };
}

const virtual = (modules: Readonly<Record<string, string>>): Plugin => ({
  name: 'virtual',
  enforce: 'pre',
  resolveId: (id) => (id in modules ? id : undefined),
  load: (id) => modules[id],
});

/** All is there at once but what is left to other files; `parts` gets the modules of each, by the name that they have there. */
function leaving(parts: Readonly<Record<Beside, Map<string, string>>>): Plugin {
  return allAtOnce((from, importer) => {
    const beside = besides.find((name) => apart[name].test(from));
    if (!beside) return undefined;
    const id = fileURLToPath(new URL(from, `file://${importer}`));
    const name = relative(`${root}src`, id).replace(/\W/g, '_');
    parts[beside].set(name, id);
    return {
      code: `readBeside('${beside}').then((part) => part.${name})`,
      needs: `import { readBeside } from '${loader}';`,
    };
  });
}

/** Leaves out what the first file has. */
const leftOut = (modules: ReadonlySet<string>): Plugin => ({
  name: 'left-out',
  enforce: 'pre',
  async resolveId(source, importer, options) {
    if (!importer) return undefined;
    const resolved = await this.resolve(source, importer, { ...options, skipSelf: true });
    return resolved && modules.has(resolved.id)
      ? { id: `cercle:${resolved.id}`, external: true }
      : resolved;
  },
});

/** Something of the first file that the others take from it. */
interface Taken {
  id: string;
  /** As its module exports it; `*` for all of that. */
  name: string;
}

/** The code with what it imports of the first file taken from there; adds to `taken` what was not yet. */
function linked(code: string, taken: Taken[]): string {
  const placeOf = (id: string, name: string): number => {
    const place = taken.findIndex((one) => one.id === id && one.name === name);
    return place < 0 ? taken.push({ id, name }) - 1 : place;
  };
  let after = code;
  for (const node of [...parseAst(code).body].reverse()) {
    if (node.type !== 'ImportDeclaration') continue;
    const id = node.source.value.replace(/^cercle:/, '');
    const bindings = node.specifiers.map((specifier) => {
      const name = specifier.type === 'ImportSpecifier' ? nameOf(specifier.imported) : '*';
      return `${placeOf(id, name)}:${specifier.local.name}`;
    });
    const statement = `const{${bindings.join()}}=shared.taken;`;
    after = after.slice(0, node.start) + statement + after.slice(node.end);
  }
  return after;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  await mkdir(`${root}dist`, { recursive: true });
  for (const [name, code] of Object.entries(await buildOneFile())) {
    await writeFile(`${root}dist/${name}`, code);
  }
}
