import { timeOf } from '../company/index.ts';
import type { Post, Room } from '../company/index.ts';
import { personOf } from '../host/directory.ts';
import type { Step } from './step.ts';

/** When everyone read last. */
const lastRead = { day: -1, time: '18:00' };

/** As many threads as one intent takes. */
const atOnce = 50;

/** No thread has come so far: the server stops at its last comment. */
const allOfIt = 1e9;

/** Everyone has read, the evening before, what they read of a room that they were in by then. */
export function readingSteps(room: Room, id: string, now: number): Step[] {
  const at = timeOf(lastRead, now);
  const parties = [...Object.keys(room.organizations ?? {}), ...(room.parties ?? [])];
  return Object.entries(room.members)
    .filter(([, day]) => day < lastRead.day)
    .map(([by]) => {
      const { affiliation, organization } = personOf(by);
      const partners = parties.map((party) => `with:${party}`);
      const ofEmployee = room.kind === 'network' ? ['inside'] : ['everyone', 'inside', ...partners];
      const audiences =
        affiliation === 'employee' ? ofEmployee : ['everyone', `with:${organization}`];
      const marks = audiences.map((audience) => ({
        stream: `room/${id}/${audience}`,
        place: { at, id: '0' },
      }));
      return { at, by, intent: 'read:mark', input: { marks } };
    });
}

/** Everyone has read, the evening before, what was said by then in the threads that they have a part in. */
export function threadReadingSteps(posts: readonly Post[], now: number): Step[] {
  const at = timeOf(lastRead, now);
  const threads = new Map<string, string[]>();
  for (const { id, author, at: said, comments = [] } of posts) {
    if (timeOf(said, now) >= at) continue;
    for (const by of new Set([author, ...comments.map((comment) => comment.author)])) {
      threads.set(by, [...(threads.get(by) ?? []), id]);
    }
  }
  return [...threads].flatMap(([by, ids]) =>
    Array.from({ length: Math.ceil(ids.length / atOnce) }, (_, part) => {
      const some = ids.slice(part * atOnce, (part + 1) * atOnce);
      const marks = some.map((post) => ({ post, readTo: allOfIt }));
      return { at, by, intent: 'thread:mark', input: { marks } };
    }),
  );
}
