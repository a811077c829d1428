/** Milestones in the rooms of `perimeter-matrix.test.ts`, with canaries in what is planned. */
import type { Audience, Canary, Room } from './perimeter-model.ts';
import type { Role } from './perimeter-cast.ts';
import type { World } from './perimeter-world.ts';

/** Plans something of each sort in a project's room, and asks for what nobody may plan there. */
export async function plan(world: World, room: Room, partner: Role): Promise<void> {
  const audience = `with:${world.people.get(partner)!.organization}` as const;
  const facilitator = world.as('facilitator');
  const { id } = await set(world, room, audience, partner);
  await change(world, id, room, audience, partner);
  await world.as(partner).do('milestone:reach', { milestone: id, reached: true });
  for (const told of ['inside', 'everyone'] as const) await set(world, room, told, 'colleague');
  // Where partners are apart, what everyone reads may be no partner's.
  const stream = `room/${room.id}/everyone`;
  const refused = { stream, title: world.text(), owner: partner, due: '2027-02-01' };
  const isAlone = room.organizations.size < 2 || room.partners === 'together';
  const answer = await facilitator.answer('milestone:set', refused);
  if (answer.ok !== isAlone) throw new Error(`${partner} may answer to everyone: ${answer.ok}`);
  const at = world.tick();
  const everyones: Canary = { of: 'thread', room, audience: 'everyone', root: at, at, text: '' };
  world.canaries.push(
    isAlone ? { ...everyones, text: refused.title } : { of: 'nobody', at, text: refused.title },
  );
  const gone = await set(world, room, audience, 'colleague');
  await facilitator.do('milestone:drop', { milestone: gone.id });
  await facilitator.do('milestone:restore', { milestone: gone.id });
  await facilitator.do('milestone:drop', { milestone: gone.id });
  gone.canary.until = world.tick();
}

/** Changes what is planned: it goes on being read by those who read it when it was set. */
async function change(
  world: World,
  milestone: string,
  room: Room,
  audience: Audience,
  owner: Role,
): Promise<void> {
  const { at, text } = world.canaries.at(-1)!;
  const title = world.text();
  const stream = `room/${room.id}/${audience}`;
  const input = { milestone, stream, title: `${text} ${title}`, owner };
  await world.as('facilitator').do('milestone:set', { ...input, due: '2027-02-02' });
  const told = world.tick();
  world.canaries.push({ of: 'thread', room, audience, root: at, at: told, text: title });
}

async function set(world: World, room: Room, audience: Audience, owner: Role) {
  const at = world.tick();
  const text = world.text();
  const stream = `room/${room.id}/${audience}`;
  const input = { stream, title: text, owner, due: '2027-02-01' };
  const { milestone } = await world.as('facilitator').do('milestone:set', input);
  const canary: Extract<Canary, { of: 'thread' }> = {
    ...{ of: 'thread', room, audience, root: at, at, text },
  };
  world.canaries.push(canary);
  return { id: milestone.id as string, canary };
}
