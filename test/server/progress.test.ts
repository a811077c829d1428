import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { sql } from 'kysely';
import { mostAwaited, mostGlanced } from '../../src/protocol/progress.ts';
import { exampleCharter, type Client } from '../support/backend.ts';
import { databases } from '../support/databases.ts';
import { decision, openLaunchRoom, refusalOf, type LaunchRoom } from '../support/launch-room.ts';
import { opened } from '../support/opened.ts';
import { people } from '../support/people.ts';

const question = { detail: { kind: 'question' } };
const idea = { title: 'An idea', detail: { kind: 'idea' } };
const decided = (more: object = {}) => ({ title: 'We go', detail: decision(more) });

for (const kind of databases) {
  describe(`what a room waits for, in ${kind.name}`, { skip: kind.skip }, () => {
    const launch: LaunchRoom = opened(() => openLaunchRoom(kind));
    const read = (client: Client) => client.do('progress:read', { room: launch.room });
    const idsOf = (posts: { id: string }[]) => posts.map(({ id }) => id);

    it('is told to each reader as far as they read, in counts as well', async () => {
      const { claire, ravi, lukas, post } = launch;
      for (const what of [question, idea, decided()]) await post(claire, 'inside', what);
      const theirs = [
        await post(ravi, 'with:exotic', question),
        await post(ravi, 'with:exotic', idea),
        await post(claire, 'with:exotic', decided()),
      ];
      for (const [client, count] of [
        [claire, 2],
        [ravi, 1],
        [lukas, 0],
      ] as const) {
        const { questions, ideas, decisions } = await read(client);
        const told = [questions.oldest, ideas.oldest, decisions.map((one: any) => one.post)];
        assert.deepEqual([questions.count, ideas.count, decisions.length], Array(3).fill(count));
        assert.deepEqual(
          told.map((posts) => posts.length),
          Array(3).fill(count),
        );
        assert.ok(client === lukas || theirs.every((id) => idsOf(told.flat()).includes(id)));
      }
      const mia = await launch.backend.connect(people.mia);
      assert.equal(await refusalOf(mia, 'progress:read', { room: launch.room }), 'absent');
      assert.equal(await refusalOf(mia, 'progress:read', { room: 'nothing' }), 'absent');
    });

    it('is for a partner nothing of what was asked before they came', async () => {
      const { claire, ravi } = launch;
      const opening = { title: 'Labels', charter: exampleCharter, stage: 'running' };
      const { room } = await claire.do('room:open', { ...opening, partners: 'apart', members: [] });
      const ask = () =>
        claire.do('post:create', {
          ...{ stream: `room/${room.id}/everyone`, text: 'Which one?', mentions: [] },
          ...question,
        });
      await ask();
      const organization = { room: room.id, organization: 'exotic', members: ['ravi'] };
      await claire.do('organization:admit', organization);
      const since = await ask();
      const { questions } = await ravi.do('progress:read', { room: room.id });
      assert.equal(questions.count, 1);
      assert.deepEqual(idsOf(questions.oldest), [since.id]);
    });

    it('ends with an answer, a word on an idea, a deletion, and begins again when that is taken back', async () => {
      const { claire, ravi, post, comment } = launch;
      const ids = async () => {
        const { questions, ideas, decisions } = await read(ravi);
        return idsOf([
          ...questions.oldest,
          ...ideas.oldest,
          ...decisions.map((one: any) => one.post),
        ]);
      };
      const asked = await post(ravi, 'with:exotic', question);
      const answer = await comment(claire, asked);
      assert.ok((await ids()).includes(asked));
      await claire.do('question:accept', { comment: answer });
      assert.ok(!(await ids()).includes(asked));
      await claire.do('question:reopen', { question: asked });
      assert.ok((await ids()).includes(asked));
      await ravi.do('post:delete', { id: asked });
      assert.ok(!(await ids()).includes(asked));
      await ravi.do('post:restore', { id: asked });
      assert.ok((await ids()).includes(asked));

      const proposed = await post(ravi, 'with:exotic', idea);
      assert.ok((await ids()).includes(proposed));
      await claire.do('idea:decide', { post: proposed, is: 'declined', reason: 'Too dear.' });
      assert.ok(!(await ids()).includes(proposed));

      const first = await post(claire, 'with:exotic', decided({ decidedBy: ['ravi'] }));
      const second = await post(claire, 'with:exotic', decided({ replaces: first }));
      assert.ok(!(await ids()).includes(first) && (await ids()).includes(second));
      await claire.do('post:delete', { id: second });
      const [newest] = (await read(ravi)).decisions;
      assert.deepEqual([newest.post.id, newest.decidedBy[0].id], [first, 'ravi']);
    });

    it('is told with those first that wait longest, and counted so far', async () => {
      const { claire, post } = launch;
      const opened = await claire.do('room:open', {
        ...{ title: 'Many', partners: 'apart', members: [] },
        charter: exampleCharter,
      });
      const room = opened.room.id;
      const first: string[] = [];
      for (let count = 0; count <= mostAwaited; count += 1) {
        const input = { ...question, stream: `room/${room}/${count % 2 ? 'inside' : 'everyone'}` };
        first.push(await post(claire, 'inside', input));
      }
      const { questions } = await claire.do('progress:read', { room });
      assert.equal(questions.count, mostAwaited);
      assert.deepEqual(idsOf(questions.oldest), first.slice(0, mostGlanced));
    });

    it('is found by its index, however much was answered', async () => {
      const { database, stream } = launch;
      if (database.dialect.name !== 'sqlite') return;
      for (const column of ['unanswered', 'undecided']) {
        const plan = await database.read((transaction) =>
          sql<{ detail: string }>`explain query plan
            select id from posts
            where stream = ${stream('inside')} and root is null and ${sql.ref(column)} = 1
            order by at, id limit 5`.execute(transaction),
        );
        assert.match(JSON.stringify(plan.rows), new RegExp(`posts_by_stream_${column}_at_id`));
      }
    });
  });
}
