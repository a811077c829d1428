/** A newcomer to a room reads its charter and accepts it once; until then they read, and do nothing (issue 5). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Access, Membership } from '../../src/protocol/room.ts';
import { exampleCharter, isFacts, type Client } from '../support/backend.ts';
import { databases } from '../support/databases.ts';
import { openLaunchRoom, refusalOf, type LaunchRoom } from '../support/launch-room.ts';
import { people } from '../support/people.ts';

for (const kind of databases) {
  const { name, skip } = kind;
  describe(`the charter of a room, to a newcomer, on ${name}`, { skip }, () => {
    let launch: LaunchRoom;
    let nora: Client;
    let charlotte: Client;

    before(async () => {
      launch = await openLaunchRoom(kind);
      nora = await launch.backend.connect(people.nora);
      charlotte = await launch.backend.connect(people.charlotte);
    });
    after(() => launch?.close());

    async function accessOf(member: string, room: string): Promise<Access | undefined> {
      const client = { nora, charlotte }[member] ?? (await launch.backend.connect(people.thomas));
      const own = { stream: `member/${member}`, since: null };
      const { streams } = await client.do('stream:open', { streams: [own], threads: 0 });
      return streams[0].snapshot.accesses.find((one: Access) => one.room.id === room);
    }
    const written = { text: 'A text', mentions: [] };

    it('is accepted by whoever was there when the room opened', async () => {
      const access = await accessOf('nora', launch.room);
      assert.equal(access?.charter, undefined);
      assert.equal(
        await refusalOf(nora, 'post:create', { ...written, stream: launch.stream('inside') }),
        'ok',
      );
    });

    it('keeps whoever has not accepted it to reading, whatever their role', async () => {
      const { claire, room, stream, post } = launch;
      const root = await post(claire, 'with:exotic');
      const access = await accessOf('charlotte', room);
      assert.equal(access?.charter, 'due');
      assert.ok(access.streams.every(({ act }) => !act));
      const thread = await charlotte.do('thread:read', { root });
      assert.equal(thread.post.id, root);
      const doings: [string, object][] = [
        ['post:create', { ...written, stream: stream('with:exotic') }],
        ['post:comment', { ...written, root }],
        ['reaction:add', { post: root, reaction: 'thanks' }],
        ['typing:set', { stream: stream('with:exotic'), root: null }],
      ];
      for (const [intent, input] of doings) {
        const answer = await charlotte.answer(intent, input);
        assert.equal(!answer.ok && answer.error.code, 'forbidden', intent);
        assert.match(answer.ok ? '' : answer.error.message, /accept the charter/, intent);
      }
    });

    it('is accepted once, which opens what the room allows and tells those who may know', async () => {
      const { claire, room, stream, backend } = launch;
      await claire.do('stream:open', {
        streams: [{ stream: stream('with:exotic'), since: null }],
        threads: 0,
      });
      const before = backend.clock();
      await charlotte.do('charter:accept', { room });
      const access = await accessOf('charlotte', room);
      assert.equal(access?.charter, undefined);
      const acting = access?.streams.filter(({ act }) => act).map(({ stream }) => stream);
      assert.deepEqual(acting, [stream('with:exotic')]);
      assert.equal(
        await refusalOf(charlotte, 'post:create', { ...written, stream: stream('with:exotic') }),
        'ok',
      );
      const told = await claire.until(
        (frame) => isFacts(frame) && frame.facts.some(({ type }) => type === 'membership:opened'),
      );
      const [fact] = 'facts' in told ? told.facts : [];
      const { member, acceptedAt } = (fact!.data as { membership: Membership }).membership;
      assert.equal(member.id, 'charlotte');
      assert.ok(acceptedAt !== null && acceptedAt >= before);
      await charlotte.do('charter:accept', { room });
      const again = await launch.database.read((transaction) =>
        transaction
          .selectFrom('memberships')
          .select('accepted_at')
          .where('room', '=', room)
          .where('member', '=', 'charlotte')
          .executeTakeFirstOrThrow(),
      );
      assert.equal(again.accepted_at, acceptedAt);
    });

    it('stays accepted through another role and another charter, and not through a removal', async () => {
      const { claire, room, stream } = launch;
      await claire.do('member:admit', { room, member: 'charlotte', role: 'reader' });
      await claire.do('charter:change', { room, charter: { ...exampleCharter, purpose: 'Anew' } });
      await claire.do('member:admit', { room, member: 'charlotte', role: 'member' });
      assert.equal((await accessOf('charlotte', room))?.charter, undefined);
      await claire.do('member:remove', { room, member: 'charlotte' });
      await claire.do('member:admit', { room, member: 'charlotte', role: 'member' });
      assert.equal((await accessOf('charlotte', room))?.charter, 'due');
      const place = { ...written, stream: stream('with:exotic') };
      assert.equal(await refusalOf(charlotte, 'post:create', place), 'forbidden');
    });

    it('is nobody’s to accept who is not in the room', async () => {
      const mia = await launch.backend.connect(people.mia);
      assert.equal(await refusalOf(mia, 'charter:accept', { room: launch.room }), 'absent');
      assert.equal(await refusalOf(mia, 'charter:accept', { room: 'network' }), 'absent');
    });

    it('leaves a reader with reading, in what comes into being later too', async () => {
      const { claire, backend, room } = launch;
      const opened = { title: 'Another', charter: exampleCharter, stage: 'running' };
      const { room: other } = await claire.do('room:open', {
        ...opened,
        partners: 'apart',
        members: ['thomas'],
      });
      await claire.do('member:admit', { room: other.id, member: 'thomas', role: 'reader' });
      await claire.do('organization:admit', {
        room: other.id,
        organization: 'exotic',
        members: [],
      });
      const thomas = await backend.connect(people.thomas);
      const access = await accessOf('thomas', other.id);
      assert.deepEqual(
        access?.streams.filter(({ act }) => act),
        [],
      );
      const place = { ...written, stream: `room/${other.id}/with:exotic` };
      assert.equal(await refusalOf(thomas, 'post:create', place), 'forbidden');
      assert.notEqual(room, other.id);
    });
  });
}
