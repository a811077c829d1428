import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mostMilestones, type Milestone } from '../../src/protocol/milestone.ts';
import { undoWithin } from '../../src/protocol/post.ts';
import { accept, exampleCharter, type Client } from '../support/backend.ts';
import { databases } from '../support/databases.ts';
import { letPass } from '../support/housekeeping.ts';
import { openLaunchRoom, refusalOf } from '../support/launch-room.ts';
import { opened } from '../support/opened.ts';
import { people } from '../support/people.ts';

for (const kind of databases) {
  describe(`milestones in ${kind.name}`, { skip: kind.skip }, () => {
    const launch = opened(() => openLaunchRoom(kind));

    const input = (audience: string, more: object = {}) => ({
      ...{ stream: launch.stream(audience), title: 'Label proof', owner: 'claire' },
      ...{ due: '2027-03-12', ...more },
    });
    const set = async (audience: string, more: object = {}): Promise<string> =>
      (await launch.claire.do('milestone:set', input(audience, more))).milestone.id;
    const refused = (client: Client, audience: string, more: object = {}) =>
      refusalOf(client, 'milestone:set', input(audience, more));
    /** What a stream's snapshot says of them to somebody. */
    const told = async (client: Client, stream: string): Promise<Milestone[]> => {
      const { streams } = await client.do('stream:open', {
        streams: [{ stream, since: null }],
        threads: 0,
      });
      return streams[0].snapshot?.milestones ?? [];
    };
    const find = async (client: Client, audience: string, id: string) =>
      (await told(client, launch.stream(audience))).find((one) => one.id === id);

    it('are set by who keeps the room alive, and read by whoever reads the stream', async () => {
      const { claire, thomas, ravi, lukas } = launch;
      const id = await set('with:exotic', { owner: 'ravi' });
      const expected = {
        id,
        ...input('with:exotic', { owner: { id: 'ravi', name: 'Ravi Kumar' } }),
      };
      for (const client of [claire, thomas, ravi]) {
        const found = await find(client, 'with:exotic', id);
        assert.deepEqual(found, { ...expected, owner: found!.owner, reached: null });
        assert.equal(found!.owner!.id, 'ravi');
      }
      assert.equal(await find(lukas, 'with:exotic', id), undefined);
      assert.equal(await refused(thomas, 'inside'), 'forbidden');
      assert.equal(await refused(ravi, 'with:exotic'), 'forbidden');
      assert.equal(await refused(ravi, 'inside'), 'absent');
      assert.equal(await refused(lukas, 'with:exotic', { milestone: id }), 'absent');
      for (const name of ['milestone:reach', 'milestone:drop', 'milestone:restore']) {
        const change = { milestone: id, reached: true };
        assert.equal(await refusalOf(lukas, name, change), 'absent', name);
        assert.equal(await refusalOf(thomas, name, change), 'forbidden', name);
        assert.equal(
          await refusalOf(claire, name, { ...change, milestone: 'nothing' }),
          'absent',
          name,
        );
      }
    });

    it('are changed where they are, and never moved to other readers', async () => {
      const { claire } = launch;
      const id = await set('with:exotic');
      await set('with:exotic', { milestone: id, title: 'French label proof', due: '2027-04-01' });
      const found = await find(claire, 'with:exotic', id);
      assert.deepEqual([found!.title, found!.due], ['French label proof', '2027-04-01']);
      assert.equal(await refused(claire, 'everyone', { milestone: id }), 'absent');
      await claire.do('milestone:drop', { milestone: id });
      assert.equal(await refused(claire, 'with:exotic', { milestone: id }), 'absent');
    });

    it('have an owner who reads them, and whom all their readers may know', async () => {
      const { claire } = launch;
      const field = 'invalid owner';
      assert.equal(await refused(claire, 'with:exotic', { owner: 'ravi' }), 'ok');
      assert.equal(await refused(claire, 'everyone', { owner: 'thomas' }), 'ok');
      // Two organizations are apart: what is everyone's is no partner's.
      assert.equal(await refused(claire, 'everyone', { owner: 'ravi' }), field);
      assert.equal(await refused(claire, 'with:exotic', { owner: 'lukas' }), field);
      assert.equal(await refused(claire, 'inside', { owner: 'ravi' }), field);
      assert.equal(await refused(claire, 'inside', { owner: 'stranger' }), field);
      const found = await told(claire, launch.stream('everyone'));
      assert.ok(found.every(({ owner }) => owner?.id !== 'ravi'));
    });

    it('are due on a day that there is, and say something', async () => {
      const { claire } = launch;
      assert.equal(await refused(claire, 'inside', { due: '0001-01-01' }), 'invalid due');
      assert.equal(await refused(claire, 'inside', { due: '2027-02-30' }), 'invalid due');
      assert.equal(await refused(claire, 'inside', { due: 'soon' }), 'invalid due');
      assert.equal(await refused(claire, 'inside', { title: '  ' }), 'invalid title');
      assert.equal(await refused(claire, 'inside', { title: 'x'.repeat(201) }), 'invalid title');
    });

    it('are reached, and open again, as their owner says or who keeps the room alive', async () => {
      const { claire, thomas, ravi } = launch;
      const id = await set('with:exotic', { owner: 'ravi' });
      for (const client of [ravi, claire]) {
        await client.do('milestone:reach', { milestone: id, reached: true });
        const reached = (await find(thomas, 'with:exotic', id))!.reached;
        assert.equal(reached!.by.id, client === ravi ? 'ravi' : 'claire');
        // Who said so first did.
        await claire.do('milestone:reach', { milestone: id, reached: true });
        assert.deepEqual((await find(thomas, 'with:exotic', id))!.reached, reached);
        await client.do('milestone:reach', { milestone: id, reached: false });
        assert.equal((await find(thomas, 'with:exotic', id))!.reached, null);
      }
    });

    it('come back within the time of an undo, and are nowhere afterwards', async () => {
      const { backend, claire, database } = launch;
      const id = await set('inside', { title: 'A secret proof' });
      await claire.do('milestone:drop', { milestone: id });
      assert.equal(await find(claire, 'inside', id), undefined);
      await claire.do('milestone:restore', { milestone: id });
      assert.equal((await find(claire, 'inside', id))!.title, 'A secret proof');
      assert.equal(await refusalOf(claire, 'milestone:restore', { milestone: id }), 'absent');
      await claire.do('milestone:drop', { milestone: id });
      backend.advance(undoWithin);
      assert.equal(await refusalOf(claire, 'milestone:restore', { milestone: id }), 'absent');
      await letPass(launch, 1000);
      const rows = await database.read((transaction) =>
        transaction.selectFrom('milestones').select('id').where('id', '=', id).execute(),
      );
      assert.deepEqual(rows, []);
      const facts = await database.read((transaction) =>
        transaction.selectFrom('facts').select('data_json').where('post', '=', id).execute(),
      );
      assert.ok(facts.length > 0 && !JSON.stringify(facts).includes('secret'));
    });

    it('stay without an owner once theirs has left the room', async () => {
      const { claire, thomas, ravi, room, backend } = launch;
      const id = await set('with:exotic', { owner: 'charlotte' });
      const dropped = await set('with:exotic', { owner: 'charlotte' });
      await claire.do('milestone:drop', { milestone: dropped });
      await claire.do('member:remove', { room, member: 'charlotte' });
      await claire.do('milestone:restore', { milestone: dropped });
      for (const client of [thomas, ravi]) {
        for (const one of [id, dropped]) {
          assert.equal((await find(client, 'with:exotic', one))!.owner, null);
        }
      }
      const charlotte = await backend.connect(people.charlotte);
      assert.equal(
        await refusalOf(charlotte, 'milestone:reach', { milestone: id, reached: true }),
        'absent',
      );
      await claire.do('member:admit', { room, member: 'charlotte', role: 'member' });
      assert.equal((await find(thomas, 'with:exotic', id))!.owner, null);
    });

    it('from before an organization came are not for it, and keep their owner of another', async () => {
      const { claire, ravi, lukas } = launch;
      const { room } = await claire.do('room:open', {
        ...{ title: 'Another', charter: exampleCharter, stage: 'running', partners: 'apart' },
        members: ['thomas'],
      });
      const stream = `room/${room.id}/everyone`;
      const admit = (organization: string, member: string) =>
        claire.do('organization:admit', { room: room.id, organization, members: [member] });
      await admit('exotic', 'ravi');
      await accept(room.id, ravi);
      const milestone = { ...input('everyone'), stream, owner: 'ravi' };
      const { id } = (await claire.do('milestone:set', milestone)).milestone;
      await admit('alpenhof', 'lukas');
      await claire.do('milestone:set', { ...milestone, milestone: id, title: 'Changed since' });
      assert.equal(await refusalOf(claire, 'milestone:set', milestone), 'invalid owner');
      assert.deepEqual(await told(lukas, stream), []);
      assert.equal((await told(ravi, stream))[0]!.title, 'Changed since');
      assert.equal(await refusalOf(lukas, 'milestone:drop', { milestone: id }), 'absent');
      // Its owner no longer acts in what everyone reads.
      assert.equal(
        await refusalOf(ravi, 'milestone:reach', { milestone: id, reached: true }),
        'forbidden',
      );
    });

    it('are neither set nor changed where nothing is done, and only changed where a room closes', async () => {
      const { claire, ravi, room } = launch;
      const id = await set('with:exotic', { owner: 'ravi' });
      await claire.do('stage:change', { room, stage: 'closing' });
      assert.equal(await refused(claire, 'inside'), 'forbidden');
      assert.equal(await refused(claire, 'with:exotic', { milestone: id, owner: 'ravi' }), 'ok');
      await ravi.do('milestone:reach', { milestone: id, reached: true });
      await claire.do('stage:change', { room, stage: 'running' });
      await claire.do('member:admit', { room, member: 'ravi', role: 'reader' });
      const back = { milestone: id, reached: false };
      assert.equal(await refusalOf(ravi, 'milestone:reach', back), 'forbidden');
      // Whoever only reads could never say that it is reached.
      assert.equal(await refused(claire, 'with:exotic', { owner: 'ravi' }), 'invalid owner');
      const outcome = { room, outcome: 'archive', today: ['1', '2'] };
      await claire.do('room:review', outcome);
      for (const name of ['milestone:reach', 'milestone:drop']) {
        assert.equal(await refusalOf(claire, name, back), 'forbidden', name);
      }
      assert.equal(await refused(claire, 'inside', {}), 'forbidden');
    });

    it('of a stream are so many at the most', async () => {
      const { claire } = launch;
      const { room } = await claire.do('room:open', {
        ...{ title: 'Many', charter: exampleCharter, partners: 'apart', members: [] },
      });
      const many = { ...input('inside'), stream: `room/${room.id}/inside` };
      const ids: string[] = [];
      for (let count = 0; count < mostMilestones; count += 1) {
        ids.push((await claire.do('milestone:set', many)).milestone.id);
      }
      assert.equal(await refusalOf(claire, 'milestone:set', many), 'full');
      await claire.do('milestone:drop', { milestone: ids[0] });
      await claire.do('milestone:set', many);
      assert.equal(await refusalOf(claire, 'milestone:restore', { milestone: ids[0] }), 'full');
      assert.equal((await told(claire, many.stream)).length, mostMilestones);
    });
  });
}
