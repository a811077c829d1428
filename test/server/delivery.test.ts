import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { FactsFrame, Frame, Signal } from '../../src/protocol/wire.ts';
import { openDatabase, type Database } from '../../src/server/app.ts';
import { headsOf } from '../../src/server/db/log.ts';
import { createDelivery, type Delivery } from '../../src/server/delivery/delivery.ts';
import { createNotifier, type Notifier } from '../../src/server/delivery/notifier.ts';
import type { Session } from '../../src/server/session.ts';
import {
  exampleCharter,
  introduce,
  startBackend,
  type Backend,
  type Client,
} from '../support/backend.ts';
import { people } from '../support/people.ts';
import { manualTimers, type ManualTimers } from '../support/timers.ts';

/** A session as far as delivery sees one. */
type TestSession = { -readonly [Property in keyof Session]: Session[Property] };

describe('delivery', () => {
  let folder: string;
  let database: Database;
  let backend: Backend;
  let claire: Client;
  let room: string;
  let stream: string;

  // Of each test: a node of its own that delivers from the same database.
  let delivery: Delivery;
  let notifier: Notifier;
  let timers: ManualTimers;
  let sent: { sessions: readonly string[]; frame: Frame }[];
  let errors: unknown[];
  let isReadable: boolean;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cercle-'));
    database = await openDatabase({ folder });
    backend = await startBackend({ database });
    await introduce(backend, ['thomas', 'lukas', 'ravi', 'charlotte']);
    claire = await backend.connect(people.claire);
    const opened = await claire.do('room:open', {
      title: 'Launch',
      charter: exampleCharter,
      stage: 'running',
      partners: 'apart',
      members: ['thomas'],
    });
    room = opened.room.id;
    stream = `room/${room}/inside`;
    await claire.do('organization:admit', { room, organization: 'exotic', members: ['ravi'] });
  });
  after(async () => {
    await backend.close();
    await rm(folder, { recursive: true, force: true });
  });

  beforeEach(() => {
    notifier = createNotifier();
    timers = manualTimers();
    sent = [];
    errors = [];
    isReadable = true;
    delivery = createDelivery({
      database: {
        ...database,
        read: (work) => (isReadable ? database.read(work) : Promise.reject(new Error('down'))),
      },
      notifier,
      clock: backend.clock,
      timers,
      send: (sessions, frame) => sent.push({ sessions, frame }),
      onError: (error) => errors.push(error),
    });
  });

  const sessionOf = (member: string, id = member): TestSession => ({
    id,
    member,
    expiresAt: backend.clock() + 600_000,
    ended: false,
    renew: () => Promise.resolve(null),
  });
  const headOf = async (of: string) =>
    (await database.read((transaction) => headsOf(transaction, [of]))).get(of)!;
  const open = async (session: Session, of = stream) =>
    delivery.service.open(session, of, await headOf(of));
  const post = (of: string, text = 'news'): Promise<{ seq: number; id: string }> =>
    claire.do('post:create', { stream: of, text, mentions: [] });
  /** Lets everything that was asked for be read and sent: closing waits for it. */
  const settle = async () => {
    await new Promise((resolve) => setImmediate(resolve));
    await delivery.close();
  };
  const factsTo = (session: string) =>
    sent
      .filter(({ sessions }) => sessions.includes(session))
      .map(({ frame }) => frame as FactsFrame);

  it('gives each group of readers one frame, and none to whoever reads nothing of it', async () => {
    const stranger = sessionOf('charlotte');
    for (const session of [
      sessionOf('claire'),
      sessionOf('thomas'),
      sessionOf('thomas', 'phone'),
    ]) {
      await open(session);
    }
    await open(stranger);
    const { seq } = await post(stream);
    notifier.publish([{ stream, seq }]);
    await settle();
    assert.equal(sent.length, 1);
    assert.deepEqual([...sent[0]!.sessions].sort(), ['claire', 'phone', 'thomas']);
    const { after, upTo, facts } = sent[0]!.frame as FactsFrame;
    assert.deepEqual([after, upTo.seq, facts.length], [seq - 1, seq, 1]);
    assert.equal(delivery.service.openStreams(stranger).size, 0);
  });

  it('tells commits of one moment in one frame', async () => {
    await open(sessionOf('thomas'));
    const written = [await post(stream), await post(stream), await post(stream)];
    notifier.publish(written.map(({ seq }) => ({ stream, seq })));
    await settle();
    assert.deepEqual(
      factsTo('thomas').map(({ facts }) => facts.length),
      [3],
    );
  });

  it('finds out within a second what it was not notified of', async () => {
    await open(sessionOf('thomas'));
    await post(stream);
    await timers.pass(999);
    assert.equal(sent.length, 0);
    await timers.pass(1);
    await settle();
    assert.equal(factsTo('thomas').length, 1);
  });

  it('finds out within half a minute what was committed long after its clock said', async () => {
    await open(sessionOf('thomas'));
    await post(stream);
    await database.write((transaction) =>
      transaction.updateTable('streams').set({ touched_at: 0 }).execute(),
    );
    await timers.pass(29_000);
    assert.equal(sent.length, 0);
    await timers.pass(1000);
    await settle();
    assert.equal(factsTo('thomas').length, 1);
  });

  it('sends a fact once, however often it hears of it', async () => {
    await open(sessionOf('thomas'));
    const { seq } = await post(stream);
    notifier.publish([{ stream, seq }]);
    notifier.publish([{ stream, seq }]);
    await timers.pass(2000);
    notifier.publish([{ stream, seq: seq + 7 }]);
    await settle();
    assert.equal(factsTo('thomas').length, 1);
  });

  it('catches up with what was committed between a snapshot and its opening', async () => {
    const position = await headOf(stream);
    const { seq } = await post(stream);
    notifier.publish([{ stream, seq }]);
    delivery.service.open(sessionOf('thomas'), stream, position);
    await settle();
    assert.deepEqual(
      factsTo('thomas').map(({ facts }) => facts.map((fact) => fact.seq)),
      [[seq]],
    );
  });

  it('is silent while it cannot read, then delivers', async () => {
    await open(sessionOf('thomas'));
    await open(sessionOf('charlotte'));
    const { seq } = await post(stream);
    isReadable = false;
    notifier.publish([{ stream, seq }]);
    await timers.pass(1500);
    assert.ok(errors.length >= 2);
    assert.deepEqual(sent, []);
    isReadable = true;
    await timers.pass(250);
    await settle();
    assert.equal(factsTo('thomas').length, 1);
    assert.equal(factsTo('charlotte').length, 0);
  });

  it('reads a long way in parts that join', async () => {
    const thomas = sessionOf('thomas');
    await open(thomas);
    const { id } = await post(stream);
    for (let round = 0; round < 260; round += 1) {
      await claire.do('reaction:add', { post: id, reaction: 'ok' });
      await claire.do('reaction:remove', { post: id, reaction: 'ok' });
    }
    notifier.publish([{ stream, seq: (await headOf(stream)).seq }]);
    await settle();
    const frames = factsTo('thomas');
    assert.equal(frames.length, 2);
    assert.equal(frames[1]!.after, frames[0]!.upTo.seq);
    assert.deepEqual(frames[1]!.upTo, await headOf(stream));
  });

  it('ends with the token, the membership or the ticket, whichever is first', async () => {
    const record = 'erp:purchase-order/20001';
    const parties = [{ id: 'exotic', name: 'Exotic Liquids', affiliation: 'supplier' }];
    const { access } = await claire.do('record:open', {
      ticket: await backend.ticket('claire', { record, parties, lifetime: 3_600_000 }),
    });
    const withExotic = `room/${access.room.id}/with:exotic`;
    const ravi = await backend.connect(people.ravi);
    await ravi.do('record:open', {
      ticket: await backend.ticket('ravi', { record, parties, lifetime: 60_000 }),
    });
    const shortToken = sessionOf('claire', 'short');
    shortToken.expiresAt = backend.clock() + 60_000;
    for (const session of [sessionOf('ravi'), sessionOf('claire'), shortToken]) {
      await open(session, withExotic);
    }
    const first = await post(withExotic);
    notifier.publish([{ stream: withExotic, seq: first.seq }]);
    await timers.pass(0);
    backend.advance(60_000);
    const second = await post(withExotic);
    notifier.publish([{ stream: withExotic, seq: second.seq }]);
    await settle();
    const counts = ['ravi', 'short', 'claire'].map((session) => factsTo(session).length);
    assert.deepEqual(counts, [1, 1, 2]);
    assert.equal(delivery.service.openStreams(shortToken).size, 0);
  });

  it('keeps nothing for a session that has gone', async () => {
    const thomas = sessionOf('thomas');
    await open(thomas);
    delivery.leave(thomas);
    thomas.ended = true;
    // An intent of its that was still on its way.
    await open(thomas);
    assert.equal(delivery.service.openStreams(thomas).size, 0);
    const { seq } = await post(stream);
    notifier.publish([{ stream, seq }]);
    await settle();
    assert.deepEqual(sent, []);
  });

  describe('of signals', () => {
    const typing = (): Signal => ({
      type: 'typing',
      member: 'claire',
      until: backend.clock() + 6000,
      data: { name: 'Claire', root: null },
    });

    it('reaches who may read now, but for whoever it is about', async () => {
      for (const member of ['thomas', 'claire', 'charlotte']) await open(sessionOf(member));
      await delivery.service.signal(stream, typing(), null);
      assert.deepEqual(
        sent.map(({ sessions }) => sessions),
        [['thomas']],
      );
    });

    it('is of a thread only for those who see the thread', async () => {
      const everyone = `room/${room}/everyone`;
      await claire.do('organization:admit', { room, organization: 'alpenhof', members: [] });
      const since = await post(everyone);
      await claire.do('member:admit', { room, member: 'lukas', role: 'member' });
      for (const member of ['thomas', 'lukas']) await open(sessionOf(member), everyone);
      await delivery.service.signal(everyone, typing(), 1);
      assert.deepEqual(
        sent.map(({ sessions }) => sessions),
        [['thomas']],
      );
      await delivery.service.signal(everyone, typing(), since.seq);
      assert.deepEqual(sent[1]!.sessions, ['thomas', 'lukas']);
    });

    it('is lost where nobody can be asked', async () => {
      await open(sessionOf('thomas'));
      isReadable = false;
      await delivery.service.signal(stream, typing(), null);
      assert.deepEqual(sent, []);
      assert.equal(errors.length, 1);
    });
  });
});
