import { isVisible } from '../../protocol/text.ts';

/** The longest texts of a preview, in UTF-16 units: what is longer ends in `…`. */
export const longest = { title: 200, description: 400, site: 80 } as const;

/** What turns the text beside it around, and halves of characters. */
const unwelcome = /[\u202a-\u202e\u2066-\u2069\ufeff\p{Surrogate}]/gu;

/** A stranger's text as one line of nothing but text; null where a reader would see nothing of it. */
export function cleaned(text: string | null | undefined, most: number): string | null {
  if (text == null) return null;
  const line = text
    .replace(unwelcome, '')
    .replace(/[\p{Control}\s]+/gu, ' ')
    .trim();
  return isVisible(line) ? shortened(line, most) : null;
}

function shortened(line: string, most: number): string {
  if (line.length <= most) return line;
  const start = line.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '');
  const words = start.replace(/\s+\S*$/, '');
  return `${words.length > most / 2 ? words : start}…`;
}
