/** A room that may be found, and who asks to join it, for `perimeter-matrix.test.ts`. */
import type { Room } from './perimeter-model.ts';
import type { Role } from './perimeter-cast.ts';
import type { World } from './perimeter-world.ts';

/** Some ask to join a room: one is admitted, one declined, one takes it back, and one gets no answer. */
export async function askToJoin(world: World): Promise<void> {
  const room = await openForAsking(world);
  await world.admitOrganization(room, 'exotic', []);
  await world.everyoneOpensEverything();
  const facilitator = world.as('facilitator');
  const asked = new Map<Role, { until?: number }>();
  for (const role of ['leaver', 'stranger', 'newcomer', 'supplier'] as const) {
    asked.set(role, await ask(world, room, role));
  }
  // Nobody who comes in later is told of what was asked before, and is open no longer.
  const ends = (role: Role) => (asked.get(role)!.until = world.tick());
  await world.as('newcomer').do('join:withdraw', { room: room.id });
  ends('newcomer');
  await facilitator.do('join:answer', { room: room.id, member: 'stranger', admit: false });
  ends('stranger');
  await facilitator.do('join:answer', { room: room.id, member: 'leaver', admit: true });
  await world.join(room, 'leaver', ends('leaver'));
  await world.post('leaver', room, 'inside');
}

/** Its title and its purpose may be known to more than what else is agreed. */
async function openForAsking(world: World): Promise<Room> {
  const at = world.tick();
  const [title, purpose] = [world.text(), world.text()];
  const { text, input } = world.charter();
  const opened = { title, partners: 'apart', stage: 'running', members: ['colleague'] };
  const charter = { ...input, purpose, asking: true };
  const { room } = await world.as('facilitator').do('room:open', { ...opened, charter });
  const span = () => [{ from: at, until: Infinity }];
  const found: Room = {
    ...{ id: room.id, partners: 'apart', organizations: new Map() },
    members: new Map([
      ['facilitator', span()],
      ['colleague', span()],
    ]),
  };
  world.rooms.push(found);
  world.canaries.push(
    { of: 'listed', room: found, at, text: title, forStewards: true },
    { of: 'listed', room: found, at, text: purpose },
  );
  world.canaries.push({ of: 'room', room: found, at, until: Infinity, text });
  return found;
}

/** Why someone asks is read by those inside alone, for as long as it is open. */
async function ask(world: World, room: Room, role: Role): Promise<{ until?: number }> {
  const at = world.tick();
  const text = world.text();
  await world.as(role).do('join:ask', { room: room.id, text });
  const canary = { of: 'thread', room, audience: 'inside', root: at, at, text } as const;
  const kept: typeof canary & { until?: number } = { ...canary };
  world.canaries.push(kept);
  return kept;
}
