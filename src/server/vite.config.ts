import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** Protocol and perimeter are bundled in, since a package cannot reach above itself; dependencies stay outside. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: false,
  build: {
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: false,
    ssr: true,
    rolldownOptions: {
      input: {
        app: 'app.ts',
        main: 'main.ts',
        'links-child': 'links/child.ts',
        'pictures-worker': 'pictures/worker.ts',
      },
      // All in one folder, so that whoever starts a worker finds it beside itself.
      output: { entryFileNames: '[name].js', chunkFileNames: '[name].js' },
    },
  },
});
