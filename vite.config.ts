import { existsSync, readdirSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { defineConfig, type BuildEnvironmentOptions } from 'vite';
import { smallWidgets, textsAlone } from './.config/widgets-build.ts';

/** All that is left to the host's bundler; of zod the widgets have their own part. */
const isLeftOut = (id: string): boolean =>
  !id.startsWith('.') && !id.startsWith('\0') && !isAbsolute(id) && id !== 'zod/mini';

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
    external: isLeftOut,
    output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name].js' },
  },
};

/** The texts of another language, for the one file (see .config/one-file.ts). A library build is not minified unless told so. */
const texts: BuildEnvironmentOptions = {
  lib: { entry: { 'cercle.fr': 'src/locales/templates/fr.ts' }, formats: ['es'] },
  rolldownOptions: { output: { minify: true, codeSplitting: false } },
};

export default defineConfig(({ mode }) => ({
  plugins: [mode === 'texts' ? textsAlone() : smallWidgets()],
  publicDir: false,
  build: {
    target: 'es2022',
    emptyOutDir: false,
    copyPublicDir: false,
    ...(mode === 'texts' ? texts : elements),
  },
}));
