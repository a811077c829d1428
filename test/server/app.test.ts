import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import {
  accept,
  exampleCharter,
  introduce,
  isFacts,
  startBackend,
  type Backend,
  type Client,
} from '../support/backend.ts';
import { people, tokenFor } from '../support/people.ts';

describe('the backend', () => {
  let backend: Backend;
  let claire: Client;
  let room: string;

  before(async () => {
    backend = await startBackend();
    await introduce(backend, ['thomas', 'nora', 'lukas', 'charlotte', 'ravi']);
    claire = await backend.connect(people.claire);
    const opened = await claire.do('room:open', {
      title: 'Launch',
      charter: exampleCharter,
      stage: 'running',
      partners: 'apart',
      members: ['thomas'],
    });
    room = opened.room.id;
    await claire.do('organization:admit', { room, organization: 'exotic', members: ['ravi'] });
  });
  after(() => backend.close());

  const open = (client: Client, ...audiences: string[]) =>
    client.do('stream:open', {
      streams: audiences.map((audience) => ({ stream: `room/${room}/${audience}`, since: null })),
      threads: 20,
    });

  it('delivers a post once to those who read it, and no frame to anyone else', async () => {
    const [thomas, ravi, charlotte] = await Promise.all([
      backend.connect(people.thomas),
      backend.connect(people.ravi),
      backend.connect(people.charlotte),
    ]);
    await accept(room, ravi);
    await open(thomas, 'inside', 'with:exotic');
    await open(ravi, 'everyone', 'with:exotic');
    const refused = await open(charlotte, 'everyone', 'with:exotic', 'inside');
    assert.deepEqual(
      refused.streams.map((stream: { absent?: true }) => stream.absent),
      [true, true, true],
    );
    await claire.do('post:create', { stream: `room/${room}/inside`, text: 'inside', mentions: [] });
    const { id } = await ravi.do('post:create', {
      stream: `room/${room}/with:exotic`,
      text: 'Good *morning*',
      mentions: [],
    });
    const has = (client: Client) =>
      client.until((frame) => isFacts(frame) && JSON.stringify(frame).includes(id));
    await Promise.all([has(thomas), has(ravi)]);
    assert.equal(thomas.frames.filter(isFacts).length, 2);
    assert.equal(ravi.frames.filter(isFacts).length, 1);
    assert.deepEqual(charlotte.frames, []);
  });

  it('answers the same key with the first result, and says when the input was another', async () => {
    const post = (text: string) =>
      claire.answer(
        'post:create',
        { stream: `room/${room}/inside`, text, mentions: [] },
        'same-key-1',
      );
    const first = await post('once');
    assert.deepEqual(await post('once'), first);
    assert.deepEqual(await post('twice'), { ...first, conflict: true });
  });

  it('delivers nothing after a removal, and tells the removed in their own stream', async () => {
    const charlotte = await backend.connect(people.charlotte);
    await claire.do('member:admit', { room, member: 'charlotte', role: 'member' });
    await accept(room, charlotte);
    await open(charlotte, 'everyone', 'with:exotic');
    await charlotte.do('stream:open', {
      streams: [{ stream: 'member/charlotte', since: null }],
      threads: 0,
    });
    await claire.do('member:remove', { room, member: 'charlotte' });
    await claire.do('post:create', {
      stream: `room/${room}/with:exotic`,
      text: 'after the removal',
      mentions: [],
    });
    await charlotte.until(
      (frame) => isFacts(frame) && frame.facts.some((fact) => fact.type === 'access:ended'),
    );
    // A write and its delivery to someone entitled, so that what was due to others has gone out before.
    await claire.do('presence:list', { limit: 1 });
    assert.ok(!JSON.stringify(charlotte.frames).includes('after the removal'));
    const answer = await charlotte.answer('post:create', {
      stream: `room/${room}/with:exotic`,
      text: 'still here?',
      mentions: [],
    });
    assert.equal(answer.ok, false);
    assert.equal(!answer.ok && answer.error.code, 'absent');
  });

  it('refuses a customer at the handshake with a clear code', async () => {
    const token = await tokenFor(people.carla, { now: backend.clock() });
    const refused = await backend.refusal({ token, protocol: 1 });
    assert.equal((refused as { code: string }).code, 'not-admitted');
  });

  it('refuses a page of a foreign origin', async () => {
    const token = await tokenFor(people.claire, { now: backend.clock() });
    const auth = { token, protocol: 1 };
    assert.equal(
      await backend.refusal(auth, { origin: 'https://evil.example' }),
      'websocket error',
    );
  });

  it('survives intents without an acknowledgement and of every odd shape', async () => {
    const nora = await backend.connect(people.nora);
    nora.socket.emit('intent');
    nora.socket.emit('intent', 'post:create');
    nora.socket.emit('intent', { toString: 1 }, null, [], 7);
    for (const name of ['__proto__', 'constructor', 42, null, ['post:create']]) {
      const answer = await nora.socket.emitWithAck('intent', name, {}, 'k');
      assert.equal(answer.error.code, 'unknown-intent');
    }
    const answer = await nora.answer('post:create', { stream: 'room/__proto__/inside', text: 'x' });
    assert.equal(!answer.ok && answer.error.code, 'invalid');
  });

  it('gives a reader who comes back just what was missed', async () => {
    const stream = `room/${room}/inside`;
    const thomas = await backend.connect(people.thomas);
    const first = await open(thomas, 'inside');
    thomas.close();
    await claire.do('post:create', { stream, text: 'while away', mentions: [] });
    const back = await backend.connect(people.thomas);
    const again = await back.do('stream:open', {
      streams: [{ stream, since: first.streams[0].upTo }],
      threads: 20,
    });
    assert.equal(again.streams[0].facts.length, 1);
    assert.equal(again.streams[0].snapshot, undefined);
    assert.deepEqual(again.page.threads, []);
  });

  it('opens a record to those who hold a ticket, until it ends', async () => {
    const parties = [{ id: 'exotic', name: 'Exotic Liquids', affiliation: 'supplier' }];
    const record = 'erp:purchase-order/10248';
    const ravi = await backend.connect(people.ravi);
    const ofClaire = await backend.ticket('claire', { record, parties });
    const { access } = await claire.do('record:open', { ticket: ofClaire });
    const stolen = await ravi.answer('record:open', { ticket: ofClaire });
    assert.equal(!stolen.ok && stolen.error.code, 'absent');
    const before = await ravi.answer('feed:read', {
      streams: access.streams.map(({ stream }: { stream: string }) => stream),
      before: { at: backend.clock() + 1000, id: 'z' },
      limit: 10,
    });
    assert.deepEqual(before.ok && before.data.threads, []);
    const own = await ravi.do('record:open', {
      ticket: await backend.ticket('ravi', { record, parties }),
    });
    assert.deepEqual(
      own.access.streams.map(({ stream }: { stream: string }) => stream.split('/')[2]),
      ['everyone', 'with:exotic'],
    );
  });

  it('takes the same intents over HTTP, and describes them', async () => {
    const token = await tokenFor(people.claire, { now: backend.clock() });
    const post = (name: string, body: object, bearer = token) =>
      fetch(`${backend.url}/api/intents/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${bearer}` },
        body: JSON.stringify(body),
      });
    const input = { stream: `room/${room}/inside`, text: 'by HTTP', mentions: [] };
    const answer = await post('post:create', { input, key: 'http-key-1' });
    assert.equal(answer.status, 200);
    assert.equal((await post('post:create', { input })).status, 400);
    assert.equal((await post('post:create', { input, key: 'http-key-2' }, 'nonsense')).status, 401);
    const service = await tokenFor(people.claire, {
      now: backend.clock(),
      type: 'cercle-service+jwt',
    });
    assert.equal((await post('post:create', { input, key: 'http-key-3' }, service)).status, 400);
    const acting = { input, key: 'http-key-4', actAs: 'thomas' };
    assert.equal((await post('post:create', acting, service)).status, 200);
    const described = (await (await fetch(`${backend.url}/api/openapi.json`)).json()) as {
      paths: object;
    };
    assert.ok('/api/intents/post:create' in described.paths);
    assert.equal((await fetch(`${backend.url}/health`)).status, 200);
  });
});
