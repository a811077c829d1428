import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { createCarrier, type Carrier } from '../../src/server/carrier/carrier.ts';
import { createHub } from '../../src/server/carrier/hub.ts';
import { memberRow } from '../../src/server/db/members.ts';
import { cardFacts } from '../../src/server/intents/member-card.ts';
import { exampleCharter, introduce, isFacts, type Client } from '../support/backend.ts';
import { startNodes, type Nodes } from '../support/nodes.ts';
import { people, tokenFor } from '../support/people.ts';
import { postgresUrl } from '../support/postgres.ts';
import { until } from '../support/until.ts';

const postgres = await postgresUrl();
const noPostgres = postgres.url === null && postgres.skip;

const ways: [string, () => () => Carrier][] = [
  [
    'that hear each other',
    () => {
      const hub = createHub();
      return () => createCarrier(hub);
    },
  ],
  ['that look at the database alone', () => () => createCarrier(createHub())],
];

for (const [name, waysOf] of ways) {
  describe(`of two nodes ${name}`, { skip: noPostgres, timeout: 60_000 }, () => {
    let nodes: Nodes;
    let claire: Client;
    let room: string;

    before(async () => {
      nodes = await startNodes(postgres.url!, waysOf());
      const [here] = nodes.all;
      await introduce(here!, ['thomas', 'nora', 'ravi']);
      claire = await here!.connect(people.claire);
      const opened = await claire.do('room:open', {
        title: 'Launch',
        charter: exampleCharter,
        stage: 'running',
        partners: 'apart',
        members: ['thomas', 'nora'],
      });
      room = opened.room.id;
    });
    after(() => nodes.close());

    it('both deliver nothing from after a removal', async () => {
      const stream = `room/${room}/inside`;
      const thomas = await nodes.all[1]!.connect(people.thomas);
      const nora = await nodes.all[1]!.connect(people.nora);
      for (const [client, own] of [
        [thomas, 'member/thomas'],
        [nora, 'member/nora'],
      ] as const) {
        const streams = [stream, own].map((one) => ({ stream: one, since: null }));
        await client.do('stream:open', { streams, threads: 0 });
      }
      await claire.do('member:remove', { room, member: 'thomas' });
      const text = 'after the removal';
      await claire.do('post:create', { stream, text, mentions: [] });
      await nora.until((frame) => JSON.stringify(frame).includes(text));
      await thomas.until(
        (frame) => isFacts(frame) && frame.facts.some(({ type }) => type === 'access:ended'),
      );
      assert.ok(!JSON.stringify(thomas.frames).includes(text));
    });

    it('both let go of whoever is no member any more', async () => {
      const clients = await Promise.all(nodes.all.map((node) => node.connect(people.nora)));
      const others = await Promise.all(nodes.all.map((node) => node.connect(people.thomas)));
      await nodes.all[0]!.app.dispatcher.tend(
        'member:end',
        async ({ transaction, now, append }) => {
          const row = (await memberRow(transaction, 'nora'))!;
          await transaction
            .updateTable('members')
            .set({ ends_at: now })
            .where('id', '=', row.id)
            .execute();
          await append(await cardFacts(transaction, row, now));
        },
      );
      await until(() => clients.every(({ socket }) => !socket.connected));
      assert.ok(others.every(({ socket }) => socket.connected));
    });

    it('both let go in time of whoever has less of it than their token', async () => {
      const clients = await Promise.all(nodes.all.map((node) => node.connect(people.ravi)));
      const now = nodes.all[0]!.clock();
      const ends_at = Math.floor(now / 1000) + 2;
      const token = await tokenFor(people.ravi, { now, claims: { ends_at } });
      (await nodes.all[0]!.connect(people.ravi, token)).close();
      await until(() => clients.every(({ socket }) => !socket.connected));
      assert.ok(nodes.all[0]!.clock() >= ends_at * 1000);
    });
  });
}
