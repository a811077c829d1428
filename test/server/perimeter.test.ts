/** Who is inside a room and who was, why, since when and until when. */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Insider, Leaving } from '../../src/protocol/perimeter.ts';
import type { Stay } from '../../src/protocol/stay.ts';
import { databases } from '../support/databases.ts';
import { day, PeopledRoom } from '../support/peopled-room.ts';
import { people, ticketFor } from '../support/people.ts';

const claire = { id: 'claire', name: 'Claire Fontaine' };

interface Told {
  inside: Insider[];
  others: number;
  were: Stay[];
  leaving: Leaving[] | null;
}

for (const { name, skip, create } of databases) {
  describe(`the perimeter of a room, on ${name}`, { skip }, () => {
    let scene: PeopledRoom;
    const names = (stays: readonly Stay[]) => stays.map(({ member }) => member.id).sort();
    const read = (id: string): Promise<Told> =>
      scene.as(id).do('perimeter:read', { room: scene.room });
    const insideFor = async (id: string, who: string) =>
      (await read(id)).inside.find(({ member }) => member.id === who)!;

    before(async () => {
      scene = await PeopledRoom.start(create);
    });
    after(() => scene?.close());
    beforeEach(() => scene.open());

    it('says who came in when and how, by whom, what they read, and until when', async () => {
      const openedAt = scene.now;
      scene.now += 5000;
      await scene.admitOrganization('exotic', ['ravi']);
      const ravi = await insideFor('claire', 'ravi');
      assert.deepEqual(
        { ...ravi, member: ravi.member.id, until: typeof ravi.until },
        {
          ...{ member: 'ravi', role: 'member', audiences: ['everyone', 'with:exotic'] },
          ...{ since: scene.now, how: 'admitted', by: claire, until: 'number' },
          ...{ ended: null, endedBy: null },
        },
      );
      const opener = await insideFor('claire', 'claire');
      assert.deepEqual([opener.how, opener.by, opener.since], ['opened', null, openedAt]);
      assert.deepEqual(opener.audiences.sort(), ['everyone', 'inside', 'with:exotic']);
      const thomas = await insideFor('thomas', 'thomas');
      assert.deepEqual([thomas.since, thomas.by, thomas.until], [openedAt, claire, null]);
    });

    it('says who was inside, until when, and who ended it', async () => {
      await scene.admitOrganization('exotic', ['ravi', 'charlotte']);
      await scene.admit('nora');
      scene.now += 5000;
      await scene.remove('ravi');
      scene.now += 5000;
      await scene.remove('nora', 'nora');
      const { were, inside } = await read('thomas');
      assert.deepEqual(
        were.map(({ member, until, ended, endedBy }) => [member.id, until, ended, endedBy]),
        [
          ['nora', scene.now, 'left', null],
          ['ravi', scene.now - 5000, 'removed', claire],
        ],
      );
      assert.deepEqual(names(inside), ['charlotte', 'claire', 'thomas']);
    });

    it('begins anew for who comes back, with another name beside it', async () => {
      await scene.admitOrganization('exotic', ['ravi']);
      await scene.admit('thomas', 'facilitator');
      await scene.remove('ravi');
      scene.now += 5000;
      await scene.admit('ravi', 'member', 'thomas');
      const { inside, were } = await read('claire');
      const ravi = inside.find(({ member }) => member.id === 'ravi')!;
      assert.deepEqual([ravi.since, ravi.by?.id], [scene.now, 'thomas']);
      assert.deepEqual(were, []);
    });

    it('tells a partner of those whom they know, of nobody else, and not how many', async () => {
      await scene.admitOrganization('exotic', ['ravi', 'charlotte']);
      await scene.admitOrganization('alpenhof', ['lukas', 'mia']);
      await scene.remove('mia');
      await scene.remove('charlotte');
      const told = await read('ravi');
      assert.deepEqual(names(told.inside), ['claire', 'ravi', 'thomas']);
      assert.deepEqual(names(told.were), ['charlotte']);
      assert.equal(told.leaving, null);
      assert.equal(told.others, 0);
      assert.doesNotMatch(JSON.stringify(told), /alpenhof|lukas|mia|inside"\]/i);
      const thomas = told.inside.find(({ member }) => member.id === 'thomas')!;
      assert.deepEqual(thomas.audiences.sort(), ['everyone', 'with:exotic']);
    });

    it('tells a partner nothing of others where they are apart, though they know each other from elsewhere', async () => {
      const admitBoth = async () => {
        await scene.admitOrganization('exotic', ['ravi']);
        await scene.admitOrganization('alpenhof', ['lukas']);
      };
      await admitBoth();
      const post = await scene.write('everyone');
      const apart = scene.room;
      await scene.open({ partners: 'together' });
      await admitBoth();
      const found = async (room: string) => {
        const stream = `room/${room}/everyone`;
        const { members } = await scene.as('ravi').do('member:search', { query: '', stream });
        return members.map(({ id }: { id: string }) => id).sort();
      };
      assert.deepEqual(await found(scene.room), ['claire', 'lukas', 'ravi', 'thomas']);
      assert.deepEqual(names((await read('ravi')).inside), await found(scene.room));
      scene.room = apart;
      const told = await read('ravi');
      assert.deepEqual(names(told.inside), ['claire', 'ravi', 'thomas']);
      const readers = await scene.as('ravi').do('post:readers', { post });
      assert.deepEqual([readers.then, readers.now], [3, 3]);
      assert.deepEqual(await found(apart), ['claire', 'ravi', 'thomas']);
      assert.doesNotMatch(JSON.stringify([told, readers]), /alpenhof|lukas/i);
    });

    it('is nothing to those who are not inside, as if there were no room', async () => {
      for (const id of ['nora', 'ravi']) {
        const there = await scene.as(id).answer('perimeter:read', { room: scene.room });
        const nowhere = await scene.as(id).answer('perimeter:read', { room: 'nothing' });
        assert.deepEqual(there, nowhere);
        assert.equal(!there.ok && there.error.code, 'absent');
      }
    });

    it('tells whoever facilitates who should have left, and nobody else', async () => {
      await scene.admitOrganization('exotic', ['ravi', 'charlotte']);
      await scene.admitOrganization('alpenhof', ['lukas']);
      assert.deepEqual((await read('claire')).leaving, []);
      const ends_at = Math.floor((scene.now + 10 * day) / 1000);
      await scene.enter(people.ravi, { ends_at });
      await scene.enter(people.charlotte, { host_contact: 'nobody' });
      await scene.admit('nora');
      await scene.enter(people.lukas, { host_contact: 'nora' });
      await scene.remove('nora');
      const { leaving } = await read('claire');
      assert.deepEqual(
        leaving!.map(({ member, role, reasons }) => [member.id, role, ...reasons]),
        [
          [
            'charlotte',
            'member',
            { is: 'host-gone', at: null, host: { id: 'nobody', name: 'nobody' } },
          ],
          [
            'lukas',
            'member',
            { is: 'host-out', at: null, host: { id: 'nora', name: 'Nora Weiss' } },
          ],
          ['ravi', 'member', { is: 'ends', at: ends_at * 1000, host: null }],
        ],
      );
      assert.equal((await read('thomas')).leaving, null);
      assert.equal((await read('ravi')).leaving, null);

      scene.now = ends_at * 1000 + 1;
      const later = await read('claire');
      assert.deepEqual(later.leaving!.find(({ member }) => member.id === 'ravi')!.reasons[0], {
        ...{ is: 'ended', at: ends_at * 1000, host: null },
      });
      assert.ok(!names(later.inside).includes('ravi'));
      const ravi = later.were.find(({ member }) => member.id === 'ravi')!;
      assert.deepEqual([ravi.ended, ravi.until, ravi.endedBy], ['expired', ends_at * 1000, null]);
      await scene.enterAll();
    });

    it('counts by the day since when somebody has not come in, and forgets it once they do', async () => {
      scene.now += 91 * day;
      await scene.enter(people.claire);
      const { leaving } = await read('claire');
      assert.deepEqual(
        leaving!.map(({ member, reasons }) => [member.id, reasons.map(({ is }) => is)]),
        [['thomas', ['unseen']]],
      );
      await scene.enter(people.thomas);
      assert.deepEqual((await read('claire')).leaving, []);
      const seen = await scene.database.read((transaction) =>
        transaction.selectFrom('members').select('seen_at').where('id', '=', 'thomas').execute(),
      );
      assert.equal(seen[0]!.seen_at % day, 0);
      await scene.enterAll();
    });

    it('knows the bearers of tickets by them, until they end', async () => {
      const parties = [{ id: 'exotic', name: 'Exotic Liquids', affiliation: 'supplier' }];
      const record = 'erp:purchase-order/10248';
      for (const [id, access] of [
        ['thomas', 'write'],
        ['ravi', 'read'],
      ] as const) {
        const ticket = await ticketFor(id, {
          now: scene.now,
          record,
          parties,
          access,
          lifetime: 120_000,
        });
        scene.room = (await scene.as(id).do('record:open', { ticket })).access.room.id;
        scene.now += 30_000;
      }
      const { inside, leaving } = await read('thomas');
      assert.deepEqual(
        inside.map(({ member, how, by, role }) => [member.id, how, by, role]),
        [
          ['ravi', 'ticket', null, 'reader'],
          ['thomas', 'ticket', null, 'member'],
        ],
      );
      assert.equal(leaving, null);
      scene.now += 75_000;
      assert.deepEqual(names((await read('ravi')).inside), ['ravi']);
      const thomas = await scene.as('thomas').answer('perimeter:read', { room: scene.room });
      assert.equal(thomas.ok, false);
    });
  });
}
