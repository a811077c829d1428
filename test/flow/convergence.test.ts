/** Old snapshot + facts = fresh snapshot, for every intent in the registry (SAFETY D5). */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import '../../src/protocol/nouns.ts';
import { registeredIntents } from '../../src/protocol/registry.ts';
import {
  exampleCharter,
  introduce,
  startBackend,
  type Backend,
  type Client,
} from '../support/backend.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { people, tokenFor } from '../support/people.ts';
import { accesses } from '../../src/store/access.ts';
import { FlowReader } from './reader.ts';

const exotic = [{ id: 'exotic', name: 'Exotic Liquids', affiliation: 'supplier' }];

const alpenhof = { id: 'alpenhof', name: 'Alpenhof Vertrieb', affiliation: 'distributor' };

/** A room with partners apart, in which something was said in each audience. */
interface Scene {
  backend: Backend;
  room: string;
  /** The room's facilitator. */
  claire: Client;
  ravi: Client;
  /** A thread of Claire's with Ravi's comment and reaction, for Exotic Liquids. */
  thread: string;
  /** A comment of Ravi's in it. */
  comment: string;
}

const stream = (room: string, audience: string) => `room/${room}/${audience}`;
const write = (client: Client, name: string, input: object) =>
  client.do(name, { text: `A text ${Math.random()}`, mentions: [], ...input });

async function set(backend: Backend, claire: Client, ravi: Client): Promise<Scene> {
  const opened = await claire.do('room:open', {
    title: 'Launch',
    charter: exampleCharter,
    partners: 'apart',
    members: ['thomas'],
  });
  const room: string = opened.room.id;
  await claire.do('organization:admit', { room, organization: 'exotic', members: ['ravi'] });
  await claire.do('organization:admit', { room, organization: 'alpenhof', members: ['lukas'] });
  for (const audience of ['inside', 'everyone', 'with:alpenhof']) {
    await write(claire, 'post:create', { stream: stream(room, audience) });
  }
  const thread = await write(claire, 'post:create', { stream: stream(room, 'with:exotic') });
  const comment = await write(ravi, 'post:comment', { root: thread.id });
  await ravi.do('reaction:add', { post: thread.id, reaction: 'thanks' });
  return { backend, room, claire, ravi, thread: thread.id, comment: comment.id };
}

type Case = (scene: Scene) => Promise<unknown>;

/** What each intent does in its case. One that reads shows that reading changes nothing. */
const cases: Record<string, Case> = {
  'charter:change': ({ claire, room }) =>
    claire.do('charter:change', { room, charter: { ...exampleCharter, stage: 0 } }),
  'feed:read': ({ claire, room }) =>
    claire.do('feed:read', {
      streams: [stream(room, 'inside')],
      before: { at: Date.now() * 2, id: 'z' },
      limit: 5,
    }),
  'member:admit': async ({ claire, room }) => {
    await claire.do('member:admit', { room, member: 'charlotte', role: 'member' });
    await claire.do('member:admit', { room, member: 'thomas', role: 'facilitator' });
  },
  'member:remove': async ({ claire, room }) => {
    await claire.do('member:remove', { room, member: 'lukas' });
    await write(claire, 'post:create', { stream: stream(room, 'with:alpenhof') });
    await claire.do('member:admit', { room, member: 'lukas', role: 'member' });
    await claire.do('member:remove', { room, member: 'thomas' });
  },
  'member:search': ({ claire }) => claire.do('member:search', { query: 'r' }),
  'organization:admit': ({ claire, room }) =>
    claire.do('organization:admit', { room, organization: 'alpenhof', members: ['mia'] }),
  'organization:remove': async ({ claire, room }) => {
    await claire.do('organization:remove', { room, organization: 'exotic' });
    await write(claire, 'post:create', { stream: stream(room, 'everyone') });
    await claire.do('organization:admit', { room, organization: 'exotic', members: ['ravi'] });
    await write(claire, 'post:create', { stream: stream(room, 'everyone') });
  },
  'post:comment': async ({ claire, ravi, thread }) => {
    await write(ravi, 'post:comment', { root: thread });
    await write(claire, 'post:comment', { root: thread });
  },
  'post:create': async ({ claire, ravi, room }) => {
    await write(claire, 'post:create', { stream: stream(room, 'everyone') });
    await write(claire, 'post:create', { stream: stream(room, 'inside') });
    await write(ravi, 'post:create', { stream: stream(room, 'with:exotic') });
    await write(claire, 'post:create', {
      stream: stream(room, 'with:exotic'),
      text: 'Ask @Ravi Patel or @Lukas Keller.',
      mentions: ['ravi', 'lukas'],
    });
  },
  'post:delete': async ({ claire, ravi, room, thread, comment }) => {
    await claire.do('post:delete', { id: thread });
    await ravi.do('post:delete', { id: comment });
    const alone = await write(ravi, 'post:create', { stream: stream(room, 'with:exotic') });
    await ravi.do('post:delete', { id: alone.id });
  },
  'post:edit': async ({ claire, ravi, thread, comment }) => {
    await write(claire, 'post:edit', { id: thread });
    await write(ravi, 'post:edit', { id: comment });
  },
  'post:source': ({ claire, thread }) => claire.do('post:source', { id: thread }),
  'presence:list': ({ claire }) => claire.do('presence:list', { limit: 10 }),
  'presence:set': ({ claire }) => claire.do('presence:set', { presence: 'away' }),
  'reaction:add': async ({ claire, ravi, thread, comment }) => {
    await claire.do('reaction:add', { post: thread, reaction: 'thanks' });
    await ravi.do('reaction:add', { post: thread, reaction: 'agree' });
    await ravi.do('reaction:add', { post: comment, reaction: 'agree' });
    await ravi.do('reaction:add', { post: comment, reaction: 'agree' });
  },
  'reaction:remove': async ({ claire, ravi, thread }) => {
    await claire.do('reaction:add', { post: thread, reaction: 'thanks' });
    await ravi.do('reaction:remove', { post: thread, reaction: 'thanks' });
    await ravi.do('reaction:remove', { post: thread, reaction: 'idea' });
  },
  'record:open': async ({ backend, claire, ravi, room }) => {
    const record = `erp:purchase-order/${room}`;
    const present = async (client: Client, member: string) =>
      client.do('record:open', {
        ticket: await backend.ticket(member, { record, parties: exotic }),
      });
    const { access } = await present(claire, 'claire');
    await present(ravi, 'ravi');
    await write(ravi, 'post:create', { stream: stream(access.room.id, 'with:exotic') });
    await present(ravi, 'ravi');
  },
  'room:open': ({ claire }) =>
    claire.do('room:open', {
      title: 'Another',
      charter: exampleCharter,
      partners: 'together',
      members: ['thomas', 'nora'],
    }),
  'session:open': ({ claire }) => claire.do('session:open', {}),
  'session:renew': async ({ backend, claire }) =>
    claire.do('session:renew', { token: await tokenFor(people.claire, { now: backend.clock() }) }),
  'stream:close': ({ claire, room }) =>
    claire.do('stream:close', { streams: [stream(room, 'inside')] }),
  'stream:open': ({ claire, room }) =>
    claire.do('stream:open', {
      streams: [{ stream: stream(room, 'inside'), since: null }],
      threads: 3,
    }),
  'thread:read': ({ claire, thread }) => claire.do('thread:read', { root: thread }),
  'typing:set': ({ claire, room, thread }) =>
    claire.do('typing:set', { stream: stream(room, 'with:exotic'), root: thread }),
};

/** Entering is no intent of a client's, but changes what others know all the same. */
const enterings: Record<string, Case> = {
  'a new title on a card': async ({ backend }) => {
    const token = await tokenFor(people.ravi, {
      now: backend.clock(),
      claims: { title: `Dock planner ${Math.random()}` },
    });
    await backend.connect(people.ravi, token);
  },
};

for (const { name, skip, create } of databases) {
  describe(`old snapshot + facts = fresh snapshot, on ${name}`, { skip }, () => {
    let database: TestDatabase;
    let backend: Backend;
    let claire: Client;
    let ravi: Client;

    before(async () => {
      database = await create();
      backend = await startBackend({ database: await database.open() });
      await introduce(backend, ['claire', 'thomas', 'nora', 'lukas', 'mia', 'charlotte', 'ravi']);
      claire = await backend.connect(people.claire);
      ravi = await backend.connect(people.ravi);
    });
    after(async () => {
      await backend?.close();
      await database?.drop();
    });

    it('has a case for every intent', () => {
      const missing = [...registeredIntents.keys()].filter((intent) => !(intent in cases));
      assert.deepEqual(missing, []);
    });

    for (const [intent, carryOut] of Object.entries({ ...cases, ...enterings })) {
      it(`after ${intent}, for three affiliations, with a change of membership`, async () => {
        const scene = await set(backend, claire, ravi);
        const readers = await Promise.all(
          [people.thomas, people.ravi, people.lukas].map((one) => FlowReader.start(backend, one)),
        );
        await carryOut(scene);
        await claire.do('member:admit', { room: scene.room, member: 'nora', role: 'member' });
        for (const reader of readers) await converge(backend, reader);
      });
    }
  });
}

describe('a party of a record', () => {
  it('hears that it may no longer act in everyone once another is there', async (test) => {
    const backend = await startBackend();
    test.after(() => backend.close());
    await introduce(backend, ['claire', 'lukas']);
    const record = 'erp:purchase-order/10248';
    const present = async (member: 'claire' | 'ravi', client: Client, parties: typeof exotic) =>
      client.do('record:open', { ticket: await backend.ticket(member, { record, parties }) });
    const reader = await FlowReader.start(backend, people.ravi);
    await present('ravi', reader.client, exotic);
    await present('claire', await backend.connect(people.claire), [...exotic, alpenhof]);
    await converge(backend, reader);
    const [access] = [...accesses(reader.state).values()];
    const acting = access?.streams.filter(({ act }) => act).map(({ stream }) => stream);
    assert.deepEqual(acting, [stream(access!.room.id, 'with:exotic')]);
  });
});

describe('comments of one millisecond', () => {
  it('are in the same order for who heard of them and for who comes later', async (test) => {
    const now = Date.now();
    let ids = 0;
    const backend = await startBackend({
      clock: () => now,
      newId: () => `c${1e6 - (ids += 1)}`,
    });
    test.after(() => backend.close());
    await introduce(backend, ['thomas', 'lukas', 'ravi']);
    const claire = await backend.connect(people.claire);
    const ravi = await backend.connect(people.ravi);
    const scene = await set(backend, claire, ravi);
    const reader = await FlowReader.start(backend, people.thomas);
    await write(claire, 'post:comment', { root: scene.thread });
    await write(ravi, 'post:comment', { root: scene.thread });
    await converge(backend, reader);
  });
});

const patience = 3000;

/** Waits until what someone knows is what they would know if they came now; says how it differs if it never is. */
async function converge(backend: Backend, reader: FlowReader): Promise<void> {
  const deadline = Date.now() + patience;
  for (;;) {
    await reader.follow();
    const fresh = await FlowReader.start(backend, reader.person);
    fresh.client.close();
    if (isDeepStrictEqual(reader.known(), fresh.known())) return;
    if (Date.now() > deadline) {
      assert.deepEqual(reader.known(), fresh.known(), `${reader.person.name} knows something else`);
    }
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
