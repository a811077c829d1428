/** What each may do who is inside already (DESIGN 4): being in a room is not being allowed everything there. */
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { undoWithin } from '../../src/protocol/post.ts';
import { openDatabase, type Database } from '../../src/server/app.ts';
import {
  accept,
  exampleCharter,
  introduce,
  startBackend,
  type Backend,
  type Client,
  codeOf,
} from '../support/backend.ts';
import { letPass } from '../support/housekeeping.ts';
import { people } from '../support/people.ts';
import { manualTimers } from '../support/timers.ts';

const parties = [{ id: 'exotic', name: 'Exotic Liquids', affiliation: 'supplier' }];
const written = (text: string, mentions: string[] = []) => ({ text, mentions });

describe('someone in a room', () => {
  let folder: string;
  let database: Database;
  let backend: Backend;
  let claire: Client;
  let thomas: Client;
  let ravi: Client;
  let room: string;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cercle-'));
    database = await openDatabase({ folder });
    backend = await startBackend({ database });
    await introduce(backend, ['nora', 'lukas', 'charlotte']);
    claire = await backend.connect(people.claire);
    thomas = await backend.connect(people.thomas);
    ravi = await backend.connect(people.ravi);
    room = await openRoom();
  });
  after(async () => {
    await backend.close();
    await rm(folder, { recursive: true, force: true });
  });

  /** A room of Claire's and Thomas's with Exotic Liquids, to which Ravi belongs. */
  async function openRoom(): Promise<string> {
    const opened = await claire.do('room:open', {
      title: 'Launch',
      charter: exampleCharter,
      stage: 'running',
      partners: 'apart',
      members: ['thomas'],
    });
    const { id } = opened.room;
    await claire.do('organization:admit', { room: id, organization: 'exotic', members: ['ravi'] });
    await accept(id, ravi);
    return id;
  }
  const stream = (audience: string, of = room) => `room/${of}/${audience}`;

  it('changes and takes away what they wrote themselves, and nothing else', async () => {
    const { id } = await claire.do('post:create', {
      stream: stream('inside'),
      ...written('mine'),
    });
    assert.equal(await codeOf(thomas, 'post:edit', { id, ...written('ours') }), 'forbidden');
    assert.equal(await codeOf(thomas, 'post:source', { id }), 'forbidden');
    assert.equal(await codeOf(thomas, 'post:delete', { id }), 'forbidden');
    assert.equal(await codeOf(claire, 'post:edit', { id, ...written('still mine') }), 'ok');
    assert.equal(await codeOf(claire, 'post:delete', { id }), 'ok');
  });

  it('decides who is in it only as its facilitator', async () => {
    const decisions: [string, object][] = [
      ['charter:change', { room, charter: exampleCharter }],
      ['member:admit', { room, member: 'nora', role: 'member' }],
      ['member:admit', { room, member: 'thomas', role: 'facilitator' }],
      ['member:remove', { room, member: 'claire' }],
      ['organization:admit', { room, organization: 'alpenhof', members: [] }],
      ['organization:remove', { room, organization: 'exotic' }],
    ];
    for (const [name, input] of decisions) {
      assert.equal(await codeOf(thomas, name, input), 'forbidden', name);
      assert.equal(await codeOf(ravi, name, input), 'forbidden', name);
    }
  });

  it('writes to everyone, as a partner, only while no other partner reads it', async () => {
    const other = await openRoom();
    const everyone = { stream: stream('everyone', other), ...written('to everyone') };
    assert.equal(await codeOf(ravi, 'post:create', everyone), 'ok');
    const second = { room: other, organization: 'alpenhof', members: ['lukas'] };
    await claire.do('organization:admit', second);
    assert.equal(await codeOf(ravi, 'post:create', everyone), 'forbidden');
    const own = { ...everyone, stream: stream('with:exotic', other) };
    assert.equal(await codeOf(ravi, 'post:create', own), 'ok');
    // The threads of its first time are still there.
    await claire.do('organization:remove', { room: other, organization: 'alpenhof' });
    assert.equal(await codeOf(ravi, 'post:create', everyone), 'forbidden');
  });

  it('mentions those who read it there, and nobody else', async () => {
    const mentioned = async (author: Client, audience: string, text: string, ids: string[]) => {
      const posted = { stream: stream(audience), ...written(text, ids) };
      const { id } = await author.do('post:create', posted);
      const source = await author.do('post:source', { id });
      const { post } = await author.do('thread:read', { root: id });
      const inBody = [...JSON.stringify(post.body).matchAll(/"member":"(\w+)"/g)];
      assert.deepEqual(
        inBody.map(([, member]) => member).sort(),
        source.mentions.map(({ id }: { id: string }) => id).sort(),
      );
      return inBody.map(([, member]) => member);
    };
    const all = '@Thomas Berger @Nora Weiss @Ravi Patel';
    const ids = ['thomas', 'nora', 'ravi', 'nobody'];
    assert.deepEqual(await mentioned(claire, 'inside', all, ids), ['thomas']);
    assert.deepEqual(await mentioned(claire, 'with:exotic', all, ids), ['thomas', 'ravi']);
  });

  it('calls everyone in the room only as who keeps it alive', async () => {
    const input = { stream: stream('with:exotic'), ...written('Dear @room') };
    const network = { ...input, stream: 'room/network/everyone' };
    const calls = async (client: Client, asked: object) => {
      const { id } = await client.do('post:create', asked);
      const { post } = await client.do('thread:read', { root: id });
      return JSON.stringify(post.body).includes('{"type":"room"}');
    };
    assert.equal(await calls(claire, input), true);
    assert.equal(await calls(thomas, input), false);
    assert.equal(await calls(ravi, input), false);
    assert.equal(await calls(thomas, network), true);
  });

  it('finds people by their names and by that of their organization, and nobody else', async () => {
    const found = async (client: Client, query: string) => {
      const { members } = await client.do('member:search', { query });
      return members.map(({ id }: { id: string }) => id);
    };
    assert.deepEqual(await found(claire, 'pat'), ['ravi']);
    assert.deepEqual(await found(claire, 'exotic'), ['charlotte', 'ravi']);
    assert.deepEqual(await found(ravi, 'alpenhof'), []);
  });

  it('finds around only those whom they may know', async () => {
    const timers = manualTimers();
    const other = await startBackend({ timers });
    try {
      const [inside, partner, stranger] = await Promise.all(
        [people.thomas, people.ravi, people.lukas].map((person) => other.connect(person)),
      );
      for (const client of [inside, partner, stranger]) {
        await client!.do('presence:set', { presence: 'here' });
      }
      await timers.pass(1000);
      const around = async (client?: Client) => {
        const { members, total } = await client!.do('presence:list', { limit: 10 });
        assert.equal(total, members.length);
        return members.map(({ member }: { member: { id: string } }) => member.id);
      };
      assert.deepEqual(await around(inside), ['lukas', 'ravi']);
      assert.deepEqual(await around(partner), []);
      assert.deepEqual(await around(stranger), []);
    } finally {
      await other.close();
    }
  });

  it('only reads, where the ticket says so', async () => {
    const record = 'erp:purchase-order/10300';
    const open = async (access: 'read' | 'write') => {
      const ticket = await backend.ticket('ravi', { record, parties, access });
      return (await ravi.do('record:open', { ticket })).access;
    };
    const { room: opened } = await open('read');
    const post = { stream: stream('with:exotic', opened.id), ...written('may I?') };
    assert.equal(await codeOf(ravi, 'post:create', post), 'forbidden');
    const typing = { stream: post.stream, root: null };
    assert.equal(await codeOf(ravi, 'typing:set', typing), 'forbidden');
    await open('write');
    assert.equal(await codeOf(ravi, 'post:create', post), 'ok');
  });

  it('of a record is, as a partner, of one of its parties', async () => {
    const record = 'erp:purchase-order/10301';
    const lukas = await backend.connect(people.lukas);
    const ticket = await backend.ticket('lukas', { record, parties });
    assert.equal(await codeOf(lukas, 'record:open', { ticket }), 'absent');
  });

  it('leaves no text behind by deleting it, not even in the log', async () => {
    const { id } = await claire.do('post:create', {
      stream: stream('inside'),
      ...written('the first of it'),
    });
    await claire.do('post:edit', { id, ...written('the second of it') });
    await thomas.do('post:comment', { root: id, ...written('a comment') });
    await claire.do('post:delete', { id });
    await letPass({ backend, database }, undoWithin);
    const rows = await database.read(async (transaction) => [
      await transaction
        .selectFrom('facts')
        .selectAll()
        .where('stream', '=', stream('inside'))
        .execute(),
      await transaction.selectFrom('posts').selectAll().where('id', '=', id).execute(),
    ]);
    const kept = JSON.stringify(rows);
    assert.ok(kept.includes(id));
    assert.ok(!kept.includes('of it'));
  });
});
