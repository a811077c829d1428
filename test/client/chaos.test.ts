/**
 * Three people write through a network that is cut again and again: what is answered is there once, and in the end all
 * of them, and someone who has only just come, see the same (SAFETY D1 to D4).
 */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { connect, type Session } from '../../src/client/session.ts';
import { memoryStorage } from '../../src/client/storage.ts';
import {
  postComment,
  postCreate,
  postDelete,
  postEdit,
  type Thread,
} from '../../src/protocol/post.ts';
import { reactionAdd } from '../../src/protocol/reaction.ts';
import type { Answer } from '../../src/protocol/wire.ts';
import { feedPaging, feedThreads } from '../../src/store/feed.ts';
import { threadOf } from '../../src/store/post.ts';
import { exampleCharter, introduce, startBackend } from '../support/backend.ts';
import { people, tokenFor, type TestPerson } from '../support/people.ts';
import { startRelay } from '../support/relay.ts';
import { testPage, until } from '../support/session.ts';

const doings = fc.array(
  fc.record({
    who: fc.nat(2),
    what: fc.constantFrom('post', 'comment', 'edit', 'react', 'delete', 'cut', 'leave', 'pause'),
    which: fc.nat(20),
  }),
  { minLength: 20, maxLength: 50 },
);

it('cuts lose nothing, double nothing and leave everybody with the same', async () => {
  const backend = await startBackend();
  const cable = await startRelay(backend.url);
  await introduce(backend, ['claire', 'thomas']);
  const nora = await backend.connect(people.nora);
  const pages = [testPage(), testPage(), testPage()];
  const open = (person: TestPerson, url: string, page = testPage()): Session =>
    connect({
      url,
      page,
      storage: memoryStorage(),
      token: () => tokenFor(person, { now: backend.clock() }),
    });
  const sessions = [people.claire, people.thomas, people.nora].map((person, index) =>
    open(person, cable.url, pages[index]),
  );
  const seen = (session: Session, stream: string) =>
    feedThreads(session.state, [stream]).map(({ id }) => threadOf(session.state, id)!);

  await fc.assert(
    fc.asyncProperty(doings, async (actions) => {
      const opened = await nora.do('room:open', {
        title: 'Chaos',
        charter: exampleCharter,
        stage: 'running',
        partners: 'apart',
        members: ['claire', 'thomas'],
      });
      const stream = `room/${opened.room.id}/inside`;
      const releases = sessions.map((session) => session.watch([stream], feedPaging));
      const written: Promise<Answer<{ id: string }>>[] = [];
      const deleted = new Set<string>();
      const answers: Promise<unknown>[] = [];
      for (const { who, what, which } of actions) {
        const session = sessions[who]!;
        const threads = seen(session, stream);
        const post = threads[which % (threads.length || 1)]?.post;
        if (what === 'cut') for (const link of cable.links) link.cut();
        else if (what === 'leave') {
          pages[who]!.leave(which % 2 === 0);
          pages[who]!.comeBack();
        } else if (what === 'pause') await new Promise((resolve) => setTimeout(resolve, which));
        else if (what === 'post' || !post) {
          const text = `text ${written.length} of ${who}`;
          written.push(session.intend(postCreate, { stream, text, mentions: [] }));
        } else if (what === 'comment') {
          answers.push(session.intend(postComment, { root: post.id, text: 'yes', mentions: [] }));
        } else if (what === 'edit') {
          answers.push(session.intend(postEdit, { id: post.id, text: 'better', mentions: [] }));
        } else if (what === 'react') {
          answers.push(session.intend(reactionAdd, { post: post.id, reaction: 'ok' }));
        } else {
          deleted.add(post.id);
          answers.push(session.intend(postDelete, { id: post.id }));
        }
        session.retry();
      }
      const impatient = setInterval(() => sessions.forEach((session) => session.retry()), 20);
      await Promise.all(answers);
      const ids = (await Promise.all(written)).map((answer) => answer.ok && answer.data.id);
      const fresh = open(people.nora, backend.url);
      fresh.watch([stream], feedPaging);
      await until(fresh, () => feedPaging.isLoaded(fresh.state, stream));
      // A page has a thread's newest comments only; who was there from the beginning has all of them.
      const shown = (session: Session) =>
        seen(session, stream).map(({ post, comments }) => ({ post, newest: comments.slice(-1) }));
      const truth = shown(fresh);
      for (const session of sessions) {
        await until(session, () => isDeepStrictEqual(shown(session).slice(0, truth.length), truth));
      }
      clearInterval(impatient);
      const { threads } = await nora.do('feed:read', {
        streams: [stream],
        before: { at: Number.MAX_SAFE_INTEGER, id: 'z' },
        limit: 100,
      });
      const kept = new Set<string>(threads.map(({ post }: Thread) => post.id));
      assert.ok(ids.every((id) => id && (kept.has(id) || deleted.has(id))));
      assert.ok([...kept].every((id) => ids.includes(id)));
      assert.equal(new Set(ids).size, ids.length);
      releases.forEach((release) => release());
      fresh.close();
    }),
    { numRuns: 12, endOnFailure: true },
  );
  for (const session of sessions) session.close();
  cable.close();
  await backend.close();
});
