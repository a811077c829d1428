/** Copies the themes that a page may choose by a class to `cercle/themes/*.css`. */
import { cpSync, mkdirSync, readdirSync } from 'node:fs';

mkdirSync('dist/themes', { recursive: true });
for (const name of readdirSync('src/themes').filter((file) => file.endsWith('.css'))) {
  cpSync(`src/themes/${name}`, `dist/themes/${name}`);
}
