import type { Edit, Selected } from '../edit.ts';
import { markLines } from './lines.ts';
import { emphasize, toCode, toLink } from './marks.ts';

/** What a text can be made, in the order in which it is offered. */
export const formats = ['bold', 'italic', 'link', 'list', 'numbers', 'quote', 'code'] as const;
export type Format = (typeof formats)[number];

/** Makes what is selected of a Markdown text bold, a list and so on; or no longer, where it is. */
export function formatted(selected: Selected, format: Format): Edit {
  switch (format) {
    case 'bold':
      return emphasize(selected, 2);
    case 'italic':
      return emphasize(selected, 1);
    case 'code':
      return toCode(selected);
    case 'link':
      return toLink(selected);
    default:
      return markLines(selected, format);
  }
}
