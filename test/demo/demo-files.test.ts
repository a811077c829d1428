/** The files of the example company, as the server has them once it is filled. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, before, describe, test } from 'node:test';
import { files, filesOn, logins, people, purchaseOrders, rooms } from '../../demo/company/index.ts';
import { startDemonstration, type Demonstration } from '../../demo/demonstration.ts';
import type { AttachedFile } from '../../src/protocol/file.ts';
import type { Post as Said, Thread } from '../../src/protocol/post.ts';
import { admitted, reads, written } from '../support/company.ts';
import type { SearchHit } from '../../src/protocol/search.ts';
import { handshakeOf, type Session } from '../support/handshake.ts';

const contract = 'Projet de contrat C-2207, vérifié par le service juridique.pdf';
/** What was said, by the ids that files name: `jars-14`, and `jars-14.1` for its first comment. */
const saidBy = new Map(
  written.map(({ post, text, where }) => [where.replace(', comment ', '.'), { post, text }]),
);
const withFiles = [...saidBy]
  .map(([where, said]) => ({ where, ...said }))
  .filter(({ where }) => filesOn(where).length > 0);
const orderOf = (room: string) => {
  const { record } = rooms.find(({ id }) => id === room)!;
  return purchaseOrders.find((order) => order.record === record);
};

test('every file hangs on something that was said', () => {
  for (const { on, name } of files) assert.ok(saidBy.has(on), `${name} hangs on ${on}`);
});

describe('the files that the example company sent', () => {
  let data: string;
  let demonstration: Demonstration;
  const sent = new Map<string, AttachedFile[]>();

  before(async () => {
    data = await mkdtemp(join(tmpdir(), 'cercle-sent-'));
    await writeFile(join(data, 'cercle.js'), 'export {};');
    const bundle = pathToFileURL(join(data, 'cercle.js'));
    demonstration = await startDemonstration({ data, port: 0, bundle, say: () => {} });
    for (const { post, text, where } of withFiles) {
      const session = await enterRoom(text.author, post.room);
      const thread: Thread = await session.ask('thread:read', { root: post.id });
      const said = [thread.post, ...thread.comments].find(({ id }: Said) => id === where);
      sent.set(where, said?.files ?? []);
      session.close();
    }
  });
  after(async () => {
    await demonstration.close();
    await rm(data, { recursive: true, force: true });
  });

  const get = (path: string, person: string) =>
    fetch(demonstration.address + path, { headers: { cookie: `halvane-person=${person}` } });

  async function tokenOf(person: string): Promise<string> {
    return ((await (await get('/cercle/token', person)).json()) as { token: string }).token;
  }

  /** With a new ticket where it is the room of an order. */
  async function enterRoom(person: string, room: string): Promise<Session> {
    const session = await handshakeOf(demonstration.address, await tokenOf(person));
    const order = orderOf(room);
    if (order) {
      const response = await get(`/cercle/ticket?record=${order.record}`, person);
      const { ticket } = (await response.json()) as { ticket: string };
      await session.ask('record:open', { ticket }, `ticket-${person}-${room}`);
    }
    return session;
  }

  const fetchFile = async (id: string, person: string, query = '') =>
    fetch(`${demonstration.address}/api/files/${id}${query}`, {
      headers: { authorization: `Bearer ${await tokenOf(person)}` },
    });

  test('stand on their posts in their order, with their names, as what they are', () => {
    const types = new Map<string, number>();
    for (const { where } of withFiles) {
      const told = filesOn(where);
      const found = sent.get(where)!;
      assert.deepEqual(
        found.map(({ name }) => name),
        told.map(({ name }) => name),
        where,
      );
      for (const [place, { type, picture }] of found.entries()) {
        assert.equal(picture !== null, told[place]!.content.kind === 'picture', where);
        types.set(type, (types.get(type) ?? 0) + 1);
      }
    }
    assert.deepEqual([...types.keys()].sort(), [
      'application/pdf',
      'image/jpeg',
      'image/png',
      'text/plain',
    ]);
    const counts = [...sent.values()].map((found) => found.length);
    for (const count of [1, 2, 3, 5]) assert.ok(counts.includes(count), `a post with ${count}`);
    const shapes = [...sent.values()]
      .flat()
      .flatMap(({ picture }) => (picture ? [picture.width / picture.height] : []));
    assert.ok(Math.max(...shapes) > 3 && Math.min(...shapes) < 0.5, 'a wide one and a tall one');
  });

  test('load for whoever reads their post, and for nobody else', async () => {
    let refused = 0;
    for (const { post, where } of withFiles) {
      const room = rooms.find(({ id }) => id === post.room)!;
      for (const { person } of logins) {
        const reader = people.find(({ id }) => id === person)!;
        const may = admitted(person, room, { day: -1, time: '17:00' }) && reads(reader, room, post);
        if (may && orderOf(post.room)) (await enterRoom(person, post.room)).close();
        for (const { id, name, size, picture } of sent.get(where)!) {
          const response = await fetchFile(id, person, picture ? '?width=320' : '');
          const content = await response.arrayBuffer();
          assert.equal(response.ok, may, `${name} for ${person}`);
          if (!may) refused += 1;
          else if (picture) assert.equal(response.headers.get('content-type'), 'image/webp');
          else assert.equal(content.byteLength, size);
        }
      }
    }
    assert.ok(refused > files.length, `${refused} times refused`);
  });

  test('are found by their names, without their accents too, by whoever reads them', async () => {
    const asked = { filter: {}, before: null, limit: 50 };
    const namesFound = async (person: string, query: string): Promise<string[]> => {
      const session = await enterRoom(person, 'accord-verre');
      const { hits } = await session.ask('search:read', { ...asked, query });
      session.close();
      return hits.flatMap((hit: SearchHit) => hit.files.map(({ file }) => file.name));
    };
    for (const query of ['vérifié', 'verifie']) {
      const names = await namesFound('nadia-belkacem', query);
      assert.ok(names.includes(contract), `${query}: ${names.join()}`);
    }
    assert.deepEqual(await namesFound('nadia-belkacem', 'ecart budget'), ['Écart au budget.png']);
    assert.deepEqual(await namesFound('ana-sofia-pinheiro', 'ecart budget'), []);
    assert.deepEqual(await namesFound('astrid-lundholm', 'contrat'), []);
  });
});
