/** What each intent does in its case of `convergence.test.ts`. */
import assert from 'node:assert/strict';
import { exampleCharter, type Client } from '../support/backend.ts';
import { people, tokenFor } from '../support/people.ts';
import { fileCases } from './convergence-files.ts';
import { followingCases } from './convergence-following.ts';
import { milestoneCases } from './convergence-milestones.ts';
import { peopleCases } from './convergence-people.ts';
import { referenceCases } from './convergence-references.ts';
import { roomCases } from './convergence-rooms.ts';
import { scheduleCases } from './convergence-schedule.ts';
import { stewardCases } from './convergence-stewards.ts';
import { linkTo } from '../support/links.ts';
import {
  detailed,
  exotic,
  isPreviewed,
  linked,
  stream,
  write,
  type Case,
} from './convergence-scene.ts';

const choices = ['Monday', 'Tuesday', 'Friday'];
const poll = { kind: 'poll', choices, several: true, anonymous: false, closesAt: null };
const decision = {
  ...{ kind: 'decision', decidedBy: ['claire', 'ravi'], replaces: null },
  ...{ effectiveOn: '2026-12-01', reviewOn: null },
};

/** What each intent does in its case. One that reads shows that reading changes nothing. */
export const cases: Record<string, Case> = {
  'announcement:confirm': async (scene) => {
    const post = await detailed(scene, { kind: 'announcement' });
    await scene.ravi.do('announcement:confirm', { post });
    await scene.ravi.do('announcement:confirm', { post });
    await scene.claire.do('announcement:confirm', { post });
  },
  'announcement:readers': async (scene) => {
    const post = await detailed(scene, { kind: 'announcement' });
    await scene.claire.do('announcement:readers', { post });
  },
  'feed:read': ({ claire, room }) =>
    claire.do('feed:read', {
      streams: [stream(room, 'inside')],
      before: { at: Date.now() * 2, id: 'z' },
      limit: 5,
    }),
  'idea:decide': async (scene) => {
    const post = await detailed(scene, { kind: 'idea' });
    await scene.ravi.do('vote:cast', { post, choices: [0] });
    await scene.claire.do('idea:decide', { post, is: 'declined', reason: 'Too dear.' });
    await scene.claire.do('idea:decide', { post, is: 'adopted', reason: 'Cheaper now.' });
  },
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
  'post:create of a decision in place of another': async (scene) => {
    const { claire } = scene;
    const first = await detailed(scene, decision);
    const second = await detailed(scene, { ...decision, replaces: first });
    await claire.do('post:delete', { id: second });
    const third = await detailed(scene, { ...decision, replaces: first, decidedBy: [] });
    await claire.do('post:restore', { id: second });
    await claire.do('post:delete', { id: third });
    await claire.do('post:restore', { id: third });
  },
  'post:create of every kind, with a quote and an end': async (scene) => {
    for (const kind of ['message', 'question', 'announcement', 'idea']) {
      await detailed(scene, { kind }, { quote: scene.thread, expiresAt: Date.now() + 1e6 });
    }
  },
  'post:delete': async ({ claire, ravi, room, thread, comment }) => {
    await claire.do('post:delete', { id: thread });
    await ravi.do('post:delete', { id: comment });
    const alone = await write(ravi, 'post:create', { stream: stream(room, 'with:exotic') });
    await ravi.do('post:delete', { id: alone.id });
  },
  'post:delete, with what was erased since': async ({ backend, ...scene }) => {
    const { claire, ravi, thread, comment } = scene;
    const idea = await detailed({ backend, ...scene }, { kind: 'idea' });
    await claire.do('thread:bookmark', { post: thread, bookmarked: true });
    await claire.do('post:delete', { id: thread });
    await ravi.do('post:delete', { id: comment });
    await claire.do('post:delete', { id: idea });
    backend.advance(11_000);
    const isErased = async () => !(await claire.answer('post:restore', { id: idea })).ok;
    while (!(await isErased()));
  },
  'post:edit': async ({ claire, ravi, thread, comment }) => {
    await write(claire, 'post:edit', { id: thread });
    await write(ravi, 'post:edit', { id: comment });
  },
  'post:history': async ({ claire, thread }) => {
    await write(claire, 'post:edit', { id: thread, title: 'Said better' });
    await claire.do('post:history', { id: thread });
  },
  'post:pin': async ({ claire, room, thread }) => {
    const old = await write(claire, 'post:create', { stream: stream(room, 'with:alpenhof') });
    await claire.do('post:pin', { post: thread, pinned: true });
    await claire.do('post:pin', { post: old.id, pinned: true });
    await claire.do('post:pin', { post: thread, pinned: false });
    const gone = await write(claire, 'post:create', { stream: stream(room, 'everyone') });
    await claire.do('post:pin', { post: gone.id, pinned: true });
    await claire.do('post:delete', { id: gone.id });
  },
  ...referenceCases,
  'post:restore': async (scene) => {
    const { claire, ravi, thread, comment } = scene;
    const secret = await detailed(scene, { ...poll, anonymous: true });
    await ravi.do('vote:cast', { post: secret, choices: [1] });
    await claire.do('thread:follow', { post: secret, follow: 'muted' });
    for (const [client, id] of [
      [claire, thread],
      [ravi, comment],
      [claire, secret],
    ] as const) {
      await client.do('post:delete', { id });
      await client.do('post:restore', { id });
    }
  },
  'post:source': ({ claire, thread }) => claire.do('post:source', { id: thread }),
  'presence:list': ({ claire }) => claire.do('presence:list', { limit: 10 }),
  'presence:set': ({ claire }) => claire.do('presence:set', { presence: 'away' }),
  'preview:drop': async ({ claire, ravi, room, thread }) => {
    for (const client of [claire, ravi]) {
      const streams = [{ stream: stream(room, 'with:exotic'), since: null }];
      await client.do('stream:open', { streams, threads: 0 });
    }
    const [first, second] = [linkTo('The first page'), linkTo('The second page')];
    await linked(ravi, 'post:comment', { root: thread, text: `${first} ${second}` });
    const { id } = await linked(claire, 'post:comment', {
      root: thread,
      text: `${first} ${second}`,
    });
    await claire.do('preview:drop', { post: id, url: second });
    await claire.do('post:edit', { id, text: `${first} again, ${second}`, mentions: [] });
    await claire.do('post:edit', { id: thread, text: first, mentions: [] });
    await isPreviewed(claire, thread);
    await claire.do('post:delete', { id: thread });
    await claire.do('post:restore', { id: thread });
    await linked(ravi, 'post:edit', {
      id: (await write(ravi, 'post:comment', { root: thread })).id,
      text: second,
    });
  },
  'question:accept': async (scene) => {
    const { claire, ravi } = scene;
    const question = await detailed(scene, { kind: 'question' });
    const answers: string[] = [];
    for (let count = 0; count < 5; count += 1) {
      answers.push((await write(ravi, 'post:comment', { root: question, to: answers[0] })).id);
    }
    await claire.do('question:accept', { comment: answers[4] });
    await claire.do('question:accept', { comment: answers[0] });
    await claire.do('reaction:add', { post: answers[0], reaction: 'thanks' });
    await write(ravi, 'post:edit', { id: answers[0] });
  },
  'question:reopen': async (scene) => {
    const { claire, ravi } = scene;
    const question = await detailed(scene, { kind: 'question' });
    const answer = await write(ravi, 'post:comment', { root: question });
    await claire.do('question:accept', { comment: answer.id });
    await claire.do('question:reopen', { question });
    await claire.do('question:accept', { comment: answer.id });
    await ravi.do('post:delete', { id: answer.id });
  },
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
  'read:count': ({ claire, room }) =>
    claire.do('read:count', { streams: [stream(room, 'inside')] }),
  'read:mark': async ({ ravi, room, thread }) => {
    const mark = (at: number) => ({
      stream: stream(room, 'with:exotic'),
      place: { at, id: thread },
    });
    await ravi.do('read:mark', { marks: [mark(1000)] });
    await ravi.do('read:mark', { marks: [mark(10)] });
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
      stage: 'running',
      partners: 'together',
      members: ['thomas', 'nora'],
    }),
  ...fileCases,
  ...roomCases,
  ...milestoneCases,
  ...peopleCases,
  ...followingCases,
  ...milestoneCases,
  ...peopleCases,
  ...scheduleCases,
  ...stewardCases,
  'search:read': async ({ claire, ravi, room, thread, comment }) => {
    await write(claire, 'post:edit', { id: thread, text: 'Two quinces' });
    await write(ravi, 'post:edit', { id: comment, text: 'A quince and a pear' });
    const find = async (client: Client, query: string) => {
      const asked = { query, filter: { room }, before: null, limit: 5 };
      const { hits } = await client.do<{ hits: { id: string }[] }>('search:read', asked);
      return hits.map(({ id }) => id);
    };
    for (const client of [claire, ravi]) {
      assert.deepEqual(await find(client, 'quince'), [comment, thread]);
    }
    await ravi.do('post:delete', { id: comment });
    assert.deepEqual(await find(claire, 'quinc'), [thread]);
    await ravi.do('post:restore', { id: comment });
    assert.deepEqual(await find(ravi, 'pears'), [comment]);
  },
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
  'vote:cast': async (scene) => {
    const { claire, ravi } = scene;
    const open = await detailed(scene, poll);
    const secret = await detailed(scene, { ...poll, anonymous: true });
    for (const post of [open, secret]) {
      await ravi.do('vote:cast', { post, choices: [0, 2] });
      await claire.do('vote:cast', { post, choices: [2] });
      await ravi.do('vote:cast', { post, choices: [2, 1] });
      await claire.do('vote:cast', { post, choices: [] });
    }
  },
  'vote:list': async (scene) => {
    const post = await detailed(scene, poll);
    await scene.ravi.do('vote:cast', { post, choices: [1] });
    await scene.claire.do('vote:list', { post });
  },
};
