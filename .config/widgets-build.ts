import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

const shapes = fileURLToPath(new URL('../src/protocol/shapes.ts', import.meta.url));

const sheets = /\bcss`([^`]*)`/g;
/** The shape of what an intent takes, as prettier writes it. */
const inputs = /^ {2}input:[^]*?^ {2}output:/gm;

/** In a template as in a text, a browser shows it as the end of the line before it. */
const indentation = /\n\s+/g;

/**
 * Takes out of the widgets what a page has no use for: the white space between the rules of a style sheet, how far
 * templates are indented, the shapes of what intents take, since it is the server that checks them, and of zod all but
 * whether something is of a shape.
 */
export function smallWidgets(): Plugin {
  return {
    name: 'small-widgets',
    enforce: 'pre',
    resolveId: (id) => (id === 'zod/mini' ? shapes : undefined),
    transform(code, id) {
      if (/\/src\/protocol\/.*\.ts$/.test(id)) {
        return code.replace(inputs, '  output:');
      }
      if (!/\/src\/(?:ui|widgets|themes)\/.*\.ts$/.test(id)) return;
      return code.replace(indentation, '\n').replace(sheets, (_whole, sheet: string) => {
        const small = sheet
          .replace(/\/\*[^]*?\*\//g, '')
          .replace(/\s+/g, ' ')
          .replace(/ ?([{};]) ?/g, '$1')
          .replace(/([:,]) /g, '$1')
          .replace(/;}/g, '}');
        return `css\`${small.trim()}\``;
      });
    },
  };
}

/** What comes on demand, as prettier writes it. */
const onDemand = /(?<!typeof )\bimport\(\s*'(\.[^']*)',?\s*\)/g;

/** What registers a tag and is used by that alone, as prettier writes it. */
const atOnce = /^import '(\.[^']*)';$/gm;

/** What stands in the place of an import on demand, and what it imports for that; undefined to have it at once. */
type Elsewhere = (from: string, importer: string) => { code: string; needs: string } | undefined;

/** In one file all is there at once: nothing of it need wait, or be wrapped so that it can, but what is elsewhere. */
export function allAtOnce(elsewhere: Elsewhere = () => undefined): Plugin {
  return {
    name: 'all-at-once',
    enforce: 'pre',
    transform(code, id) {
      if (!/\/src\/.*\.ts$/.test(id)) return;
      const needs: string[] = [];
      const after = code.replace(onDemand, (_whole, from: string) => {
        const instead = elsewhere(from, id) ?? {
          code: `Promise.resolve(part${needs.length})`,
          needs: `import * as part${needs.length} from '${from}';`,
        };
        needs.push(instead.needs);
        return instead.code;
      });
      const left = after.replace(atOnce, (whole, from: string) =>
        elsewhere(from, id) ? '' : whole,
      );
      return left === code ? undefined : [...new Set(needs), left].join('\n');
    },
  };
}

/** Makes of a language's texts a file that imports nothing: it is given the tags of whoever shows them. */
export function textsAlone(): Plugin {
  return {
    name: 'texts-alone',
    enforce: 'pre',
    transform: (code, id) =>
      /\/locales\/templates\/[a-z-]+\.ts$/.test(id)
        ? code
            .replace(/^import .*$/gm, '')
            .replace('export const templates =', 'export default ({ html, str }) => (')
            .replace(/;\s*$/, ');')
        : undefined,
  };
}
