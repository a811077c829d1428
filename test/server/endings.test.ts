/** The admission of an organization ends with a reason, which stays inside and in the audit trail. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Database } from '../../src/server/app.ts';
import {
  codeOf,
  exampleCharter,
  introduce,
  startBackend,
  type Backend,
  type Client,
} from '../support/backend.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { people } from '../support/people.ts';

for (const { name, skip, create } of databases) {
  describe(`the end of an admission, on ${name}`, { skip }, () => {
    let created: TestDatabase;
    let database: Database;
    let backend: Backend;
    let claire: Client;
    let ravi: Client;
    let room: string;

    before(async () => {
      created = await create();
      database = await created.open();
      backend = await startBackend({ database });
      await introduce(backend, ['thomas']);
      claire = await backend.connect(people.claire);
      ravi = await backend.connect(people.ravi);
      const opened = await claire.do('room:open', {
        ...{ title: 'Launch', charter: exampleCharter, stage: 'running', partners: 'apart' },
        members: ['thomas'],
      });
      room = opened.room.id;
      await claire.do('organization:admit', {
        ...{ room, organization: 'exotic', members: ['ravi'], role: 'reader' },
      });
      for (const [client, streams] of [
        [claire, ['inside', 'everyone']],
        [ravi, ['everyone', 'with:exotic']],
      ] as const) {
        await client.do('stream:open', {
          streams: streams.map((one) => ({ stream: `room/${room}/${one}`, since: null })),
          threads: 0,
        });
      }
      await ravi.do('stream:open', {
        streams: [{ stream: 'member/ravi', since: null }],
        threads: 0,
      });
    });
    after(async () => {
      await backend?.close();
      await created?.drop();
    });

    const reason = 'The contract has ended.';
    const exoticOf = async () => {
      const opened = await claire.do('stream:open', {
        streams: [{ stream: `room/${room}/inside`, since: null }],
        threads: 0,
      });
      return opened.streams[0].snapshot.perimeter.organizations[0];
    };

    it('admits the people named in the role that was chosen for them', async () => {
      const post = { stream: `room/${room}/with:exotic`, text: 'Hello', mentions: [] };
      assert.equal(await codeOf(ravi, 'post:create', post), 'forbidden');
    });

    it('is told inside, with who and why, and to nobody else', async () => {
      await claire.do('organization:remove', { room, organization: 'exotic', reason });
      await claire.until((frame) => JSON.stringify(frame).includes(reason));
      await ravi.until((frame) => JSON.stringify(frame).includes('access:ended'));
      assert.ok(!JSON.stringify(ravi.frames).includes(reason));
      const { endedBy, reason: kept, endedAt } = await exoticOf();
      assert.deepEqual(endedBy, { id: 'claire', name: 'Claire Fontaine' });
      assert.equal(kept, reason);
      assert.ok(endedAt > 0);
    });

    it('is in the audit trail with its reason, as the admission is with whom it admitted', async () => {
      const rows = await database.read((transaction) =>
        transaction
          .selectFrom('audit')
          .select(['actor', 'action', 'detail_json'])
          .where('subject', '=', 'exotic')
          .orderBy('at')
          .orderBy('action')
          .execute(),
      );
      assert.deepEqual(
        rows.map(({ detail_json, ...row }) => ({ ...row, ...JSON.parse(detail_json) })),
        [
          {
            ...{ actor: 'claire', action: 'organization:admit', room },
            ...{ members: 'ravi', role: 'reader' },
          },
          { actor: 'claire', action: 'organization:remove', room, reason },
        ],
      );
    });

    it('is forgotten when the organization is admitted again', async () => {
      await claire.do('organization:admit', { room, organization: 'exotic', members: [] });
      assert.deepEqual(Object.keys(await exoticOf()).sort(), [
        ...['admittedAt', 'affiliation', 'endedAt', 'id', 'name'],
      ]);
    });

    it('says its reason in at most 300 characters, or is refused', async () => {
      for (const wrong of ['', ' ', 'x'.repeat(301)]) {
        const ended = { room, organization: 'exotic', reason: wrong };
        const answer = await claire.answer('organization:remove', ended);
        assert.equal(answer.ok ? '' : answer.error.field, 'reason');
      }
    });
  });
}
