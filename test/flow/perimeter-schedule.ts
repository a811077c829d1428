/** What people of `perimeter-world.ts` write for later. */
import { linkTo } from '../support/links.ts';
import type { Audience, Canary, Room } from './perimeter-model.ts';
import type { Role } from './perimeter-cast.ts';
import type { World } from './perimeter-world.ts';

/** Something written for later, by someone who is told what becomes of it. */
export interface Scheduled {
  id: string;
  role: Role;
  room: Room;
  audience: Audience;
  canaries: Canary[];
}

/** In so many milliseconds it appears. */
const soon = 60_000;

/**
 * Has someone write for later, with canaries that are theirs alone until they appear, and one in the page that a link
 * leads to, where nobody looks before that. What is dropped is told to nobody any more, so it waits until they know.
 */
export async function schedule(
  world: World,
  role: Role,
  room: Room,
  audience: Audience,
): Promise<Scheduled> {
  const [text, title, page] = [world.text(), world.text(), world.text()];
  const dueAt = world.backend.clock() + soon;
  const stream = `room/${room.id}/${audience}`;
  const post = { stream, title, text: `${text} ${linkTo(page)}`, mentions: [] };
  const { id } = await world.as(role).do('schedule:set', { dueAt, post });
  await world.as(role).until((frame) => JSON.stringify(frame).includes(title));
  const at = world.tick();
  const own = { of: 'own', person: role, at } as const;
  const canaries: Canary[] = [
    { ...own, text },
    { ...own, text: title },
    { of: 'nobody', text: page, at },
  ];
  world.canaries.push(...canaries);
  return { id, role, room, audience, canaries };
}

/** Lets what was written for later be due, and waits until its authors are told what became of it and of its links. */
export async function letAppear(
  world: World,
  appearing: readonly Scheduled[],
  refused: readonly Scheduled[],
): Promise<void> {
  const at = world.tick();
  world.backend.advance(soon);
  const isTold = (role: Role, ...words: string[]) =>
    world.as(role).until((frame) => words.every((word) => JSON.stringify(frame).includes(word)));
  await Promise.all([
    ...appearing.flatMap(({ id, role, canaries }) => [
      isTold(role, id, 'schedule:ended'),
      isTold(role, canaries.at(-1)!.text, 'post:previewed'),
    ]),
    ...refused.map(({ id, role }) => isTold(role, id, '"failure":{')),
  ]);
  for (const { room, audience, canaries } of appearing) {
    for (const canary of canaries) {
      const { text } = canary;
      const there: Canary = { of: 'thread', room, audience, root: at, at, text };
      world.canaries[world.canaries.indexOf(canary)] = there;
    }
  }
}
