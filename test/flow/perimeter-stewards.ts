/** Stewards in the world of `perimeter-matrix.test.ts`: one reads a room that they are not in, because another agreed. */
import type { World } from './perimeter-world.ts';

/** Something is said in each audience of a room before, while and after a steward reads it, and to whom they read. */
export async function inspect(world: World): Promise<void> {
  const room = await world.openRoom('apart', ['colleague']);
  await world.admitOrganization(room, 'exotic', ['supplier']);
  const talk = async () => {
    for (const audience of ['everyone', 'inside', 'with:exotic'] as const) {
      await world.post('colleague', room, audience);
    }
  };
  await talk();
  await world.everyoneOpensEverything();
  await world.reenter('overseer', { steward: false });
  await world.reenter('overseer');
  const at = world.tick();
  const reason = world.text();
  const asked = { room: room.id, reason };
  const { inspection } = await world.as('steward').do('inspection:ask', asked);
  await world.everyoneOpensEverything();
  const named = { inspection: inspection.id };
  await world.as('overseer').do('inspection:agree', named);
  await world.as('steward').do('inspection:use', named);
  const span = { from: world.tick(), until: Infinity };
  room.members.set('steward', [span]);
  await world.everyoneOpensEverything();
  await talk();
  await world.everyoneOpensEverything();
  await world.as('facilitator').do('inspection:end', named);
  span.until = world.tick();
  world.canaries.push({ of: 'room', room, at, until: span.until, text: reason, forStewards: true });
  await talk();
}

/** Everything that stewards may ask for, asked for by whoever. */
export async function askAsSteward(
  answer: (name: string, input: object) => Promise<{ ok: boolean; data?: any }>,
  rooms: readonly string[],
): Promise<void> {
  const page = { query: '', filter: {}, after: null, limit: 100 };
  for (const list of ['people', 'organizations', 'rooms']) await answer(`steward:${list}`, page);
  for (let before: number | null = null; ;) {
    const read = await answer('audit:read', { query: '', filter: {}, before, limit: 100 });
    before = read.ok ? read.data.before : null;
    if (before === null) break;
  }
  await answer('audit:export', { after: 0, through: null, limit: 500 });
  for (const room of [null, ...rooms]) await answer('inspection:list', { room });
}
