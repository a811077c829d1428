import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import 'cercle';
import manifest from 'cercle/custom-elements.json';
import 'cercle/locales/fr.js';
import 'cercle/themes/dark.css';
import 'cercle/themes/high-contrast.css';
import 'cercle/themes/light.css';

setCustomElementsManifest(manifest);

/** The classes of each theme, on the root of the page. */
const themes: Record<string, string[]> = {
  light: ['cercle-light'],
  dark: ['cercle-dark'],
  'high contrast': ['cercle-light', 'cercle-high-contrast'],
  'high contrast, dark': ['cercle-dark', 'cercle-high-contrast'],
};

const menu = (title: string, icon: string, items: string[]) => ({
  description: title,
  toolbar: { title, icon, items, dynamicTitle: true },
});

const preview: Preview = {
  tags: ['autodocs'],
  globalTypes: {
    theme: menu('Theme', 'contrast', Object.keys(themes)),
    direction: menu('Direction', 'transfer', ['ltr', 'rtl']),
    locale: menu('Language', 'globe', ['en', 'fr']),
  },
  initialGlobals: { theme: 'light', direction: 'ltr', locale: 'en' },
  parameters: { a11y: { test: 'error' }, controls: { expanded: true } },
  decorators: [
    (story, { globals }) => {
      const root = document.documentElement;
      root.lang = globals['locale'] as string;
      root.dir = globals['direction'] as string;
      root.classList.remove(...Object.values(themes).flat());
      root.classList.add(...(themes[globals['theme'] as string] ?? []));
      return story();
    },
  ],
};

export default preview;
