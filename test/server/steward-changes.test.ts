/** What stewards change: who answers for partners, until when, who is out, and who keeps a room that nobody keeps. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  exampleCharter,
  startBackend,
  type Backend,
  type Client,
  enterForADay,
} from '../support/backend.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { people, type TestPerson } from '../support/people.ts';

const oneDay = 86_400_000;

for (const { name, skip, create } of databases) {
  describe(`what a steward changes, on ${name}`, { skip }, () => {
    let created: TestDatabase;
    let backend: Backend;
    let nora: Client;
    let claire: Client;

    const enter = (person: TestPerson, claims?: Record<string, unknown>) =>
      enterForADay(backend, person, claims);
    const refused = async (client: Client, intent: string, input: object) => {
      const answer = await client.answer(intent, input);
      assert.ok(!answer.ok, `${intent} was done`);
      return answer.error.field ?? answer.error.code;
    };
    const dayIn = (days: number) =>
      new Date(backend.clock() + days * oneDay).toISOString().slice(0, 10);
    const endOf = (day: string) => Date.parse(day) + oneDay;
    const isAdmitted = (person: TestPerson) =>
      enter(person).then(
        (client) => (client.close(), true),
        () => false,
      );
    const openRoom = async () => {
      const opened = { title: 'Launch', charter: exampleCharter, stage: 'running' };
      const input = { ...opened, partners: 'apart', members: ['thomas'] };
      return (await claire.do('room:open', input)).room.id as string;
    };

    before(async () => {
      created = await create();
      backend = await startBackend({ database: await created.open() });
      claire = await enter(people.claire);
      nora = await enter(people.nora, { steward: true });
      for (const one of [people.thomas, people.ravi, people.lukas, people.mia]) {
        (await enter(one)).close();
      }
    });
    after(async () => {
      await backend?.close();
      await created?.drop();
    });

    it('is not there for who is none', async () => {
      const asked = {
        'host:change': { member: 'ravi', host: 'thomas' },
        'member:limit': { member: 'ravi', endsOn: dayIn(5) },
        'organization:limit': { organization: 'exotic', endsOn: dayIn(5) },
        'member:end': { member: 'ravi', reason: 'None.' },
        'facilitator:name': { room: await openRoom(), member: 'thomas' },
      };
      for (const [intent, input] of Object.entries(asked)) {
        assert.equal(await refused(claire, intent, input), 'absent');
      }
    });

    it('holds on as to who answers for a partner, until the host names somebody else', async () => {
      const contact = async () => {
        const input = { query: 'ravi', filter: {}, after: null, limit: 1 };
        return (await nora.do('steward:people', input)).people[0].member.hostContact.id;
      };
      assert.equal(await refused(nora, 'host:change', { member: 'ravi', host: 'lukas' }), 'host');
      await nora.do('host:change', { member: 'ravi', host: 'thomas' });
      (await enter(people.ravi, { title: 'Buyer' })).close();
      assert.equal(await contact(), 'thomas');
      (await enter(people.ravi, { host_contact: 'nora' })).close();
      assert.equal(await contact(), 'nora');
    });

    it('ends memberships earlier than a host says, and never later', async () => {
      const limit = (endsOn: string | null) => nora.do('member:limit', { member: 'ravi', endsOn });
      const set = await limit(dayIn(5));
      assert.equal(set.person.member.endsAt, endOf(dayIn(5)));
      (await enter(people.ravi)).close();
      assert.equal(
        await refused(nora, 'member:limit', { member: 'ravi', endsOn: dayIn(200) }),
        'endsOn',
      );
      const forAll = { organization: 'exotic', endsOn: dayIn(3) };
      await nora.do('organization:limit', forAll);
      (await enter(people.charlotte)).close();
      const asked = { query: '', filter: { organization: 'exotic' }, after: null, limit: 9 };
      const { people: found } = await nora.do('steward:people', asked);
      assert.deepEqual(
        found.map(({ member }: any) => [member.id, member.endsAt]),
        [
          ['charlotte', endOf(dayIn(3))],
          ['ravi', endOf(dayIn(3))],
        ],
      );
      await nora.do('organization:limit', { ...forAll, endsOn: null });
      const { person } = await limit(null);
      assert.equal(person.member.endsAt, person.saidEndsAt);
    });

    it('puts somebody out at once, whatever their token says, until it is taken back', async () => {
      const room = await openRoom();
      await claire.do('organization:admit', { room, organization: 'exotic', members: ['ravi'] });
      const ravi = await enter(people.ravi);
      const streams = [`room/${room}/everyone`];
      await ravi.do('feed:read', { streams, before: null, limit: 5 });
      const own = [{ stream: 'member/ravi', since: null }];
      await ravi.do('stream:open', { streams: own, threads: 0 });
      const isLetGo = new Promise((resolve) => ravi.socket.once('disconnect', resolve));
      await nora.do('member:end', { member: 'ravi', reason: 'The contract has ended.' });
      await isLetGo;
      const answer = await ravi.answer('feed:read', { streams, before: null, limit: 5 });
      assert.equal(answer.ok, false);
      assert.equal(await isAdmitted(people.ravi), false);
      const { inside } = await claire.do('perimeter:read', { room });
      assert.ok(!inside.some(({ member }: any) => member.id === 'ravi'));
      await nora.do('member:limit', { member: 'ravi', endsOn: null });
      assert.equal(await isAdmitted(people.ravi), true);
      const input = { member: 'nora', reason: 'Enough.' };
      assert.equal(await refused(nora, 'member:end', input), 'member');
    });

    it('gives a room that nobody keeps an owner, and no way in to stewards', async () => {
      const room = await openRoom();
      const name = (member: string) => ({ room, member });
      assert.equal(await refused(nora, 'facilitator:name', name('thomas')), 'room');
      await nora.do('member:end', { member: 'claire', reason: 'They have left.' });
      assert.equal(await isAdmitted(people.claire), false);
      const { rooms } = await nora.do('steward:rooms', {
        ...{ query: '', filter: { concern: 'unkept' }, after: null, limit: 9 },
      });
      assert.ok(rooms.some(({ id }: any) => id === room));
      assert.equal(await refused(nora, 'facilitator:name', name('nora')), 'member');
      assert.equal(await refused(nora, 'facilitator:name', name('ravi')), 'member');
      const { membership } = await nora.do('facilitator:name', name('thomas'));
      assert.equal(membership.role, 'owner');
      const thomas = await enter(people.thomas);
      await thomas.do('member:admit', { room, member: 'nora', role: 'reader' });
      await nora.do('member:limit', { member: 'claire', endsOn: null });
      assert.equal(await isAdmitted(people.claire), true);
    });
  });
}
