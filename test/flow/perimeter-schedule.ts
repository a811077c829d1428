/** What people of `perimeter-world.ts` write for later. */
import type { Audience, Canary, Room } from './perimeter-model.ts';
import type { Role, World } from './perimeter-world.ts';

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

/** Has someone write for later, with canaries that are theirs alone until they appear. */
export async function schedule(
  world: World,
  role: Role,
  room: Room,
  audience: Audience,
): Promise<Scheduled> {
  const [text, title] = [world.text(), world.text()];
  const dueAt = world.backend.clock() + soon;
  const post = { stream: `room/${room.id}/${audience}`, title, text, mentions: [] };
  const { id } = await world.as(role).do('schedule:set', { dueAt, post });
  const own = { of: 'own', person: role, at: world.tick() } as const;
  const canaries: Canary[] = [
    { ...own, text },
    { ...own, text: title },
  ];
  world.canaries.push(...canaries);
  return { id, role, room, audience, canaries };
}

/** Lets what was written for later be due, and waits until its authors are told what became of it. */
export async function letAppear(
  world: World,
  appearing: readonly Scheduled[],
  refused: readonly Scheduled[],
): Promise<void> {
  const at = world.tick();
  world.backend.advance(soon);
  const isTold = ({ id, role }: Scheduled, what: string) =>
    world
      .as(role)
      .until((frame) => [id, what].every((text) => JSON.stringify(frame).includes(text)));
  await Promise.all([
    ...appearing.map((one) => isTold(one, 'schedule:ended')),
    ...refused.map((one) => isTold(one, '"failure":{')),
  ]);
  for (const { room, audience, canaries } of appearing) {
    for (const canary of canaries) {
      const { text } = canary;
      const there: Canary = { of: 'thread', room, audience, root: at, at, text };
      world.canaries[world.canaries.indexOf(canary)] = there;
    }
  }
}
