import { accent, colors } from '../src/themes/tokens.ts';

/** What a portal owner may set on any widget or above it (LOOK 2 and 4). */
const tokens = [
  {
    name: '--cercle-color-accent',
    default: accent.input,
    description: 'The color of the portal; its lightness is bounded so that contrast holds.',
  },
  ...Object.entries(colors).map(([role, [light, dark]]) => ({
    name: `--cercle-color-${role}`,
    default: `light-dark(${light}, ${dark})`,
  })),
  { name: '--cercle-font-family', default: 'system-ui, …', description: 'The font of all text.' },
  {
    name: '--cercle-sticky-top',
    default: '0px',
    description: 'How much the page’s own header covers at the top while the page scrolls.',
  },
];

const isWidget = (path) => path.startsWith('src/widgets/');

/**
 * An event class says its own name (`super('cercle-reply')`), which the analyzer cannot see where one is dispatched:
 * what it records there has no name, or the name of another argument (TOOLCHAIN trap 9).
 */
function namedEvents() {
  const classes = new Map();
  return {
    name: 'named-events',
    analyzePhase({ ts, node }) {
      if (!ts.isClassDeclaration(node) || !node.name) return;
      const name = /\bsuper\(\s*'(cercle-[a-z-]+)'/.exec(node.getText())?.[1];
      if (name) classes.set(name, node.name.text);
    },
    packageLinkPhase({ customElementsManifest }) {
      for (const { declarations } of customElementsManifest.modules) {
        for (const declaration of declarations) {
          if (!declaration.events) continue;
          declaration.events = declaration.events
            .filter(({ name }) => name?.startsWith('cercle-'))
            .map((event) => ({ ...event, type: { text: classes.get(event.name) ?? 'Event' } }));
        }
      }
    },
  };
}

function widgetTokens() {
  return {
    name: 'widget-tokens',
    packageLinkPhase({ customElementsManifest }) {
      for (const { path, declarations } of customElementsManifest.modules) {
        for (const declaration of declarations) {
          if (isWidget(path) && declaration.cssParts) declaration.cssProperties = tokens;
        }
      }
    },
  };
}

export default {
  globs: ['src/lit/intend.ts', 'src/ui/**/*.ts', 'src/widgets/**/*.ts'],
  exclude: ['**/*.styles.ts'],
  outdir: 'dist',
  litelement: true,
  plugins: [namedEvents(), widgetTokens()],
};
