/** A feed of everything opens the streams of many rooms at once: each comes as if it were opened alone (DESIGN 5). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { OpenedStream } from '../../src/protocol/stream.ts';
import {
  accept,
  exampleCharter,
  introduce,
  startBackend,
  type Backend,
  type Client,
} from '../support/backend.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { people } from '../support/people.ts';

for (const { name, skip, create } of databases) {
  describe(`streams opened together, on ${name}`, { skip }, () => {
    let created: TestDatabase;
    let backend: Backend;
    let claire: Client;
    let ravi: Client;
    const streams: string[] = [];

    async function openRoom(title: string, partners: 'apart' | 'together'): Promise<void> {
      const { room } = await claire.do('room:open', {
        ...{ title, partners, stage: 'running', members: ['thomas'] },
        charter: { ...exampleCharter, purpose: `What ${title} is for` },
      });
      for (const organization of ['exotic', 'alpenhof']) {
        await claire.do('organization:admit', { room: room.id, organization, members: [] });
      }
      await claire.do('member:admit', { room: room.id, member: 'ravi', role: 'member' });
      await claire.do('member:admit', { room: room.id, member: 'lukas', role: 'reader' });
      await accept(room.id, ravi);
      const audiences = ['everyone', 'inside', 'with:exotic', 'with:alpenhof'];
      const ofRoom = audiences.map((audience) => `room/${room.id}/${audience}`);
      for (const stream of [ofRoom[0], ofRoom[2]]) {
        await claire.do('post:create', { stream, text: `${title} says this.`, mentions: [] });
      }
      streams.push(...ofRoom);
    }

    async function open(client: Client, names: readonly string[]): Promise<OpenedStream[]> {
      const asked = names.map((stream) => ({ stream, since: null }));
      return (await client.do('stream:open', { streams: asked, threads: 0 })).streams;
    }

    before(async () => {
      created = await create();
      backend = await startBackend({ database: await created.open() });
      await introduce(backend, ['thomas', 'lukas']);
      claire = await backend.connect(people.claire);
      ravi = await backend.connect(people.ravi);
      await openRoom('Glass', 'apart');
      await openRoom('Labels', 'together');
      await openRoom('Corks', 'apart');
      // An organization that is gone, somebody who is not in, and a charter that has changed.
      const [first] = streams;
      const room = first!.split('/')[1]!;
      await claire.do('organization:remove', { room, organization: 'alpenhof', reason: 'Done.' });
      const charter = { ...exampleCharter, purpose: 'What Glass is for now' };
      await claire.do('charter:change', { room, charter });
    });
    after(async () => {
      await backend?.close();
      await created?.drop();
    });

    for (const [who, clientOf] of [
      ['an employee', () => claire],
      ['a partner', () => ravi],
    ] as const) {
      it(`come to ${who} as each does alone`, async () => {
        const alone = [];
        for (const stream of streams) alone.push(...(await open(clientOf(), [stream])));
        const together = await open(clientOf(), streams);
        assert.deepEqual(together, alone);
        // And no two rooms are told the same.
        const told = together.filter(
          (stream) => 'snapshot' in stream && stream.stream.endsWith('/everyone'),
        );
        assert.equal(new Set(told.map((stream) => JSON.stringify(stream))).size, 3);
      });
    }

    it('come again with what was missed, or with nothing where nothing was', async () => {
      const before = await open(claire, streams);
      const [still, moved] = [streams[0]!, streams[4]!];
      const posted = { stream: moved, text: 'Since then.', mentions: [] };
      const { id } = await claire.do('post:create', posted);
      // Where nothing was ever said there is no position to go on from.
      const asked = before.flatMap((opened) =>
        'upTo' in opened && opened.upTo.seq > 0
          ? { stream: opened.stream, since: opened.upTo }
          : [],
      );
      assert.ok(asked.length > 6);
      const { streams: again } = await claire.do('stream:open', { streams: asked, threads: 0 });
      for (const opened of again as OpenedStream[]) {
        assert.ok('facts' in opened, opened.stream);
        const told = opened.stream === moved ? 1 : 0;
        assert.equal(opened.facts.length, told, opened.stream);
        if (told) assert.ok(JSON.stringify(opened.facts).includes(id));
      }
      // A position of another log: what is there is told anew.
      const since = {
        seq: (before[0] as { upTo: { seq: number } }).upTo.seq,
        fact: 'of-another-log',
      };
      const strange = { streams: [{ stream: still, since }], threads: 0 };
      const [anew] = (await claire.do('stream:open', strange)).streams;
      assert.ok('snapshot' in anew);
    });
  });
}
