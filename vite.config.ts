import { existsSync, readdirSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { defineConfig, type BuildEnvironmentOptions } from 'vite';

const isBare = (id: string): boolean =>
  !id.startsWith('.') && !id.startsWith('\0') && !isAbsolute(id);

function namesIn(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).map(({ name }) => name)
    : [];
}

/** What a bundler may import: `cercle`, `cercle/<widget>.js` and `cercle/locales/<code>.js` (DESIGN 3). */
function entries(): Record<string, string> {
  const widgets = namesIn('src/widgets')
    .map((name): [string, string] => [name, `src/widgets/${name}/${name}.ts`])
    .filter(([, file]) => existsSync(file));
  const locales = namesIn('src/locales')
    .filter((name) => name.endsWith('.ts'))
    .map((name): [string, string] => [`locales/${name.slice(0, -3)}`, `src/locales/${name}`]);
  return Object.fromEntries([['index', 'src/index.ts'], ...widgets, ...locales]);
}

/** Modules with bare imports, for bundlers. */
const elements: BuildEnvironmentOptions = {
  lib: { entry: entries(), formats: ['es'] },
  rolldownOptions: {
    external: isBare,
    output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name].js' },
  },
};

/** Everything in one file, for a script tag. A library build is neither minified nor whole unless told so. */
const bundle: BuildEnvironmentOptions = {
  lib: { entry: { cercle: 'src/index.ts' }, formats: ['es'] },
  rolldownOptions: { output: { minify: true, codeSplitting: false } },
};

export default defineConfig(({ mode }) => ({
  publicDir: false,
  build: {
    target: 'es2022',
    emptyOutDir: false,
    copyPublicDir: false,
    ...(mode === 'bundle' ? bundle : elements),
  },
}));
