import { formats, type Format } from './format.ts';

/** The keys that writers know from elsewhere: by what the key says or, with Shift, which changes that, by where it is. */
const keys: Record<Format, { key: string; shifted?: string }> = {
  bold: { key: 'B' },
  italic: { key: 'I' },
  link: { key: 'K' },
  list: { key: '8', shifted: 'Digit8' },
  numbers: { key: '7', shifted: 'Digit7' },
  quote: { key: '.', shifted: 'Period' },
  code: { key: 'E' },
};

const isApple = /^(?:Mac|iP)/.test(navigator.platform);

/** What is asked for by a key; undefined where nothing is. On a Mac, Control moves the caret. */
export function formatOf(event: KeyboardEvent): Format | undefined {
  const { metaKey, ctrlKey, altKey, shiftKey, code } = event;
  const isMeant = isApple ? metaKey && !ctrlKey : ctrlKey && !metaKey;
  if (!isMeant || altKey) return undefined;
  return formats.find((format) => {
    const { key, shifted } = keys[format];
    return shiftKey ? code === shifted : !shifted && event.key.toUpperCase() === key;
  });
}

/** The keys of a format, as its writer reads them, and as `aria-keyshortcuts` says them. */
export function keysOf(format: Format): { shown: string; said: string } {
  const { key, shifted } = keys[format];
  const shift = shifted ? 'Shift+' : '';
  return {
    shown: isApple ? `${shifted ? '⇧' : ''}⌘${key}` : `Ctrl+${shift}${key}`,
    said: `${isApple ? 'Meta' : 'Control'}+${shift}${key}`,
  };
}
