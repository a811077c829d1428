import parser from '@typescript-eslint/parser';
import lit from 'eslint-plugin-lit';
import accessibility from 'eslint-plugin-lit-a11y';
import components from 'eslint-plugin-wc';
import { layerRules, layers } from './layers.js';

const browserLayers = layers.filter(({ name }) => !['server', 'stories', 'demo'].includes(name));
const pureLayers = ['protocol', 'perimeter', 'store'];

/** Text never becomes markup or code, under the strictest policy of a host (SAFETY H2, TOOLCHAIN "Content Security Policy"). */
const sinks = [
  {
    selector:
      'MemberExpression[property.name=/^(innerHTML|outerHTML|srcdoc|insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]',
    message: 'Draw with a Lit template: no text becomes markup (SAFETY H2).',
  },
  {
    selector: 'CallExpression[callee.object.name="document"][callee.property.name=/^write(ln)?$/]',
    message: 'Draw with a Lit template: no text becomes markup (SAFETY H2).',
  },
  {
    selector: 'ImportSpecifier[imported.name=/^(unsafeHTML|unsafeSVG|unsafeMathML|styleMap)$/]',
    message:
      'Not under a strict policy: use a template, a class, or style.setProperty in updated().',
  },
  {
    selector:
      'TemplateElement[value.raw=/\\.(innerHTML|outerHTML)\\s*=|<style|\\sstyle\\s*=|srcdoc/]',
    message:
      'Not under a strict policy: use a template, a class, or style.setProperty in updated().',
  },
];

const abbreviations = [
  ...[
    'err',
    'ctx',
    'opts',
    'cb',
    'el',
    'elem',
    'evt',
    'e',
    'ev',
    'i',
    'j',
    'idx',
    'tmp',
    'arr',
    'obj',
    'val',
  ],
  ...['fn', 'req', 'res', 'btn', 'cfg', 'tx', 'num', 'len', 'prev', 'cur', 'attr', 'attrs', 'doc'],
];

export default [
  {
    ignores: [
      '**/dist/',
      '**/node_modules/',
      'storybook-static/',
      '.cercle/',
      'src/locales/templates/',
    ],
  },
  {
    files: ['**/*.ts', '**/*.js'],
    languageOptions: { parser, ecmaVersion: 'latest', sourceType: 'module' },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      'max-lines': ['error', { max: 300, skipBlankLines: false, skipComments: false }],
      'id-denylist': ['error', ...abbreviations],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-debugger': 'error',
      'no-var': 'error',
      'prefer-const': 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-self-compare': 'error',
      'no-unreachable-loop': 'error',
      'no-constant-condition': ['error', { checkLoops: false }],
      'no-duplicate-imports': ['error', { allowSeparateTypeImports: true }],
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/server/**'],
    ...lit.configs['flat/recommended'],
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/server/**'],
    ...components.configs['flat/recommended'],
  },
  {
    files: ['src/ui/**/*.ts', 'src/widgets/**/*.ts'],
    plugins: { 'lit-a11y': accessibility },
    rules: {
      ...accessibility.configs.recommended.rules,
      // An option of a listbox is chosen by the keys of the field that owns it (aria-activedescendant).
      'lit-a11y/click-events-have-key-events': 'off',
      // Does not see a label that stands around its field; axe does.
      'lit-a11y/accessible-name': 'off',
    },
  },
  {
    files: ['src/**/*.ts', 'stories/**/*.ts', 'demo/**/*.ts'],
    rules: { 'no-console': 'error' },
  },
  {
    // What is said there to whoever builds the page.
    files: [
      'src/client/connection.ts',
      'src/lit/localize.ts',
      'src/lit/session-controller.ts',
      'src/widgets/network/*.ts',
    ],
    rules: { 'no-console': ['error', { allow: ['warn', 'error'] }] },
  },
  ...layers.map((layer) => ({
    files: layer.files,
    rules: layerRules(layer, browserLayers.includes(layer) ? sinks : []),
  })),
  {
    files: pureLayers.map((name) => `src/${name}/**`),
    rules: {
      'no-restricted-globals': [
        'error',
        ...[
          'window',
          'document',
          'navigator',
          'localStorage',
          'sessionStorage',
          'indexedDB',
          'fetch',
        ],
        ...['HTMLElement', 'Element', 'Node', 'CustomEvent', 'WebSocket', 'process', 'Buffer'],
      ],
    },
  },
];
