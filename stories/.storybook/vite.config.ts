import { defaultClientConditions, defineConfig } from 'vite';

/** Stories name the package as a page would, and get its sources. */
export default defineConfig({
  resolve: { conditions: ['cercle-source', ...defaultClientConditions] },
});
