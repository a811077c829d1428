/** Strings that break things, of which the big list is the most. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const list = createRequire(import.meta.url).resolve('big-list-of-naughty-strings');

export const naughty: readonly string[] = JSON.parse(readFileSync(list, 'utf8'));

/** What the list has not: what no database stores, names of what every object has, and a long one. */
export const unstorable: readonly string[] = [
  ...['\0', 'a\0b', '\ud800', 'a\udfffb'],
  ...['__proto__', 'toString', 'x'.repeat(30_000)],
];
