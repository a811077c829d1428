import * as z from 'zod/mini';
import { id } from './text.ts';

/** How everyone who reads a text is named in it, after an `@`, in every language. */
export const roomWord = 'room';

/** Rich text is data: the server parses Markdown into this tree; Lit templates draw it. No HTML exists (DESIGN 7). */
export type Inline =
  | { type: 'text'; text: string }
  | { type: 'code'; text: string }
  | { type: 'break' }
  | { type: 'strong' | 'emphasis' | 'strike'; children: Inline[] }
  | { type: 'link'; url: string; children: Inline[] }
  | { type: 'mention'; member: string; name: string }
  /** Everyone who reads the text, by whoever keeps its room alive. */
  | { type: 'room' }
  /** Without its `#`, in small letters; `text` is how it was written. */
  | { type: 'tag'; tag: string; text: string };

export type Block =
  | { type: 'paragraph' | 'heading'; children: Inline[] }
  | { type: 'quote'; children: Block[] }
  | { type: 'list'; ordered: boolean; start?: number | undefined; items: Block[][] }
  | { type: 'code'; language?: string | undefined; text: string }
  | { type: 'rule' };

export const inline: z.ZodMiniType<Inline> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.object({ type: z.enum(['text', 'code']), text: z.string() }),
    z.object({ type: z.literal('break') }),
    z.object({ type: z.enum(['strong', 'emphasis', 'strike']), children: z.array(inline) }),
    z.object({ type: z.literal('link'), url: z.string(), children: z.array(inline) }),
    z.object({ type: z.literal('mention'), member: id, name: z.string() }),
    z.object({ type: z.literal('room') }),
    z.object({ type: z.literal('tag'), tag: z.string(), text: z.string() }),
  ]),
);

export const block: z.ZodMiniType<Block> = z.lazy(() =>
  z.discriminatedUnion('type', [
    z.object({ type: z.enum(['paragraph', 'heading']), children: z.array(inline) }),
    z.object({ type: z.literal('quote'), children: z.array(block) }),
    z.object({
      type: z.literal('list'),
      ordered: z.boolean(),
      start: z.optional(z.int()),
      items: z.array(z.array(block)),
    }),
    z.object({ type: z.literal('code'), language: z.optional(z.string()), text: z.string() }),
    z.object({ type: z.literal('rule') }),
  ]),
);
