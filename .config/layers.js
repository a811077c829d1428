/**
 * Who may import whom (DESIGN 3), as lint rules. A layer is a folder of src; what is not named here is refused.
 *
 * @typedef {object} Layer
 * @property {string} name
 * @property {string[]} files
 * @property {string} packages - what it may import by bare name, as a regular expression
 * @property {string[]} values - other layers, or files of them, that it may import from
 * @property {string[]} types - the same, for `import type` only
 */

const lit = 'lit(?:/.+)?|@lit/context|@lit/localize';
const none = '(?!)';

/** @type {Layer[]} */
export const layers = [
  { name: 'protocol', files: ['src/protocol/**'], packages: 'zod/mini', values: [], types: [] },
  {
    name: 'perimeter',
    files: ['src/perimeter/**'],
    packages: none,
    values: ['protocol/registry.ts'],
    types: ['protocol'],
  },
  {
    name: 'store',
    files: ['src/store/**'],
    packages: none,
    values: ['protocol', 'perimeter'],
    types: [],
  },
  {
    name: 'client',
    files: ['src/client/**'],
    packages: none,
    values: ['protocol', 'perimeter', 'store'],
    types: [],
  },
  ...['lit', 'themes', 'locales'].map((name) => ({
    name,
    files: [`src/${name}/**`],
    packages: lit,
    values: ['lit', 'themes', 'locales', 'store'],
    types: ['client/session.ts', 'protocol'],
  })),
  {
    name: 'ui',
    files: ['src/ui/**'],
    packages: lit,
    values: [
      'lit',
      'themes',
      ...['kind', 'reaction', 'upload'].map((noun) => `protocol/${noun}.ts`),
    ],
    types: ['protocol'],
  },
  {
    name: 'widgets',
    files: ['src/widgets/**'],
    packages: lit,
    values: ['lit', 'themes', 'ui', 'store', 'perimeter', 'protocol'],
    types: ['client/session.ts'],
  },
  {
    name: 'widgets/network',
    files: ['src/widgets/network/**'],
    packages: lit,
    values: ['lit', 'themes', 'ui', 'store', 'perimeter', 'protocol', 'client'],
    types: [],
  },
  {
    name: 'index.ts',
    files: ['src/index.ts'],
    packages: none,
    values: ['widgets', 'client', 'lit', 'locales', 'protocol', 'store'],
    types: [],
  },
  {
    name: 'server',
    files: ['src/server/**/*.ts'],
    packages: '(?!lit(?:/|$)|@lit/|socket\\.io-client|cercle(?:/|$)).+',
    values: ['protocol', 'perimeter'],
    types: [],
  },
  {
    name: 'stories',
    files: ['stories/{ui,widgets}/**'],
    packages: 'cercle(?:/.+)?|lit(?:/.+)?|storybook(?:/.+)?|@storybook/.+',
    values: ['test/support'],
    types: [],
  },
  {
    name: 'demo',
    files: ['demo/**'],
    packages: '(?!cercle/(?:src|dist)/|@cercle/server/).+',
    values: [],
    types: [],
  },
];

const folders = [
  ...['protocol', 'perimeter', 'store', 'client', 'lit', 'themes', 'locales', 'ui', 'widgets'],
  ...['server', 'index.ts', 'src', 'test', 'stories', 'demo', 'dist', 'node_modules'],
];

const up = '^\\.{1,2}/(?:\\.\\./)*';
const oneOf = (paths) => `(?:${paths.map((path) => path.replaceAll('.', '\\.')).join('|')})(?:/|$)`;

/** Relative paths that leave the layer for one it may not reach at all, or that wind through a folder. */
function forbidden({ name, values, types }) {
  const others = folders.filter((folder) => folder !== name.split('/')[0]);
  const allowed = [...values, ...types];
  const exceptions = allowed.length > 0 ? `(?!${oneOf(allowed)})` : '';
  return `${up}${exceptions}${oneOf(others)}|[^./][^/]*/\\.\\./`;
}

/** Relative paths that it may name in types, and not in values. */
function typesOnly({ values, types }) {
  if (types.length === 0) return none;
  const exceptions = values.length > 0 ? `(?!${oneOf(values)})` : '';
  return `${up}${exceptions}${oneOf(types)}`;
}

/**
 * The two rules of a layer: for import and export declarations, and for `import()` in values and in types.
 * `more` are further selectors, since a later setting of a rule replaces an earlier one.
 */
export function layerRules(layer, more = []) {
  const message = `The layer "${layer.name}" may not import this (DESIGN 3).`;
  const packages = `^(?!\\.|(?:${layer.packages})$)`;
  const selectors = (node, patterns) =>
    patterns.map((pattern) => ({
      selector: `${node}[source.value=/${pattern.replaceAll('/', '\\u002F')}/]`,
      message,
    }));
  return {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          { regex: packages, message },
          { regex: forbidden(layer), message },
          { regex: typesOnly(layer), message, allowTypeImports: true },
        ],
      },
    ],
    'no-restricted-syntax': [
      'error',
      ...selectors('ImportExpression', [packages, forbidden(layer), typesOnly(layer)]),
      ...selectors('TSImportType', [packages, forbidden(layer)]),
      {
        selector: 'ImportExpression[source.type!="Literal"]',
        message: 'Name the module in the import itself: only then is its layer known (DESIGN 3).',
      },
      ...more,
    ],
  };
}
