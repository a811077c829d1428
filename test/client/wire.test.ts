import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, it } from 'node:test';
import { connect, type Session } from '../../src/client/session.ts';
import { memoryStorage } from '../../src/client/storage.ts';
import { memberSearch } from '../../src/protocol/member.ts';
import { postCreate, postCreated } from '../../src/protocol/post.ts';
import { reactionAdd } from '../../src/protocol/reaction.ts';
import type { Fact } from '../../src/protocol/wire.ts';
import { presenceOf } from '../../src/store/member.ts';
import { feedPaging, feedThreads } from '../../src/store/feed.ts';
import * as eg from '../support/eg.ts';
import { startScriptedServer, yes, type ScriptedServer } from '../support/scripted-server.ts';
import { testPage, until } from '../support/session.ts';

const inside = eg.roomStream('launch', 'inside');
const profile = eg.profileStream('claire');

describe('a session on the wire', () => {
  let server: ScriptedServer;
  let session: Session;
  let page: ReturnType<typeof testPage>;

  beforeEach(async () => {
    server = await startScriptedServer();
    page = testPage();
    session = connect({
      url: server.url,
      token: async () => 'token',
      storage: memoryStorage(),
      page,
    });
  });
  afterEach(async () => {
    session.close();
    await server.close();
  });

  const opened = (stream: string) =>
    until(session, () => session.state.openings.get(stream) === 'open');
  const said = (seq: number): Fact =>
    eg.fact(postCreated, { post: eg.post({ seq }) }, { seq, id: `fact-${seq}` });
  const frame = (after: number, ...seqs: number[]) => ({
    stream: inside,
    after,
    upTo: { seq: seqs.at(-1)!, fact: `fact-${seqs.at(-1)}` },
    facts: seqs.map(said),
  });
  const seqs = () => feedThreads(session.state, [inside]).map(({ seq }) => seq);
  const asked = (name: string) => server.asked.filter((one) => one.name === name);

  it('asks for what is missing before a frame, from where it knows the stream', async () => {
    session.watch([inside], feedPaging);
    await opened(inside);
    server.answers.set('stream:open', ({ input }) =>
      yes({
        streams: input.streams.map(({ stream }: { stream: string }) => ({
          stream,
          upTo: { seq: 4, fact: 'fact-4' },
          facts: [2, 3, 4].map(said),
        })),
        page: null,
      }),
    );
    server.push(frame(3, 4));
    await until(session, () => seqs().length === 3);
    assert.deepEqual(seqs(), [4, 3, 2]);
    assert.deepEqual(asked('stream:open').at(-1)?.input.streams, [
      { stream: inside, since: { seq: 1, fact: 'first' } },
    ]);
  });

  it('reads threads again that went with its member’s own stream, which was read anew', async () => {
    const own = eg.memberStream('claire');
    const threads = [eg.thread(eg.post({ id: 'kept', stream: inside }))];
    const isAnew = ({ stream, since }: { stream: string; since: unknown }) =>
      stream === own || since === null;
    server.answers.set('stream:open', ({ input }) =>
      yes({
        streams: input.streams.map((one: { stream: string; since: unknown }) => ({
          ...{ stream: one.stream, upTo: { seq: 1, fact: 'first' } },
          ...(isAnew(one) ? { snapshot: {} } : { facts: [] }),
        })),
        page: input.streams.some(isAnew) ? eg.page(threads) : null,
      }),
    );
    session.watch([own]);
    session.watch([inside], feedPaging);
    const ids = () => feedThreads(session.state, [inside]).map(({ id }) => id);
    await until(session, () => ids().includes('kept'));
    const before = asked('stream:open').length;
    server.drop();
    session.retry();
    await until(session, () => asked('stream:open').length > before + 1 && ids().length === 1);
    assert.deepEqual(
      asked('stream:open')
        .slice(before)
        .map(({ input }) => input.streams),
      [
        [
          { stream: own, since: { seq: 1, fact: 'first' } },
          { stream: inside, since: { seq: 1, fact: 'first' } },
        ],
        [{ stream: inside, since: null }],
      ],
    );
  });

  it('applies what is said twice once, and out of order not at all', async () => {
    session.watch([inside], feedPaging);
    await opened(inside);
    server.push(frame(1, 2, 3));
    server.push(frame(1, 2));
    server.push(frame(2, 3));
    server.push(frame(3, 4));
    await until(session, () => seqs().length === 3);
    assert.deepEqual(seqs(), [4, 3, 2]);
    assert.equal(asked('stream:open').length, 1);
  });

  it('keeps what comes between a question and its answer', async () => {
    await until(session, () => session.status.kind === 'open');
    const signal = { type: 'presence', member: 'claire', until: Date.now() + 60_000, data: 'here' };
    server.answers.set('stream:open', () => {
      server.push({ stream: profile, signals: [signal] });
      server.push({ stream: inside, after: 1, upTo: { seq: 2, fact: 'fact-2' }, facts: [said(2)] });
      return yes({
        streams: [
          { stream: profile, upTo: { seq: 1, fact: 'f' }, snapshot: { member: eg.member() } },
          { stream: inside, upTo: { seq: 1, fact: 'f' }, snapshot: {} },
        ],
        page: eg.page([]),
      });
    });
    session.watch([profile, inside], feedPaging);
    await until(session, () => seqs().length === 1);
    assert.equal(presenceOf(session.state, 'claire', Date.now()), 'here');
  });

  it('has one writing intent on its way, and sends the next when it is answered', async () => {
    let before: number | undefined;
    server.answers.set('reaction:add', async () => {
      await server.untilAsked('member:search');
      before ??= asked('reaction:add').length;
      return yes({ seq: 2 });
    });
    await until(session, () => session.status.kind === 'open');
    const answers = ['p1', 'p2'].map((post) =>
      session.intend(reactionAdd, { post, reaction: 'ok' }),
    );
    await server.untilAsked('reaction:add');
    // Whatever was sent before this question has arrived before it.
    await session.ask(memberSearch, { query: '' });
    assert.deepEqual(await Promise.all(answers), [yes({ seq: 2 }), yes({ seq: 2 })]);
    assert.equal(before, 1);
    assert.deepEqual(
      asked('reaction:add').map(({ input }) => input.post),
      ['p1', 'p2'],
    );
  });

  it('sends again with the same key, when it is told to and not before', async () => {
    const times: number[] = [];
    server.answers.set('reaction:add', () => {
      times.push(Date.now());
      return times.length === 1
        ? { ok: false, error: { code: 'too-many', message: '', retryAfter: 300 } }
        : yes({ seq: 2 });
    });
    await until(session, () => session.status.kind === 'open');
    const answer = await session.intend(reactionAdd, { post: 'p1', reaction: 'ok' });
    assert.equal(answer.ok, true);
    assert.ok(times[1]! - times[0]! >= 295, `after ${times[1]! - times[0]!} ms`);
    const keys = asked('reaction:add').map(({ key }) => key);
    assert.equal(keys[0], keys[1]);
    assert.match(keys[0]!, /^[A-Za-z0-9_-]{8,64}$/);
  });

  it('answers whoever waits, when the fact came but the answer was lost', async () => {
    session.watch([inside], feedPaging);
    await opened(inside);
    server.answers.set('post:create', ({ key }) => {
      if (asked('post:create').length > 1) return yes({ id: 'post-0002', seq: 2 });
      const [fact] = [{ ...said(2), key: key! }];
      server.push({ stream: inside, after: 1, upTo: { seq: 2, fact: fact.id }, facts: [fact] });
      return undefined;
    });
    const answer = session.intend(postCreate, { stream: inside, text: 'x', mentions: [] });
    await until(session, () => seqs().length === 1);
    assert.deepEqual(
      session.queue.filter(({ arrived }) => !arrived),
      [],
    );
    server.drop();
    assert.deepEqual(await answer, yes({ id: 'post-0002', seq: 2 }));
    assert.deepEqual(session.queue, []);
  });

  it('drops a refused reaction, in which no text is lost', async () => {
    server.answers.set('reaction:add', () => ({
      ok: false,
      error: { code: 'forbidden', message: 'no' },
    }));
    await until(session, () => session.status.kind === 'open');
    const answer = await session.intend(reactionAdd, { post: 'p1', reaction: 'ok' });
    assert.equal(!answer.ok && answer.error.code, 'forbidden');
    assert.deepEqual(session.queue, []);
  });

  it('keeps a stream open for an element that is moved, and closes it for one that has gone', async () => {
    const release = session.watch([inside], feedPaging);
    await opened(inside);
    release();
    const again = session.watch([inside], feedPaging);
    again();
    again();
    await server.untilAsked('stream:close');
    assert.deepEqual(
      asked('stream:close').map(({ input }) => input.streams),
      [[inside]],
    );
    assert.equal(session.state.openings.has(inside), false);
    assert.equal(asked('stream:open').length, 1);
  });

  it('opens a stream anew that was about to be closed when the connection went', async () => {
    const release = session.watch([inside], feedPaging);
    await opened(inside);
    release();
    server.drop();
    await until(session, () => session.status.kind === 'offline');
    await until(session, () => session.status.kind === 'open');
    session.watch([inside], feedPaging);
    await opened(inside);
    const last = asked('stream:open').at(-1)!.input.streams;
    assert.deepEqual(last, [{ stream: inside, since: null }]);
  });

  it('says nothing of one member in the name of the next', async () => {
    await until(session, () => session.status.kind === 'open');
    page.leave(false);
    const lost = session.intend(postCreate, { stream: inside, text: 'mine', mentions: [] });
    let isAsked = false;
    server.answers.set('session:open', async () => {
      session.retry();
      // Whatever was sent before this question has arrived before it.
      isAsked = (await session.ask(memberSearch, { query: '' })) !== undefined;
      const now = Date.now();
      const member = eg.member({ id: 'thomas' });
      return yes({ member, protocol: 1, now, expiresAt: now + 600_000 });
    });
    page.comeBack();
    await until(session, () => session.member?.id === 'thomas' && session.status.kind === 'open');
    assert.equal(isAsked, true);
    assert.deepEqual(asked('post:create'), []);
    assert.deepEqual(session.queue, []);
    const answer = await lost;
    assert.equal(!answer.ok && answer.error.code, 'unavailable');
  });

  it('takes what it cannot read as no answer, and asks no faster for it', async () => {
    server.answers.set('member:search', () => yes({ members: 'all of them' }));
    await until(session, () => session.status.kind === 'open');
    const answer = await session.ask(memberSearch, { query: '' });
    assert.equal(!answer.ok && answer.error.code, 'unavailable');
    server.push('nonsense' as never);
    server.push({ stream: inside, after: 'x' } as never);
    server.answers.set('stream:open', () => ({
      ok: false,
      error: { code: 'unavailable', message: '' },
    }));
    session.watch([inside]);
    await server.untilAsked('stream:open', 3);
    assert.equal(session.state.openings.get(inside), 'opening');
  });

  it('leaves no socket, listener or timer behind', async () => {
    session.watch([inside], feedPaging);
    await opened(inside);
    assert.equal(server.sockets(), 1);
    const waiting = session.intend(reactionAdd, { post: 'p1', reaction: 'ok' });
    session.close();
    assert.equal(page.listeners, 0);
    const answer = await waiting;
    assert.equal(!answer.ok && answer.error.code, 'unavailable');
    assert.equal(session.status.kind, 'closed');
    while (server.sockets() > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    session.retry();
    page.comeBack();
    assert.equal(session.status.kind, 'closed');
  });
});
