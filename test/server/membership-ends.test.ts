/** A membership that ends by itself: those who see its member in a room are told, and until it is prolonged nobody counts them. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Membership } from '../../src/protocol/room.ts';
import type { Database } from '../../src/server/app.ts';
import {
  exampleCharter,
  introduce,
  isFacts,
  startBackend,
  type Backend,
  type Client,
} from '../support/backend.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { letPass } from '../support/housekeeping.ts';
import { people, tokenFor, type TestPerson } from '../support/people.ts';
import { manualTimers } from '../support/timers.ts';

const anHour = 3_600_000;
const oneDay = 24 * anHour;

for (const { name, skip, create } of databases) {
  for (const partners of ['apart', 'together'] as const) {
    describe(`the end of a membership, partners ${partners}, on ${name}`, { skip }, () => {
      let created: TestDatabase;
      let database: Database;
      let backend: Backend;
      let claire: Client;
      let charlotte: Client;
      let lukas: Client;
      let room: string;

      const stream = (audience: string) => `room/${room}/${audience}`;
      /** Where Ravi's coming and going is told. */
      const home = () => stream(partners === 'together' ? 'everyone' : 'with:exotic');
      const enter = async (person: TestPerson, claims: Record<string, unknown> = {}) => {
        const now = backend.clock();
        return backend.connect(
          person,
          await tokenFor(person, { now, lifetime: 30 * oneDay, claims }),
        );
      };
      const enterUntil = async (endsIn: number) => {
        const endsAt = Math.floor((backend.clock() + endsIn) / 1000);
        (await enter(people.ravi, { ends_at: endsAt })).close();
      };
      const stateOf = async (client: Client) => {
        const asked = [...new Set([stream('everyone'), home()])];
        const { streams } = await client.do('stream:open', {
          streams: asked.map((one) => ({ stream: one, since: null })),
          threads: 0,
        });
        const people = streams.flatMap(({ snapshot }: any) => snapshot?.memberships ?? []);
        return {
          people: people.map(({ member }: Membership) => member.id).sort(),
          members: streams[0].snapshot.room.members,
        };
      };
      const told = (client: Client, type: string) =>
        client.frames
          .filter(isFacts)
          .flatMap(({ facts }) => facts.filter((one) => one.type === type));

      before(async () => {
        created = await create();
        database = await created.open();
        backend = await startBackend({ database, timers: manualTimers() });
        await introduce(backend, ['thomas']);
        await enterUntil(anHour);
        claire = await enter(people.claire);
        charlotte = await enter(people.charlotte);
        lukas = await enter(people.lukas);
        const opened = await claire.do('room:open', {
          ...{ title: 'Launch', charter: exampleCharter, stage: 'running', partners, members: [] },
        });
        room = opened.room.id;
        const admit = (organization: string, members: string[]) =>
          claire.do('organization:admit', { room, organization, members });
        await admit('exotic', ['ravi', 'charlotte']);
        await admit('alpenhof', ['lukas']);
      });
      after(async () => {
        await backend?.close();
        await created?.drop();
      });

      it('is told once, to those who saw that they were there', async () => {
        for (const client of [claire, charlotte, lukas]) await stateOf(client);
        await letPass({ backend, database }, anHour + 1000);
        await letPass({ backend, database }, 1000);
        const ended = { room, member: 'ravi' };
        const hear = (client: Client) =>
          client.until(() => told(client, 'membership:ended').length > 0);
        await Promise.all([claire, charlotte].map(hear));
        if (partners === 'together') await hear(lukas);
        await stateOf(lukas);
        for (const [client, times] of [
          [claire, 1],
          [charlotte, 1],
          [lukas, partners === 'together' ? 1 : 0],
        ] as const) {
          const facts = told(client, 'membership:ended').map(({ data }) => data);
          assert.deepEqual(facts, Array(times).fill(ended));
        }
      });

      it('is written to the audit trail once, as nobody’s doing', async () => {
        const written = await database.read((transaction) =>
          transaction
            .selectFrom('audit')
            .select(['actor', 'subject', 'detail_json'])
            .where('action', '=', 'membership:end')
            .execute(),
        );
        const detail_json = JSON.stringify({ room });
        assert.deepEqual(written, [{ actor: null, subject: 'ravi', detail_json }]);
      });

      it('leaves them out of the lists and of the counts', async () => {
        const together = partners === 'together';
        assert.deepEqual(await stateOf(claire), {
          people: together ? ['charlotte', 'claire', 'lukas'] : ['charlotte', 'claire'],
          members: together ? 3 : 1,
        });
        assert.ok(!(await stateOf(lukas)).people.includes('ravi'));
      });

      it('is not undone by another role', async () => {
        await claire.do('member:admit', { room, member: 'ravi', role: 'reader' });
        assert.ok(!(await stateOf(claire)).people.includes('ravi'));
        assert.deepEqual(told(claire, 'membership:opened'), []);
      });

      it('is told as over once it is prolonged', async () => {
        await enterUntil(oneDay);
        await claire.until(() => told(claire, 'membership:opened').length > 0);
        assert.ok((await stateOf(claire)).people.includes('ravi'));
        await letPass({ backend, database }, 1000);
        assert.equal(told(claire, 'membership:ended').length, 1);
        await letPass({ backend, database }, oneDay);
        await claire.until(() => told(claire, 'membership:ended').length > 1);
      });
    });
  }
}
