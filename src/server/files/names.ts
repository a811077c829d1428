import { longestFileName } from '../../protocol/file.ts';

/** What tells how to draw what stands beside it: a name that reads `exe.jpg` could end in something else. */
const misleading =
  /[\p{Surrogate}\p{Control}\p{Line_Separator}\p{Paragraph_Separator}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\ufffd]/gu;

/** What a file is called that has no name. */
const nameless = 'file';
const longestEnding = 20;

/** A name as people may see it, and a disk may have it: no path, nothing invisible that misleads, and not too long. */
export function cleanName(name: string): string {
  const last = name.normalize('NFC').split(/[/\\]/).at(-1)!;
  const clean = last.replace(misleading, '').replace(/\s+/g, ' ').trim();
  return /^[.\s]*$/.test(clean) ? nameless : cut(clean);
}

/** Cuts a name before its ending, and never within a character. */
function cut(name: string): string {
  if (name.length <= longestFileName) return name;
  const dot = name.lastIndexOf('.');
  const ending = dot > 0 && name.length - dot <= longestEnding ? name.slice(dot) : '';
  return name.slice(0, longestFileName - ending.length).replace(/[\ud800-\udbff]$/, '') + ending;
}
