/** What the intents of stewards do in their cases of `convergence.test.ts`. */
import type { Backend, Client } from '../support/backend.ts';
import { people, tokenFor } from '../support/people.ts';
import type { Case, Scene } from './convergence-scene.ts';

/** Somebody comes in as a steward. */
const stewardOf = async (backend: Backend, who: 'nora' | 'claire'): Promise<Client> =>
  backend.connect(
    people[who],
    await tokenFor(people[who], { now: backend.clock(), claims: { steward: true } }),
  );

const oneDay = 86_400_000;
const page = { query: '', filter: {}, after: null, limit: 20 };

const reason = 'Somebody complained of what is said there.';

/** A steward has asked to read the room of the scene; another is there. */
async function asked({ backend, room }: Scene) {
  const [nora, claire] = [await stewardOf(backend, 'nora'), await stewardOf(backend, 'claire')];
  const { inspection } = await nora.do('inspection:ask', { room, reason });
  return { nora, claire, inspection: inspection.id as string };
}

export const stewardCases: Record<string, Case> = {
  'audit:export': async ({ backend }) => {
    const nora = await stewardOf(backend, 'nora');
    await nora.do('audit:export', { after: 0, through: null, limit: 5 });
  },
  'audit:read': async ({ backend }) => {
    const nora = await stewardOf(backend, 'nora');
    await nora.do('audit:read', { query: 'launch', filter: {}, before: null, limit: 5 });
  },
  'facilitator:name': async ({ backend, claire, room }) => {
    await claire.do('member:admit', { room, member: 'nora', role: 'owner' });
    await claire.do('member:remove', { room, member: 'claire' });
    await backend.connect({ ...people.ravi, id: 'nora', name: 'Nora Weiss' });
    const steward = await stewardOf(backend, 'claire');
    await steward.do('facilitator:name', { room, member: 'thomas' });
    const thomas = await backend.connect(people.thomas);
    await thomas.do('member:admit', { room, member: 'claire', role: 'owner' });
    await claire.do('charter:accept', { room });
    await backend.connect(people.nora);
  },
  'host:change': async ({ backend }) => {
    const nora = await stewardOf(backend, 'nora');
    await nora.do('host:change', { member: 'ravi', host: 'thomas' });
    await nora.do('host:change', { member: 'ravi', host: null });
  },
  'inspection:agree': async (scene) => {
    const { nora, claire, inspection } = await asked(scene);
    await claire.do('inspection:agree', { inspection });
    await nora.do('inspection:end', { inspection });
    await nora.do('inspection:ask', { room: scene.room, reason });
  },
  'inspection:ask': async (scene) => {
    const { nora, inspection } = await asked(scene);
    await nora.do('inspection:end', { inspection });
    await nora.do('inspection:ask', { room: scene.room, reason });
    // Whoever is a steward no longer asks for nothing.
    (await scene.backend.connect(people.nora)).close();
  },
  'inspection:end': async (scene) => {
    const { nora, claire, inspection } = await asked(scene);
    await claire.do('inspection:agree', { inspection });
    await nora.do('inspection:use', { inspection });
    await scene.claire.do('inspection:end', { inspection });
  },
  'inspection:list': async (scene) => {
    await asked(scene);
    await scene.claire.do('inspection:list', { room: scene.room });
  },
  'inspection:use': async (scene) => {
    const { nora, claire, inspection } = await asked(scene);
    await claire.do('inspection:agree', { inspection });
    await nora.do('inspection:use', { inspection });
  },
  'member:end': async ({ backend, claire, room }) => {
    const nora = await stewardOf(backend, 'nora');
    await claire.do('organization:admit', { room, organization: 'alpenhof', members: ['mia'] });
    await nora.do('member:end', { member: 'mia', reason: 'They have left.' });
    await nora.do('member:limit', { member: 'mia', endsOn: null });
  },
  'member:limit': async ({ backend }) => {
    const nora = await stewardOf(backend, 'nora');
    const endsOn = new Date(backend.clock() + 10 * oneDay).toISOString().slice(0, 10);
    await nora.do('member:limit', { member: 'ravi', endsOn });
    await nora.do('member:limit', { member: 'ravi', endsOn: null });
  },
  'organization:limit': async ({ backend }) => {
    const nora = await stewardOf(backend, 'nora');
    const endsOn = new Date(backend.clock() + 10 * oneDay).toISOString().slice(0, 10);
    await nora.do('organization:limit', { organization: 'alpenhof', endsOn });
    await nora.do('organization:limit', { organization: 'alpenhof', endsOn: null });
  },
  'steward:organizations': async ({ backend }) => {
    await (await stewardOf(backend, 'nora')).do('steward:organizations', page);
  },
  'steward:people': async ({ backend }) => {
    await (await stewardOf(backend, 'nora')).do('steward:people', page);
  },
  'steward:rooms': async ({ backend }) => {
    await (await stewardOf(backend, 'nora')).do('steward:rooms', page);
  },
};
