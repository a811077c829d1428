/** An address of a file that was copied is worth nothing to whoever may not read it at that moment (SAFETY P1, P3). */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { undoWithin } from '../../src/protocol/post.ts';
import { accept, introduce, type Client } from '../support/backend.ts';
import { databases } from '../support/databases.ts';
import { letPass } from '../support/housekeeping.ts';
import { openLaunchRoom } from '../support/launch-room.ts';
import { opened } from '../support/opened.ts';
import { people, tokenFor, type TestPerson } from '../support/people.ts';
import { picture } from '../support/pictures.ts';
import { filesAs } from '../support/uploads.ts';

const exotic = [{ id: 'exotic', name: 'Exotic Liquids', affiliation: 'supplier' }];

for (const kind of databases) {
  describe(`a copied address of a file, on ${kind.name}`, { skip: kind.skip }, () => {
    const launch = opened(() => openLaunchRoom(kind));

    /** Hangs a picture on a new post, and answers with their ids. */
    async function hang(person: TestPerson, client: Client, stream: string, more: object = {}) {
      const content = await picture(700, 20);
      const { id: file } = await filesAs(launch.backend, person).file({ name: 'a.png', content });
      const place = { stream, text: '', mentions: [], files: [file] };
      const { id: post } = await client.do('post:create', { ...place, ...more });
      return { file, post };
    }

    /** What everything that can be asked of a file answers someone, byte by byte but for the date. */
    async function asked(person: TestPerson, id: string, token?: string): Promise<string> {
      const { read, ask } = filesAs(launch.backend, person, token);
      const responses = [
        await read(id),
        await read(id, 1),
        await read(id, 640),
        await ask(`files/${id}`, { method: 'HEAD' }),
        await ask(`uploads/${id}`),
        await ask(`uploads/${id}`, { method: 'HEAD' }),
        await ask(`uploads/${id}`, { method: 'DELETE' }),
      ];
      const told = responses.map(async (response) => [
        response.status,
        [...response.headers].filter(([name]) => name !== 'date'),
        Buffer.from(await response.arrayBuffer()).toString('latin1'),
      ]);
      return JSON.stringify(await Promise.all(told));
    }

    async function assertRead(person: TestPerson, id: string): Promise<void> {
      const { read } = filesAs(launch.backend, person);
      for (const width of [undefined, 1, 640, 700]) {
        assert.equal((await read(id, width)).status, 200, `${person.id} ${width}`);
      }
    }
    async function assertAbsent(person: TestPerson, id: string): Promise<void> {
      assert.equal(await asked(person, id), await asked(person, 'nothing'), person.id);
    }

    it('ends with the membership of its room, and for everybody who never had one', async () => {
      const { claire, room, stream } = launch;
      const { file } = await hang(people.claire, claire, stream('with:exotic'));
      await assertRead(people.ravi, file);
      await assertRead(people.thomas, file);
      for (const other of [people.lukas, people.mia]) await assertAbsent(other, file);
      const member = { room, member: 'ravi' };
      await claire.do('member:remove', member);
      await assertAbsent(people.ravi, file);
      await claire.do('member:admit', { ...member, role: 'member' });
      await accept(room, launch.ravi);
      await assertRead(people.ravi, file);
    });

    it('ends with the organization, for those who uploaded it as well', async () => {
      const { claire, ravi, room, stream } = launch;
      const { file } = await hang(people.ravi, ravi, stream('with:exotic'));
      await assertRead(people.ravi, file);
      await claire.do('organization:remove', { room, organization: 'exotic' });
      await assertAbsent(people.ravi, file);
      await assertAbsent(people.charlotte, file);
      await assertRead(people.thomas, file);
      await claire.do('organization:admit', { room, organization: 'exotic', members: ['ravi'] });
      await accept(room, ravi);
    });

    it('ends with the post, for its author as well, and is in no list', async () => {
      const { claire, stream, backend } = launch;
      const streams = [stream('with:exotic')];
      const listed = async () => {
        const { files } = await claire.do('file:list', { streams, before: null, limit: 100 });
        return (files as { file: { id: string } }[]).map((one) => one.file.id);
      };
      const { file, post } = await hang(people.claire, claire, streams[0]!);
      assert.ok((await listed()).includes(file));
      await claire.do('post:delete', { id: post });
      for (const person of [people.claire, people.ravi]) await assertAbsent(person, file);
      assert.ok(!(await listed()).includes(file));
      await claire.do('post:restore', { id: post });
      await assertRead(people.ravi, file);
      await claire.do('post:delete', { id: post });
      await letPass(launch, undoWithin);
      for (const person of [people.claire, people.ravi]) await assertAbsent(person, file);
      assert.equal(await backend.store.read(`${file}-0`), undefined);
    });

    it('ends with the time of its post', async () => {
      const { claire, stream, backend } = launch;
      const expiresAt = backend.clock() + 60_000;
      const { file } = await hang(people.claire, claire, stream('with:exotic'), { expiresAt });
      await assertRead(people.ravi, file);
      await letPass(launch, 60_000);
      await assertAbsent(people.ravi, file);
      await letPass(launch, undoWithin);
      assert.equal(await backend.store.read(`${file}-0`), undefined);
    });

    it('ends with a ticket, with a token, and with the network', async () => {
      const { claire, ravi, backend } = launch;
      const record = 'erp:purchase-order/10248';
      const ticket = (member: string, lifetime: number) =>
        backend.ticket(member, { record, parties: exotic, lifetime });
      const { access } = await claire.do('record:open', { ticket: await ticket('claire', 1e8) });
      await ravi.do('record:open', { ticket: await ticket('ravi', 60_000) });
      const stream = `room/${access.room.id}/with:exotic`;
      const { file } = await hang(people.ravi, ravi, stream);
      await assertRead(people.ravi, file);
      await assertRead(people.claire, file);
      await assertAbsent(people.thomas, file);
      backend.advance(60_000);
      await assertAbsent(people.ravi, file);
      await assertRead(people.claire, file);

      const old = await tokenFor(people.claire, { now: backend.clock(), lifetime: 30_000 });
      assert.equal((await filesAs(backend, people.claire, old).read(file)).status, 200);
      backend.advance(60_000);
      assert.equal((await filesAs(backend, people.claire, old).read(file)).status, 401);
      const left = { ends_at: Math.floor(backend.clock() / 1000) - 1 };
      const token = await tokenFor(people.ravi, { now: backend.clock(), claims: left });
      assert.equal((await filesAs(backend, people.ravi, token).read(file)).status, 403);
    });

    it('is of nobody else’s post, whatever its id is named for', async () => {
      const { claire, ravi, lukas, stream, backend } = launch;
      await introduce(backend, ['thomas']);
      const mine = await filesAs(backend, people.claire).file({ name: 'a.txt', content: 'Mine' });
      const { file: hung, post } = await hang(people.claire, claire, stream('inside'));
      const written = { text: 'x', mentions: [] };
      const attempts = async (client: Client, files: string[], streamOf: string) => {
        const answers = [
          await client.answer('post:create', { stream: streamOf, ...written, files }),
          await client.answer('schedule:set', {
            dueAt: backend.clock() + 1e6,
            post: { stream: streamOf, ...written, files },
          }),
        ];
        return JSON.stringify(answers);
      };
      for (const id of [mine.id, hung]) {
        for (const [client, audience] of [
          [ravi, 'with:exotic'],
          [lukas, 'with:alpenhof'],
        ] as const) {
          const told = await attempts(client, [id], stream(audience));
          assert.equal(told, await attempts(client, ['nothing'], stream(audience)));
          assert.ok(told.includes('"field":"files"') && told.includes('"field":"post.files"'));
        }
      }
      const twice = await attempts(claire, [mine.id, mine.id], stream('inside'));
      assert.ok(twice.includes('"field":"files"'));
      const elsewhere = await attempts(claire, [hung], stream('inside'));
      assert.ok(elsewhere.includes('"field":"files"'));
      const half = await filesAs(backend, people.claire).begin({ name: 'a.txt', content: 'A' });
      assert.equal(elsewhere, await attempts(claire, [half], stream('inside')));
      await claire.do('post:edit', { id: post, ...written, files: [mine.id, hung] });
      await assertAbsent(people.ravi, mine.id);
    });

    it('is the author’s alone while a post waits, and its readers’ once it has appeared', async () => {
      const { claire, stream, backend } = launch;
      const { id } = await filesAs(backend, people.claire).file({
        name: 'a.png',
        content: await picture(700, 20),
      });
      const post = { stream: stream('everyone'), text: '', mentions: [], files: [id] };
      const dueAt = backend.clock() + 60_000;
      await claire.do('schedule:set', { dueAt, post });
      assert.equal((await filesAs(backend, people.claire).read(id)).status, 200);
      for (const person of [people.thomas, people.ravi]) await assertAbsent(person, id);
      await letPass(launch, 60_000);
      for (const person of [people.thomas, people.ravi]) await assertRead(person, id);
    });
  });
}
