import * as z from 'zod/mini';
import { member } from './member.ts';
import { defineIntent } from './registry.ts';
import { count, id, instant } from './text.ts';

export const presences = ['here', 'away'] as const;
/** `here`: has a widget open in a visible page. `away`: only in hidden pages. Absent from lists: neither. */
export type Presence = (typeof presences)[number] | 'gone';

/** Signal in `profile/<id>`; its data is a {@link Presence}. */
export const presenceSignal = 'presence';

/** Signal in a room's stream: the member writes there, in the thread `data.root` if not null. Data: {@link typingData}. */
export const typingSignal = 'typing';
export const typingData = z.object({ name: z.string(), root: z.nullable(id) });

/** Says that the asker's page became visible or hidden. */
export const presenceSet = defineIntent({
  name: 'presence:set',
  writes: false,
  input: z.object({ presence: z.enum(presences) }),
  output: z.object({}),
});

/** Who is around, of those the asker may know, the asker left out: at most `limit`, and how many in all. */
export const presenceList = defineIntent({
  name: 'presence:list',
  writes: false,
  input: z.object({ limit: z.int().check(z.gte(1), z.lte(100)) }),
  output: z.object({
    members: z.array(z.object({ member, presence: z.enum(presences), until: instant })),
    total: count,
  }),
});

/** Tells the readers of a stream that the asker is writing; to be repeated every few seconds while it is so. */
export const typingSet = defineIntent({
  name: 'typing:set',
  writes: false,
  input: z.object({ stream: z.string(), root: z.nullable(id) }),
  output: z.object({}),
});
