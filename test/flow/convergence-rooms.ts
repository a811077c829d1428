/** What each intent of a room's charter and stages does in its case of `convergence.test.ts`. */
import { exampleCharter } from '../support/backend.ts';
import { people, tokenFor } from '../support/people.ts';
import { stream, write, type Case, type Scene } from './convergence-scene.ts';

const today = ['40', '1'];

interface Invited {
  code: string;
  invitation: { id: string; address: string };
}

/** Claire invites somebody of Exotic Liquids. */
const invite = ({ backend, claire, room }: Scene, name: string): Promise<Invited> =>
  claire.do('invitation:create', {
    ...{ room, address: `${name}@exotic.example`, role: 'reader' },
    organization: { id: 'exotic', name: 'Exotic Liquids', affiliation: 'supplier' },
    endsOn: new Date(backend.clock() + 9 * 86_400_000).toISOString().slice(0, 10),
  });

/** Charlotte comes, with an address of her own each time. */
async function accept({ backend }: Scene, { code, invitation }: Invited): Promise<void> {
  const claims = { email: invitation.address };
  const token = await tokenFor(people.charlotte, { now: backend.clock(), claims });
  const client = await backend.connect(people.charlotte, token, code);
  client.close();
}

/** Lets the room be found; Nora has asked to join it, and so has Charlotte, of an organization that is admitted. */
async function asked({ backend, claire, room }: Scene) {
  await claire.do('charter:change', { room, charter: { ...exampleCharter, asking: true } });
  const nora = await backend.connect(people.nora);
  const charlotte = await backend.connect(people.charlotte);
  await nora.do('join:ask', { room, text: 'I pack the boxes.' });
  await charlotte.do('join:ask', { room });
  return { nora, charlotte };
}

export const roomCases: Record<string, Case> = {
  'charter:accept': async ({ backend, room }) => {
    for (const person of [people.lukas, people.lukas]) {
      await (await backend.connect(person)).do('charter:accept', { room });
    }
  },
  'charter:change': ({ claire, room }) =>
    claire.do('charter:change', { room, charter: { ...exampleCharter, purpose: 'To 200 shops.' } }),
  'charter:history': ({ claire, room }) => claire.do('charter:history', { room }),
  'perimeter:read': async ({ claire, ravi, room }) => {
    await claire.do('member:remove', { room, member: 'lukas' });
    for (const client of [claire, ravi]) await client.do('perimeter:read', { room });
  },
  'post:readers': async ({ claire, ravi, thread }) => {
    for (const client of [claire, ravi]) await client.do('post:readers', { post: thread });
  },
  'invitation:create': async (scene) => {
    await invite(scene, 'one');
    await invite(scene, 'one');
    await invite(scene, 'two');
  },
  'invitation:create, and somebody comes with it': async (scene) => {
    await invite(scene, 'one');
    await accept(scene, await invite(scene, 'two'));
    await scene.claire.do('organization:remove', {
      ...{ room: scene.room, organization: 'exotic', reason: 'The contract has ended.' },
    });
  },
  'invitation:list': async (scene) => {
    await invite(scene, 'one');
    await scene.claire.do('invitation:list', { room: scene.room });
  },
  'invitation:revoke': async (scene) => {
    await invite(scene, 'one');
    const { invitation } = await invite(scene, 'two');
    const revoked = { room: scene.room, invitation: invitation.id };
    await scene.claire.do('invitation:revoke', revoked);
  },
  'join:answer': async (scene) => {
    const { claire, room } = scene;
    await asked(scene);
    await claire.do('join:answer', { room, member: 'nora', admit: false });
    await claire.do('join:answer', { room, member: 'charlotte', admit: true });
  },
  'join:ask': asked,
  'join:withdraw': async (scene) => {
    const { charlotte } = await asked(scene);
    await charlotte.do('join:withdraw', { room: scene.room });
  },
  'review:history': async ({ claire, room }) => {
    await claire.do('room:review', { room, outcome: 'keep', today, reviewOn: '2099-12-31' });
    await claire.do('review:history', { room });
  },
  'room:list': ({ ravi }) =>
    ravi.do('room:list', { of: 'mine', order: 'activity', from: 0, limit: 100 }),
  'room:review': async ({ claire, ravi, room, thread }) => {
    const charter = { ...exampleCharter, rules: ['One rule.'], reviewOn: '2098-01-01' };
    await claire.do('room:review', {
      room,
      outcome: 'change',
      today,
      charter,
      note: 'Fewer rules.',
    });
    await write(ravi, 'post:comment', { root: thread });
    const opened = { title: 'Another', charter: exampleCharter, partners: 'apart' };
    const another = await claire.do('room:open', { ...opened, members: ['thomas'] });
    const archive = { room: another.room.id, outcome: 'merge', today, into: room };
    await claire.do('room:review', archive);
  },
  'stage:change': async ({ claire, ravi, room, thread }) => {
    await claire.do('stage:change', { room, stage: 'closing' });
    await write(ravi, 'post:comment', { root: thread });
    await claire.do('stage:change', { room, stage: 'running' });
    await write(ravi, 'post:create', { stream: stream(room, 'with:exotic') });
  },
};
