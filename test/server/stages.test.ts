/** What a room's stage and its review allow, and what is kept of both. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { lapseOf } from '../../src/perimeter/stage.ts';
import type { Access } from '../../src/protocol/room.ts';
import type { Database } from '../../src/server/app.ts';
import {
  exampleCharter,
  introduce,
  isFacts,
  startBackend,
  type Backend,
  type Client,
  codeOf,
} from '../support/backend.ts';
import { databases, type TestDatabase } from '../support/databases.ts';
import { people, tokenFor, type TestPerson } from '../support/people.ts';
import { manualTimers } from '../support/timers.ts';

const day = 86_400_000;

for (const { name, skip, create } of databases) {
  describe(`a room in its stages, on ${name}`, { skip }, () => {
    let created: TestDatabase;
    let database: Database;
    let backend: Backend;
    let claire: Client;
    let thomas: Client;
    let ravi: Client;
    /** It stands still but where a test moves it. */
    let now = Date.now();
    const timers = manualTimers();

    before(async () => {
      created = await create();
      database = await created.open();
      backend = await startBackend({ database, clock: () => now, timers });
      await introduce(backend, ['nora']);
      claire = await enter(people.claire);
      thomas = await enter(people.thomas);
      ravi = await enter(people.ravi);
    });
    after(async () => {
      await backend?.close();
      await created?.drop();
    });

    /** With a token that lasts for as long as a test looks ahead. */
    const enter = async (person: TestPerson) =>
      backend.connect(person, await tokenFor(person, { now, lifetime: 60 * day }));
    const dayIn = (days: number) => new Date(now + days * day).toISOString().slice(0, 10);
    async function open(more: object = {}): Promise<string> {
      const { room } = await claire.do('room:open', {
        title: 'Launch',
        charter: { ...exampleCharter, reviewOn: dayIn(20) },
        partners: 'apart',
        members: ['thomas'],
        ...more,
      });
      return room.id;
    }
    const say = (room: string, by = thomas) =>
      by.answer('post:create', { stream: `room/${room}/inside`, text: 'Hello', mentions: [] });
    const goTo = (room: string, stage: string) => codeOf(claire, 'stage:change', { room, stage });
    const admitExotic = (room: string) =>
      codeOf(claire, 'organization:admit', { room, organization: 'exotic', members: ['ravi'] });
    const accessOf = (client: Client, room: string): Access =>
      client.frames
        .filter(isFacts)
        .flatMap(({ facts }) => facts)
        .filter(({ type }) => type === 'access:changed')
        .map(({ data }) => (data as { access: Access }).access)
        .findLast((access) => access.room.id === room)!;

    it('is a draft at first, in which colleagues write and no partner is admitted', async () => {
      const room = await open();
      assert.equal((await say(room)).ok, true);
      assert.equal(await admitExotic(room), 'forbidden');
      assert.equal(await goTo(room, 'pilot'), 'ok');
      assert.equal(await admitExotic(room), 'ok');
    });

    it('goes from stage to stage in order, and back from closing only', async () => {
      const room = await open();
      for (const [stage, code] of [
        ['closing', 'invalid'],
        ['draft', 'invalid'],
        ['running', 'ok'],
        ['pilot', 'invalid'],
        ['closing', 'ok'],
        ['running', 'ok'],
        ['closing', 'ok'],
        ['archived', 'ok'],
        ['running', 'invalid'],
      ] as const) {
        assert.equal(await goTo(room, stage), code, stage);
      }
      const opened = await claire.do('stream:open', {
        streams: [{ stream: `room/${room}/everyone`, since: null }],
        threads: 0,
      });
      const { stages } = opened.streams[0].snapshot.room;
      assert.deepEqual(
        stages.map((one: { name: string }) => one.name),
        ['draft', 'running', 'closing', 'archived'],
      );
    });

    it('is led by its facilitators alone', async () => {
      const room = await open({ stage: 'running' });
      for (const [intent, input] of [
        ['stage:change', { room, stage: 'closing' }],
        ['room:review', { room, outcome: 'archive', today: ['1', '2'] }],
      ] as const) {
        assert.equal(await codeOf(thomas, intent, input), 'forbidden', intent);
        assert.equal(await codeOf(ravi, intent, input), 'absent', intent);
      }
    });

    it('lets what has begun go on while it closes, begins nothing, and admits nobody', async () => {
      const room = await open({ stage: 'running' });
      const begun = await say(room);
      assert.ok(begun.ok);
      await goTo(room, 'closing');
      assert.equal((await say(room)).ok, false);
      const { id: root } = begun.data as { id: string };
      const comment = { root, text: 'And its end', mentions: [] };
      assert.equal(await codeOf(thomas, 'post:comment', comment), 'ok');
      assert.equal(
        await codeOf(claire, 'member:admit', { room, member: 'nora', role: 'member' }),
        'forbidden',
      );
      await thomas.do('stream:open', {
        streams: [{ stream: 'member/thomas', since: null }],
        threads: 0,
      });
      await goTo(room, 'running');
      await goTo(room, 'closing');
      await thomas.until(() =>
        accessOf(thomas, room)?.streams.some(({ begin }) => begin === false),
      );
      assert.ok(accessOf(thomas, room).streams.every(({ act }) => act));
    });

    it('is read and no longer written in once it is archived, and people still leave', async () => {
      const room = await open({ stage: 'running' });
      const begun = await say(room);
      assert.ok(begun.ok);
      const post = (begun.data as { id: string }).id;
      await goTo(room, 'closing');
      await goTo(room, 'archived');
      for (const [intent, input] of [
        ['post:create', { stream: `room/${room}/inside`, text: 'More', mentions: [] }],
        ['post:comment', { root: post, text: 'More', mentions: [] }],
        ['reaction:add', { post, reaction: 'agree' }],
        ['post:edit', { id: post, text: 'Other', mentions: [] }],
      ] as const) {
        assert.equal(await codeOf(thomas, intent, input), 'forbidden', intent);
      }
      assert.equal(await codeOf(thomas, 'thread:read', { root: post }), 'ok');
      assert.equal(
        await codeOf(claire, 'charter:change', { room, charter: exampleCharter }),
        'forbidden',
      );
      assert.equal(await codeOf(claire, 'member:remove', { room, member: 'thomas' }), 'ok');
    });

    it('does not close before it runs, by its charter', async () => {
      const room = await open({ stage: 'pilot' });
      const planned = (running: string, closing: string) => ({
        ...exampleCharter,
        reviewOn: dayIn(20),
        plan: [
          { stage: 'closing', on: closing },
          { stage: 'running', on: running },
        ],
      });
      for (const [closing, code] of [
        ['2027-02-28', 'invalid'],
        ['2027-03-01', 'ok'],
      ] as const) {
        const charter = planned('2027-03-01', closing);
        assert.equal(await codeOf(claire, 'charter:change', { room, charter }), code, closing);
      }
    });

    it('lets a reader read, until they are a member', async () => {
      const room = await open({ stage: 'running' });
      const role = (is: string) => claire.do('member:admit', { room, member: 'thomas', role: is });
      await role('reader');
      assert.equal((await say(room)).ok, false);
      await role('member');
      assert.equal((await say(room)).ok, true);
    });

    it('has owners, whom only owners name and remove', async () => {
      const room = await open({ stage: 'running' });
      const name = (by: Client, member: string, role: string) =>
        codeOf(by, 'member:admit', { room, member, role });
      assert.equal(await name(claire, 'thomas', 'facilitator'), 'ok');
      assert.equal(await name(thomas, 'nora', 'owner'), 'forbidden');
      assert.equal(await name(thomas, 'claire', 'member'), 'forbidden');
      assert.equal(await codeOf(thomas, 'member:remove', { room, member: 'claire' }), 'forbidden');
      assert.equal(await name(thomas, 'nora', 'facilitator'), 'ok');
      assert.equal(await name(claire, 'claire', 'facilitator'), 'invalid');
      assert.equal(await codeOf(claire, 'member:remove', { room, member: 'claire' }), 'invalid');
      assert.equal(await name(claire, 'thomas', 'owner'), 'ok');
      assert.equal(await name(claire, 'claire', 'facilitator'), 'ok');
      assert.equal(await name(claire, 'nora', 'owner'), 'forbidden');
      assert.equal(await codeOf(thomas, 'member:remove', { room, member: 'claire' }), 'ok');
    });

    it('is read-only when nobody reviews it, says so to its members, and is open again once it is kept', async () => {
      const room = await open({ stage: 'running' });
      await thomas.do('stream:open', {
        streams: [{ stream: 'member/thomas', since: null }],
        threads: 0,
      });
      now = lapseOf(dayIn(20)) - 1;
      assert.equal((await say(room)).ok, true);
      now += 1;
      assert.equal((await say(room)).ok, false);
      await timers.pass(1000);
      await thomas.until(() => accessOf(thomas, room)?.streams.every(({ act }) => !act));
      const kept = { room, outcome: 'keep', today: ['60', '0'], reviewOn: dayIn(100) };
      assert.equal(await codeOf(claire, 'room:review', kept), 'ok');
      assert.equal((await say(room)).ok, true);
      await thomas.until(() => accessOf(thomas, room)?.streams.every(({ act }) => act));
    });

    it('keeps what its charter was, who wrote it, and what its reviews came to', async () => {
      const room = await open({ stage: 'running' });
      const reviewOn = dayIn(20);
      const charter = { ...exampleCharter, reviewOn, purpose: 'To 200 shops.' };
      await claire.do('charter:change', { room, charter });
      const review = { room, today: ['60', '0'], note: 'Well under way.' };
      await claire.do('room:review', { ...review, outcome: 'keep', reviewOn: dayIn(90) });
      const { versions } = await thomas.do('charter:history', { room });
      assert.deepEqual(
        versions.map((one: { by: { name: string }; charter: typeof exampleCharter }) => [
          one.by.name,
          one.charter.purpose,
          one.charter.reviewOn,
          one.charter.measures[0]!.today,
        ]),
        [
          ['Claire Fontaine', 'To 200 shops.', dayIn(90), '60'],
          ['Claire Fontaine', 'To 200 shops.', reviewOn, '38'],
          ['Claire Fontaine', exampleCharter.purpose, reviewOn, '38'],
        ],
      );
      const { reviews } = await thomas.do('review:history', { room });
      assert.equal(reviews.length, 1);
      assert.deepEqual(
        [reviews[0].outcome, reviews[0].note, reviews[0].measures[0].target],
        ['keep', 'Well under way.', '140'],
      );
    });

    it('tells partners nothing of its reviews, nor what its charter was before they came', async () => {
      const room = await open({ stage: 'running' });
      await admitExotic(room);
      for (const intent of ['charter:history', 'review:history']) {
        assert.equal(await codeOf(ravi, intent, { room }), 'absent', intent);
      }
    });

    it('says what a review lacks, and changes nothing then', async () => {
      const room = await open({ stage: 'running' });
      const today = ['60', '0'];
      const elsewhere = await open();
      for (const [input, field] of [
        [{ outcome: 'keep', today: ['60'], reviewOn: dayIn(90) }, 'today'],
        [{ outcome: 'keep', today }, 'reviewOn'],
        [{ outcome: 'keep', today, reviewOn: dayIn(-1) }, 'reviewOn'],
        [{ outcome: 'change', today }, 'charter'],
        [{ outcome: 'merge', today }, 'into'],
        [{ outcome: 'merge', today, into: room }, 'into'],
        [{ outcome: 'merge', today, into: 'nothing' }, 'into'],
      ] as const) {
        const answer = await claire.answer('room:review', { room, ...input });
        assert.equal(answer.ok ? 'ok' : answer.error.field, field);
      }
      const later = { ...exampleCharter, reviewOn: dayIn(400) };
      const postponed = await claire.answer('charter:change', { room, charter: later });
      assert.equal(postponed.ok ? 'ok' : postponed.error.field, 'charter.reviewOn');
      const merged = { room, outcome: 'merge', today, into: elsewhere };
      assert.equal(await codeOf(claire, 'room:review', merged), 'ok');
      assert.equal((await say(room)).ok, false);
    });
  });
}
