import * as z from 'zod/mini';
import { presences } from '../../protocol/presence.ts';
import { signal } from '../../protocol/wire.ts';

/**
 * What nodes tell one another. Small, and never what somebody has written: who reads a fact is decided where it is
 * delivered, from the database alone, so that a lost, late or forged message costs a moment and leaks nothing.
 *
 * - `touched`: a commit has just written in this stream, up to this seq
 * - `signal`: presence's sort of thing, for those who have the stream open; each node asks who of them may have it
 * - `presence`: how a member is on the pages that are connected to this node
 * - `hello`: this node knows of nobody who is with another one, or with any; `bye`: it stops
 * - `beat`: it is there; what comes back of one's own says that the carrier carries
 */
export const message = z.discriminatedUnion('of', [
  z.object({ of: z.literal('touched'), stream: z.string(), seq: z.int() }),
  z.object({
    of: z.literal('signal'),
    stream: z.string(),
    signal,
    about: z.nullable(z.int()),
  }),
  z.object({
    of: z.literal('presence'),
    member: z.string(),
    state: z.enum([...presences, 'gone']),
  }),
  z.object({ of: z.literal('hello'), to: z.optional(z.string()) }),
  z.object({ of: z.literal('bye') }),
  z.object({ of: z.literal('beat') }),
]);
export type Message = z.infer<typeof message>;

const envelope = z.object({ from: z.string(), messages: z.array(z.unknown()) });

/** As little as an envelope takes around its messages, and more; bytes. */
const aroundThem = 100;

/** Puts messages into as few texts as possible, none larger than so many bytes; what is larger by itself is left out. */
export function pack(from: string, messages: readonly Message[], largest: number): string[] {
  const texts: string[] = [];
  let parts: string[] = [];
  let size = aroundThem;
  const close = () => {
    if (parts.length > 0)
      texts.push(`{"from":${JSON.stringify(from)},"messages":[${parts.join()}]}`);
    parts = [];
    size = aroundThem;
  };
  for (const one of messages) {
    const part = JSON.stringify(one);
    const bytes = Buffer.byteLength(part) + 1;
    if (aroundThem + bytes > largest) continue;
    if (size + bytes > largest) close();
    parts.push(part);
    size += bytes;
  }
  close();
  return texts;
}

/** What a text says, without whatever a node of another version says besides; undefined where it is no node's. */
export function unpack(text: string): { from: string; messages: Message[] } | undefined {
  let said: unknown;
  try {
    said = JSON.parse(text);
  } catch {
    return undefined;
  }
  const parsed = envelope.safeParse(said);
  if (!parsed.success) return undefined;
  const messages = parsed.data.messages.flatMap((one) => {
    const known = message.safeParse(one);
    return known.success ? [known.data] : [];
  });
  return { from: parsed.data.from, messages };
}
