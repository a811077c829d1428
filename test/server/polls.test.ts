import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Client } from '../support/backend.ts';
import { people } from '../support/people.ts';
import { openLaunchRoom, poll, refusalOf } from '../support/launch-room.ts';
import { opened } from '../support/opened.ts';

describe('a poll', () => {
  const launch = opened(() => openLaunchRoom());

  const ask = (more: object = {}) =>
    launch.post(launch.claire, 'with:exotic', { title: 'Which day?', detail: poll(more) });
  const vote = (client: Client, post: string, choices: unknown[]) =>
    refusalOf(client, 'vote:cast', { post, choices });
  const ballotOf = async (client: Client, root: string) =>
    (await client.do('thread:read', { root })).post.detail.ballot;

  it('offers from two to twelve choices that can be told apart, and ends later than now', async () => {
    const many = (count: number) => Array.from({ length: count }, (_, index) => `Day ${index}`);
    const create = (more: object) =>
      refusalOf(launch.claire, 'post:create', {
        ...{ stream: launch.stream('inside'), title: 'Which day?', text: '', mentions: [] },
        detail: poll(more),
      });
    assert.equal(await create({ choices: many(1) }), 'invalid detail.choices');
    assert.equal(await create({ choices: many(2) }), 'ok');
    assert.equal(await create({ choices: many(12) }), 'ok');
    assert.equal(await create({ choices: many(13) }), 'invalid detail.choices');
    assert.equal(await create({ choices: ['Monday', 'Monday'] }), 'invalid detail.choices');
    assert.equal(await create({ choices: ['Monday', 'Monday '] }), 'invalid detail.choices');
    assert.equal(await create({ choices: ['Monday', '\u200b'] }), 'invalid detail.choices.1');
    const now = launch.backend.clock();
    assert.equal(await create({ closesAt: now - 1 }), 'invalid detail.closesAt');
    assert.equal(await create({ closesAt: now + 60_000 }), 'ok');
  });

  it('takes one choice of those that it offers, or several where it says so', async () => {
    const { ravi, claire, lukas } = launch;
    const one = await ask();
    const several = await ask({ several: true });
    for (const choices of [[3], [0, 1], [0, 0]]) {
      assert.equal(await vote(ravi, one, choices), 'invalid choices', String(choices));
    }
    for (const choices of [[-1], [0.5], ['0']]) {
      assert.equal(await vote(ravi, one, choices), 'invalid choices.0', String(choices));
    }
    assert.equal(await vote(ravi, several, [2, 2]), 'invalid choices');
    assert.equal(await vote(ravi, several, [2, 0]), 'ok');
    assert.equal(await vote(claire, several, [2]), 'ok');
    assert.equal(await vote(lukas, several, [2]), 'absent');
    const ballot = await ballotOf(ravi, several);
    assert.equal(ballot.voters, 2);
    assert.deepEqual(
      ballot.choices.map(({ count, members }: { count: number; members: string[] }) => [
        count,
        members,
      ]),
      [
        [1, ['ravi']],
        [0, []],
        [2, ['ravi', 'claire']],
      ],
    );
  });

  it('has each voter once, whose last word counts, and who may take it back', async () => {
    const { ravi } = launch;
    const id = await ask();
    for (const [choices, counts] of [
      [[0], [1, 0, 0]],
      [[1], [0, 1, 0]],
      [[], [0, 0, 0]],
    ] as const) {
      assert.equal(await vote(ravi, id, [...choices]), 'ok');
      const ballot = await ballotOf(ravi, id);
      assert.deepEqual(
        ballot.choices.map(({ count }: { count: number }) => count),
        counts,
      );
      assert.equal(ballot.voters, choices.length);
    }
  });

  it('takes no vote once it has ended, and none where nothing is asked', async () => {
    const { ravi, claire, backend, post } = launch;
    const id = await ask({ closesAt: backend.clock() + 60_000 });
    assert.equal(await vote(ravi, id, [0]), 'ok');
    backend.advance(60_000);
    assert.equal(await vote(ravi, id, [1]), 'forbidden');
    assert.equal(await vote(ravi, id, []), 'forbidden');
    assert.deepEqual((await ballotOf(ravi, id)).choices[0].members, ['ravi']);
    assert.equal(await vote(ravi, await post(claire, 'with:exotic'), [0]), 'absent');
    const gone = await ask();
    await claire.do('post:delete', { id: gone });
    assert.equal(await vote(ravi, gone, [0]), 'absent');
  });

  it('tells whoever reads it who chose what, by the names of those whom they may know', async () => {
    const { claire, thomas, ravi, lukas, room } = launch;
    const list = async (client: Client, post: string) =>
      (await client.do('vote:list', { post })).choices;
    const id = await ask({ several: true });
    for (const client of [ravi, claire, thomas]) await vote(client, id, [0]);
    await vote(ravi, id, [2, 0]);
    const named = (...members: string[]) =>
      members.map((name) => ({ id: name.split(' ')[0]!.toLowerCase(), name }));
    const [first, second, third] = await list(ravi, id);
    const all = named('Claire Fontaine', 'Thomas Berger', 'Ravi Patel');
    assert.deepEqual(first, { text: poll().choices[0], members: all, others: 0 });
    assert.deepEqual([second.members, third.members], [[], named('Ravi Patel')]);
    assert.equal(await refusalOf(lukas, 'vote:list', { post: id }), 'absent');

    await claire.do('member:remove', { room, member: 'thomas' });
    assert.deepEqual((await list(claire, id))[0].members, all);
    const [left] = await list(ravi, id);
    assert.deepEqual(left.members, named('Claire Fontaine', 'Ravi Patel'));
    assert.equal(left.others, 1);

    const secret = await ask({ anonymous: true });
    await vote(ravi, secret, [1]);
    assert.equal(await refusalOf(ravi, 'vote:list', { post: secret }), 'forbidden');
    const plain = await launch.post(claire, 'with:exotic');
    assert.equal(await refusalOf(ravi, 'vote:list', { post: plain }), 'absent');
    await claire.do('post:delete', { id });
    assert.equal(await refusalOf(ravi, 'vote:list', { post: id }), 'absent');
  });

  it('keeps the choices that people have voted for as its author edits it', async () => {
    const { ravi, claire } = launch;
    const id = await ask();
    await vote(ravi, id, [2]);
    await claire.do('post:edit', { id, title: 'Which day, then?', text: '', mentions: [] });
    assert.deepEqual((await ballotOf(ravi, id)).choices[2].members, ['ravi']);
  });
});

describe('an anonymous poll', () => {
  const launch = opened(() => openLaunchRoom());

  it('never says who chose what: to nobody else, not by the name of a key, not in the log', async () => {
    const { claire, ravi, backend, database, stream, comment } = launch;
    const charlotte = await backend.connect(people.charlotte);
    const own = await backend.connect(people.charlotte);
    await charlotte.do('charter:accept', { room: launch.room });
    const id = await launch.post(claire, 'with:exotic', {
      title: 'Content?',
      detail: poll({ anonymous: true, several: true }),
    });
    const open = { streams: [{ stream: stream('with:exotic'), since: null }], threads: 5 };
    await ravi.do('stream:open', open);
    await own.do('stream:open', {
      streams: [{ stream: 'member/charlotte', since: null }],
      threads: 0,
    });
    await charlotte.do('vote:cast', { post: id, choices: [1] }, 'charlotte-0001');
    await charlotte.do('vote:cast', { post: id, choices: [2, 1] }, 'charlotte-0002');
    await claire.do('post:edit', { id, title: 'Are you content?', text: '', mentions: [] });
    await claire.do('post:delete', { id });
    await claire.do('post:restore', { id });
    const last = await comment(claire, id);
    await ravi.until((frame) => JSON.stringify(frame).includes(last));

    const page = { streams: [stream('with:exotic')], before: null, limit: 10 };
    const told = {
      frames: ravi.frames,
      page: await ravi.do('feed:read', page),
      thread: await claire.do('thread:read', { root: id }),
      history: await ravi.do('post:history', { id }),
      opened: (await ravi.do('stream:open', open)).page,
      log: await database.read((transaction) =>
        transaction
          .selectFrom('facts')
          .selectAll()
          .where('stream', '=', stream('with:exotic'))
          .where('data_json', 'like', `%${id}%`)
          .execute(),
      ),
    };
    for (const [where, what] of Object.entries(told)) {
      assert.ok(!JSON.stringify(what).includes('charlotte'), where);
      assert.ok(JSON.stringify(what).includes(id) || where === 'history', where);
    }
    const { choices, voters } = told.thread.post.detail.ballot;
    assert.equal(voters, 1);
    assert.deepEqual(
      choices.map(({ count }: { count: number }) => count),
      [0, 1, 1],
    );

    await own.until((frame) => JSON.stringify(frame).includes('"choices":[1,2]'));
    assert.deepEqual((await own.do('thread:read', { root: id })).own.choices, [1, 2]);
    const [mine] = (await own.do('feed:read', page)).threads;
    assert.deepEqual(mine.own.choices, [1, 2]);
    assert.deepEqual((await ravi.do('thread:read', { root: id })).own.choices, []);
  });
});
