import * as z from 'zod/mini';
import { fileLimits } from './file.ts';
import { member } from './member.ts';
import { defineIntent } from './registry.ts';
import { count, id, instant } from './text.ts';

/** The handshake: the payload that a socket connects with. The token is never in an address (SAFETY "Limits"). */
export const handshake = z.object({
  token: z.string(),
  protocol: count,
  /** The code of an invitation. */
  invitation: z.optional(z.string()),
});
export type Handshake = z.infer<typeof handshake>;

const opened = z.object({
  member,
  protocol: count,
  /** The server's clock, against which `until` and `expiresAt` are to be read. */
  now: instant,
  /** When the token ends, and with it the session. */
  expiresAt: instant,
  /** Those reactions that may be added, by name: a network may have switched some off. Absent of an older server: all. */
  reactions: z.optional(z.array(z.string())),
  /** What files are taken. Absent where none are. */
  files: z.optional(fileLimits),
  /** Where the socket connected with an invitation: the room to which it leads; null where it cannot be used. */
  invitation: z.optional(z.object({ room: z.nullable(id) })),
});

/** The first question of every connection: who am I, and which protocol does the server speak? */
export const sessionOpen = defineIntent({
  name: 'session:open',
  writes: false,
  input: z.object({}),
  output: opened,
});

/** Renews the token in band; the streams stay open. The token must be of the same member. */
export const sessionRenew = defineIntent({
  name: 'session:renew',
  writes: false,
  input: z.object({ token: z.string().check(z.maxLength(8192)) }),
  output: opened,
});
